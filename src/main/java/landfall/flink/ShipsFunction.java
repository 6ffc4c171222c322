package landfall.flink;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import landfall.detect.DetectorSet;
import landfall.detect.Heard;
import landfall.detect.Logbook;
import landfall.detect.Neighbours;
import landfall.detect.Sighting;
import landfall.detect.Silence;
import landfall.detect.TrackLog;
import landfall.reject.Rejects;
import landfall.track.TrackSettings;
import landfall.track.Tracker;
import landfall.vessel.Event;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * The ships of one shard: rows are kept until the watermark has passed them, brought into order of time, sorted into tracks and
 * shown to every single-ship detector.
 */
final class ShipsFunction extends KeyedProcessFunction<Integer, Block, Block> {
    private final DetectorSet set;
    private final TrackSettings tracking;
    private final Instant until;
    private final Duration tracksEvery;
    private transient ValueState<State> states;
    private transient Supplier<Tracker> trackers;
    private transient Map<Object, Long> tracksTold;
    private transient Rooms rooms;
    private transient Due due;
    private transient Found found;

    ShipsFunction(DetectorSet set, TrackSettings tracking, Instant until, Duration tracksEvery) {
        this.set = set;
        this.tracking = tracking;
        this.until = until;
        this.tracksEvery = tracksEvery;
    }

    /**
     * @param blocks of rows, some of which may have to wait
     * @param said what ships said, by the mark that rows refer to
     * @param ships by MMSI
     * @param logs by track
     * @param ended when the last row of all was heard, once known
     * @param rejected by reason
     */
    record State(
            List<Rest> blocks,
            Map<Long, Said> said,
            Map<Integer, Ship> ships,
            Map<String, TrackLog> logs,
            long[] ended,
            Map<String, Results.Rejected> rejected) {}

    /**
     * @param oldest row in it
     * @param base of the rows' numbers
     * @param bytes with the rows
     * @param length of the rows in them
     */
    record Rest(long oldest, long base, byte[] bytes, int length) {}

    @Override
    public void open(OpenContext context) {
        trackers = Tracker.many(tracking);
        tracksTold = new HashMap<>();
        rooms = new Rooms();
        due = new Due(rooms);
        found = new Found(set);
        states = getRuntimeContext().getState(new ValueStateDescriptor<>("ships", new RecordSerializer<>(State.class)));
    }

    @Override
    public void processElement(Block block, Context context, Collector<Block> out) throws Exception {
        if (block.kind == Block.RESULT) {
            out.collect(block);
            return;
        }
        State state = states.value();
        if (state == null) {
            state = new State(
                    new ArrayList<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new HashMap<>(),
                    new long[] {Long.MIN_VALUE},
                    new TreeMap<>());
        }
        if (block.kind == Block.END) {
            state.ended[0] = Math.max(state.ended[0], block.time);
        } else {
            Said.unpack(block.said, state.said);
            state.blocks.add(new Rest(block.time, block.base, rooms.holding(block.bytes), block.bytes.length));
        }
        states.update(state);
        Wake.atNextWatermark(context.timerService());
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Block> out) throws Exception {
        State state = states.value();
        long watermark = context.timerService().currentWatermark();
        Logbook logbook = new Logbook(set, state.logs, found);
        Rejects rejects = new Rejects();
        Visit visit = new Visit(set.byMmsi(), state.said, logbook, rejects);
        for (Due.Ship rows : due.take(state.blocks, watermark)) {
            visit.to(rows.mmsi(), state.ships.computeIfAbsent(rows.mmsi(), m -> Ship.with(trackers.get())));
            rows.forEach(visit);
        }
        due.forget();
        Results.count(rejects, state.rejected);
        if (watermark == Long.MAX_VALUE) {
            end(state, logbook, context.getCurrentKey(), out);
        } else {
            state.said.values().removeIf(s -> s.isPast(watermark));
            logbook.advance(Instant.ofEpochMilli(watermark));
            tellTracks(state, watermark, context.getCurrentKey(), out);
            Wake.atNextWatermark(context.timerService());
        }
        found.flush(out);
        states.update(state);
    }

    /** While it goes on: the tracks that were heard since they were told last. */
    private void tellTracks(State state, long watermark, Object shard, Collector<Block> out) {
        Long told = tracksTold.get(shard);
        if (tracksEvery == null || told != null && watermark - told < tracksEvery.toMillis()) {
            return;
        }
        List<Record> heard = new ArrayList<>();
        for (Ship ship : state.ships.values()) {
            ship.tracks().stream()
                    .filter(track -> told == null || track.last().toEpochMilli() > told)
                    .forEach(heard::add);
        }
        if (!heard.isEmpty()) {
            out.collect(Results.of(heard));
        }
        tracksTold.put(shard, watermark);
    }

    private void end(State state, Logbook logbook, int shard, Collector<Block> out) {
        Instant last = Instant.ofEpochMilli(state.ended[0]);
        if (state.ended[0] != Long.MIN_VALUE) {
            logbook.end(until == null ? last : until);
        }
        found.flush(out);
        out.collect(new Block(Block.END, shard, state.ended[0], new byte[0]));
        List<Record> all = new ArrayList<>();
        state.ships.values().forEach(ship -> all.addAll(ship.tracks()));
        all.addAll(state.rejected.values());
        all.add(new Results.Ended(state.ended[0]));
        out.collect(Results.of(all));
    }

    /** Gathers what the logbook finds into blocks; its room is used again and again. */
    private static final class Found implements Logbook.Out {
        private final Neighbours neighbours;
        private final List<Event> events = new ArrayList<>();
        private final Pack[] sightings = new Pack[Shards.REGIONS];
        private final Hearing hearing = new Hearing();

        Found(DetectorSet set) {
            neighbours = set.encounters() == null ? null : set.neighbours();
            Arrays.setAll(sightings, key -> new Pack(1024));
        }

        @Override
        public void event(Event event) {
            events.add(event);
        }

        @Override
        public void sighting(Sighting sighting) {
            neighbours.regions(sighting, (s, region) -> {
                Pack pack = sightings[Shards.ofRegion(region)];
                pack.i4(region);
                Sightings.write(s, pack);
            });
        }

        @Override
        public void heard(Heard heard) {
            hearing.heard(heard);
        }

        @Override
        public void silence(Silence silence) {
            hearing.silence(silence);
        }

        void flush(Collector<Block> out) {
            for (int key = 0; key < sightings.length; key++) {
                if (sightings[key].length() > 0) {
                    out.collect(new Block(Block.SIGHTINGS, key, 0, sightings[key].toBytes()));
                    sightings[key].clear();
                }
            }
            if (!hearing.isEmpty()) {
                out.collect(new Block(Block.HEARING, 0, 0, hearing.take()));
            }
            if (!events.isEmpty()) {
                out.collect(Results.of(events.stream().map(Record.class::cast).toList()));
                events.clear();
            }
        }
    }
}
