package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What commands write is there as a whole, or not at all; and who reads it finds it however it is called. */
class WrittenWholeTest {
    @TempDir
    Path folder;

    @Test
    void twoWorldsWrittenToOneFolderAtOnceDoNotMix() throws Exception {
        Path out = folder.resolve("deep/world");
        List<CompletableFuture<Integer>> runs = Stream.of("1", "2")
                .map(seed -> CompletableFuture.supplyAsync(() -> simulated(seed, "Shuttle", out)))
                .toList();
        assertThat(runs).extracting(CompletableFuture::join).containsExactlyInAnyOrder(0, 2);
        String seed = runs.get(0).join() == 0 ? "1" : "2";
        Path alone = folder.resolve("alone");
        assertThat(simulated(seed, "shuttle", alone)).isZero();
        assertThat(files(out)).isEqualTo(files(alone)).isNotEmpty();
    }

    @Test
    void aSealThatIsCutShortIsRefusedAndNotTakenForAForgery() throws Exception {
        Path any = Files.writeString(folder.resolve("case.zip"), "no zip");
        Said said = Said.by("verify", any.toString(), "--seal", "31996eb3");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("\"31996eb3\" is no seal; give all 64 digits");
    }

    @Test
    void aDossierReplacesTheOneBeforeAndLeavesNothingElseBehind() throws Exception {
        Path report = Files.writeString(
                folder.resolve("a.txt"),
                "The White House said on 2 November 2022 that North Korea had supplied shells to Russia.\n");
        Path ais = Files.writeString(
                folder.resolve("day.csv"), "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        Path state = folder.resolve("state");
        Path own =
                Files.createDirectories(folder.resolve("out/C-KP-RU-2022-11")).resolve("notes.txt");
        Files.writeString(own, "mine");
        Files.writeString(own.resolveSibling("leads.jsonl"), "old");
        Said run = Said.by(
                "investigate",
                "--reports",
                report.toString(),
                "--ais",
                ais.toString(),
                "--out",
                folder.resolve("out").toString(),
                "--state",
                state.toString());
        assertThat(run.code()).isZero();
        assertThat(files(own.getParent()).keySet())
                .hasSize(9)
                .contains("notes.txt", "dossier.html")
                .noneMatch(name -> name.startsWith("."));
        assertThat(own.resolveSibling("leads.jsonl")).content().isNotEqualTo("old");
        assertThat(Said.by(
                                "dossier",
                                "c-kp-ru-2022-11",
                                "--state",
                                state.toString(),
                                "--out",
                                folder.resolve("case.zip").toString())
                        .out())
                .contains("\"case\":\"C-KP-RU-2022-11\"");
    }

    private static int simulated(String seed, String scenario, Path out) {
        return Landfall.run("simulate", "--seed", seed, "--scenario", scenario, "--out", out.toString());
    }

    private static Map<String, Integer> files(Path folder) throws Exception {
        Map<String, Integer> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
            }
        }
        return files;
    }
}
