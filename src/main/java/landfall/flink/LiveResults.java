package landfall.flink;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.vessel.Track;

/** What a graph that is still running has handed out so far, of all its attempts: reads on at each call. */
final class LiveResults {
    private final Run run;
    private final Results results = new Results();
    private final Map<Path, Long> read = new HashMap<>();

    LiveResults(Run run) {
        this.run = run;
    }

    /** Makes one file of those that the attempts before left. */
    static void compact(Run run) throws IOException {
        List<Path> before = run.results();
        if (before.size() > 1) {
            Newest.of(before, run.nextResults());
        }
    }

    /** Everything known, the newest version of each track and event. */
    synchronized Results soFar() throws IOException {
        for (Path file : run.results()) {
            if (!read.containsKey(file)) {
                results.rejected.clear();
            }
            try {
                readOn(file);
            } catch (NoSuchFileException e) {
                // it has just been written anew: the next call reads that
            }
        }
        for (Track track : results.tracks.values()) {
            results.lastHeard = Math.max(results.lastHeard, track.last().toEpochMilli());
        }
        return results;
    }

    /** Whole blocks only: the last may be half written, or cut off where an attempt was killed. */
    private void readOn(Path file) throws IOException {
        long at = read.getOrDefault(file, 0L);
        try (InputStream bytes = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(bytes))) {
            in.skipNBytes(at);
            while (true) {
                byte[] block = new byte[in.readInt()];
                in.readFully(block);
                results.take(block);
                at += 4 + block.length;
            }
        } catch (EOFException end) {
            read.put(file, at);
        }
    }
}
