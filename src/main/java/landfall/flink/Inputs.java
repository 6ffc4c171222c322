package landfall.flink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.ais.Part;
import landfall.ais.Piece;
import landfall.ais.Slice;
import landfall.reject.Refusal;
import landfall.reject.Rejects;

/**
 * Reads the input files: one thread cuts them into batches, several pack batches into blocks side by side (and read them, where
 * they are slices of a plain file), and the caller takes them in the order of the files. Which thread did what shows nowhere.
 */
final class Inputs implements Runnable, AutoCloseable {
    /** Bytes of a message in memory and in most logs, roughly: a batch of a log is as large as a piece of a table. */
    private static final int BYTES_A_MESSAGE = 200;

    private final List<URI> paths;
    private final int batchBytes;
    private final long skip;
    private final ProgressFile progress;
    private final Runnable onReady;
    private final BlockingQueue<CompletableFuture<Packed>> queue;
    private final ExecutorService packers;
    private final ThreadLocal<Packer> packer;
    private final Thread thread = new Thread(this, "landfall-inputs");
    private final Rejects rejects = new Rejects();
    private final Queue<byte[]> rooms = new ConcurrentLinkedQueue<>();
    private List<Message> gathered = new ArrayList<>();
    private long batches;

    /**
     * @param skip batches that were taken before a restart
     * @param threads that pack
     * @param clocks of the sources
     * @param onReady called when another batch is packed
     */
    Inputs(
            List<URI> paths,
            Duration lateness,
            Instant until,
            int batchBytes,
            long skip,
            int threads,
            Clocks clocks,
            ProgressFile progress,
            Runnable onReady) {
        this.paths = paths;
        this.batchBytes = batchBytes;
        this.skip = skip;
        this.progress = progress;
        this.onReady = onReady;
        queue = new ArrayBlockingQueue<>(2 * threads);
        packers = Executors.newFixedThreadPool(threads, task -> {
            Thread t = new Thread(task, "landfall-packer");
            t.setDaemon(true);
            return t;
        });
        packer = ThreadLocal.withInitial(() -> new Packer(lateness, until, Said.Memory.OF_ARCHIVES, clocks));
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The next batch, packed; or null when it is not ready. Throws what went wrong in its place. */
    Packed poll() {
        if (!isReady()) {
            return null;
        }
        return queue.poll().join();
    }

    boolean isReady() {
        CompletableFuture<Packed> next = queue.peek();
        return next != null && next.isDone();
    }

    /** Data errors met while reading logs; complete after the last batch. */
    Rejects rejects() {
        return rejects;
    }

    @Override
    public void run() {
        try {
            long row = 1;
            for (URI path : paths) {
                Path file = Path.of(path);
                try (InputStream in = progress.counting(Files.newInputStream(file))) {
                    row = new AisReader().read(in, file, row, this::message, rejects, new Pieces(), new Slices());
                }
            }
            passGathered();
            put(CompletableFuture.completedFuture(null));
        } catch (NoSuchFileException e) {
            fail(new Refusal(e.getFile()
                    + ": there is no such file where it is read; a cluster must see it under the same path"));
        } catch (IOException e) {
            fail(new UncheckedIOException(e));
        } catch (RuntimeException e) {
            fail(e);
        }
    }

    /** A failure is passed on, unless the run was stopped, which interrupts the reading wherever it is. */
    private void fail(RuntimeException e) {
        if (!thread.isInterrupted()) {
            put(CompletableFuture.failedFuture(e));
        }
    }

    private void message(Message m) {
        gathered.add(m);
        if (gathered.size() * BYTES_A_MESSAGE >= batchBytes) {
            passGathered();
        }
    }

    private void passGathered() {
        if (!gathered.isEmpty()) {
            pass(new Batch(null, gathered));
            gathered = new ArrayList<>();
        }
    }

    private void pass(Batch batch) {
        if (batches++ < skip) {
            return;
        }
        put(CompletableFuture.supplyAsync(() -> packer.get().pack(batch, Long.MIN_VALUE), packers));
    }

    private void put(CompletableFuture<Packed> packed) {
        try {
            queue.put(packed);
            packed.whenComplete((done, failure) -> onReady.run());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while reading", e);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        packers.shutdownNow();
    }

    /** A batch that the caller needs no more: its room is used again. */
    void done(Batch batch) {
        if (batch.part() instanceof Piece piece && piece.bytes().length == batchBytes) {
            rooms.add(piece.bytes());
        }
    }

    /** Tables come in pieces. */
    private final class Pieces implements AisReader.PieceTaker {
        @Override
        public byte[] room() {
            byte[] free = rooms.poll();
            return free == null ? new byte[batchBytes] : free;
        }

        @Override
        public void take(Piece piece) {
            part(piece);
        }
    }

    /** Tables in plain files come in slices, which who packs them reads. */
    private final class Slices implements Slice.Taker {
        private final long before = progress.bytes();

        @Override
        public int bytes() {
            return batchBytes;
        }

        @Override
        public void take(Slice slice) {
            part(slice);
            progress.bytes(before + slice.where().to());
        }
    }

    private void part(Part part) {
        passGathered();
        pass(new Batch(part, List.of()));
    }
}
