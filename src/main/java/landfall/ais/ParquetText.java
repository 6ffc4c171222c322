package landfall.ais;

import blue.strategic.parquet.Hydrator;
import blue.strategic.parquet.HydratorSupplier;
import blue.strategic.parquet.ParquetReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** The rows of a Parquet file as the text of a table, made while it is read. Columns that hold lists or groups are left out. */
final class ParquetText extends InputStream {
    /** Pieces larger than this are a bomb or no AIS: writers make them of 128 MiB. */
    private static final long LARGEST_ROW_GROUP = 1L << 31;

    private static final int JULIAN_DAY_OF_1970 = 2_440_588;

    private final ParquetReader<Map<String, Object>, Map<String, Object>> rows;
    private final Map<String, PrimitiveType> types;
    private final String name;
    private final Rejects rejects;
    private ByteBuffer ready;

    private ParquetText(
            ParquetReader<Map<String, Object>, Map<String, Object>> rows,
            Map<String, PrimitiveType> types,
            String name,
            Rejects rejects) {
        this.rows = rows;
        this.types = types;
        this.name = name;
        this.rejects = rejects;
        ready = bytes(String.join(
                ",", types.keySet().stream().map(ParquetText::quoted).toList()));
    }

    /** @throws Refusal when it is damaged or a bomb */
    static ParquetText open(Path file, String name, Rejects rejects) {
        try {
            Map<String, PrimitiveType> types = new LinkedHashMap<>();
            var rows = ParquetReader.spliterator(file.toFile(), HydratorSupplier.constantly(new Row()));
            columns(rows.metaData().getFileMetaData().getSchema()).forEach(type -> types.put(type.getName(), type));
            for (BlockMetaData group : rows.metaData().getBlocks()) {
                if (group.getTotalByteSize() > LARGEST_ROW_GROUP || group.getTotalByteSize() < 0) {
                    throw new Refusal("a row group of " + group.getTotalByteSize()
                            + " bytes; write it with row groups of at most " + LARGEST_ROW_GROUP + ".");
                }
            }
            return new ParquetText(rows, types, name, rejects);
        } catch (Refusal e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Refusal("damaged or cut short", e);
        }
    }

    private static List<PrimitiveType> columns(MessageType schema) {
        return schema.getFields().stream()
                .filter(Type::isPrimitive)
                .filter(type -> !type.isRepetition(Type.Repetition.REPEATED))
                .map(Type::asPrimitiveType)
                .toList();
    }

    List<String> columns() {
        return List.copyOf(types.keySet());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int from, int length) throws IOException {
        if (!ready.hasRemaining() && !next()) {
            return -1;
        }
        int n = Math.min(length, ready.remaining());
        ready.get(b, from, n);
        return n;
    }

    private boolean next() {
        try {
            return rows.tryAdvance(row -> ready = bytes(line(row)));
        } catch (RuntimeException e) {
            rejects.count("rest of a damaged Parquet file", name, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private String line(Map<String, Object> row) {
        StringBuilder line = new StringBuilder(256);
        types.forEach((column, type) -> line.append(line.isEmpty() ? "" : ",").append(cell(row.get(column), type)));
        return line.toString();
    }

    private static String cell(Object value, PrimitiveType type) {
        if (value == null) {
            return "\"\"";
        }
        if (value instanceof Long time
                && type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation unit) {
            return Instant.EPOCH.plus(time, unit(unit.getUnit())).toString();
        }
        if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
            return int96(value.toString());
        }
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf(number.longValue());
        }
        return value instanceof Number ? value.toString() : quoted(value.toString());
    }

    private static ChronoUnit unit(TimeUnit unit) {
        return switch (unit) {
            case MILLIS -> ChronoUnit.MILLIS;
            case MICROS -> ChronoUnit.MICROS;
            case NANOS -> ChronoUnit.NANOS;
        };
    }

    /** The older way to write a time: nanoseconds of the day, then the Julian day. */
    private static String int96(String hex) {
        ByteBuffer parts = ByteBuffer.wrap(HexFormat.of().parseHex(hex.replaceFirst("^0x", "")))
                .order(ByteOrder.LITTLE_ENDIAN);
        long nanos = parts.getLong();
        long day = parts.getInt() - JULIAN_DAY_OF_1970;
        return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos).toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"").replace('\n', ' ').replace('\r', ' ') + '"';
    }

    private static ByteBuffer bytes(String line) {
        return ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        try {
            rows.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A row by column. */
    private static final class Row implements Hydrator<Map<String, Object>, Map<String, Object>> {
        @Override
        public Map<String, Object> start() {
            return new LinkedHashMap<>();
        }

        @Override
        public Map<String, Object> add(Map<String, Object> row, String column, Object value) {
            row.put(column, value);
            return row;
        }

        @Override
        public Map<String, Object> finish(Map<String, Object> row) {
            return row;
        }
    }
}
