package landfall.flink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.reject.Rejects;

/**
 * Puts packed batches in order: numbers their rows over all inputs, rejects what comes too late, sends what ships say once, and
 * says how far the time has come.
 */
final class Sequence {
    /** Where all rows are kept to the end, they are looked at so much at a time: silences of years would not fit in memory at once. */
    private static final long STEP_MILLIS = Duration.ofDays(30).toMillis();
    /** More steps only turn over the rows that wait; clocks that are decades off would make thousands. */
    private static final int MOST_STEPS = 64;

    private static final BitSet NONE = new BitSet();

    private final Duration lateness;
    private final int batchesAWatermark;
    private final Packer again;
    private final Clocks clocks;
    private final Said.Memory memory;
    /** By shard: ships of several shards may say the same. */
    private final Map<Integer, Said.Sent> sent = new HashMap<>();
    /** By shard: what packers take for handed on, though its batch was packed again without the rows that said it. */
    private final Map<Integer, List<Said>> owed = new HashMap<>();

    private final TreeMap<String, Results.Rejected> rejected;
    private final TreeMap<Long, Month> months;
    private final TreeMap<String, TreeMap<Long, Passings.Passing>> passings = new TreeMap<>();
    private final TreeMap<String, Long> moved;
    private long batches;
    private long tableRows;
    private long logRows;
    private long positions;
    private long newest;
    private byte[] unread;

    /**
     * All that must be known of the batches before to go on after them.
     *
     * @param batches taken
     * @param tableRows rows of tables
     * @param logRows rows of logs
     * @param positions rejected ones included
     * @param newest time heard, or {@link Long#MIN_VALUE}
     * @param unread bytes of a record that goes on in the next batch
     * @param rejected by reason
     * @param months in which rows are dated
     * @param passings by recording, where clocks are compared
     * @param moved rows whose times were moved, by name
     */
    record Before(
            long batches,
            long tableRows,
            long logRows,
            long positions,
            long newest,
            byte[] unread,
            Map<String, Results.Rejected> rejected,
            Map<Long, Month> months,
            TreeMap<String, TreeMap<Long, Passings.Passing>> passings,
            Map<String, Long> moved) {
        static final Before NOTHING =
                new Before(0, 0, 0, 0, Long.MIN_VALUE, new byte[0], Map.of(), Map.of(), new TreeMap<>(), Map.of());
    }

    /** @param batchesAWatermark passed on before it is said how far the time has come */
    Sequence(Duration lateness, Instant until, Said.Memory memory, int batchesAWatermark, Before before) {
        this(lateness, until, memory, batchesAWatermark, before, Clocks.TRUSTED);
    }

    /** @param clocks of the sources */
    Sequence(
            Duration lateness, Instant until, Said.Memory memory, int batchesAWatermark, Before before, Clocks clocks) {
        this.clocks = clocks;
        this.lateness = lateness;
        this.batchesAWatermark = batchesAWatermark;
        again = new Packer(lateness, until, memory, clocks);
        this.memory = memory;
        batches = before.batches;
        tableRows = before.tableRows;
        logRows = before.logRows;
        positions = before.positions;
        newest = before.newest;
        unread = before.unread;
        rejected = new TreeMap<>(before.rejected);
        months = new TreeMap<>(before.months);
        passings.putAll(copy(before.passings));
        moved = new TreeMap<>(before.moved);
    }

    Before soFar() {
        return new Before(
                batches,
                tableRows,
                logRows,
                positions,
                newest,
                unread,
                new TreeMap<>(rejected),
                new TreeMap<>(months),
                copy(passings),
                new TreeMap<>(moved));
    }

    private static TreeMap<String, TreeMap<Long, Passings.Passing>> copy(
            TreeMap<String, TreeMap<Long, Passings.Passing>> passings) {
        TreeMap<String, TreeMap<Long, Passings.Passing>> copy = new TreeMap<>();
        passings.forEach((source, of) -> copy.put(source, new TreeMap<>(of)));
        return copy;
    }

    long positions() {
        return positions;
    }

    long newest() {
        return newest;
    }

