package landfall.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import landfall.claim.Sha256;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.jdbi.v3.core.Handle;

/**
 * The last runs, each in parts: its cases, its events, its tracks, the positions of each track, and the rest. Whoever needs the cases alone
 * reads them alone.
 */
final class Runs {
    /** Runs kept with their words, so that a verdict can be compared with the ones before it: our judgement. */
    static final int KEPT = 5;

    private static final String CASES = "cases";
    private static final String EVENTS = "events";
    private static final String TRACKS = "tracks";
    private static final String LINE = "line";
    private static final String REST = "rest";
    private static final byte[] IN_PARTS = {};

    private Runs() {}

    static void save(Handle handle, Investigation found, String now) {
        long run = handle.createUpdate(
                        "INSERT INTO run (saved_at, synthetic, heard_until, sha256, words) VALUES (?, ?, ?, ?, ?)")
                .bind(0, now)
                .bind(1, found.synthetic() ? 1 : 0)
                .bind(2, found.until())
                .bind(3, "")
                .bind(4, IN_PARTS)
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        StringBuilder hashes = new StringBuilder();
        part(handle, run, CASES, 0, WordsBlob.packList(found.files(), CaseFile.class), hashes);
        part(handle, run, EVENTS, 0, WordsBlob.packList(found.events(), Event.class), hashes);
        List<Track> bare = found.tracks().stream().map(t -> with(t, List.of())).toList();
        part(handle, run, TRACKS, 0, WordsBlob.packList(bare, Track.class), hashes);
        for (int i = 0; i < found.tracks().size(); i++) {
            part(handle, run, LINE, i, Line.pack(found.tracks().get(i).line()), hashes);
        }
        part(handle, run, REST, 0, WordsBlob.pack(with(found, List.of(), List.of(), List.of())), hashes);
        handle.execute("UPDATE run SET sha256 = ? WHERE id = ?", Sha256.hex(hashes.toString()), run);
        handle.execute("DELETE FROM run WHERE id NOT IN (SELECT id FROM run ORDER BY id DESC LIMIT ?)", KEPT);
    }

    private static void part(Handle handle, long run, String part, int number, byte[] words, StringBuilder hashes) {
        handle.execute("INSERT INTO run_part VALUES (?, ?, ?, ?)", run, part, number, words);
        hashes.append(part).append(number).append(Sha256.hex(words));
    }

    /** The run saved last, whole. */
    static Optional<Investigation> latest(Handle handle) {
        return last(handle).map(run -> {
            byte[] whole = words(handle, run);
            if (whole.length > 0) {
                return WordsBlob.unpack(whole, Investigation.class);
            }
            Investigation rest = WordsBlob.unpack(one(handle, run, REST), Investigation.class);
            return with(
                    rest,
                    WordsBlob.unpackList(one(handle, run, CASES), CaseFile.class),
                    tracks(handle, run),
                    WordsBlob.unpackList(one(handle, run, EVENTS), Event.class));
        });
    }

    /** The cases of the run saved last. */
    static List<CaseFile> cases(Handle handle) {
        return last(handle)
                .map(run -> {
                    byte[] whole = words(handle, run);
                    return whole.length > 0
                            ? WordsBlob.unpack(whole, Investigation.class).files()
                            : WordsBlob.unpackList(one(handle, run, CASES), CaseFile.class);
                })
                .orElse(List.of());
    }

    private static Optional<Long> last(Handle handle) {
        return handle.createQuery("SELECT id FROM run ORDER BY id DESC LIMIT 1")
                .mapTo(Long.class)
                .findOne();
    }

    /** Empty for a run that was kept in parts; before form 6 runs were kept whole. */
    private static byte[] words(Handle handle, long run) {
        return handle.createQuery("SELECT words FROM run WHERE id = ?")
                .bind(0, run)
                .mapTo(byte[].class)
                .one();
    }

    private static byte[] one(Handle handle, long run, String part) {
        return handle.createQuery("SELECT words FROM run_part WHERE run_id = ? AND part = ?")
                .bind(0, run)
                .bind(1, part)
                .mapTo(byte[].class)
                .one();
    }

    private static List<Track> tracks(Handle handle, long run) {
        List<Track> bare = WordsBlob.unpackList(one(handle, run, TRACKS), Track.class);
        List<Track> tracks = new ArrayList<>();
        handle.createQuery("SELECT words FROM run_part WHERE run_id = ? AND part = ? ORDER BY number")
                .bind(0, run)
                .bind(1, LINE)
                .mapTo(byte[].class)
                .forEach(line -> tracks.add(with(bare.get(tracks.size()), Line.unpack(line))));
        return tracks;
    }

    private static Track with(Track t, List<Position> line) {
        return new Track(
                t.id(), t.mmsi(), t.hull(), t.identities(), t.first(), t.last(), t.positions(), line, t.statics());
    }

    private static Investigation with(Investigation i, List<CaseFile> files, List<Track> tracks, List<Event> events) {
        return new Investigation(
                i.synthetic(),
                i.until(),
                i.reports(),
                i.claims(),
                files,
                tracks,
                events,
                i.hits(),
                i.checked(),
                i.ports(),
                i.rejects(),
                i.inputs(),
                i.configuration());
    }
}
