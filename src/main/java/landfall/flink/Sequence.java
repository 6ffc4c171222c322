package landfall.flink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

    private final Duration lateness;
    private final int batchesAWatermark;
    private final Packer again;
    private final Said.Memory memory;
    /** By shard: ships of several shards may say the same. */
    private final Map<Integer, Said.Sent> sent = new HashMap<>();
    /** By shard: what packers take for handed on, though its batch was packed again without the rows that said it. */
    private final Map<Integer, List<Said>> owed = new HashMap<>();

    private final TreeMap<String, Results.Rejected> rejected;
    private long batches;
    private long tableRows;
    private long logRows;
    private long positions;
    private long oldest;
    private long newest;
    private byte[] unread;

    /**
     * All that must be known of the batches before to go on after them.
     *
     * @param batches taken
     * @param tableRows rows of tables
     * @param logRows rows of logs
     * @param positions rejected ones included
     * @param oldest time heard, or {@link Long#MAX_VALUE}
     * @param newest time heard, or {@link Long#MIN_VALUE}
     * @param unread bytes of a record that goes on in the next batch
     * @param rejected by reason
     */
    record Before(
            long batches,
            long tableRows,
            long logRows,
            long positions,
            long oldest,
            long newest,
            byte[] unread,
            Map<String, Results.Rejected> rejected) {
        static final Before NOTHING = new Before(0, 0, 0, 0, Long.MAX_VALUE, Long.MIN_VALUE, new byte[0], Map.of());
    }

    /** @param batchesAWatermark passed on before it is said how far the time has come */
    Sequence(Duration lateness, Instant until, Said.Memory memory, int batchesAWatermark, Before before) {
        this.lateness = lateness;
        this.batchesAWatermark = batchesAWatermark;
        again = new Packer(lateness, until, memory);
        this.memory = memory;
        batches = before.batches;
        tableRows = before.tableRows;
        logRows = before.logRows;
        positions = before.positions;
        oldest = before.oldest;
        newest = before.newest;
        unread = before.unread;
        rejected = new TreeMap<>(before.rejected);
    }

    Before soFar() {
        return new Before(batches, tableRows, logRows, positions, oldest, newest, unread, new TreeMap<>(rejected));
    }

    long positions() {
        return positions;
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
        oldest = Math.min(oldest, p.oldest());
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
            p = packAnew(whole, p);
        }
        boolean late = lateness != null && newest != Long.MIN_VALUE && p.oldest() < newest - lateness.toMillis();
        return late ? packAnew(p.batch(), p) : p;
    }

    private Packed packAnew(Batch batch, Packed before) {
        before.said()
                .forEach((shard, said) ->
                        owed.computeIfAbsent(shard, s -> new ArrayList<>()).addAll(said));
        return again.packAnew(batch, newest);
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
    private List<Block> steps() {
        List<Block> steps = new ArrayList<>();
        long step = oldest >= newest ? Long.MAX_VALUE : Math.max(STEP_MILLIS, (newest - oldest) / MOST_STEPS);
        for (long time = oldest; lateness == null && newest - time > step; ) {
            time += step;
            steps.add(new Block(Block.WATERMARK, 0, time, new byte[0]));
        }
        return steps;
    }

    /** What comes after the last batch: the end, for every shard, and what was rejected. */
    List<Block> end(Rejects ofLogs) {
        List<Block> blocks = new ArrayList<>(steps());
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            blocks.add(new Block(Block.END, shard, newest, new byte[0]));
        }
        Results.count(ofLogs, rejected);
        blocks.add(Results.of(new ArrayList<>(rejected.values())));
        return blocks;
    }
}
