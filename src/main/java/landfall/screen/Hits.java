package landfall.screen;

import java.util.List;

/** Hits with their explanations. */
final class Hits {
    /** A radio number or call sign passes to another ship more easily than an IMO number. */
    static final double RADIO_SCORE = 0.95;

    /** Letters of a ground that are shown. */
    private static final int LONGEST_GROUND = 160;

    private Hits() {}

    static Hit byImo(String what, int imo, List<String> names, Listed l) {
        boolean sameName =
                l.entry().names().stream().anyMatch(n -> names.stream().anyMatch(n.text()::equalsIgnoreCase));
        String why = "same " + what + " " + imo + (sameName ? "" : listedName(l)) + ground(l);
        return hit("IMO " + imo, 1, l, l.mainName(), null, "imo", why);
    }

    static Hit byRadio(String basis, String what, String value, Listed l) {
        String why = "same " + what + " " + value + ", which can pass to another ship" + listedName(l) + compareImo(l)
                + ground(l);
        return hit(what + " " + value, RADIO_SCORE, l, l.mainName(), null, basis, why);
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
