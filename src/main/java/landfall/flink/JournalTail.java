package landfall.flink;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import landfall.reject.Rejects;

/**
 * Reads the journal while it is written, in a thread of its own, and cuts it into epochs: the blocks of all shards over what was
 * written since, then a watermark. The journal is a folder of numbered files of {@link MessageLine}s; a file is over when the
 * next one is there, and the journal when its last file is followed by {@value #CLOSED}.
 */
final class JournalTail implements Runnable, AutoCloseable {
    private static final int EPOCHS_AHEAD = 4;
    private static final int EPOCH_MESSAGES = 1 << 14;
    private static final int CHUNK = 1 << 20;
    private static final long PAUSE_MILLIS = 100;
    /** An epoch is a block for each shard, which waits as long as rows may be late: not too many of them. */
    private static final long EPOCH_NANOS = 1_000_000_000;

    /**
     * @param blocks of all shards, then a watermark
     * @param end the place that it leads to
     * @param failure what went wrong, else null
     * @param isLast whether nothing follows
     */
    record Epoch(List<Block> blocks, LiveSource.Split end, IOException failure, boolean isLast) {}

    private final JournalFolder journal;
    private final Packer packer;
    private final Sequence sequence;
    private final Runnable onEpoch;
    private final BlockingQueue<Epoch> epochs = new ArrayBlockingQueue<>(EPOCHS_AHEAD);
    private final Thread thread = new Thread(this, "landfall-journal");
    private List<Message> messages = new ArrayList<>();
    private Rejects rejects = new Rejects();
    private long file;
    private long offset;
    private long newest;
    private long row;
    private long cutAt = System.nanoTime();

    JournalTail(Path journal, LiveSource.Split from, Duration lateness, Runnable onEpoch) {
        this.journal = new JournalFolder(journal);
        packer = new Packer(lateness, null, Said.Memory.OF_FEEDS);
        sequence = new Sequence(lateness, null, Said.Memory.OF_FEEDS, 1, from.before());
        this.onEpoch = onEpoch;
        file = from.file();
        offset = from.offset();
        newest = from.before().newest();
        row = from.before().logRows();
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
            try {
                follow();
            } catch (IOException e) {
                pass(new Epoch(List.of(), place(), e, false));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow() throws IOException, InterruptedException {
        while (true) {
            boolean wasClosed = Files.exists(journal.closed());
            long next = journal.after(file);
            boolean read = Files.exists(journal.file(file)) && readOn();
            if (messages.size() >= EPOCH_MESSAGES) {
                cut(false);
            }
            if (!read && next > 0) {
                file = next;
                offset = 0;
            } else if (!read && wasClosed) {
                cut(true);
                return;
            } else if (!read) {
                if (System.nanoTime() - cutAt >= EPOCH_NANOS) {
                    cut(false);
                }
                Thread.sleep(PAUSE_MILLIS);
            }
        }
    }

    /** Reads the whole lines that were written since; false when there are none. */
    private boolean readOn() throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        try (FileChannel in = FileChannel.open(journal.file(file))) {
            in.read(chunk, offset);
        }
        byte[] b = chunk.array();
        int end = chunk.position();
        int from = 0;
        for (int at = 0; at < end; at++) {
            if (b[at] == '\n') {
                line(b, from, at);
                from = at + 1;
            }
        }
        if (from == 0 && end == CHUNK) {
            throw new IOException(
                    journal.file(file) + " is no journal: it has a line of more than " + CHUNK + " bytes");
        }
        offset += from;
        return from > 0;
    }

    private void line(byte[] b, int from, int to) {
        Message m = MessageLine.read(b, from, to, ++row);
        if (m == null || m.time() == null) {
            rejects.count("no message in the journal", journal.file(file).getFileName() + ":" + row, "");
            return;
        }
        messages.add(m);
    }

    private LiveSource.Split place() {
        return new LiveSource.Split(file, offset, sequence.soFar());
    }

    private void cut(boolean isLast) throws InterruptedException {
        cutAt = System.nanoTime();
        List<Block> blocks = new ArrayList<>();
        if (!messages.isEmpty()) {
            Packed packed = packer.pack(new Batch(null, messages), newest);
            newest = packed.newest();
            packed.faults().into(rejects, 0);
            blocks.addAll(sequence.next(packed));
            messages = new ArrayList<>();
        }
        if (isLast) {
            for (int shard = 0; shard < Shards.COUNT; shard++) {
                blocks.add(Block.end(shard, Long.MIN_VALUE, newest));
            }
        }
        if (rejects.total() > 0) {
            blocks.add(0, Results.rejects(rejects));
            rejects = new Rejects();
        }
        if (!blocks.isEmpty()) {
            pass(new Epoch(blocks, place(), null, isLast));
        }
    }

    private void pass(Epoch epoch) throws InterruptedException {
        epochs.put(epoch);
        onEpoch.run();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
