package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveDetectionTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");

    @TempDir
    Path dir;

    @Test
    void aStateToWhichNothingWasWrittenForLongIsDeletedAndAnotherStays() throws IOException {
        Path old = state("state-old", NOON.minusSeconds(1), NOON.minusSeconds(2));
        Path used = state("state-used", NOON.minusSeconds(2), NOON);
        LiveDetection.forgetStates(List.of(old, used), NOON);
        assertThat(old).doesNotExist();
        assertThat(used.resolve("checkpoints/chk-1/_metadata")).exists();
    }

    private Path state(String name, Instant results, Instant checkpoint) throws IOException {
        Path state = dir.resolve(name);
        Path chk = Files.createDirectories(state.resolve("checkpoints/chk-1"));
        touch(Files.createFile(state.resolve("results-000000")), results);
        touch(Files.createFile(chk.resolve("_metadata")), checkpoint);
        for (Path folder : List.of(chk, chk.getParent(), state)) {
            touch(folder, results);
        }
        return state;
    }

    private static void touch(Path file, Instant time) {
        assertThat(file.toFile().setLastModified(time.toEpochMilli())).isTrue();
    }
}
