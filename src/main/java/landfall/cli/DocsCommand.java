package landfall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import landfall.config.ConfigurationPage;
import landfall.detect.DetectorsPage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code landfall docs}: writes the pages that are made from the code. */
@Command(
        name = "docs",
        mixinStandardHelpOptions = true,
        description = "Writes the generated pages of the documentation.")
final class DocsCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "docs",
            description = "folder to write to (default: ${DEFAULT-VALUE})")
    private Path folder;

    /** Every generated page by file name. */
    static Map<String, String> pages() {
        return new TreeMap<>(Map.of(
                "CONFIGURATION.md", ConfigurationPage.of(Sections.ALL),
                "DETECTORS.md", DetectorsPage.markdown()));
    }

    @Override
    public Integer call() throws IOException {
        common.configuration(null);
        WholeFile.requireFolder("docs", folder);
        for (Map.Entry<String, String> page : pages().entrySet()) {
            WholeFile.write(folder.resolve(page.getKey()), page.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return 0;
    }
}
