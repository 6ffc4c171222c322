package landfall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.reject.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One SQLite file with a write-ahead log, written through to the disk at each commit; a save that was cut short is never seen. Nothing to
 * install. SQLite's {@code user_version} says how far a file has come.
 */
final class Embedded implements Database {
    static final String FILE = "landfall.sqlite";

    /** How long a writer waits for another before it gives up. */
    private static final int BUSY_MILLIS = 60_000;

    private final Jdbi jdbi;

    /** Five seconds together. */
    private static final int TRIES = 100;

    private static final long PAUSE_NANOS = 50_000_000;

    private Embedded(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @throws Refusal when the folder cannot be used, holds no database, or was written by a newer version */
    static Embedded in(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Refusal("The store folder " + folder + " cannot be made; give a folder you may write to.", e);
        }
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.enforceForeignKeys(true);
        SQLiteDataSource source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve(FILE));
        Embedded database = new Embedded(Jdbi.create(source));
        for (int left = TRIES; ; left--) {
            try {
                Migrations.apply(database);
                return database;
            } catch (JdbiException e) {
                if (!isBusy(e) || left == 0) {
                    throw unopened(folder.resolve(FILE), e);
                }
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** Who opens a new file while another does is refused at once, as SQLite changes how a file is written without waiting. */
    private static boolean isBusy(JdbiException e) {
        return e.getCause() instanceof SQLiteException sqlite && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_BUSY;
    }

    /** A good store on a full disk must not be moved away. */
    private static Refusal unopened(Path file, JdbiException e) {
        boolean another = e.getCause() instanceof SQLiteException sqlite
                && sqlite.getResultCode() != SQLiteErrorCode.SQLITE_NOTADB
                && sqlite.getResultCode() != SQLiteErrorCode.SQLITE_CORRUPT;
        return new Refusal(
                "The store " + file
                        + (another
                                ? " cannot be opened (" + e.getCause().getMessage()
                                        + "); see whether its disk is full and you may write to it, or give another folder."
                                : " cannot be opened as a database; move it away or give another folder."),
                e);
    }

    @Override
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Add the next at the end and never edit an old one; the same change belongs into {@link PostgreSql}. */
    @Override
    public List<String> steps() {
        return List.of(
                "001-words.sql",
                "002-decisions.sql",
                "003-ledger.sql",
                "004-documents.sql",
                "005-people.sql",
                "006-parts.sql",
                "007-status.sql",
                "008-search-only.sql",
                "009-servers.sql",
                "010-cases-apart.sql");
    }

    @Override
    public int form(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    @Override
    public void take(Handle handle, int form, String script) {
        Migrations.statements(script).forEach(handle::execute);
        handle.execute("PRAGMA user_version = " + form);
    }

    /** Every transaction takes the file's only write lock as it begins. */
    @Override
    public void alone(Handle handle) {}

    @Override
    public void inOrder(Handle handle) {
        alone(handle);
    }

    @Override
    public String insertFindable() {
        return "INSERT INTO findable VALUES (?, ?, ?, ?, ?)";
    }

    @Override
    public String findableWords(String text) {
        return text;
    }

    @Override
    public String isDocument() {
        return "document = :document";
    }

    @Override
    public List<Found> search(Handle handle, String query, int most) {
        String match = matchExpression(query);
        return match.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT kind, ref, label, about FROM findable WHERE words MATCH ?"
                                + " ORDER BY CASE kind WHEN 'vessel' THEN 0 WHEN 'case' THEN 1 WHEN 'port' THEN 2 ELSE 3 END,"
                                + " rank, ref LIMIT ?")
                        .bind(0, match)
                        .bind(1, most)
                        .map(Found.ROW)
                        .list();
    }

    /** Every word quoted and taken as a beginning, so that no query is ever a syntax error. */
    private static String matchExpression(String query) {
        String words = query.replaceAll("[^\\p{L}\\p{N}\\p{M}]+", " ").strip();
        return words.isEmpty()
                ? ""
                : Stream.of(words.split(" "))
                        .limit(Store.MOST_QUERY_WORDS)
                        .map(word -> "\"" + word + "\"*")
                        .collect(Collectors.joining(" "));
    }

    /** Nothing stays open between calls. */
    @Override
    public void close() {
        jdbi.useHandle(handle -> handle.execute("PRAGMA optimize"));
    }
}
