package landfall.flink;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.ais.Message;
import landfall.ais.Part;
import landfall.ais.RowTaker;
import landfall.ais.Saying;
import landfall.ais.TableReader;
import landfall.ais.TableRow;
import landfall.vessel.ByMmsi;
import landfall.vessel.Mmsi;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;

/** Reads batches and packs them into blocks by shard. For one thread; several work side by side. */
final class Packer implements RowTaker {
    static final String MISDATED = "dated hours after all rows before and behind it: a wrong clock";

    private final long latenessMillis;
    private final long untilMillis;
    private final Clocks clocks;
    private final boolean trusts;
    private final Shifted shifted = new Shifted();
    private final Passings passings = new Passings();
    private TreeMap<String, Long> moved = new TreeMap<>();
    private final TableReader reader = new TableReader();
    private final Sheaf sheaf = new Sheaf();
    private final Said.Memory memory;
    private final ByMmsi<Known> known = new ByMmsi<>();

    private Map<Integer, List<Said>> contents;
    private Packed.Faults faults;
    private long positions;
    private long oldest;
    private long newest;
    private long believedUntil;
    private final Months months = new Months();
    private final Misdated misdated = new Misdated();
    /** Rows of the batch, of those with a time, that nothing but a wrong clock dates. */
    private BitSet doubted = new BitSet();

    private int timedRows;
    private String betweenPlaceAndRow;
    /** Of the batch, or null where it is of a log. */
    private String table;

    /** What a ship said last, and up to when that was handed on. */
    private record Known(StaticReport content, long mark, long told) {}

    Packer(Duration lateness, Instant until, Said.Memory memory) {
        this(lateness, until, memory, Clocks.TRUSTED);
    }

    /** @param clocks of the sources */
    Packer(Duration lateness, Instant until, Said.Memory memory, Clocks clocks) {
        this.clocks = clocks;
        trusts = clocks.areTrusted();
        this.memory = memory;
        latenessMillis = lateness == null ? Long.MAX_VALUE : lateness.toMillis();
        untilMillis = until == null ? Long.MAX_VALUE : until.toEpochMilli();
    }

    /**
     * Packs a batch as if it were the first.
     *
     * @param until rows dated later do not make others late: their clocks are not believed, or not yet
     * @param misdated rows among those with a time that are left out where they are ahead of all that came before
     */
    Packed packAnew(Batch batch, long newestBefore, long until, BitSet misdated) {
        forget();
        believedUntil = until;
        doubted = misdated;
        return packed(batch, newestBefore);
    }

    private void forget() {
        known.clear();
        reader.forget();
    }

    /**
     * Packs a batch; what ships say is handed on once for rows of two hours, so that batches must come in order.
     *
     * @param newestBefore newest time in all batches before, or {@link Long#MIN_VALUE} where it is not known yet
     */
    Packed pack(Batch batch, long newestBefore) {
        believedUntil = Long.MAX_VALUE;
        doubted = new BitSet();
        return packed(batch, newestBefore);
    }

    private Packed packed(Batch batch, long newestBefore) {
        contents = new HashMap<>();
        faults = new Packed.Faults();
        moved = new TreeMap<>();
        positions = 0;
        timedRows = 0;
        oldest = Long.MAX_VALUE;
        newest = newestBefore;
        table = batch.isTable() ? batch.part().table().name() : null;
        betweenPlaceAndRow = batch.isTable() ? ": row " : ":";
        TableReader.Done done = batch.isTable() ? rows(batch.part()) : logged(batch.messages());
        Packed packed = new Packed(
                batch,
                sheaf.take(),
                contents,
                faults,
                done.rows(),
                done.unread(),
                positions,
                oldest,
                newest,
                months.take(),
                misdated.take(),
                passings.take(),
                moved);
        if (packed.jumps(Long.MIN_VALUE)) {
            // what was said at a time far ahead would be taken for handed on till then
            forget();
        }
        return packed;
    }

