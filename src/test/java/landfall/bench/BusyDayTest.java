package landfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BusyDayTest {
    private static final BusyDay SMALL = new BusyDay(60, 15, true, 1, 1);

    @TempDir
    private Path dir;

    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        SMALL.write(dir.resolve("a.csv"));
        SMALL.write(dir.resolve("b.csv"));
        assertThat(dir.resolve("a.csv")).hasSameBinaryContentAs(dir.resolve("b.csv"));
    }

    @Test
    void everyPositionCanBeRead() throws IOException {
        long written = SMALL.write(dir.resolve("a.csv"));
        Rejects rejects = new Rejects();
        List<Message> read = new ArrayList<>();
        new AisReader().read(dir.resolve("a.csv"), 1, read::add, rejects);
        assertThat(rejects.total()).isZero();
        assertThat(read)
                .hasSize((int) written)
                .allMatch(m -> m.time() != null && m.isPosition() && m.staticReport() != null);
        assertThat(read.stream().map(Message::mmsi).distinct()).hasSize(60);
    }

    @Test
    void parsingSeesEveryRow() throws IOException {
        SMALL.write(dir.resolve("a.csv"));
        assertThat(Parsing.ofTable(dir.resolve("a.csv"), 2).value()).isPositive();
        assertThat(Files.size(dir.resolve("a.csv"))).isPositive();
    }
}
