package landfall.flink;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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
    private static final String FORGOTTEN = "forgotten: too many numbers heard over less than an hour";
    /** In the time of the messages: soon enough for people who look, and few enough lines. */
    private static final long REJECTS_EVERY_MILLIS = 60_000;

    private final DetectorSet set;
    private final TrackSettings tracking;
    private final Instant until;
    private final Graph.Live live;
    private transient ValueState<State> states;
    private transient Supplier<Tracker> trackers;
    private transient Map<Object, Long> tracksTold;
    private transient Map<Object, Long> rejectsTold;
    private transient Rooms rooms;
    private transient Due due;
    private transient Strangers strangers;
    private transient Found found;

    /** @param live what goes on, or null */
    ShipsFunction(DetectorSet set, TrackSettings tracking, Instant until, Graph.Live live) {
        this.set = set;
        this.tracking = tracking;
        this.until = until;
        this.live = live;
    }

    /**
     * @param blocks of rows, some of which may have to wait
     * @param said what ships said, by the mark that rows refer to
     * @param ships by MMSI
     * @param logs by track
     * @param ended when the last row of all was heard and the first, once known
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
        rejectsTold = new HashMap<>();
        rooms = new Rooms();
        due = new Due(rooms);
        strangers = live == null ? null : new Strangers(live.strangers());
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
                    new long[] {Long.MIN_VALUE, Long.MIN_VALUE},
                    new TreeMap<>());
        }
        if (block.kind == Block.END) {
            state.ended[0] = Math.max(state.ended[0], block.time);
            state.ended[1] = Math.max(state.ended[1], block.base);
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
        Due.Taker taker = state.ended[0] == Long.MIN_VALUE ? visit : visit.within(state.ended[1], state.ended[0]);
        List<Due.Ship> ships = due.take(state.blocks, watermark);
        if (live == null || haveRoom(context.getCurrentKey(), state.ships, ships)) {
            for (Due.Ship rows : ships) {
                visit.to(rows.mmsi(), state.ships.computeIfAbsent(rows.mmsi(), m -> Ship.with(trackers.get())));
                rows.forEach(taker);
            }
        } else {
            rowByRow(context.getCurrentKey(), state, ships, visit, logbook, rejects);
        }
        due.forget();
        Results.count(rejects, state.rejected);
        if (watermark == Long.MAX_VALUE) {
            end(state, logbook, context.getCurrentKey(), out);
        } else {
            Said.Memory memory = live == null ? Said.Memory.OF_ARCHIVES : Said.Memory.OF_FEEDS;
            state.said.values().removeIf(s -> s.isPast(watermark, memory));
            logbook.advance(Instant.ofEpochMilli(watermark));
            found.flush(out);
            tellRejected(state, watermark, context.getCurrentKey(), out);
            tellTracks(state, watermark, context.getCurrentKey(), out);
            Wake.atNextWatermark(context.timerService());
        }
        found.flush(out);
        states.update(state);
    }

    private boolean haveRoom(Object shard, Map<Integer, Ship> known, List<Due.Ship> ships) {
        return strangers.haveRoom(shard, known, ships.size())
                || strangers.haveRoom(shard, known, (int) ships.stream()
                        .filter(ship -> !known.containsKey(ship.mmsi()))
                        .count());
    }

    /** A row of some ship. */
    private record Timed(int mmsi, Row row) {}

    /** In order of time over all ships, as who has to go depends on who was heard until then. */
    private void rowByRow(
            Object shard, State state, List<Due.Ship> ships, Visit visit, Logbook logbook, Rejects rejects) {
        List<Timed> rows = new ArrayList<>();
        for (Due.Ship ship : ships) {
            ship.forEach((millis, mark, number, position) ->
                    rows.add(new Timed(ship.mmsi(), new Row(millis, mark, position, number))));
        }
        rows.sort(Comparator.comparingLong((Timed t) -> t.row.millis()).thenComparingInt(Timed::mmsi));
        for (Timed next : rows) {
            if (!state.ships.containsKey(next.mmsi)) {
                if (!strangers.haveRoom(shard, state.ships, 1)) {
                    forget(strangers.silentLongest(state.ships), next.row.millis(), state, logbook, rejects);
                }
                state.ships.put(next.mmsi, Ship.with(trackers.get()));
            }
            visit.to(next.mmsi, state.ships.get(next.mmsi));
            visit.row(next.row.millis(), next.row.mark(), next.row.number(), next.row.position());
        }
    }

    private void forget(List<Integer> numbers, long millis, State state, Logbook logbook, Rejects rejects) {
        for (Integer mmsi : numbers) {
            Ship ship = state.ships.remove(mmsi);
            rejects.count(FORGOTTEN, "MMSI " + mmsi, "last heard " + Instant.ofEpochMilli(ship.heardMillis()));
            ship.trackIds().forEach(track -> logbook.forget(track, Instant.ofEpochMilli(millis)));
        }
    }

    /** While it goes on: what was rejected since it was told last. */
    private void tellRejected(State state, long watermark, Object shard, Collector<Block> out) {
        long next = rejectsTold.getOrDefault(shard, Long.MIN_VALUE);
        if (live != null && !state.rejected.isEmpty() && watermark >= next) {
            out.collect(Results.of(new ArrayList<>(state.rejected.values())));
            state.rejected.clear();
            rejectsTold.put(shard, watermark + REJECTS_EVERY_MILLIS);
        }
    }

    /** While it goes on: the tracks that were heard since they were told last. */
    private void tellTracks(State state, long watermark, Object shard, Collector<Block> out) {
        Long told = tracksTold.get(shard);
        if (live == null
                || told != null && watermark - told < live.tracksEvery().toMillis()) {
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
        private final TreeMap<Long, List<String>> forgotten = new TreeMap<>();

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

        @Override
        public void forgotten(String track, Instant time) {
            forgotten
                    .computeIfAbsent(time.toEpochMilli(), t -> new ArrayList<>())
                    .add(track);
        }

        void flush(Collector<Block> out) {
            for (int key = 0; key < sightings.length; key++) {
                if (sightings[key].length() > 0) {
                    out.collect(new Block(Block.SIGHTINGS, key, 0, sightings[key].toBytes()));
                    sightings[key].clear();
                }
            }
            List<Forgotten> all = new ArrayList<>();
            forgotten.forEach((millis, tracks) -> all.add(new Forgotten(millis, tracks)));
            forgotten.clear();
            all.forEach(hearing::forgotten);
            if (!hearing.isEmpty()) {
                out.collect(new Block(Block.HEARING, 0, 0, hearing.take()));
            }
            if (!events.isEmpty()) {
                out.collect(Results.of(events.stream().map(Record.class::cast).toList()));
                events.clear();
            }
            if (!all.isEmpty()) {
                out.collect(Results.of(all));
            }
        }
    }
}
