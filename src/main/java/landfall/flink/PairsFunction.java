package landfall.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.detect.DetectorSet;
import landfall.detect.Encounters;
import landfall.detect.Link;
import landfall.vessel.ByMmsi;
import landfall.vessel.Event;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Pairs of ships that are close: the fold of {@link Encounters} over the instants of each pair. */
final class PairsFunction extends KeyedProcessFunction<Integer, Block, Block> {
    private final DetectorSet set;
    private transient ValueState<State> states;
    private transient ByMmsi<Sightings.Track> tracks;

    PairsFunction(DetectorSet set) {
        this.set = set;
    }

    /**
     * @param coming links by instant, not yet looked at
     * @param pairs what is remembered of each
     */
    record State(TreeMap<Long, List<Link>> coming, Map<Link.Pair, Encounters.State> pairs) {}

    @Override
    public void open(OpenContext context) {
        tracks = new ByMmsi<>();
        states = getRuntimeContext().getState(new ValueStateDescriptor<>("pairs", new RecordSerializer<>(State.class)));
    }

    @Override
    public void processElement(Block block, Context context, Collector<Block> out) throws Exception {
        State state = states.value() == null ? new State(new TreeMap<>(), new HashMap<>()) : states.value();
        Unpack in = new Unpack(block.bytes);
        while (in.hasMore()) {
            Link link = Sightings.readLink(in, tracks);
            state.coming.computeIfAbsent(link.slot(), k -> new ArrayList<>()).add(link);
        }
        states.update(state);
        Wake.atNextWatermark(context.timerService());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Block> out) throws Exception {
        State state = states.value();
        List<Event> found = new ArrayList<>();
        long complete = set.completeSlot(context.timerService().currentWatermark());
        while (!state.coming.isEmpty() && state.coming.firstKey() <= complete) {
            for (Link link : state.coming.pollFirstEntry().getValue()) {
                state.pairs.compute(
                        link.pair(), (pair, before) -> set.encounters().next(before, link, set.around(), found::add));
            }
        }
        state.pairs.values().removeIf(pair -> {
            boolean over = set.encounters().overAfter(pair) < complete;
            if (over) {
                set.encounters().end(pair, set.around(), found::add);
            }
            return over;
        });
        if (!found.isEmpty()) {
            out.collect(Results.of(found.stream().map(Record.class::cast).toList()));
        }
        if (!state.coming.isEmpty() || !state.pairs.isEmpty()) {
            Wake.atNextWatermark(context.timerService());
        }
        states.update(state);
    }
}
