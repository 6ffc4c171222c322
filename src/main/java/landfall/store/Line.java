package landfall.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import landfall.vessel.Position;

/**
 * The positions of a track as bytes, without loss: whole numbers as what they differ from the position before, in as few bytes as that needs,
 * degrees and knots as they are; then compressed. As JSON a million positions take half a minute to read, so about half a second.
 */
final class Line {
    private static final int BUFFER = 1 << 16;

    /** The whole numbers of a position: seconds, nanoseconds, MMSI, heading, status, type, source, row. */
    private static final int WHOLE = 8;

    private Line() {}

    static byte[] pack(List<Position> positions) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, fast, BUFFER))) {
            write(positions, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing positions", e);
        } finally {
            fast.end();
        }
        return bytes.toByteArray();
    }

    static List<Position> unpack(byte[] bytes) {
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes), new java.util.zip.Inflater(), BUFFER)) {
            return read(ByteBuffer.wrap(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("reading stored positions", e);
        }
    }

    private static void write(List<Position> positions, DataOutputStream out) throws IOException {
        Map<String, Integer> sources = new LinkedHashMap<>();
        positions.forEach(p -> sources.putIfAbsent(p.source(), sources.size()));
        out.writeInt(sources.size());
        for (String source : sources.keySet()) {
            out.writeBoolean(source != null);
            out.writeUTF(source == null ? "" : source);
        }
        out.writeInt(positions.size());
        long[] before = new long[WHOLE];
        for (Position p : positions) {
            long[] now = {
                p.time().getEpochSecond(),
                p.time().getNano(),
                p.mmsi(),
                p.headingDegrees(),
                p.status(),
                p.type(),
                sources.get(p.source()),
                p.row()
            };
            for (int i = 0; i < WHOLE; i++) {
                writeWhole(now[i] - before[i], out);
            }
            before = now;
            out.writeDouble(p.lat());
            out.writeDouble(p.lon());
            out.writeDouble(p.speedKnots());
            out.writeDouble(p.courseDegrees());
        }
    }

    private static List<Position> read(ByteBuffer in) throws IOException {
        String[] sources = new String[in.getInt()];
        for (int i = 0; i < sources.length; i++) {
            boolean known = in.get() != 0;
            String name = readUtf(in);
            sources[i] = known ? name : null;
        }
        int count = in.getInt();
        List<Position> positions = new ArrayList<>(count);
        long[] now = new long[WHOLE];
        for (int n = 0; n < count; n++) {
            for (int i = 0; i < WHOLE; i++) {
                now[i] += readWhole(in);
            }
            double lat = in.getDouble();
            double lon = in.getDouble();
            positions.add(new Position(
                    Instant.ofEpochSecond(now[0], now[1]),
                    (int) now[2],
                    lat,
                    lon,
                    in.getDouble(),
                    in.getDouble(),
                    (int) now[3],
                    (int) now[4],
                    (int) now[5],
                    sources[(int) now[6]],
                    now[7]));
        }
        return positions;
    }

    /** As {@link DataOutputStream#writeUTF} wrote it: its length in two bytes, then the text. */
    private static String readUtf(ByteBuffer in) throws IOException {
        byte[] text = new byte[2 + (in.getShort(in.position()) & 0xffff)];
        in.get(text);
        return new DataInputStream(new ByteArrayInputStream(text)).readUTF();
    }

    /** Seven bits a byte, small numbers of either sign first. */
    private static void writeWhole(long number, DataOutputStream out) throws IOException {
        long left = (number << 1) ^ (number >> 63);
        while ((left & ~0x7fL) != 0) {
            out.writeByte((int) (left & 0x7f | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    private static long readWhole(ByteBuffer in) {
        long read = 0;
        int shift = 0;
        int next;
        do {
            next = in.get() & 0xff;
            read |= (long) (next & 0x7f) << shift;
            shift += 7;
        } while (next >= 0x80);
        return (read >>> 1) ^ -(read & 1);
    }
}
