package landfall.flink;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import landfall.reject.Refusal;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * AIS files as a stream of blocks. All files are one split, read in the caller's order by {@link Inputs}; a checkpoint holds all
 * that must be known of the batches passed on, so a restart passes on none twice.
 */
final class ArchiveSource extends OneSplitSource<ArchiveSource.Split> {
    /**
     * Ships are looked at once a watermark, and what is known of one is then fetched from memory once for all its rows: with
     * 20,000 ships a watermark a batch takes twice the time, and more than 16 batches gain nothing.
     */
    private static final int BATCHES_A_WATERMARK = 16;

    /** Their text would lose what of a name is not UTF-8. */
    private final List<URI> paths;

    private final Duration lateness;
    private final Instant until;
    private final int batchBytes;
    private final int threads;
    private final String progress;
    private final Clocks clocks;

    /**
     * @param batchBytes read between watermarks: enough to fill blocks, few enough to follow
     * @param threads that read side by side
     * @param clocks of the sources
     */
    ArchiveSource(
            List<Path> paths,
            Duration lateness,
            Instant until,
            int batchBytes,
            int threads,
            Path progress,
            Clocks clocks) {
        super(Split.class);
        this.paths = paths.stream().map(Path::toUri).toList();
        this.lateness = lateness;
        this.until = until;
        this.batchBytes = batchBytes;
        this.threads = threads;
        this.progress = progress.toString();
        this.clocks = clocks;
    }

    /** @param before passed on so far */
    record Split(Sequence.Before before) implements SourceSplit {
        static final Split WHOLE = new Split(Sequence.Before.NOTHING);

        @Override
        public String splitId() {
            return "inputs";
        }
    }

    @Override
    Split beginning() {
        return Split.WHOLE;
    }

    @Override
    public SourceReader<Block, Split> createReader(SourceReaderContext context) {
        return new Reader();
    }

    private final class Reader implements SourceReader<Block, Split> {
        private Inputs inputs;
        private Sequence sequence;
        private ProgressFile progressFile;
        private boolean noMore;
        private boolean done;
        private CompletableFuture<Void> ready = new CompletableFuture<>();

        @Override
        public void start() {}

        @Override
        public void addSplits(List<Split> splits) {
            Sequence.Before before = splits.get(0).before;
            sequence = new Sequence(lateness, until, Said.Memory.OF_ARCHIVES, BATCHES_A_WATERMARK, before, clocks);
            progressFile = new ProgressFile(Path.of(progress));
            inputs = new Inputs(
                    paths, lateness, until, batchBytes, before.batches(), threads, clocks, progressFile, this::wake);
            inputs.start();
            wake();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Block> out) {
            if (done || inputs == null && noMore) {
                return end();
            }
            if (inputs == null || !inputs.isReady()) {
                return InputStatus.NOTHING_AVAILABLE;
            }
            try {
                Packed packed = inputs.poll();
                done = packed == null;
                (done ? sequence.end(inputs.rejects()) : sequence.next(packed)).forEach(out::collect);
                if (!done) {
                    inputs.done(packed.batch());
                }
            } catch (CompletionException e) {
                refused(e, out);
            }
            progressFile.positions(sequence.positions());
            return done ? end() : InputStatus.MORE_AVAILABLE;
        }

        /** A reader that ends before it was told that there are no more splits makes the engine lose that message, and fail. */
        private InputStatus end() {
            return noMore ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
        }

        private void refused(CompletionException e, ReaderOutput<Block> out) {
            if (!(e.getCause() instanceof Refusal refusal)) {
                throw e;
            }
            done = true;
            out.collect(Results.of(List.of(new Results.Refused(refusal.getMessage()))));
        }

        @Override
        public List<Split> snapshotState(long checkpoint) {
            return inputs == null || done ? List.of() : List.of(new Split(sequence.soFar()));
        }

        @Override
        public synchronized CompletableFuture<Void> isAvailable() {
            boolean over = done || inputs == null;
            if (over ? noMore : inputs.isReady()) {
                return CompletableFuture.completedFuture(null);
            }
            if (ready.isDone()) {
                ready = new CompletableFuture<>();
            }
            return ready;
        }

        private synchronized void wake() {
            ready.complete(null);
        }

        @Override
        public void notifyNoMoreSplits() {
            noMore = true;
            wake();
        }

        @Override
        public void close() {
            if (inputs != null) {
                inputs.close();
            }
        }
    }
}
