package landfall.screen;

import java.util.List;

/** Hits with their explanations. */
final class Hits {
    /** A radio number or call sign passes to another ship more easily than an IMO number. */
    static final double RADIO_SCORE = 0.95;

    /** What it is worth where the two give different IMO numbers: more often than not the number went to another ship. */
    static final double OTHER_HULL_SCORE = 0.7;

    /** Letters of a ground that are shown. */
    private static final int LONGEST_GROUND = 160;

    private Hits() {}

    /** What a ship's radio is known by. */
    enum Radio {
        MMSI("mmsi", "radio number"),
        CALL_SIGN("callSign", "call sign");

        private final String basis;
        private final String words;

        Radio(String basis, String words) {
            this.basis = basis;
            this.words = words;
        }
    }

    static Hit byImo(String what, int imo, List<String> names, Listed l) {
        String why = "same " + what + " " + imo + (isNamed(l, names) ? "" : listedName(l)) + ground(l);
        return hit("IMO " + imo, 1, l, l.mainName(), null, "imo", why);
    }

    static Hit byRadio(Radio by, String value, Listed l) {
        String why = "same " + by.words + " " + value + ", which can pass to another ship" + listedName(l)
                + compareImo(l) + ground(l);
        return hit(by.words + " " + value, RADIO_SCORE, l, l.mainName(), null, by.basis, why);
    }

    static Hit byRadioOfAnotherHull(Radio by, String value, Asked asked, Listed l) {
        String why = "same " + by.words + " " + value + ", other IMO number (listed with IMO "
                + l.entry().imo() + ", not " + asked.hull()
                + "): it passed to another ship, or one of the numbers is false"
                + (isNamed(l, asked.names()) ? "; the name is the same, too" : listedName(l)) + ground(l);
        return hit(by.words + " " + value, OTHER_HULL_SCORE, l, l.mainName(), null, by.basis + Hit.OTHER_HULL, why);
    }

    private static boolean isNamed(Listed l, List<String> names) {
        return l.entry().names().stream().anyMatch(n -> names.stream().anyMatch(n.text()::equalsIgnoreCase));
    }

    static Hit byName(String query, ListedNames.Match match, Listed l) {
        Entry.Name name = match.name();
        String alias = name.kind() == Entry.Kind.MAIN ? "" : " (" + name.kind().words() + " of " + l.mainName() + ")";
        String why = "\"" + query + "\" and \"" + name.text() + "\"" + alias + ": "
                + match.score().why() + compareImo(l) + ground(l);
        double rounded = Math.round(match.worth() * 10_000) / 10_000.0;
        return hit(query, rounded, l, name.text(), query, "name", why);
    }

    private static String listedName(Listed l) {
        return l.entry().names().isEmpty() ? "" : "; listed under the name " + l.mainName();
    }

    private static String compareImo(Listed l) {
        return l.entry().imo() == null ? "" : "; compare IMO " + l.entry().imo();
    }

    private static String ground(Listed l) {
        String programme = l.entry().programmes().isEmpty()
                ? ""
                : "; listed under " + String.join(", ", l.entry().programmes());
        return programme
                + (l.entry().reason() == null
                        ? ""
                        : "; ground: " + shortened(l.entry().reason()));
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST_GROUND
                ? reason
                : reason.substring(0, LONGEST_GROUND).strip() + "…";
    }

    private static Hit hit(
            String query, double score, Listed l, String matched, String queryName, String basis, String why) {
        return new Hit(
                query,
                score,
                l.list().title(),
                l.list().date(),
                l.entry().id(),
                matched,
                queryName,
                basis,
                why,
                l.entry().version());
    }
}
