package landfall.dossier;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What every page written down looks like: its style, the mark of what is made up, its beginning and end. Without script, fetching nothing. */
final class Paper {
    private static final String STYLE =
            "body{font:16px/1.5 Georgia,serif;color:#1b1b1b;max-width:62rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}"
                    + "h1,h2,h3{font-family:sans-serif;line-height:1.2}h2{margin-top:2.2rem;border-bottom:1px solid #bbb}"
                    + "table{border-collapse:collapse;font:13px/1.35 sans-serif;width:100%}th,td{border:1px solid #ccc;padding:.3rem .5rem;"
                    + "text-align:left;vertical-align:top;overflow-wrap:break-word}th{background:#f1f1ee}.wide{overflow-x:auto}"
                    + ".answer{font-size:1.25rem;border-left:6px solid #0b5a8a;padding:.4rem 1rem;background:#f4f8fa}"
                    + ".synthetic{background:#9b1c1c;color:#fff;padding:.5rem 1rem;font:bold 15px sans-serif}.note{color:#555;font-size:.92rem}"
                    + "blockquote{margin:.3rem 0 .3rem 1rem;padding-left:.8rem;border-left:3px solid #999}svg{width:100%;height:auto}"
                    + ".for{color:#8a3b0b}.against{color:#0b5a8a}code{font-size:12px}@media print{body{margin:0;max-width:none}}";

    /** Kind of table to the width of its columns, in hundredths: no word of ours is wider than its column on paper. */
    private static final Map<String, List<Integer>> WIDTHS = Map.ofEntries(
            entry("reasons", List.of(5, 33, 11, 20, 8, 14, 9)),
            entry("weights", List.of(6, 94)),
            entry("chain", List.of(32, 18, 18, 16, 16)),
            entry("events", List.of(5, 11, 15, 11, 11, 12, 35)),
            entry("hits", List.of(13, 13, 10, 20, 8, 7, 29)),
            entry("instruments", List.of(28, 40, 32)),
            entry("inputs", List.of(8, 34, 10, 48)),
            entry("rejects", List.of(85, 15)),
            entry("settings", List.of(55, 45)),
            entry("silences", List.of(5, 14, 14, 7, 11, 11, 14, 24)),
            entry("meetings", List.of(5, 14, 14, 12, 22, 33)),
            entry("calls", List.of(5, 16, 16, 26, 17, 8, 12)),
            entry("identities", List.of(14, 14, 17, 10, 12, 11, 12, 10)),
            entry("others", List.of(5, 16, 14, 14, 12, 39)));

    private Paper() {}

    static void begin(Html html, String title, boolean synthetic) {
        html.raw(
                "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">"
                        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">");
        html.raw("<title>" + Html.escape(title) + "</title><style>" + STYLE + "</style><style class=\"widths\">"
                + widths() + "</style></head><body><main>");
        if (synthetic) {
            html.raw(
                    "<p class=\"synthetic\">SYNTHETIC DATA: ships, voyages or reports in this dossier are invented. It says "
                            + "nothing about the real world.</p>");
        }
        html.heading(1, title);
    }

    static String end(Html html) {
        return html.raw("</main></body></html>").toString();
    }

    /** Style that gives each kind of table the widths of its columns. */
    private static String widths() {
        StringBuilder style = new StringBuilder("table{table-layout:fixed}");
        new TreeMap<>(WIDTHS).forEach((kind, columns) -> {
            for (int i = 0; i < columns.size(); i++) {
                style.append("." + kind + " th:nth-child(" + (i + 1) + "){width:" + columns.get(i) + "%}");
            }
        });
        return style.toString();
    }
}
