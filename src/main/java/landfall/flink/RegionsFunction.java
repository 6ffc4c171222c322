package landfall.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.detect.DetectorSet;
import landfall.detect.Neighbours;
import landfall.detect.Sighting;
import landfall.vessel.ByMmsi;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/** Ships of some regions at the instants of the time grid: finds the neighbours once an instant is complete. */
final class RegionsFunction extends KeyedProcessFunction<Integer, Block, Block> {
    private final DetectorSet set;
    private transient ValueState<State> states;
    private transient ByMmsi<Sightings.Track> tracks;

    RegionsFunction(DetectorSet set) {
        this.set = set;
    }

    /** @param slots sightings by instant and region */
    record State(TreeMap<Long, TreeMap<Integer, List<Sighting>>> slots) {}

    @Override
    public void open(OpenContext context) {
        tracks = new ByMmsi<>();
        states = getRuntimeContext()
                .getState(new ValueStateDescriptor<>("regions", new RecordSerializer<>(State.class)));
    }

    @Override
    public void processElement(Block block, Context context, Collector<Block> out) throws Exception {
        State state = states.value() == null ? new State(new TreeMap<>()) : states.value();
        Unpack in = new Unpack(block.bytes);
        while (in.hasMore()) {
            int region = in.i4();
            Sighting s = Sightings.read(in, tracks);
            state.slots
                    .computeIfAbsent(s.slot(), k -> new TreeMap<>())
                    .computeIfAbsent(region, k -> new ArrayList<>())
                    .add(s);
        }
        states.update(state);
        Wake.atNextWatermark(context.timerService());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Block> out) throws Exception {
        State state = states.value();
        long complete = set.completeSlot(context.timerService().currentWatermark());
        Neighbours neighbours = set.neighbours();
        Map<Integer, Pack> links = new TreeMap<>();
        while (!state.slots.isEmpty() && state.slots.firstKey() <= complete) {
            state.slots
                    .pollFirstEntry()
                    .getValue()
                    .forEach((region, seen) -> neighbours.links(region, seen, link -> {
                        Pack pack = links.computeIfAbsent(
                                Shards.ofPair(link.a().mmsi(), link.b().mmsi()), k -> new Pack(1024));
                        Sightings.write(link, pack);
                    }));
        }
        links.forEach((key, pack) -> out.collect(new Block(Block.LINKS, key, 0, pack.toBytes())));
        if (!state.slots.isEmpty()) {
            Wake.atNextWatermark(context.timerService());
        }
        states.update(state);
    }
}
