package landfall.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.claim.Span;

/**
 * The statements that count, after what people decided: rejected ones leave, corrected ones mean what the person says, accepted ones
 * stay even where a later reading of the same document no longer finds them. A decision finds its statement again by id and words,
 * else by the statement of the same relation that covers at least half of the same words in the same document.
 */
public final class Judged {
    /** Share of the shorter span that two readings of one statement have in common; our judgement. */
    private static final double SAME = 0.5;

    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Claim> counted = new LinkedHashMap<>();
    private final Set<String> decided = new HashSet<>();

    private Judged(List<Report> reports, List<Claim> read) {
        reports.forEach(r -> this.reports.putIfAbsent(r.id(), r));
        read.forEach(c -> counted.putIfAbsent(c.id(), c));
    }

    /** The statements that count, in the order read; those that only a person vouches for come last. */
    public static List<Claim> of(List<Report> reports, List<Claim> read, List<Judgement> judgements) {
        Judged judged = new Judged(reports, read);
        List<Judgement> moved = new ArrayList<>();
        for (Judgement judgement : judgements) {
            judged.unmoved(judgement)
                    .ifPresentOrElse(claim -> judged.apply(judgement, claim), () -> moved.add(judgement));
        }
        moved.forEach(judged::applyMoved);
        return List.copyOf(judged.counted.values());
    }

    private Optional<Claim> unmoved(Judgement judgement) {
        return Optional.ofNullable(counted.get(judgement.claim().id()))
                .filter(c -> c.quote().equals(judgement.claim().quote()));
    }

    private void apply(Judgement judgement, Claim claim) {
        decided.add(claim.id());
        switch (judgement.verdict()) {
            case ACCEPTED -> {}
            case REJECTED -> counted.remove(claim.id());
            case CORRECTED -> counted.put(claim.id(), judgement.correction().applyTo(claim, judgement.who()));
        }
    }

    private void applyMoved(Judgement judgement) {
        Optional<Report> document = document(judgement);
        if (document.isEmpty()) {
            return;
        }
        Optional<Claim> again = unmoved(judgement).or(() -> readAgain(judgement.claim(), document.get()));
        if (again.isPresent()) {
            apply(judgement, again.get());
        } else if (judgement.stands() && standsIn(judgement.claim(), document.get())) {
            Claim kept = judgement.claim().in(document.get().id());
            counted.put(kept.id(), kept);
            apply(judgement, kept);
        }
    }

    /** The document under its id, else the one document with the same bytes: files are renamed. */
    private Optional<Report> document(Judgement judgement) {
        Report named = reports.get(judgement.claim().doc());
        if (named != null) {
            return Optional.of(named);
        }
        List<Report> same = reports.values().stream()
                .filter(r -> r.sha256() != null && r.sha256().equals(judgement.document()))
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    private Optional<Claim> readAgain(Claim claim, Report document) {
        return counted.values().stream()
                .filter(c -> c.doc().equals(document.id()) && !decided.contains(c.id()))
                .filter(c -> c.relation() == claim.relation() && common(c.span(), claim.span()) >= SAME)
                .filter(c -> standsIn(claim, document))
                .max(Comparator.comparing((Claim c) -> common(c.span(), claim.span()))
                        .thenComparing(c -> c.stance() == claim.stance())
                        .thenComparing(Claim::id, Comparator.reverseOrder()));
    }

    private static boolean standsIn(Claim claim, Report document) {
        return claim.span().end() <= document.text().length()
                && claim.span().of(document.text()).equals(claim.quote());
    }

    private static double common(Span one, Span other) {
        int both = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return both <= 0 ? 0 : (double) both / Math.min(one.length(), other.length());
    }
}
