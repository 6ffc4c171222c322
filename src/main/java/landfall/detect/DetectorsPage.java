package landfall.detect;

import landfall.setting.Settings;

/** docs/DETECTORS.md, written from the list of detectors and their settings. */
public final class DetectorsPage {
    private DetectorsPage() {}

    public static String markdown() {
        StringBuilder page = new StringBuilder(
                "# Detectors\n\n"
                        + "Generated from the list in `landfall.detect.Detectors`; do not edit. Every event is *apparent*: it says what the\n"
                        + "signals show, not what the crew meant. Practices are those of the US advisory to the maritime industry of 14 May 2020.\n");
        for (Detectors.Line line : Detectors.ALL) {
            page.append("\n## ")
                    .append(line.name())
                    .append("\n\n")
                    .append(line.what())
                    .append("\n\n");
            page.append("- May indicate: ").append(line.practice()).append("\n");
            page.append("- Innocent explanations: ").append(line.innocent()).append("\n\n");
            page.append("| setting | `cargo` | `gfw` | meaning | source |\n|---|---|---|---|---|\n");
            var gfw = Settings.keys(line.type(), Settings.GFW).iterator();
            for (Settings.Key key : Settings.keys(line.type(), Settings.CARGO)) {
                page.append("| `")
                        .append(key.name())
                        .append("` | ")
                        .append(key.value())
                        .append(" | ");
                page.append(gfw.next().value())
                        .append(" | ")
                        .append(key.meaning())
                        .append(" | ");
                page.append(key.source()).append(" |\n");
            }
        }
        return page.toString();
    }
}
