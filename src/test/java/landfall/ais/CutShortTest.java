package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

/** A download that broke off: what is there is read, and the rest is counted. */
class CutShortTest {
    private static final String DAMAGED = "rest of a packed file that is cut short or damaged";
    private static final int ROWS = 30_000;

    @Test
    void whatThereIsOfAPackedFileIsRead() throws IOException {
        byte[] table = table();
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(table);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("day.csv"));
            out.write(table);
        }
        reads(gzip.toByteArray());
        reads(zip.toByteArray());
        reads(Zstd.compress(table));
    }

    @Test
    void theLineThatTheCutWentThroughIsNotReadAsIfItWereWhole() throws IOException {
        byte[] table = Arrays.copyOf(table(), 20_000);
        List<Message> whole = Read.bytes(table).messages();
        byte[] packed = Zstd.compress(table, 1);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(table);
        }
        for (byte[] all : List.of(packed, gzip.toByteArray())) {
            for (int cut = all.length / 2; cut < all.length - 20; cut += 7) {
                List<Message> read = Read.bytes(Arrays.copyOf(all, cut)).messages();
                assertThat(read).as("cut at " + cut).isEqualTo(whole.subList(0, read.size()));
            }
        }
    }

    @Test
    void anArchiveCutShortBetweenOrInTheHeadsOfItsFilesKeepsThoseBeforeAndTellsOfTheRest() throws IOException {
        byte[] day = "timestamp,mmsi,lat,lon\n2022-11-02T00:00:00Z,273000001,42.5,131.5\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] zip = zip(day, day);
        int second = headOf(zip, 1);
        for (int cut = second; cut < second + 35; cut++) {
            Read read = Read.bytes(Arrays.copyOf(zip, cut));
            assertThat(read.messages()).as("cut at " + cut).hasSize(1);
            assertThat(read.rejects().byReason()).as("cut at " + cut).containsEntry(DAMAGED, 1L);
        }
        assertThat(Read.bytes(zip).rejects().byReason()).isEmpty();
    }

    @Test
    void anArchiveWithAPasswordIsToldAsThat() throws IOException {
        byte[] zip = zip(table(), table());
        zip[headOf(zip, 1) + 6] |= 1; // the flag of encryption
        Read read = Read.bytes(zip);
        assertThat(read.messages()).hasSize(ROWS);
        assertThat(read.rejects().byReason().keySet())
                .singleElement()
                .asString()
                .contains("encrypted or packed in a way that is not read");
    }

    private static byte[] zip(byte[]... files) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (int i = 0; i < files.length; i++) {
                out.putNextEntry(new ZipEntry(i + ".csv"));
                out.write(files[i]);
            }
        }
        return packed.toByteArray();
    }

    private static int headOf(byte[] zip, int file) {
        String bytes = new String(zip, StandardCharsets.ISO_8859_1);
        int at = -1;
        for (int i = 0; i <= file; i++) {
            at = bytes.indexOf("PK\3\4", at + 1);
        }
        return at;
    }

    private static void reads(byte[] packed) throws IOException {
        Rejects rejects = new Rejects();
        int[] count = {0};
        byte[] half = Arrays.copyOf(packed, packed.length / 2);
        new AisReader().read(new ByteArrayInputStream(half), "half", 1, m -> count[0]++, rejects);
        assertThat(count[0]).isBetween(ROWS / 10, ROWS - 1);
        assertThat(rejects.byReason()).containsEntry(DAMAGED, 1L);
    }

    private static byte[] table() {
        Random random = new Random(1);
        StringBuilder rows = new StringBuilder("timestamp,mmsi,lat,lon\n");
        for (int i = 0; i < ROWS; i++) {
            rows.append("2022-11-02T00:00:00Z,273000001,42.")
                    .append(random.nextInt(1_000_000))
                    .append(",131.5\n");
        }
        return rows.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
