package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivalTest {
    @TempDir
    Path dir;

    @Test
    void smallFilesMayComeInAnyOrder() throws IOException {
        List<Path> files = List.of(file("b.csv", "2022-11-03", 0), file("a.csv", "2022-11-02", 0));
        assertThat(Arrival.lateness(files)).isNull();
        assertThat(Arrival.inOrder(files)).isEqualTo(files);
    }

    @Test
    void theFilesOfALargeArchiveAreReadByTheirFirstTime() throws IOException {
        Path later = file("a.csv", "2022-11-03", 300L << 20);
        Path earlier = file("b.csv", "2022-11-02", 0);
        assertThat(Arrival.lateness(List.of(later, earlier))).hasHours(2);
        assertThat(Arrival.inOrder(List.of(later, earlier))).containsExactly(earlier, later);
    }

    /** A file that is as long as said, with a hole behind its one row. */
    private Path file(String name, String day, long length) throws IOException {
        Path file = Files.write(
                dir.resolve(name),
                List.of("timestamp,mmsi,lat,lon,speed,course", day + "T00:00:00Z,273000000,42,131,10,90"));
        try (RandomAccessFile f = new RandomAccessFile(file.toFile(), "rw")) {
            f.setLength(Math.max(f.length(), length));
        }
        return file;
    }
}
