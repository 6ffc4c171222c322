package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The split of a source that has but one. */
class OneSplitTest {
    private static final OneSplit.Left<LiveSource.Split> LEFT =
            new OneSplit.Left<>(new Recorded<>(LiveSource.Split.class));

    @Test
    void aCheckpointHoldsWhatWasReadOfASplitThatNobodyHas() {
        Sequence.Before before = new Sequence.Before(
                3,
                40,
                5,
                44,
                1_700_000_000_000L,
                new byte[] {'a', 'b'},
                Map.of(),
                Map.of(
                        7L,
                        new Month(
                                3, 1, List.of(5), 1, 2, new Ahead(1, List.of(new Ahead.Leader(5, 2, Map.of(0L, 3L)))))),
                new TreeMap<>(Map.of("a", new TreeMap<>(Map.of(9L, new Passings.Passing(5, 1, 0))))),
                Map.of("a", 3L));
        Optional<LiveSource.Split> left = Optional.of(new LiveSource.Split(2, 77, before));
        Optional<LiveSource.Split> restored = LEFT.deserialize(LEFT.getVersion(), LEFT.serialize(left));
        assertThat(restored).get().usingRecursiveComparison().isEqualTo(left.get());
    }

    @Test
    void aSplitThatSomebodyHasIsNotHandedOutAgain() {
        assertThat(LEFT.deserialize(LEFT.getVersion(), LEFT.serialize(Optional.empty())))
                .isEmpty();
    }
}
