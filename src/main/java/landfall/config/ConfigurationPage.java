package landfall.config;

import java.util.List;
import landfall.setting.Settings;

/** Writes docs/CONFIGURATION.md from the sections, so that the page cannot drift from the code. */
public final class ConfigurationPage {
    private ConfigurationPage() {}

    public static String of(List<Section> sections) {
        StringBuilder page = new StringBuilder("""
                # Configuration

                One file, `landfall.yml`, given with `--config FILE`. Every value carries its unit; a bare number or an unknown key stops
                with a sentence that names the place. `profile: cargo` (the default) suits merchant ships that may carry arms;
                `profile: gfw` reproduces Global Fishing Watch's published definitions. What was in force is stored with each run and
                printed in each dossier, except for sections that say so.

                ```yaml
                profile: cargo
                detect:
                  gap:
                    min-duration: 2h
                ```

                This page is generated from the code by `./landfall docs`; do not edit it by hand.
                """);
        for (Section section : sections) {
            page.append("\n## ")
                    .append(section.name())
                    .append("\n\n")
                    .append(section.about())
                    .append("\n\n");
            page.append("| key | default | `gfw` | meaning | source of the number |\n|---|---|---|---|---|\n");
            List<Settings.Key> gfw = Settings.keys(section.type(), Settings.GFW);
            List<Settings.Key> cargo = Settings.keys(section.type(), Settings.CARGO);
            for (int i = 0; i < cargo.size(); i++) {
                Settings.Key key = cargo.get(i);
                String other =
                        gfw.get(i).value().equals(key.value()) ? "" : gfw.get(i).value();
                page.append("| `%s` | %s | %s | %s | %s |%n"
                        .formatted(
                                key.name(),
                                key.value().isEmpty() ? "none" : key.value(),
                                other,
                                key.meaning(),
                                key.source())
                        .replace(System.lineSeparator(), "\n"));
            }
        }
        return page.toString();
    }
}
