package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        Path world = world();
        Path report = world.resolve("reports/a.txt");
        assertThat(tried(world).err()).contains("investigating");
        assertThat(tried(world).err()).as("nothing changed").doesNotContain("investigating");
        Files.writeString(report, CLAIM + "Iran denied it.\n");
        assertThat(tried(world).err()).contains("investigating");
    }

    /** Findings of other settings had stood among those of these, without a word. */
    @Test
    void aWorldIsInvestigatedAgainWithOtherSettingsButNotWithOtherWeights() throws Exception {
        Path world = world();
        assertThat(tried(world).err()).contains("investigating");
        assertThat(tried(world, "detect:\n  gap:\n    min-duration: 5h\n").err())
                .contains("investigating");
        assertThat(tried(world).err()).contains("investigating");
        assertThat(tried(world, "match:\n  most-leads: 7 leads\n").err()).doesNotContain("investigating");
    }

    private Path world() throws IOException {
        Path world = folder.resolve("world");
        Files.writeString(Files.createDirectories(world.resolve("reports")).resolve("a.txt"), CLAIM);
        Files.writeString(
                Files.createDirectories(world.resolve("ais")).resolve("day.csv"),
                "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        Files.writeString(world.resolve("truth.jsonl"), "");
        return world;
    }

    private Said tried(Path world, String configuration) throws IOException {
        Path file = Files.writeString(folder.resolve("landfall.yml"), configuration);
        return tried(world, "--config", file.toString());
    }

    private Said tried(Path world, String... more) {
        String[] words = {
            "calibrate",
            "--world",
            world.toString(),
            "--work",
            folder.resolve("work").toString()
        };
        Said said = Said.by(Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new));
        assertThat(said.code()).as(said.err()).isZero();
        return said;
    }
}