    private TableReader.Done rows(Part part) {
        try {
            return reader.readPart(
                    part, 0, this, (why, row, sample) -> faults.add(why, table, betweenPlaceAndRow, row, sample));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableReader.Done logged(List<Message> messages) {
        for (Message m : messages) {
            if (Message.isFromShip(m.type()) && !Mmsi.canBe(m.mmsi())) {
                faults.add(Mmsi.NONE, m.source(), betweenPlaceAndRow, m.row(), "MMSI " + m.mmsi());
                continue;
            }
            Position p = m.position();
            StaticReport said = m.staticReport();
            if (p != null || said != null) {
                row(Logged.of(m, p, said == null ? null : () -> said));
            }
        }
        return new TableReader.Done(0, new byte[0]);
    }

    @Override
    public void row(TableRow row) {
        if (trusts || row.millis() == TableRow.NO_TIME) {
            timed(row);
            return;
        }
        String name = clocks.moved(row.source(), table);
        TableRow right = row;
        if (name != null) {
            right = shifted.of(row, clocks.shifts().get(name));
            moved.merge(name, 1L, Long::sum);
        }
        if (clocks.compared() && right.millis() <= untilMillis) {
            passings.row(right, table);
        }
        timed(right);
    }

    private void timed(TableRow row) {
        boolean place = row.hasPlace();
        Saying said = row.said();
        if (!Message.isFromShip(row.type()) || !place && said == null) {
            return;
        }
        if (!Mmsi.canBe(row.mmsi())) {
            reject(row, Mmsi.NONE);
            return;
        }
        positions += place ? 1 : 0;
        long millis = row.millis();
        String why = millis == TableRow.NO_TIME ? "no time" : millis > untilMillis ? "after the time asked for" : null;
        if (why == null) {
            misdated.row(millis);
            why = isMisdated(millis) ? MISDATED : null;
        }
        if (why == null) {
            months.row(millis, row.mmsi());
            why = isLate(millis) ? "late" : null;
        }
        if (why != null) {
            reject(row, why);
            return;
        }
        oldest = Math.min(oldest, millis);
        if (millis > newest && millis <= believedUntil) {
            newest = millis;
        }
        int shard = Shards.ofShip(row.mmsi());
        long mark = said == null ? 0 : said.note(millis);
        if (said != null && mark == Saying.NO_NOTE) {
            mark = mark(millis, row.mmsi(), said, shard);
        }
        RowWriter writer = sheaf.next(shard);
        if (place) {
            writer.position(row, mark);
        } else {
            writer.said(row, mark);
        }
    }

    private void reject(TableRow row, String why) {
        boolean timed = row.millis() != TableRow.NO_TIME;
        String when = timed && faults.wants(why) ? " at " + Instant.ofEpochMilli(row.millis()) : "";
        faults.add(why, row.source(), betweenPlaceAndRow, row.number(), "MMSI " + row.mmsi() + when);
    }

    private boolean isMisdated(long millis) {
        return doubted.get(timedRows++) && (newest == Long.MIN_VALUE || millis - newest > Months.AHEAD_MILLIS);
    }

    private boolean isLate(long millis) {
        return newest != Long.MIN_VALUE && millis < newest - latenessMillis;
    }

    private long mark(long millis, int mmsi, Saying saying, int shard) {
        StaticReport content = saying.content();
        Known before = known.get(mmsi);
        boolean same = before != null && (Said.sameContent(before.content, content));
        if (same && millis < before.told) {
            saying.note(before.mark, before.told);
            return before.mark;
        }
        Known now = new Known(content, same ? before.mark : Said.mark(content), newest + memory.toldMillis());
        known.put(mmsi, now);
        saying.note(now.mark, now.told);
        contents.computeIfAbsent(shard, s -> new ArrayList<>()).add(new Said(content, now.mark, 0));
        return now.mark;
    }
}
