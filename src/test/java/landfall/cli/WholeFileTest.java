package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    Path folder;

    @Test
    void aFolderThatIsNotThereIsNamedAndNoFileOfOurs() {
        Path table = folder.resolve("nowhere").resolve("answers.csv");
        assertThatThrownBy(() -> WholeFile.write(table, new byte[0]))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(folder.resolve("nowhere").toString());
    }

    @Test
    void whatCannotBeWrittenLeavesWhatWasThere() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        Path table = Files.writeString(folder.resolve("answers.csv"), "as it was\n");
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "name\n" + "Grey Heron\n".repeat(2000));
        // a file may have no more than 8 kB in this shell, as on a disk that is full
        String run = "ulimit -f 8; trap '' XFSZ; exec \"$@\"";
        Process process = new ProcessBuilder(
                        "/bin/bash",
                        "-c",
                        run,
                        "run",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:-UsePerfData",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Landfall.class.getName(),
                        "screen",
                        "--file",
                        fleet.toString(),
                        "--csv",
                        table.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor()).isNotZero();
        assertThat(table).hasContent("as it was\n");
        try (var there = Files.list(folder)) {
            assertThat(there).containsExactlyInAnyOrder(table, fleet);
        }
    }

    @Test
    void aFileThatALinkPointsToIsReplacedAndTheLinkStays() throws IOException {
        Path real = Files.writeString(folder.resolve("real.csv"), "before");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), real);
        WholeFile.write(link, "after".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent("after");
    }
}
