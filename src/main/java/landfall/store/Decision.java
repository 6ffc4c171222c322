package landfall.store;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import landfall.reject.Refusal;

/**
 * What a person decided about a lead, a statement, an item of evidence or a list hit. Decisions are only ever added: the newest about a
 * subject counts, the older ones stay as its history.
 *
 * @param at when, UTC
 * @param who the person, as signed in or as typed
 * @param about what kind of thing
 * @param subject which one: a lead's {@link Subjects#of}, a claim's id, an evidence item's {@code lead/item},
 *     a hit's {@link HitDecisions#subject}, the id of the case that a watch serves
 * @param verdict one of the words of {@code about}
 * @param why the reason, in the person's own words; may be empty only where nothing is taken away
 * @param detail what the verdict alone does not say: the fields of a correction or of an edited watch, the cases and statements of a merger or split
 */
public record Decision(
        Instant at, String who, About about, String subject, String verdict, String why, Map<String, String> detail) {
    /** Longest name and reason kept; longer is refused, not cut. */
    public static final int LONGEST_WHO = 100;

    public static final int LONGEST_WHY = 4000;

    /** The things a person decides about, each with the verdicts it may get; the first is the state before any decision. */
    public enum About {
        LEAD("lead", "unreviewed", "in review", "probable", "confirmed", "cleared"),
        CLAIM("claim", "unread", "accepted", "rejected", "corrected"),
        EVIDENCE("evidence", "counted", "rejected"),
        /** What a language model proposed: it counts once a person accepts it. */
        PROPOSAL("proposal", "waiting", "accepted", "rejected"),
        /** Two cases that are one, or one that is two; {@code as found} takes it back. */
        CASES("cases", "as found", "merged", "split", "edited"),
        /** A list entry that a ship or party agrees with: is it the same one? */
        SCREENING("screening", "open", "confirmed", "cleared"),
        /** What a case is looked for at sea; {@code as found} takes an edit back. */
        WATCH("watch", "as found", "edited");

        private final String id;
        private final List<String> verdicts;

        About(String id, String... verdicts) {
            this.id = id;
            this.verdicts = List.of(verdicts);
        }

        public String id() {
            return id;
        }

        public List<String> verdicts() {
            return verdicts;
        }

        /** The state of a thing nobody has decided about. */
        public String untouched() {
            return verdicts.get(0);
        }

        public static Optional<About> find(String id) {
            return Arrays.stream(values()).filter(a -> a.id.equals(id)).findFirst();
        }
    }

    /** A decision that its verdict says whole. */
    public Decision(Instant at, String who, About about, String subject, String verdict, String why) {
        this(at, who, about, subject, verdict, why, Map.of());
    }

    public Decision {
        Objects.requireNonNull(at);
        Objects.requireNonNull(about);
        detail = new TreeMap<>(detail);
        who = who == null ? "" : who.strip();
        why = why == null ? "" : why.strip();
        if (who.isEmpty() || who.length() > LONGEST_WHO) {
            throw new Refusal(
                    "A decision needs the name of the person who takes it, up to " + LONGEST_WHO + " characters.");
        }
        if (subject == null || subject.isBlank()) {
            throw new Refusal("A decision needs the thing it is about.");
        }
        if (!about.verdicts().contains(verdict)) {
            throw new Refusal("About a " + about.id() + " one can decide " + String.join(", ", about.verdicts())
                    + "; \"" + verdict + "\" is none of them.");
        }
        if (why.isEmpty() && takesAStand(verdict)) {
            throw new Refusal("\"" + verdict + "\" needs a reason: write why in one sentence.");
        }
        if (why.length() > LONGEST_WHY) {
            throw new Refusal(
                    "The reason is longer than " + LONGEST_WHY + " characters; put the rest into a document.");
        }
    }

    /** As printed. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("at", at);
        fields.put("who", who);
        fields.put("about", about.id());
        fields.put("subject", subject);
        fields.put("verdict", verdict);
        fields.put("why", why);
        if (!detail.isEmpty()) {
            fields.put("detail", detail);
        }
        return fields;
    }

    private static boolean takesAStand(String verdict) {
        return List.of("probable", "confirmed", "cleared", "rejected", "corrected", "merged", "split")
                .contains(verdict);
    }
}
