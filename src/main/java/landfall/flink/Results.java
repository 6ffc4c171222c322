package landfall.flink;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.reject.Rejects;
import landfall.vessel.Event;
import landfall.vessel.Track;

/** What the graph hands to the caller, gathered from its result file. */
final class Results {
    /** How often a kind of data error was met. */
    record Rejected(String reason, long count, List<String> places) {}

    /** Rows whose times were moved as the caller said, by the name that he gave. */
    record Moved(String name, long rows) {
        String inWords() {
            return rows > 0
                    ? "the clock of %s is set right in %,d rows, as landfall.yml says".formatted(name, rows)
                    : "clocks: shift names %s, but no row is of such a file or receiver; the name is not understood"
                            .formatted(name);
        }
    }

    /** When the last row of all was heard. */
    record Ended(long last) {}

    /** Why the input cannot be read. */
    record Refused(String sentence) {}

    /** By id, the newest version of each. */
    final Map<String, Event> events = new HashMap<>();

    final Map<String, Track> tracks = new HashMap<>();
    final Map<String, Rejected> rejected = new TreeMap<>();
    /** What there is to say of clocks. */
    final List<String> clocks = new ArrayList<>();

    String refused;
    /** Goes up whenever a track or an event is told, told anew or taken back. */
    long changes;

    long lastHeard = Long.MIN_VALUE;

    private static final int PLACES = 3;
    /** Blocks read side by side. */
    private static final int AT_ONCE = 256;

    static Block of(List<? extends Record> records) {
        Pack pack = new Pack(1024);
        for (Record r : records) {
            Records.write(r, Record.class, pack);
        }
        return new Block(Block.RESULT, 0, 0, pack.toBytes());
    }

    static Block rejects(Rejects rejects) {
        Map<String, Rejected> all = new TreeMap<>();
        count(rejects, all);
        return of(new ArrayList<>(all.values()));
    }

    /** Adds what was rejected to what is known. */
    static void count(Rejects rejects, Map<String, Rejected> known) {
        rejects.byReason()
                .forEach((why, n) -> known.merge(why, new Rejected(why, n, rejects.firstPlaces(why)), Results::both));
    }

    /**
     * Reads the files that {@link ResultSink} wrote, one an attempt, in order; a later version of an event replaces the one
     * before. Only the last attempt came to its end and so has tracks and rejects; others may end in the middle of a block.
     */
    static Results read(List<Path> files) throws IOException {
        Results results = new Results();
        for (Path file : files) {
            results.tracks.clear();
            results.rejected.clear();
            results.clocks.clear();
            try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
                List<byte[]> blocks = blocks(in);
                while (!blocks.isEmpty()) {
                    blocks.parallelStream().map(Results::records).toList().forEach(results::take);
                    blocks = blocks(in);
                }
            }
        }
        return results;
    }

    /** The next few blocks; none at the end. */
    private static List<byte[]> blocks(DataInputStream in) throws IOException {
        List<byte[]> blocks = new ArrayList<>();
        try {
            while (blocks.size() < AT_ONCE) {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                blocks.add(bytes);
            }
        } catch (EOFException end) {
            return blocks;
        }
        return blocks;
    }

    void take(byte[] bytes) {
        take(records(bytes));
    }

    private static List<Object> records(byte[] bytes) {
        Unpack in = new Unpack(bytes);
        List<Object> records = new ArrayList<>();
        while (in.hasMore()) {
            records.add(Records.read(Record.class, in));
        }
        return records;
    }

    private void take(List<Object> records) {
        for (Object record : records) {
            changes += record instanceof Rejected ? 0 : 1;
            if (record instanceof Event event) {
                events.put(event.id(), event);
            } else if (record instanceof Track track) {
                tracks.put(track.id(), track);
            } else if (record instanceof Forgotten f) {
                f.tracks().forEach(tracks::remove);
                events.keySet().removeIf(f.events());
            } else if (record instanceof Rejected r) {
                rejected.merge(r.reason, r, Results::both);
            } else if (record instanceof Ended e) {
                lastHeard = Math.max(lastHeard, e.last);
            } else if (record instanceof ClockDoubt d) {
                clocks.add(d.inWords());
            } else if (record instanceof Moved m) {
                clocks.add(m.inWords());
            } else if (record instanceof Refused r) {
                refused = r.sentence;
            }
        }
    }

    static Rejected both(Rejected a, Rejected b) {
        List<String> places = new ArrayList<>(a.places);
        places.addAll(b.places);
        places.sort(null);
        return new Rejected(a.reason, a.count + b.count, places.subList(0, Math.min(PLACES, places.size())));
    }
}
