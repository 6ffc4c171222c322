package landfall.flink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.reject.Rejects;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;

/**
 * Reads the input files in a thread of its own and cuts them into epochs: the blocks of all shards over some thousand rows, then
 * a watermark. An epoch is passed on as a whole, so that the number of messages before it says all about where the reading is.
 */
final class Inputs implements Runnable, AutoCloseable {
    private static final int EPOCHS_AHEAD = 4;

    /**
     * @param blocks of all shards, then a watermark
     * @param messages read up to its end
     * @param failure what went wrong, else null
     * @param isLast whether nothing follows
     */
    record Epoch(List<Block> blocks, long messages, RuntimeException failure, boolean isLast) {}

    private final List<String> paths;
    private final Duration lateness;
    private final Instant until;
    private final long skip;
    private final int epochRows;
    private final ProgressFile progress;
    private final Rejects rejects = new Rejects();
    private final Said.Numbers said = new Said.Numbers();
    private final BlockingQueue<Epoch> epochs = new ArrayBlockingQueue<>(EPOCHS_AHEAD);
    private final Rows.Writer[] writers = new Rows.Writer[Shards.COUNT];
    private final Runnable onEpoch;
    private final Thread thread = new Thread(this, "landfall-inputs");
    private long messages;
    private long positions;
    private int rows;
    private long newest = Long.MIN_VALUE;

    /**
     * @param skip messages that were passed on before a restart
     * @param epochRows rows in an epoch
     */
    Inputs(
            List<String> paths,
            Duration lateness,
            Instant until,
            long skip,
            int epochRows,
            ProgressFile progress,
            Runnable onEpoch) {
        this.paths = paths;
        this.lateness = lateness;
        this.until = until;
        this.skip = skip;
        this.epochRows = epochRows;
        this.progress = progress;
        this.onEpoch = onEpoch;
        for (int i = 0; i < writers.length; i++) {
            writers[i] = new Rows.Writer();
        }
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The next epoch, or null when none is ready. */
    Epoch poll() {
        return epochs.poll();
    }

    boolean isReady() {
        return !epochs.isEmpty();
    }

    @Override
    public void run() {
        try {
            long row = 1;
            for (String path : paths) {
                try (InputStream in = progress.counting(Files.newInputStream(Path.of(path)))) {
                    row = new AisReader()
                            .read(in, String.valueOf(Path.of(path).getFileName()), row, this::message, rejects);
                }
            }
            pass(null, true);
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** A failure is passed on, unless the run was stopped, which interrupts the reading wherever it is. */
    private void fail(RuntimeException e) {
        if (!thread.isInterrupted()) {
            pass(e, true);
        }
    }

    private void message(Message m) {
        messages++;
        Position p = m.position();
        StaticReport s = m.staticReport();
        if (p == null && s == null) {
            return;
        }
        positions += p == null ? 0 : 1;
        String why = m.time() == null ? "no time" : tooLate(m.time());
        if (why != null) {
            rejects.count(
                    why, m.source() + ":" + m.row(), "MMSI " + m.mmsi() + (m.time() == null ? "" : " at " + m.time()));
            return;
        }
        newest = Math.max(newest, m.time().toEpochMilli());
        int before = said.size();
        Said content = s == null ? null : said.of(s, newest);
        if (messages > skip) {
            pack(m, p, content, said.size() > before);
        }
    }

    private void pack(Message m, Position p, Said content, boolean isNew) {
        Rows.Writer writer = writers[Shards.ofShip(m.mmsi())];
        if (p != null) {
            writer.add(p);
        }
        if (content != null) {
            writer.add(content, m.time(), m.row(), isNew);
        }
        if (++rows >= epochRows) {
            pass(null, false);
        }
    }

    private String tooLate(Instant time) {
        if (until != null && time.isAfter(until)) {
            return "after the time asked for";
        }
        boolean late =
                lateness != null && newest != Long.MIN_VALUE && time.toEpochMilli() < newest - lateness.toMillis();
        return late ? "late" : null;
    }

    private void pass(RuntimeException failure, boolean isLast) {
        List<Block> blocks = new ArrayList<>();
        for (int shard = 0; shard < writers.length; shard++) {
            if (writers[shard].count() > 0) {
                blocks.add(writers[shard].take(shard));
            }
        }
        if (isLast) {
            for (int shard = 0; shard < writers.length; shard++) {
                blocks.add(new Block(Block.END, shard, newest, new byte[0]));
            }
            blocks.add(Results.rejects(rejects));
        } else if (lateness != null && newest != Long.MIN_VALUE) {
            blocks.add(new Block(Block.WATERMARK, 0, newest - lateness.toMillis() - 1, new byte[0]));
        }
        rows = 0;
        progress.positions(positions);
        try {
            epochs.put(new Epoch(blocks, messages, failure, isLast));
            onEpoch.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
