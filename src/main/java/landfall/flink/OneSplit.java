package landfall.flink;

import java.util.List;
import java.util.Optional;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * Hands out the one split of a source once, and once more, with all that was read of it, when its reader has failed. What a
 * checkpoint holds of this is the split while nobody has it.
 */
final class OneSplit<S extends SourceSplit> implements SplitEnumerator<S, Optional<S>> {
    private final SplitEnumeratorContext<S> context;
    private Optional<S> left;

    OneSplit(SplitEnumeratorContext<S> context, Optional<S> left) {
        this.context = context;
        this.left = left;
    }

    /** The split while nobody has it, to bytes and back. */
    record Left<S>(Recorded<S> split) implements SimpleVersionedSerializer<Optional<S>> {
        @Override
        public int getVersion() {
            return split.getVersion();
        }

        @Override
        public byte[] serialize(Optional<S> left) {
            return left.map(split::serialize).orElse(new byte[0]);
        }

        @Override
        public Optional<S> deserialize(int version, byte[] bytes) {
            return bytes.length == 0 ? Optional.empty() : Optional.of(split.deserialize(version, bytes));
        }
    }

    @Override
    public void start() {}

    @Override
    public void handleSplitRequest(int reader, String host) {
        addReader(reader);
    }

    @Override
    public void addSplitsBack(List<S> splits, int reader) {
        left = splits.stream().findFirst().or(() -> left);
    }

    @Override
    public void addReader(int reader) {
        left.ifPresent(split -> context.assignSplit(split, reader));
        left = Optional.empty();
        context.signalNoMoreSplits(reader);
    }

    @Override
    public Optional<S> snapshotState(long checkpoint) {
        return left;
    }

    @Override
    public void close() {}
}
