package landfall.flink;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * AIS files as a stream of blocks. All files are one split, read in the caller's order; the position in it is the number of
 * messages passed on, so a restart passes on none twice.
 */
final class ArchiveSource implements Source<Block, ArchiveSource.Split, Integer> {
    private final List<String> paths;
    private final Duration lateness;
    private final Instant until;
    private final int epochRows;
    private final String progress;

    /** @param epochRows rows between watermarks: enough to fill blocks, few enough to follow */
    ArchiveSource(List<Path> paths, Duration lateness, Instant until, int epochRows, Path progress) {
        this.paths = paths.stream().map(Path::toString).toList();
        this.lateness = lateness;
        this.until = until;
        this.epochRows = epochRows;
        this.progress = progress.toString();
    }

    /** @param messages passed on so far */
    record Split(long messages) implements SourceSplit {
        @Override
        public String splitId() {
            return "inputs";
        }
    }

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SplitEnumerator<Split, Integer> createEnumerator(SplitEnumeratorContext<Split> context) {
        return new Enumerator(context, new ArrayList<>(List.of(new Split(0))));
    }

    @Override
    public SplitEnumerator<Split, Integer> restoreEnumerator(SplitEnumeratorContext<Split> context, Integer left) {
        return new Enumerator(context, new ArrayList<>(left == 0 ? List.of() : List.of(new Split(0))));
    }

    @Override
    public SimpleVersionedSerializer<Split> getSplitSerializer() {
        return new Numbers<>(s -> s.messages, Split::new);
    }

    @Override
    public SimpleVersionedSerializer<Integer> getEnumeratorCheckpointSerializer() {
        return new Numbers<>(Integer::longValue, n -> (int) n);
    }

    @Override
    public SourceReader<Block, Split> createReader(SourceReaderContext context) {
        return new Reader();
    }

    private static final class Enumerator implements SplitEnumerator<Split, Integer> {
        private final SplitEnumeratorContext<Split> context;
        private final List<Split> left;

        Enumerator(SplitEnumeratorContext<Split> context, List<Split> left) {
            this.context = context;
            this.left = left;
        }

        @Override
        public void start() {}

        @Override
        public void handleSplitRequest(int reader, String host) {
            addReader(reader);
        }

        @Override
        public void addSplitsBack(List<Split> splits, int reader) {
            left.addAll(splits);
        }

        @Override
        public void addReader(int reader) {
            left.forEach(split -> context.assignSplit(split, reader));
            left.clear();
            context.signalNoMoreSplits(reader);
        }

        @Override
        public Integer snapshotState(long checkpoint) {
            return left.size();
        }

        @Override
        public void close() {}
    }

    private final class Reader implements SourceReader<Block, Split> {
        private Inputs inputs;
        private long messages;
        private boolean noMore;
        private boolean done;
        private CompletableFuture<Void> ready = new CompletableFuture<>();

        @Override
        public void start() {}

        @Override
        public void addSplits(List<Split> splits) {
            messages = splits.get(0).messages;
            inputs = new Inputs(
                    paths, lateness, until, messages, epochRows, new ProgressFile(Path.of(progress)), this::wake);
            inputs.start();
            wake();
        }

        @Override
        public InputStatus pollNext(ReaderOutput<Block> out) {
            if (done || inputs == null && noMore) {
                return InputStatus.END_OF_INPUT;
            }
            Inputs.Epoch epoch = inputs == null ? null : inputs.poll();
            if (epoch == null) {
                return InputStatus.NOTHING_AVAILABLE;
            }
            if (epoch.failure() instanceof IllegalArgumentException refusal) {
                out.collect(Results.of(List.of(new Results.Refused(refusal.getMessage()))));
            } else if (epoch.failure() != null) {
                throw epoch.failure();
            }
            epoch.blocks().forEach(out::collect);
            messages = epoch.messages();
            done = epoch.isLast();
            return done ? InputStatus.END_OF_INPUT : InputStatus.MORE_AVAILABLE;
        }

        @Override
        public List<Split> snapshotState(long checkpoint) {
            return inputs == null || done ? List.of() : List.of(new Split(messages));
        }

        @Override
        public synchronized CompletableFuture<Void> isAvailable() {
            if (done || noMore && inputs == null || inputs != null && inputs.isReady()) {
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

    /** Something that is one number. */
    private record Numbers<T>(java.util.function.ToLongFunction<T> to, java.util.function.LongFunction<T> from)
            implements SimpleVersionedSerializer<T> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(T value) {
            return ByteBuffer.allocate(8).putLong(to.applyAsLong(value)).array();
        }

        @Override
        public T deserialize(int version, byte[] bytes) {
            return from.apply(ByteBuffer.wrap(bytes).getLong());
        }
    }
}
