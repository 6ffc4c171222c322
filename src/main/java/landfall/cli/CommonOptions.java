package landfall.cli;

import java.nio.file.Path;
import landfall.config.Configuration;
import picocli.CommandLine.Option;

/** Options that every command takes. */
final class CommonOptions {
    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "landfall.yml with settings; see docs/CONFIGURATION.md")
    Path config;

    @Option(
            names = "--format",
            paramLabel = "jsonl|text",
            defaultValue = "jsonl",
            description = "one JSON object a line (default), or text for reading")
    Output.Format format;

    Configuration configuration(String profile) {
        if (config != null) {
            return Configuration.read(Sections.ALL, config, profile);
        }
        return Configuration.defaults(Sections.ALL, profile == null ? landfall.setting.Settings.CARGO : profile);
    }

    Output output() {
        return new Output(StandardOutput.telling(), format);
    }
}
