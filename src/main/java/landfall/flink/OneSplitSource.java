package landfall.flink;

import java.util.Optional;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/**
 * A source that is read by one reader, in one split, which says how far it came. Files, too, are told as unbounded: then the engine
 * goes by watermarks as with a live feed, and one graph does for both.
 */
abstract class OneSplitSource<S extends Record & SourceSplit> implements Source<Block, S, Optional<S>> {
    private final Class<S> split;

    OneSplitSource(Class<S> split) {
        this.split = split;
    }

    /** Where nothing is read yet. */
    abstract S beginning();

    @Override
    public Boundedness getBoundedness() {
        return Boundedness.CONTINUOUS_UNBOUNDED;
    }

    @Override
    public SplitEnumerator<S, Optional<S>> createEnumerator(SplitEnumeratorContext<S> context) {
        return new OneSplit<>(context, Optional.of(beginning()));
    }

    @Override
    public SplitEnumerator<S, Optional<S>> restoreEnumerator(SplitEnumeratorContext<S> context, Optional<S> left) {
        return new OneSplit<>(context, left);
    }

    @Override
    public SimpleVersionedSerializer<S> getSplitSerializer() {
        return new Recorded<>(split);
    }

    @Override
    public SimpleVersionedSerializer<Optional<S>> getEnumeratorCheckpointSerializer() {
        return new OneSplit.Left<>(new Recorded<>(split));
    }
}
