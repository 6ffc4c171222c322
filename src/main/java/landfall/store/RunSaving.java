package landfall.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.vessel.Event;
import landfall.vessel.Track;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes a run in the parts of {@link Runs}; those that are as in the run before are copied where they lie. */
final class RunSaving {
    private final Handle handle;
    private final long run;
    private final Optional<LastRun> before;

    private RunSaving(Handle handle, long run, Optional<LastRun> before) {
        this.handle = handle;
        this.run = run;
        this.before = before;
    }

    /**
     * @param before the latest run so far, where it is known
     * @return the number of the new one
     */
    static long save(Handle handle, Optional<LastRun> before, Investigation found, String now) {
        long run = handle.createUpdate(
                        "INSERT INTO run (saved_at, synthetic, heard_until, sha256, words) VALUES (?, ?, ?, ?, ?)")
                .bind(0, now)
                .bind(1, found.synthetic() ? 1 : 0)
                .bind(2, found.until())
                .bind(3, "")
                .bind(4, new byte[0])
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        new RunSaving(handle, run, before).parts(found);
        handle.execute("DELETE FROM run WHERE id NOT IN (SELECT id FROM run ORDER BY id DESC LIMIT ?)", Runs.KEPT);
        return run;
    }

    private void parts(Investigation found) {
        cases(found.files());
        list(Runs.CLAIMS, found, Investigation::claims, Claim.class);
        list(Runs.REPORTS, found, Investigation::reports, Report.class);
        list(Runs.EVENTS, found, Investigation::events, Event.class);
        if (!copied(Runs.TRACKS, found, Investigation::tracks)) {
            List<Track> bare =
                    found.tracks().stream().map(t -> t.along(List.of())).toList();
            put(Runs.TRACKS, 0, WordsBlob.packList(bare, Track.class));
            for (int i = 0; i < found.tracks().size(); i++) {
                put(Runs.LINE, i, Line.pack(found.tracks().get(i).line()));
            }
        } else {
            copy(Runs.LINE);
        }
        put(Runs.REST, 0, WordsBlob.pack(rest(found)));
    }

    private void cases(List<CaseFile> files) {
        Map<String, Integer> old = new HashMap<>();
        List<CaseFile> known = before.map(b -> b.found().files()).orElse(List.of());
        for (int i = 0; i < known.size(); i++) {
            old.put(known.get(i).theCase().id(), i);
        }
        boolean apart = before.isPresent() && Runs.count(handle, before.get().number(), Runs.CASE) == known.size();
        try (PreparedBatch same = handle.prepareBatch(
                "INSERT INTO run_part SELECT ?, part, ?, words FROM run_part WHERE run_id = ? AND part = ? AND number = ?")) {
            for (int i = 0; i < files.size(); i++) {
                Integer was = old.get(files.get(i).theCase().id());
                if (apart && was != null && known.get(was).equals(files.get(i))) {
                    same.add(run, i, before.orElseThrow().number(), Runs.CASE, was);
                } else {
                    put(Runs.CASE, i, WordsBlob.pack(files.get(i)));
                }
            }
            if (same.size() > 0) {
                same.execute();
            }
        }
    }

    private <T> void list(String part, Investigation found, Function<Investigation, List<T>> of, Class<T> element) {
        if (!copied(part, found, of)) {
            put(part, 0, WordsBlob.packList(of.apply(found), element));
        }
    }

    private <T> boolean copied(String part, Investigation found, Function<Investigation, List<T>> of) {
        return before.filter(b -> of.apply(b.found()).equals(of.apply(found))).isPresent() && copy(part) > 0;
    }

    private int copy(String part) {
        return handle.execute(
                "INSERT INTO run_part SELECT ?, part, number, words FROM run_part WHERE run_id = ? AND part = ?",
                run,
                before.orElseThrow().number(),
                part);
    }

    private void put(String part, int number, byte[] words) {
        handle.execute("INSERT INTO run_part VALUES (?, ?, ?, ?)", run, part, number, words);
    }

    private static Investigation rest(Investigation i) {
        return i.with(List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
