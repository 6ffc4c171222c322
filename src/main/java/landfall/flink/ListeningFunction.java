package landfall.flink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import landfall.detect.DetectorSet;
import landfall.detect.Ledger;
import landfall.detect.Recordings;
import landfall.detect.Roll;
import landfall.vessel.Event;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Who was heard, of all ships: judges silences and finds outages. One key, as a source is heard by ships of all shards. */
final class ListeningFunction extends KeyedProcessFunction<Integer, Block, Block> {
    private final DetectorSet set;
    private final Instant until;
    private final Recordings recordings;
    private transient ValueState<State> states;

    ListeningFunction(DetectorSet set, Instant until, Recordings recordings) {
        this.set = set;
        this.until = until;
        this.recordings = recordings;
    }

    /**
     * @param ended when the last row of all was heard, once known
     * @param forgotten tracks that are still to be forgotten, by when
     */
    record State(Ledger ledger, long[] ended, TreeMap<Long, List<String>> forgotten) {}

    @Override
    public void open(OpenContext context) {
        states = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("listening", new RecordSerializer<>(State.class)));
    }

    @Override
    public void processElement(Block block, Context context, Collector<Block> out) throws Exception {
        State state = states.value() == null
                ? new State(Ledger.empty(), new long[] {Long.MIN_VALUE}, new TreeMap<>())
                : states.value();
        if (block.kind == Block.END) {
            state.ended[0] = Math.max(state.ended[0], block.time);
        } else {
            Roll roll = new Roll();
            Hearing.read(
                    block.bytes,
                    recordings,
                    roll::add,
                    silence -> set.listening().silent(state.ledger, silence),
                    forgotten -> state.forgotten
                            .computeIfAbsent(forgotten.millis(), t -> new ArrayList<>())
                            .addAll(forgotten.tracks()));
            set.listening().heard(state.ledger, roll);
        }
        states.update(state);
        Wake.atNextWatermark(context.timerService());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Block> out) throws Exception {
        State state = states.value();
        List<Record> found = new ArrayList<>();
        Consumer<Event> tell = event -> found.add((Record) event);
        long watermark = context.timerService().currentWatermark();
        while (!state.forgotten.isEmpty() && state.forgotten.firstKey() <= watermark) {
            found.add(forget(state, state.forgotten.pollFirstEntry(), tell));
        }
        if (watermark < Long.MAX_VALUE) {
            set.listening().advance(state.ledger, watermark, set.minGap(), tell);
            Wake.atNextWatermark(context.timerService());
        } else if (state.ended[0] != Long.MIN_VALUE) {
            set.listening().end(state.ledger, Instant.ofEpochMilli(state.ended[0]), until, set.minGap(), tell);
        }
        if (!found.isEmpty()) {
            out.collect(Results.of(found));
        }
        states.update(state);
    }

    /** Silences until then are judged as if nothing were to be forgotten, so that it does not matter when this is called. */
    private Forgotten forget(State state, Map.Entry<Long, List<String>> next, Consumer<Event> tell) {
        set.listening().advance(state.ledger, next.getKey(), set.minGap(), tell);
        set.listening().forget(state.ledger, Set.copyOf(next.getValue()));
        return new Forgotten(next.getKey(), next.getValue());
    }
}
