package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrateCommandTest {
    private static final String CLAIM =
            "The White House said on 2 November 2022 that North Korea had supplied Russia with shells.\n";

    @TempDir
    Path folder;

    /** What was found in it before had been taken for what is found in it now. */
    @Test
    void aWorldThatWasChangedIsInvestigatedAgain() throws Exception {
        Path world = folder.resolve("world");
        Path report = Files.createDirectories(world.resolve("reports")).resolve("a.txt");
        Files.writeString(report, CLAIM);
        Files.writeString(
                Files.createDirectories(world.resolve("ais")).resolve("day.csv"),
                "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        Files.writeString(world.resolve("truth.jsonl"), "");
        assertThat(tried(world).err()).contains("investigating");
        assertThat(tried(world).err()).as("nothing changed").doesNotContain("investigating");
        Files.writeString(report, CLAIM + "Iran denied it.\n");
        assertThat(tried(world).err()).contains("investigating");
    }

    private Said tried(Path world) {
        Said said = Said.by(
                "calibrate",
                "--world",
                world.toString(),
                "--work",
                folder.resolve("work").toString());
        assertThat(said.code()).isZero();
        return said;
    }
}
