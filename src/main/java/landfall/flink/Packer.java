package landfall.flink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.ais.Message;
import landfall.ais.TableReader;
import landfall.vessel.StaticReport;

/** Reads batches and packs them into blocks by shard. For one thread; several work side by side. */
final class Packer {
    private static final int REMEMBERED = 1 << 15;

    private final Duration lateness;
    private final Instant until;
    private final TableReader reader = new TableReader();
    private final Rows.Writer[] writers = new Rows.Writer[Shards.COUNT];
    private final Known[] known = new Known[REMEMBERED];

    private int number;
    private Map<Integer, List<Said>> said;
    private Packed.Faults faults;
    private long positions;
    private long oldest;
    private long newest;
    private String betweenPlaceAndRow;

    /** What a ship said last, in which batch that was noted. */
    private record Known(StaticReport content, long mark, int batch) {}

    Packer(Duration lateness, Instant until) {
        this.lateness = lateness;
        this.until = until;
        for (int i = 0; i < writers.length; i++) {
            writers[i] = new Rows.Writer();
        }
    }

    /**
     * Packs a batch.
     *
     * @param newestBefore newest time in all batches before, or {@link Long#MIN_VALUE} where it is not known yet
     */
    Packed pack(Batch batch, long newestBefore) {
        number++;
        said = new HashMap<>();
        faults = new Packed.Faults();
        positions = 0;
        oldest = Long.MAX_VALUE;
        newest = newestBefore;
        String table = batch.piece() == null ? "" : batch.piece().table().name();
        betweenPlaceAndRow = batch.piece() == null ? ":" : ": row ";
        TableReader.Done done = batch.each(
                reader, this::message, (why, row, sample) -> faults.add(why, table, betweenPlaceAndRow, row, sample));
        List<Block> blocks = new ArrayList<>();
        for (int shard = 0; shard < writers.length; shard++) {
            if (writers[shard].count() > 0) {
                blocks.add(writers[shard].take(shard));
            }
        }
        return new Packed(batch, blocks, said, faults, done.rows(), done.unread(), positions, oldest, newest);
    }

    private void message(Message m) {
        boolean place = m.isPosition();
        boolean says = m.isStatic();
        if (!place && !says) {
            return;
        }
        positions += place ? 1 : 0;
        String why = m.time() == null ? "no time" : tooLate(m.time());
        if (why != null) {
            String sample = faults.wants(why) ? "MMSI " + m.mmsi() + (m.time() == null ? "" : " at " + m.time()) : "";
            faults.add(why, m.source(), betweenPlaceAndRow, m.row(), sample);
            return;
        }
        long millis = m.time().toEpochMilli();
        oldest = Math.min(oldest, millis);
        newest = Math.max(newest, millis);
        int shard = Shards.ofShip(m.mmsi());
        writers[shard].add(m, says ? mark(m, shard) : 0);
    }

    private String tooLate(Instant time) {
        if (until != null && time.isAfter(until)) {
            return "after the time asked for";
        }
        boolean late =
                lateness != null && newest != Long.MIN_VALUE && time.toEpochMilli() < newest - lateness.toMillis();
        return late ? "late" : null;
    }

    private long mark(Message m, int shard) {
        int slot = (m.mmsi() * 0x9E3779B9) >>> 17;
        Known before = known[slot];
        boolean same = before != null && before.content.mmsi() == m.mmsi() && sameContent(before.content, m);
        if (same && before.batch == number) {
            return before.mark;
        }
        StaticReport content = same ? before.content : m.staticReport();
        Known now = new Known(content, same ? before.mark : Said.mark(content), number);
        known[slot] = now;
        said.computeIfAbsent(shard, s -> new ArrayList<>()).add(new Said(content, now.mark, 0));
        return now.mark;
    }

    private static boolean sameContent(StaticReport a, Message m) {
        return same(a.name(), m.name())
                && same(a.destination(), m.destination())
                && same(a.draughtMeters(), m.draughtMeters())
                && same(a.eta(), m.eta())
                && same(a.imo(), m.imo())
                && same(a.callSign(), m.callSign())
                && same(a.shipType(), m.shipType())
                && same(a.lengthMeters(), m.lengthMeters())
                && same(a.widthMeters(), m.widthMeters())
                && same(a.source(), m.source());
    }

    private static boolean same(Object a, Object b) {
        return a == b || a != null && a.equals(b);
    }
}
