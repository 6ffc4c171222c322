package landfall.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.claim.Sha256;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.WordsJson;
import landfall.reject.Refusal;
import landfall.store.Decision.About;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.mapper.RowMapper;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * What Landfall remembers between two starts: the last investigations and every decision a person took. One SQLite file with a
 * write-ahead log, written through to the disk at each commit; a save that was cut short is never seen.
 */
public final class Store implements AutoCloseable {
    /** Runs kept with their words, so that a verdict can be compared with the ones before it: our judgement. */
    static final int RUNS_KEPT = 5;

    /** How long a writer waits for another before it gives up. */
    private static final int BUSY_MILLIS = 10_000;

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private static final RowMapper<Decision> DECISION = (row, context) -> new Decision(
            Instant.parse(row.getString("decided_at")),
            row.getString("who"),
            About.find(row.getString("about")).orElseThrow(),
            row.getString("subject"),
            row.getString("verdict"),
            row.getString("why"),
            WordsJson.read(row.getString("detail"), DETAIL));

    private final Jdbi jdbi;
    private final Clock clock;

    private Store(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Opens the store in a folder, and makes both when they are not there. */
    public static Store open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** @throws Refusal when the folder cannot be used or was written by a newer version */
    public static Store open(Path folder, Clock clock) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal("The store folder " + folder + " cannot be made; give a folder you may write to.", e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("landfall.sqlite"));
        Jdbi jdbi = Jdbi.create(source);
        try {
            Migrations.apply(jdbi);
        } catch (JdbiException e) {
            throw new Refusal(
                    "The store " + folder.resolve("landfall.sqlite")
                            + " cannot be opened as a database; move it away or give another folder.",
                    e);
        }
        return new Store(jdbi, clock);
    }

    /** Keeps an investigation; from then on it is the latest. */
    public void save(Investigation investigation) {
        save(investigation, "not stated", "a run");
    }

    /**
     * Keeps an investigation, what it adds to the ledger and how it changes the cases; from then on it is the latest. All of it or
     * nothing.
     *
     * @param extractor version of what read the statements
     * @param because why it was made, in words: a run, or a decision with its reason
     */
    public void save(Investigation investigation, String extractor, String because) {
        byte[] words = WordsBlob.pack(investigation);
        List<CaseFile> before = latest().map(Investigation::files).orElse(List.of());
        jdbi.useTransaction(handle -> {
            Index.replace(handle, investigation);
            Ledger.keep(handle, investigation, extractor, clock.instant());
            CaseHistory.keep(handle, before, investigation, because, clock.instant());
            handle.createUpdate(
                            "INSERT INTO run (saved_at, synthetic, heard_until, sha256, words) VALUES (?, ?, ?, ?, ?)")
                    .bind(0, clock.instant().toString())
                    .bind(1, investigation.synthetic() ? 1 : 0)
                    .bind(2, investigation.until())
                    .bind(3, Sha256.hex(words))
                    .bind(4, words)
                    .execute();
            handle.createUpdate("DELETE FROM run WHERE id <= (SELECT max(id) FROM run) - ?")
                    .bind(0, RUNS_KEPT)
                    .execute();
        });
    }

    /** The investigation saved last, whole. */
    public Optional<Investigation> latest() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT words FROM run ORDER BY id DESC LIMIT 1")
                .mapTo(byte[].class)
                .findOne()
                .map(words -> WordsBlob.unpack(words, Investigation.class)));
    }

    /** Which save is the latest; 0 before the first. Cheap: a page asks it at each request. */
    public long revision() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT coalesce(max(id), 0) FROM run")
                .mapTo(Long.class)
                .one());
    }

    /** When the latest investigation was saved. */
    public Optional<Instant> savedAt() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT saved_at FROM run ORDER BY id DESC LIMIT 1")
                .mapTo(String.class)
                .findOne()
                .map(Instant::parse));
    }

    /** Every statement ever read or proposed, and what was decided about it. */
    public Ledger ledger() {
        return new Ledger(jdbi, clock, this);
    }

    /** Who may sign in. */
    public People people() {
        return new People(jdbi, clock);
    }

    /** Every form that each case had. */
    public CaseHistory history() {
        return new CaseHistory(jdbi, this);
    }

    /** Adds a decision to the trail. */
    public void decide(Decision decision) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "INSERT INTO decision (decided_at, who, about, subject, verdict, why, detail) VALUES (?, ?, ?, ?, ?, ?, ?)")
                .bind(0, decision.at().toString())
                .bind(1, decision.who())
                .bind(2, decision.about().id())
                .bind(3, decision.subject())
                .bind(4, decision.verdict())
                .bind(5, decision.why())
                .bind(6, WordsJson.write(decision.detail()))
                .execute());
    }

    /** The newest decision about each thing of a kind, by subject. */
    public Map<String, Decision> standing(About about) {
        Map<String, Decision> bySubject = new LinkedHashMap<>();
        decisions("WHERE about = ? ORDER BY id", about.id()).forEach(d -> bySubject.put(d.subject(), d));
        return bySubject;
    }

    /** Everything ever decided about one thing, oldest first. */
    public List<Decision> history(About about, String subject) {
        return decisions("WHERE about = ? AND subject = ? ORDER BY id", about.id(), subject);
    }

    /** The newest decisions about anything, newest first. */
    public List<Decision> trail(int most) {
        return decisions("ORDER BY id DESC LIMIT ?", most);
    }

    /** Vessels, ports, statements and cases in which every word of the query begins a word; best first. */
    public List<Found> search(String query, int most) {
        String match = Index.matchExpression(query);
        if (match.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT kind, ref, label, about FROM findable WHERE words MATCH ?"
                                + " ORDER BY CASE kind WHEN 'vessel' THEN 0 WHEN 'case' THEN 1 WHEN 'port' THEN 2 ELSE 3 END,"
                                + " rank, ref LIMIT ?")
                .bind(0, match)
                .bind(1, most)
                .map((row, context) -> new Found(
                        row.getString("kind"), row.getString("ref"), row.getString("label"), row.getString("about")))
                .list());
    }

    private List<Decision> decisions(String where, Object... values) {
        return jdbi.withHandle(handle -> query(handle, where, values));
    }

    private static List<Decision> query(Handle handle, String where, Object... values) {
        var query = handle.createQuery(
                "SELECT decided_at, who, about, subject, verdict, why, detail FROM decision " + where);
        for (int i = 0; i < values.length; i++) {
            query.bind(i, values[i]);
        }
        return query.map(DECISION).list();
    }

    /** Nothing stays open between calls; here for callers that hold the store in a try block. */
    @Override
    public void close() {
        jdbi.useHandle(handle -> handle.execute("PRAGMA optimize"));
    }
}