    /** The blocks of the next batch, and a watermark when it is time. */
    List<Block> next(Packed packed) {
        Packed p = inOrder(packed);
        boolean table = p.batch().isTable();
        long base = table ? tableRows + logRows + 1 : tableRows;
        Rejects faults = new Rejects();
        p.faults().into(faults, base);
        Results.count(faults, rejected);
        batches++;
        positions += p.positions();
        newest = Math.max(newest, p.newest());
        unread = p.unread();
        if (table) {
            tableRows += p.rows();
        } else {
            logRows = p.batch().messages().get(p.batch().messages().size() - 1).row();
        }
        List<Block> blocks = new ArrayList<>(p.blocks());
        for (Block block : blocks) {
            block.base = base;
            block.said = said(block.key, p.said().getOrDefault(block.key, List.of()));
        }
        if (lateness != null && newest != Long.MIN_VALUE && batches % batchesAWatermark == 0) {
            blocks.add(new Block(Block.WATERMARK, 0, newest - lateness.toMillis() - 1, new byte[0]));
        }
        return blocks;
    }

    /** What the batch was packed without knowing may change it: rarely, and then it is packed again. */
    private Packed inOrder(Packed packed) {
        Packed p = packed;
        if (unread.length > 0) {
            Batch whole = new Batch(p.batch().part().after(unread), List.of());
            p = packAnew(whole, p, Long.MAX_VALUE, NONE);
        }
        BitSet misdated = memory == Said.Memory.OF_ARCHIVES ? p.misdated() : NONE;
        if (!misdated.isEmpty()) {
            p = packAnew(p.batch(), p, Long.MAX_VALUE, misdated);
        }
        Months.add(p.months(), months);
        p.moved().forEach((name, rows) -> moved.merge(name, rows, Long::sum));
        p.passings().forEach((source, of) -> Passings.add(Passings.named(source, clocks), of, passings));
        if (memory == Said.Memory.OF_ARCHIVES && lateness != null && (p.jumps(newest) || p.leads(newest))) {
            // what is not believed yet waits as if it were ahead of all others, and is believed when more come
            Months.Span believed = Months.span(months);
            return packAnew(p.batch(), p, believed == null ? Long.MAX_VALUE : believed.last(), misdated);
        }
        boolean late = lateness != null && newest != Long.MIN_VALUE && p.oldest() < newest - lateness.toMillis();
        return late ? packAnew(p.batch(), p, Long.MAX_VALUE, misdated) : p;
    }

    private Packed packAnew(Batch batch, Packed before, long until, BitSet misdated) {
        before.said()
                .forEach((shard, said) ->
                        owed.computeIfAbsent(shard, s -> new ArrayList<>()).addAll(said));
        return again.packAnew(batch, newest, until, misdated);
    }

    private byte[] said(int shard, List<Said> candidates) {
        List<Said> all = new ArrayList<>(candidates);
        List<Said> more = owed.remove(shard);
        all.addAll(more == null ? List.of() : more);
        Said.Sent before = sent.computeIfAbsent(shard, s -> new Said.Sent(memory));
        List<Said> due = new ArrayList<>();
        for (Said s : all) {
            if (before.isDue(s.mark(), newest)) {
                due.add(new Said(s.content(), s.mark(), newest));
            }
        }
        return Said.pack(due);
    }

    /** Watermarks, month after month, where none was passed on on the way. */
    private List<Block> steps(Months.Span of) {
        List<Block> steps = new ArrayList<>();
        long step = Math.max(STEP_MILLIS, (of.last() - of.first()) / MOST_STEPS);
        for (long time = of.first(); lateness == null && of.last() - time > step; ) {
            time += step;
            steps.add(new Block(Block.WATERMARK, 0, time, new byte[0]));
        }
        return steps;
    }

    /**
     * What comes after the last batch: for every shard, from when to when the data are; then the end, and what was rejected. Where
     * rows were passed on on the way, none is too early any more.
     */
    List<Block> end(Rejects ofLogs) {
        List<Block> blocks = new ArrayList<>();
        Months.Span span = Months.span(months);
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            blocks.add(
                    span == null
                            ? Block.end(shard, Long.MIN_VALUE, Long.MIN_VALUE)
                            : Block.end(shard, first(span), span.last()));
        }
        if (span != null) {
            blocks.addAll(steps(span));
        }
        Results.count(ofLogs, rejected);
        List<Record> told = new ArrayList<>(rejected.values());
        clocks.shifts().keySet().forEach(name -> told.add(new Results.Moved(name, moved.getOrDefault(name, 0L))));
        told.addAll(ClockCheck.doubts(Passings.byName(passings)));
        blocks.add(Results.of(told));
        return blocks;
    }

    private long first(Months.Span span) {
        return lateness == null ? span.first() : Long.MIN_VALUE;
    }
}
