package landfall.flink;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.InputStatus;

/**
 * The journal of live feeds as a stream of blocks: read while it is written, until it is closed. All of it is one split, and the
 * place in it is the state, so that a restart passes on nothing twice.
 */
final class LiveSource extends OneSplitSource<LiveSource.Split> {
    private final String journal;
    private final Duration lateness;

    /** @param lateness rows may be this much older than the newest before them */
    LiveSource(Path journal, Duration lateness) {
        super(Split.class);
        this.journal = journal.toString();
        this.lateness = lateness;
    }

    /**
     * A place in the journal.
     *
     * @param file number of the file
     * @param offset bytes of it that were passed on
     * @param before what must be known of the messages before
     */
    record Split(long file, long offset, Sequence.Before before) implements SourceSplit {
        static final Split BEGINNING = new Split(1, 0, Sequence.Before.NOTHING);

        @Override
        public String splitId() {
            return "journal";
        }
    }

    @Override
    Split beginning() {
        return Split.BEGINNING;
    }

    @Override
    public SourceReader<Block, Split> createReader(SourceReaderContext context) {
        return new Reader();
    }

    private final class Reader implements SourceReader<Block, Split> {
        private JournalTail tail;
        private Split place;
        private boolean done;
        private boolean noMore;
        private CompletableFuture<Void> ready = new CompletableFuture<>();

        @Override
        public void start() {}

        @Override
        public void addSplits(List<Split> splits) {
            place = splits.get(0);
            tail = new JournalTail(Path.of(journal), place, lateness, this::wake);
            tail.start();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Block> out) throws IOException {
            JournalTail.Epoch epoch = tail == null ? null : tail.poll();
            if (epoch == null) {
                return end();
            }
            if (epoch.failure() != null) {
                throw epoch.failure();
            }
            epoch.blocks().forEach(out::collect);
            place = epoch.end();
            done = epoch.isLast();
            return done ? end() : InputStatus.MORE_AVAILABLE;
        }

        /** Not before it was told that there are no more splits, as of {@link ArchiveSource}. */
        private InputStatus end() {
            return done && noMore ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
        }

        @Override
        public List<Split> snapshotState(long checkpoint) {
            return place == null ? List.of() : new ArrayList<>(List.of(place));
        }

        @Override
        public synchronized CompletableFuture<Void> isAvailable() {
            if (done ? noMore : tail != null && tail.isReady()) {
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
            if (tail != null) {
                tail.close();
            }
        }
    }
}
