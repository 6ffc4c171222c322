package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import blue.strategic.parquet.Dehydrator;
import blue.strategic.parquet.ParquetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import landfall.reject.Rejects;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ParquetTest {
    private static final Instant TIME = Instant.parse("2022-11-02T10:20:30.250Z");

    @TempDir
    Path folder;

    private final Rejects rejects = new Rejects();

    @ParameterizedTest
    @EnumSource(
            value = TimeUnit.class,
            names = {"MILLIS", "MICROS", "NANOS"})
    void theTableInAParquetFileIsReadWhateverUnitItsTimesHave(TimeUnit unit) throws IOException {
        assertThat(read(write(unit, 3))).hasSize(3).first().satisfies(m -> {
            assertThat(m.time()).isEqualTo(TIME);
            assertThat(m.mmsi()).isEqualTo(273000001);
            assertThat(m.lat()).isEqualTo(42.25);
            assertThat(m.lon()).isEqualTo(130.5);
            assertThat(m.speedKnots()).isEqualTo(11.5);
            assertThat(m.name()).isEqualTo("ANGARA, \"II\"");
        });
        assertThat(rejects.byReason()).isEmpty();
    }

    @Test
    void itIsRecognisedByContentAndReadThroughGzip() throws IOException {
        Path packed = folder.resolve("day.bin");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(write(TimeUnit.MICROS, 5000), out);
        }
        assertThat(read(packed)).hasSize(5000);
    }

    @Test
    void aDamagedFileIsCountedAndStopsNothing() throws IOException {
        byte[] whole = Files.readAllBytes(write(TimeUnit.MILLIS, 2000));
        for (int length : new int[] {4, 12, whole.length / 2, whole.length - 1}) {
            Path cut = Files.write(folder.resolve("cut.parquet"), Arrays.copyOf(whole, length));
            assertThat(read(cut)).isEmpty();
        }
        assertThat(rejects.byReason()).containsEntry("Parquet file that cannot be read", 4L);
        assertThat(rejects.firstPlaces("Parquet file that cannot be read").get(0))
                .contains("cut.parquet", "damaged or cut short");
        for (int at = 4; at < whole.length - 8; at += whole.length / 60) {
            byte[] wrong = whole.clone();
            wrong[at] ^= 0x55;
            assertThat(read(Files.write(folder.resolve("wrong.parquet"), wrong)))
                    .hasSizeLessThanOrEqualTo(2000);
        }
    }

    @Test
    void aTableOfSomethingElseIsToldWithItsColumns() throws IOException {
        MessageType schema = Types.buildMessage()
                .required(PrimitiveTypeName.INT64)
                .named("apples")
                .named("basket");
        Path file = folder.resolve("apples.parquet");
        Dehydrator<Long> apples = (record, out) -> out.write("apples", record);
        try (ParquetWriter<Long> writer = ParquetWriter.writeFile(schema, file.toFile(), apples)) {
            writer.write(1L);
        }
        assertThat(read(file)).isEmpty();
        assertThat(rejects.firstPlaces("Parquet file without columns named timestamp, mmsi (or ssvid), lat and lon"))
                .singleElement()
                .asString()
                .contains("it has apples");
    }

    private Path write(TimeUnit unit, int rows) throws IOException {
        MessageType schema = Types.buildMessage()
                .required(PrimitiveTypeName.INT64)
                .as(LogicalTypeAnnotation.timestampType(true, unit))
                .named("timestamp")
                .required(PrimitiveTypeName.INT64)
                .named("ssvid")
                .required(PrimitiveTypeName.DOUBLE)
                .named("lat")
                .required(PrimitiveTypeName.DOUBLE)
                .named("lon")
                .optional(PrimitiveTypeName.FLOAT)
                .named("speed")
                .optional(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named("shipname")
                .named("positions");
        long millis = TIME.toEpochMilli();
        long time = unit == TimeUnit.MILLIS ? millis : unit == TimeUnit.MICROS ? millis * 1000 : millis * 1_000_000;
        Path file = folder.resolve(unit + "-" + rows + ".parquet");
        Dehydrator<Integer> ship = (record, out) -> {
            out.write("timestamp", time);
            out.write("ssvid", 273000001L + record % 7);
            out.write("lat", 42.25 + record * 1e-4);
            out.write("lon", 130.5);
            out.write("speed", 11.5f);
            out.write("shipname", "ANGARA, \"II\"");
        };
        try (ParquetWriter<Integer> writer = ParquetWriter.writeFile(schema, file.toFile(), ship)) {
            for (int i = 0; i < rows; i++) {
                writer.write(i);
            }
        }
        return file;
    }

    private List<Message> read(Path file) throws IOException {
        List<Message> messages = new ArrayList<>();
        new AisReader().read(file, 1, messages::add, rejects);
        return messages;
    }
}
