package landfall.flink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;

/** Rows of AIS as they lie in a block: packed positions, and what a ship says of itself by the mark of what it says. */
final class Rows {
    private static final int SOURCE = 0;
    private static final int STATIC = 1;
    private static final int POSITION = 2;

    /**
     * One row: a position, or what a ship says of itself, or both.
     *
     * @param mark of what it says, or 0
     * @param position or null
     * @param number row number over all inputs
     */
    record Row(long millis, int mmsi, long mark, Position position, long number) {
        StaticReport report(Said said) {
            StaticReport s = said.content();
            return new StaticReport(
                    Instant.ofEpochMilli(millis),
                    mmsi,
                    s.imo(),
                    s.callSign(),
                    s.name(),
                    s.shipType(),
                    s.lengthMeters(),
                    s.widthMeters(),
                    s.draughtMeters(),
                    s.destination(),
                    s.eta(),
                    s.source(),
                    number);
        }
    }

    /**
     * Time first; then by content, so that rows of one instant have one order however they were read; the row number last.
     */
    static final Comparator<Row> ORDER = Rows::compare;

    /** Writes rows; remembers which sources it has named. */
    static final class Writer {
        private final Pack pack = new Pack(4096);
        private final Map<String, Integer> sources = new HashMap<>();
        private String lastSource;
        private int lastSourceNumber;
        private long oldest = Long.MAX_VALUE;
        private int count;

        /** A position; {@code mark} of what the ship says with it, or 0. */
        void position(
                long millis,
                int mmsi,
                long mark,
                long row,
                String source,
                double lat,
                double lon,
                double speedKnots,
                double courseDegrees,
                int headingDegrees,
                int status,
                int type) {
            int number = source(source == null ? "" : source);
            count(millis);
            pack.row(
                    POSITION,
                    millis,
                    mmsi,
                    mark,
                    row,
                    number,
                    lat,
                    lon,
                    speedKnots,
                    courseDegrees,
                    headingDegrees,
                    status,
                    type);
        }

        /** What a ship says, without a position. */
        void said(long millis, int mmsi, long mark, long row, String source) {
            int number = source(source == null ? "" : source);
            count(millis);
            pack.u1(STATIC);
            pack.i8(millis);
            pack.i4(mmsi);
            pack.i8(mark);
            pack.i8(row);
            pack.i4(number);
        }

        void add(Row r) {
            Position p = r.position;
            if (p == null) {
                said(r.millis, r.mmsi, r.mark, r.number, "");
                return;
            }
            position(
                    r.millis,
                    r.mmsi,
                    r.mark,
                    r.number,
                    p.source(),
                    p.lat(),
                    p.lon(),
                    p.speedKnots(),
                    p.courseDegrees(),
                    p.headingDegrees(),
                    p.status(),
                    p.type());
        }

        boolean isEmpty() {
            return count == 0;
        }

        int count() {
            return count;
        }

        /** The block so far; then starts anew. */
        Block take(int shard) {
            Block block = new Block(Block.ROWS, shard, oldest, pack.toBytes());
            pack.clear();
            sources.clear();
            lastSource = null;
            oldest = Long.MAX_VALUE;
            count = 0;
            return block;
        }

        private void count(long millis) {
            oldest = Math.min(oldest, millis);
            count++;
        }

        private int source(String name) {
            if (name.equals(lastSource)) {
                return lastSourceNumber;
            }
            Integer known = sources.get(name);
            if (known == null) {
                known = sources.size();
                sources.put(name, known);
                pack.u1(SOURCE);
                pack.text(name);
            }
            lastSource = name;
            lastSourceNumber = known;
            return known;
        }
    }

    private Rows() {}

    /** Writes what is said in a block for the first time. */
    static byte[] pack(List<Said> said) {
        Pack pack = new Pack(256);
        said.forEach(s -> Records.write(s, Said.class, pack));
        return pack.toBytes();
    }

    /** Reads what is said in a block for the first time. */
    static void said(byte[] bytes, Map<Long, Said> out) {
        Unpack in = new Unpack(bytes);
        while (in.hasMore()) {
            Said said = (Said) Records.read(Said.class, in);
            out.put(said.mark(), said);
        }
    }

    /** Reads the rows of a block, whose numbers count from {@code base}. */
    static void read(byte[] bytes, long base, Map<String, String> names, Consumer<Row> out) {
        Unpack in = new Unpack(bytes);
        List<String> sources = new ArrayList<>();
        while (in.hasMore()) {
            int kind = in.u1();
            if (kind == SOURCE) {
                sources.add(names.computeIfAbsent(in.text(), n -> n));
            } else {
                out.accept(row(kind, in, base, sources));
            }
        }
    }

    private static Row row(int kind, Unpack in, long base, List<String> sources) {
        long millis = in.i8();
        int mmsi = in.i4();
        long mark = in.i8();
        long number = in.i8() + base;
        String source = sources.get(in.i4());
        if (kind == STATIC) {
            return new Row(millis, mmsi, mark, null, number);
        }
        Position p = new Position(
                millis, mmsi, in.f8(), in.f8(), in.f8(), in.f8(), in.i4(), in.u1(), in.u1(), source, number);
        return new Row(millis, mmsi, mark, p, number);
    }

    private static int compare(Row a, Row b) {
        int c = Long.compare(a.millis, b.millis);
        c = c != 0 ? c : Integer.compare(a.mmsi, b.mmsi);
        c = c != 0 ? c : byContent(a, b);
        c = c != 0 ? c : Long.compare(a.mark, b.mark);
        return c != 0 ? c : Long.compare(a.number, b.number);
    }

    private static int byContent(Row a, Row b) {
        Position p = a.position;
        Position q = b.position;
        if (p == null || q == null) {
            return Boolean.compare(p != null, q != null);
        }
        int c = Double.compare(p.lat(), q.lat());
        c = c != 0 ? c : Double.compare(p.lon(), q.lon());
        c = c != 0 ? c : Double.compare(p.speedKnots(), q.speedKnots());
        c = c != 0 ? c : Double.compare(p.courseDegrees(), q.courseDegrees());
        c = c != 0 ? c : Integer.compare(p.headingDegrees(), q.headingDegrees());
        c = c != 0 ? c : Integer.compare(p.status(), q.status());
        c = c != 0 ? c : Integer.compare(p.type(), q.type());
        return c != 0 ? c : p.source().compareTo(q.source());
    }
}
