package landfall.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import landfall.casework.Correction;
import landfall.casework.Regrouping;
import landfall.claim.Claim;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Decisions;
import landfall.store.Store;
import landfall.store.Subjects;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/** What people decided, as the pages show it beside what the machine found. */
final class Reviews {
    private final Decisions decisions;
    private final Map<String, List<String>> formerCases = new HashMap<>();

    private Reviews(Store store) {
        this.decisions = store.decisions();
        store.history().regroupings().stream()
                .filter(r -> r.kind() == Regrouping.Kind.MERGE)
                .forEach(r -> formerCases
                        .computeIfAbsent(r.caseId(), c -> new ArrayList<>())
                        .add(r.other()));
    }

    static Reviews of(Store store) {
        return new Reviews(store);
    }

    boolean isRejected(Lead lead, Evidence item) {
        return Subjects.known(lead, item).stream()
                .flatMap(this::known)
                .flatMap(s -> decisions.newest(About.EVIDENCE, s).stream())
                .findFirst()
                .filter(d -> d.verdict().equals("rejected"))
                .isPresent();
    }

    /** A subject, and what it was called in the cases that people put into this one. */
    private Stream<String> known(String subject) {
        int end = subject.indexOf('/');
        return end < 0
                ? Stream.of(subject)
                : Stream.concat(
                        Stream.of(subject),
                        formerCases.getOrDefault(subject.substring(0, end), List.of()).stream()
                                .map(former -> former + subject.substring(end)));
    }

    /** The decision that stands about a statement, unless it was taken back. */
    Optional<Decision> claim(String id) {
        return decisions.newest(About.CLAIM, id).filter(d -> !d.verdict().equals(About.CLAIM.untouched()));
    }

    /** The statement as it counts: as a person corrected it, else as it was read. */
    Claim asItCounts(Claim read) {
        return claim(read.id())
                .filter(d -> d.verdict().equals("corrected"))
                .map(d -> new Correction(d.detail()).applyTo(read, d.who()))
                .orElse(read);
    }

    List<Evidence> rejected(Lead lead) {
        return lead.evidence().stream().filter(e -> isRejected(lead, e)).toList();
    }

    /** How a lead stands; unreviewed, where nobody decided about it. */
    String standing(Lead lead) {
        List<Decision> history = history(lead);
        return history.isEmpty()
                ? About.LEAD.untouched()
                : history.get(history.size() - 1).verdict();
    }

    List<Decision> history(Lead lead) {
        return history(About.LEAD, Subjects.known(lead));
    }

    List<Decision> history(Lead lead, Evidence item) {
        return history(About.EVIDENCE, Subjects.known(lead, item));
    }

    Optional<Decision> newest(About about, String subject) {
        List<Decision> history = history(about, subject);
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    List<Decision> history(About about, String subject) {
        return history(about, List.of(subject));
    }

    private List<Decision> history(About about, List<String> names) {
        return names.stream()
                .flatMap(this::known)
                .flatMap(s -> decisions.history(about, s).stream())
                .sorted(Comparator.comparing(Decision::at))
                .toList();
    }
}
