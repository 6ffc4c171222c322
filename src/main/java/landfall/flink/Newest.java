package landfall.flink;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import landfall.vessel.Event;
import landfall.vessel.Track;

/**
 * Makes one file of results out of some, with the newest version of each event and track only: a desk that runs for months tells
 * every track again each hour. Reads twice, a record at a time, so that only ids are in memory.
 */
final class Newest {
    private static final String EVENT = "event ";
    private static final String TRACK = "track ";

    /** By kind and id, which one is the newest; counted over all files. */
    private final Map<String, Integer> newest = new HashMap<>();
    /** Of the last file: each attempt counts from its own start. */
    private final Map<String, Results.Rejected> rejected = new TreeMap<>();

    private int looked;

    private Newest() {}

    /** What stands in a file. */
    private interface Taker {
        void take(Object record, byte[] block, int from, int to) throws IOException;
    }

    /**
     * Writes the new file beside the others, then gives it its name, then deletes them. Cut off before the last step, it leaves
     * files that say the same when they are read in order.
     *
     * @param files in order; the last may end in the middle of a block
     * @param whole a new name, later in order
     */
    static void of(List<Path> files, Path whole) throws IOException {
        Newest newest = new Newest();
        for (Path file : files) {
            newest.rejected.clear();
            each(file, newest::look);
        }
        Path made = whole.resolveSibling("results.new");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(made)))) {
            newest.write(files, out);
        }
        Files.move(made, whole, StandardCopyOption.ATOMIC_MOVE);
        for (Path file : files) {
            Files.delete(file);
        }
    }

    private void look(Object record, byte[] block, int from, int to) {
        String id = id(record);
        if (id != null) {
            newest.put(id, looked);
        } else if (record instanceof Forgotten f) {
            f.tracks().forEach(track -> newest.remove(TRACK + track));
            Predicate<String> about = f.events();
            newest.keySet().removeIf(known -> known.startsWith(EVENT) && about.test(known));
        } else if (record instanceof Results.Rejected r) {
            rejected.merge(r.reason(), r, Results::both);
        }
        looked++;
    }

    private void write(List<Path> files, DataOutputStream out) throws IOException {
        BitSet wanted = new BitSet(looked);
        newest.values().forEach(wanted::set);
        int[] at = {0};
        for (Path file : files) {
            each(file, (record, block, from, to) -> {
                if (wanted.get(at[0]++)) {
                    out.writeInt(to - from);
                    out.write(block, from, to - from);
                }
            });
        }
        ResultSink.write(Results.of(new ArrayList<>(rejected.values())), out);
    }

    private static String id(Object record) {
        if (record instanceof Event event) {
            return EVENT + event.id();
        }
        return record instanceof Track track ? TRACK + track.id() : null;
    }

    private static void each(Path file, Taker out) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            while (true) {
                byte[] block = new byte[in.readInt()];
                in.readFully(block);
                Unpack records = new Unpack(block);
                while (records.hasMore()) {
                    int from = records.at();
                    out.take(Records.read(Record.class, records), block, from, records.at());
                }
            }
        } catch (EOFException end) {
            // whole blocks only
        }
    }
}
