package landfall.store;

import com.fasterxml.jackson.core.type.TypeReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.WordsJson;
import landfall.reject.Refusal;
import landfall.store.Decision.About;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * What Landfall remembers between two starts: the last investigations and every decision a person took, in one file or in a PostgreSQL
 * database that several servers share. A save that was cut short is never seen; a decision is only ever added.
 */
public final class Store implements AutoCloseable {
    /** Words of a search beyond this many are not looked for. */
    public static final int MOST_QUERY_WORDS = 12;

    static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final Database database;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Decisions decisions = new Decisions();
    private volatile LastRun last;
    private Presence presence;

    private Store(Database database, Clock clock) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.clock = clock;
    }

    /**
     * How far a store has come.
     *
     * @param run the newest run; 0 before the first
     * @param decision the newest decision; 0 before the first
     */
    public record Moment(long run, long decision) {}

    /** Opens the store in a folder, and makes both when they are not there. */
    public static Store open(Path folder) {
        return open(folder, Clock.systemUTC());
    }

    /** @throws Refusal when the folder cannot be used or was written by a newer version */
    public static Store open(Path folder, Clock clock) {
        return new Store(Embedded.in(folder), clock);
    }

    /**
     * Opens the store in a PostgreSQL database, and makes its tables when they are not there.
     *
     * @throws Refusal when it cannot be reached, lets us not in, or was written by a newer version
     */
    public static Store open(StoreAddress address, Clock clock) {
        return new Store(PostgreSql.at(address), clock);
    }

    /** Whether a folder has a store in it. */
    public static boolean isIn(Path folder) {
        return java.nio.file.Files.exists(folder.resolve(Embedded.FILE));
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
        last = jdbi.inTransaction(handle -> {
            database.alone(handle);
            return keep(handle, investigation, extractor, because);
        });
    }

    /**
     * Keeps an investigation unless another run or a decision has come since a moment: then what it was made from is out of date, and
     * nothing is kept.
     *
     * @param since taken before that was read
     * @return whether it was kept
     */
    public boolean saveUnlessMoved(Moment since, Investigation investigation, String extractor, String because) {
        Optional<LastRun> kept = jdbi.inTransaction(handle -> {
            database.alone(handle);
            return moment(handle).equals(since)
                    ? Optional.of(keep(handle, investigation, extractor, because))
                    : Optional.empty();
        });
        kept.ifPresent(run -> last = run);
        return kept.isPresent();
    }

    private LastRun keep(Handle handle, Investigation investigation, String extractor, String because) {
        Optional<LastRun> before = known(handle);
        List<CaseFile> cases = before.map(b -> b.found().files()).orElseGet(() -> Runs.cases(handle));
        Index.replace(database, handle, before, investigation);
        Ledger.keep(handle, before, investigation, extractor, clock.instant());
        CaseHistory.keep(handle, cases, investigation, because, clock.instant());
        long run = RunSaving.save(handle, before, investigation, clock.instant().toString());
        return new LastRun(run, investigation, extractor);
    }

    /** The latest run, if this program saved or read it. */
    private Optional<LastRun> known(Handle handle) {
        LastRun run = last;
        return Optional.ofNullable(run).filter(r -> Runs.last(handle).equals(Optional.of(r.number())));
    }

    /** How far this store has come: the same after as before means that nobody saved or decided anything between. */
    public Moment moment() {
        return jdbi.withHandle(Store::moment);
    }

    private static Moment moment(Handle handle) {
        return handle.createQuery("SELECT (SELECT coalesce(max(id), 0) FROM run) AS run,"
                        + " (SELECT coalesce(max(id), 0) FROM decision) AS decision")
                .map((row, context) -> new Moment(row.getLong("run"), row.getLong("decision")))
                .one();
    }

    /** The investigation saved last, whole; the same object while nobody saved another. */
    public Optional<Investigation> latest() {
        return jdbi.withHandle(handle -> {
            Optional<LastRun> run = known(handle)
                    .or(() -> Runs.last(handle).map(number -> new LastRun(number, Runs.whole(handle, number), null)));
            run.ifPresent(r -> last = r);
            return run.map(LastRun::found);
        });
    }

    /** The cases of the investigation saved last, with their leads; none before the first. */
    public List<CaseFile> cases() {
        return jdbi.withHandle(
                handle -> known(handle).map(r -> r.found().files()).orElseGet(() -> Runs.cases(handle)));
    }

    /** Which save is the latest; 0 before the first. Cheap: a page asks it at each request. */
    public long revision() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT coalesce(max(id), 0) FROM run")
                .mapTo(Long.class)
                .one());
    }

    /** Whether the latest investigation rests on anything real. */
    public boolean holdsReal() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT synthetic = 0 FROM run ORDER BY id DESC LIMIT 1")
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
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
        return new Ledger(database, clock, this);
    }

    /** Who may sign in. */
    public People people() {
        return new People(jdbi, clock);
    }

    /**
     * Says that a server keeps its runs here, until the store is closed.
     *
     * @param place where it serves
     * @param sources what it reads, in words; the same words for the same sources
     * @throws Refusal when a server that reads other sources does so now
     */
    public void attend(String place, String sources) {
        presence = Presence.in(jdbi, database, clock, place, sources);
    }

    /** Every form that each case had. */
    public CaseHistory history() {
        return new CaseHistory(jdbi, this);
    }

    /** Adds a decision to the trail. */
    public void decide(Decision decision) {
        jdbi.useTransaction(handle -> {
            database.inOrder(handle);
            handle.createUpdate(
                            "INSERT INTO decision (decided_at, who, about, subject, verdict, why, detail) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .bind(0, decision.at().toString())
                    .bind(1, decision.who())
                    .bind(2, decision.about().id())
                    .bind(3, decision.subject())
                    .bind(4, decision.verdict())
                    .bind(5, decision.why())
                    .bind(6, WordsJson.write(decision.detail()))
                    .execute();
        });
    }

    /** Every decision so far. */
    public Decisions decisions() {
        jdbi.useHandle(decisions::readOn);
        return decisions;
    }

    /** The newest decision about each thing of a kind, by subject. */
    public Map<String, Decision> standing(About about) {
        return decisions().standing(about);
    }

    /** Everything ever decided about one thing, oldest first. */
    public List<Decision> history(About about, String subject) {
        return decisions().history(about, subject);
    }

    /** The newest decisions about anything, newest first. */
    public List<Decision> trail(int most) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM decision ORDER BY id DESC LIMIT ?")
                .bind(0, most)
                .map(Decisions.ROW)
                .list());
    }

    /** Vessels, ports, statements and cases in which every word of the query, up to {@link #MOST_QUERY_WORDS}, begins a word; best first. */
    public List<Found> search(String query, int most) {
        return jdbi.withHandle(handle -> database.search(handle, query, most));
    }

    /** How far a receiver of alerts has been told, as it was last remembered. */
    public Optional<String> delivery(String receiver) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT words FROM delivery WHERE receiver = ?")
                .bind(0, receiver)
                .mapTo(String.class)
                .findOne());
    }

    /** Remembers how far a receiver of alerts has been told. */
    public void delivered(String receiver, String words) {
        jdbi.useHandle(handle -> handle.execute(
                "INSERT INTO delivery VALUES (?, ?) ON CONFLICT (receiver) DO UPDATE SET words = excluded.words",
                receiver,
                words));
    }

    @Override
    public void close() {
        if (presence != null) {
            presence.close();
        }
        database.close();
    }
}
