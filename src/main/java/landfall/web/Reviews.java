package landfall.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/** What people decided, as the pages show it beside what the machine found. */
final class Reviews {
    private final Store store;
    private final Map<String, Decision> evidence;

    private Reviews(Store store) {
        this.store = store;
        this.evidence = store.standing(About.EVIDENCE);
    }

    static Reviews of(Store store) {
        return new Reviews(store);
    }

    /** A lead is known by its case and its ships, so that a decision stays with it when ranks move. */
    static String subject(Lead lead) {
        return lead.caseId() + "/"
                + lead.chain().stream()
                        .map(leg -> leg.imo() != null ? "imo:" + leg.imo() : "mmsi:" + leg.mmsi())
                        .distinct()
                        .collect(Collectors.joining("+"));
    }

    /** An item is known by its group and what it rests on, so that a decision stays with it when items are numbered anew. */
    static String subject(Lead lead, Evidence item) {
        String basis = item.group() + "|" + (item.events().isEmpty() ? item.what() : String.join("|", item.events()));
        return subject(lead) + "/" + digest(basis);
    }

    boolean isRejected(Lead lead, Evidence item) {
        Decision decision = evidence.get(subject(lead, item));
        return decision != null && decision.verdict().equals("rejected");
    }

    List<Evidence> rejected(Lead lead) {
        return lead.evidence().stream().filter(e -> isRejected(lead, e)).toList();
    }

    Optional<Decision> newest(About about, String subject) {
        List<Decision> history = history(about, subject);
        return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
    }

    List<Decision> history(About about, String subject) {
        return store.history(about, subject);
    }

    private static String digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
