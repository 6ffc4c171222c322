package landfall.store;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.jdbi.v3.core.Handle;

/**
 * The last runs, each in parts: its cases one by one, its statements, documents, events, tracks, the positions of each track, and the rest.
 * Whoever needs the cases alone reads them alone.
 */
final class Runs {
    /** Runs kept with their words, so that a verdict can be compared with the ones before it: our judgement. */
    static final int KEPT = 5;

    static final String CASE = "case";
    static final String CLAIMS = "claims";
    static final String REPORTS = "reports";
    static final String EVENTS = "events";
    static final String TRACKS = "tracks";
    static final String LINE = "line";
    static final String REST = "rest";

    /** All cases in one part, as earlier versions kept them. */
    private static final String CASES = "cases";

    private Runs() {}

    static Optional<Long> last(Handle handle) {
        return handle.createQuery("SELECT id FROM run ORDER BY id DESC LIMIT 1")
                .mapTo(Long.class)
                .findOne();
    }

    /** A run with all its parts. */
    static Investigation whole(Handle handle, long run) {
        byte[] whole = words(handle, run);
        if (whole.length > 0) {
            return WordsBlob.unpack(whole, Investigation.class);
        }
        Investigation rest = WordsBlob.unpack(one(handle, run, REST).orElseThrow(), Investigation.class);
        return rest.with(
                list(handle, run, REPORTS, Report.class).orElse(rest.reports()),
                list(handle, run, CLAIMS, Claim.class).orElse(rest.claims()),
                cases(handle, run),
                tracks(handle, run),
                list(handle, run, EVENTS, Event.class).orElseThrow());
    }

    /** The cases of the run saved last. */
    static List<CaseFile> cases(Handle handle) {
        return last(handle)
                .map(run -> {
                    byte[] whole = words(handle, run);
                    return whole.length > 0
                            ? WordsBlob.unpack(whole, Investigation.class).files()
                            : cases(handle, run);
                })
                .orElse(List.of());
    }

    private static List<CaseFile> cases(Handle handle, long run) {
        return list(handle, run, CASES, CaseFile.class)
                .orElseGet(() -> all(handle, run, CASE, words -> WordsBlob.unpack(words, CaseFile.class)));
    }

    /** Empty for a run that was kept in parts; before form 6 runs were kept whole. */
    private static byte[] words(Handle handle, long run) {
        return handle.createQuery("SELECT words FROM run WHERE id = ?")
                .bind(0, run)
                .mapTo(byte[].class)
                .one();
    }

    private static Optional<byte[]> one(Handle handle, long run, String part) {
        return handle.createQuery("SELECT words FROM run_part WHERE run_id = ? AND part = ?")
                .bind(0, run)
                .bind(1, part)
                .mapTo(byte[].class)
                .findOne();
    }

    static int count(Handle handle, long run, String part) {
        return handle.createQuery("SELECT count(*) FROM run_part WHERE run_id = ? AND part = ?")
                .bind(0, run)
                .bind(1, part)
                .mapTo(Integer.class)
                .one();
    }

    /** Empty where the run was kept before there was such a part. */
    private static <T> Optional<List<T>> list(Handle handle, long run, String part, Class<T> element) {
        return one(handle, run, part).map(words -> List.copyOf(WordsBlob.unpackList(words, element)));
    }

    /** Parts of a kind in order, unpacked by every core. */
    private static <T> List<T> all(Handle handle, long run, String part, Function<byte[], T> unpack) {
        List<byte[]> parts = handle.createQuery(
                        "SELECT words FROM run_part WHERE run_id = ? AND part = ? ORDER BY number")
                .bind(0, run)
                .bind(1, part)
                .mapTo(byte[].class)
                .list();
        return parts.parallelStream().map(unpack).toList();
    }

    private static List<Track> tracks(Handle handle, long run) {
        List<Track> bare = list(handle, run, TRACKS, Track.class).orElseThrow();
        List<List<Position>> lines = all(handle, run, LINE, Line::unpack);
        return IntStream.range(0, bare.size())
                .mapToObj(i -> bare.get(i).along(lines.get(i)))
                .toList();
    }
}
