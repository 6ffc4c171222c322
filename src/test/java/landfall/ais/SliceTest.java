package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SliceTest {
    private static final long SEED = 5;
    private static final String HEADER = "timestamp;mmsi;lat;lon;speed;course;name;destination\r\n";

    @TempDir
    Path dir;

    @Test
    void howAFileIsSlicedDoesNotShow() throws IOException {
        Random random = new Random(SEED);
        String[] names = {"ANNA", "BERTA", "\"AN\nNA\"", "\"x; y\"", "", "\"open", "x".repeat(70_000)};
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 3000; i++) {
            rows.append("2022-11-02T00:%02d:00Z;27300000%d;%d.5;131;9.1;90;%s;RAJIN\n"
                    .formatted(i % 60, i % 10, i % 90, names[random.nextInt(i % 500 == 0 ? 7 : i % 20 == 0 ? 5 : 2)]));
        }
        for (String mark : List.of("", "\ufeff")) {
            Path file = write(mark + rows);
            List<Message> whole = new ArrayList<>();
            new AisReader().read(file, 1, whole::add, new Rejects());
            for (int bytes : new int[] {1000, 20_000, 100_000, 1 << 20}) {
                assertThat(sliced(file, bytes))
                        .as("seed %d, %d bytes a slice", SEED, bytes)
                        .isEqualTo(whole);
            }
        }
    }

    @Test
    void slicesFollowEachOtherWithoutAGap() throws IOException {
        Path file = write(
                HEADER + "2022-11-02T00:00:00Z;273000001;42;131;9.1;90;ANNA;RAJIN\n".repeat(100) + "x".repeat(500));
        List<Slice> slices = slices(file, 150);
        assertThat(slices.get(0).where().from()).isEqualTo(HEADER.length());
        for (int i = 1; i < slices.size(); i++) {
            assertThat(slices.get(i).where().from())
                    .isEqualTo(slices.get(i - 1).where().to());
            assertThat(slices.get(i).isLast()).isEqualTo(i == slices.size() - 1);
        }
        assertThat(slices.get(slices.size() - 1).where().to()).isEqualTo(Files.size(file));
    }

    @Test
    void aPackedFileHasNoSlices() throws IOException {
        Path file = dir.resolve("t.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((HEADER + "2022-11-02T00:00:00Z;273000001;42;131;9.1;90;ANNA;RAJIN\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        assertThat(slices(file, 150)).isEmpty();
    }

    @Test
    void aFileThatIsCutShortWhileItIsReadEndsThere() throws IOException {
        Path file = write(HEADER + "2022-11-02T00:00:00Z;273000001;42;131;9.1;90;ANNA;RAJIN\n".repeat(100));
        List<Slice> slices = slices(file, 1 << 20);
        Files.writeString(file, HEADER);
        try (InputStream in = slices.get(0).open()) {
            assertThat(in.readAllBytes()).isEmpty();
        }
    }

    private Path write(String table) throws IOException {
        return Files.writeString(dir.resolve("t.csv"), table);
    }

    private static List<Message> sliced(Path file, int bytes) throws IOException {
        List<Message> out = new ArrayList<>();
        TableReader reader = new TableReader();
        byte[] unread = {};
        long row = 1;
        for (Slice slice : slices(file, bytes)) {
            TableReader.Done done = reader.messages(slice.after(unread), row, out::add, (why, at, sample) -> {});
            row += done.rows();
            unread = done.unread();
        }
        return out;
    }

    private static List<Slice> slices(Path file, int bytes) throws IOException {
        List<Slice> slices = new ArrayList<>();
        Slice.Taker taker = new Slice.Taker() {
            @Override
            public int bytes() {
                return bytes;
            }

            @Override
            public void take(Slice slice) {
                slices.add(slice);
            }
        };
        AisReader.PieceTaker none = new AisReader.PieceTaker() {
            @Override
            public byte[] room() {
                return new byte[1 << 20];
            }

            @Override
            public void take(Piece piece) {}
        };
        try (InputStream in = Files.newInputStream(file)) {
            new AisReader().read(in, file, 1, m -> {}, new Rejects(), none, taker);
        }
        return slices;
    }
}
