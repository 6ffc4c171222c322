package landfall.flink;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;

/** Rows of AIS as they lie in a block: positions packed, static reports by the number of what they say. */
final class Rows {
    private static final int POSITION = 1;
    private static final int STATIC = 2;
    private static final int SOURCE = 3;

    /**
     * One row: a position, or what a ship says of itself.
     *
     * @param said for a static report: what it says, as said first
     * @param number row number over all inputs
     */
    record Row(long millis, int mmsi, Position position, Said said, long number) {
        StaticReport report() {
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
    static final Comparator<Row> ORDER = Comparator.comparingLong(Row::millis)
            .thenComparingInt(Row::mmsi)
            .thenComparing(r -> r.said == null)
            .thenComparing(Rows::byContent)
            .thenComparingLong(Row::number);

    /** Writes rows; remembers which sources it has named. */
    static final class Writer {
        private final Pack pack = new Pack(4096);
        private final Pack said = new Pack(0);
        private final Map<String, Integer> sources = new HashMap<>();
        private long oldest = Long.MAX_VALUE;
        private int count;

        void add(Position p) {
            int source = source(p.source());
            pack.u1(POSITION);
            time(p.time());
            pack.i4(p.mmsi());
            pack.f8(p.lat());
            pack.f8(p.lon());
            pack.f8(p.speedKnots());
            pack.f8(p.courseDegrees());
            pack.i4(p.headingDegrees());
            pack.u1(p.status());
            pack.u1(p.type());
            pack.i4(source);
            pack.i8(p.row());
        }

        /** What a ship says; {@code isNew}: for the first time by this number. */
        void add(Said s, Instant time, long row, boolean isNew) {
            if (isNew) {
                Records.write(s, Said.class, said);
            }
            pack.u1(STATIC);
            time(time);
            pack.i4(s.content().mmsi());
            pack.i4(s.number());
            pack.i8(row);
        }

        void add(Row row) {
            if (row.said == null) {
                add(row.position);
            } else {
                add(row.said, Instant.ofEpochMilli(row.millis), row.number, false);
            }
        }

        int count() {
            return count;
        }

        /** The block so far; then starts anew. */
        Block take(int shard) {
            Block block = new Block(Block.ROWS, shard, oldest, pack.toBytes());
            block.said = said.toBytes();
            said.clear();
            pack.clear();
            sources.clear();
            oldest = Long.MAX_VALUE;
            count = 0;
            return block;
        }

        private void time(Instant time) {
            long millis = time.toEpochMilli();
            oldest = Math.min(oldest, millis);
            count++;
            pack.i8(millis);
        }

        private int source(String name) {
            String called = name == null ? "" : name;
            Integer known = sources.get(called);
            if (known == null) {
                known = sources.size();
                sources.put(called, known);
                pack.u1(SOURCE);
                pack.text(called);
            }
            return known;
        }
    }

    private Rows() {}

    /** Reads what is said in a block for the first time. */
    static void said(byte[] bytes, Map<Integer, Said> out) {
        Unpack in = new Unpack(bytes);
        while (in.hasMore()) {
            Said said = (Said) Records.read(Said.class, in);
            out.put(said.number(), said);
        }
    }

    /** Reads the rows of a block. */
    static void read(byte[] bytes, Map<String, String> names, Map<Integer, Said> said, List<Row> out) {
        Unpack in = new Unpack(bytes);
        List<String> sources = new java.util.ArrayList<>();
        while (in.hasMore()) {
            switch (in.u1()) {
                case SOURCE -> sources.add(names.computeIfAbsent(in.text(), n -> n));
                case POSITION -> out.add(position(in, sources));
                default -> {
                    long millis = in.i8();
                    int mmsi = in.i4();
                    out.add(new Row(millis, mmsi, null, said.get(in.i4()), in.i8()));
                }
            }
        }
    }

    private static Row position(Unpack in, List<String> sources) {
        long millis = in.i8();
        int mmsi = in.i4();
        Position p = new Position(
                Instant.ofEpochMilli(millis),
                mmsi,
                in.f8(),
                in.f8(),
                in.f8(),
                in.f8(),
                in.i4(),
                in.u1(),
                in.u1(),
                sources.get(in.i4()),
                in.i8());
        return new Row(millis, mmsi, p, null, p.row());
    }

    private static int byContent(Row a, Row b) {
        if (a.said != null || b.said != null) {
            boolean same = a.said == null || b.said == null || a.said == b.said;
            return same ? 0 : content(a.said.content()).compareTo(content(b.said.content()));
        }
        Position p = a.position;
        Position q = b.position;
        int c = Double.compare(p.lat(), q.lat());
        c = c != 0 ? c : Double.compare(p.lon(), q.lon());
        c = c != 0 ? c : Double.compare(p.speedKnots(), q.speedKnots());
        c = c != 0 ? c : Double.compare(p.courseDegrees(), q.courseDegrees());
        c = c != 0 ? c : Integer.compare(p.headingDegrees(), q.headingDegrees());
        c = c != 0 ? c : Integer.compare(p.status(), q.status());
        c = c != 0 ? c : Integer.compare(p.type(), q.type());
        return c != 0 ? c : p.source().compareTo(q.source());
    }

    private static String content(StaticReport s) {
        return s.imo() + "|" + s.callSign() + "|" + s.name() + "|" + s.shipType() + "|" + s.lengthMeters() + "|"
                + s.widthMeters() + "|" + s.draughtMeters() + "|" + s.destination() + "|" + s.eta() + "|" + s.source();
    }
}
