package landfall.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.reject.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.ds.PGSimpleDataSource;

/** A PostgreSQL database, version 12 or newer, that several servers may share. The table {@code schema_version} says how far it has come. */
final class PostgreSql implements Database {
    /** Connections of one program; a page holds one for some milliseconds. */
    private static final int CONNECTIONS = 8;

    private static final int WAIT_MILLIS = 10_000;

    /** Names our lock among those of others in the database: "landfall" as a number. */
    private static final long LOCK = 0x6c616e6466616c6cL;

    /** The server takes words of up to 2,046 bytes; nobody searches for one that long. */
    private static final int LONGEST_WORD = 100;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private PostgreSql(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool).registerArgument(new WithoutNul());
    }

    /** @throws Refusal when it cannot be reached, lets us not in, or was written by a newer version */
    static PostgreSql at(StoreAddress address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.jdbcUrl());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setApplicationName("landfall");
        source.setReWriteBatchedInserts(true);
        source.setPrepareThreshold(
                -1); // bytes as bytes from the first answer on: as text they are twice as long and are parsed
        source.setConnectTimeout(WAIT_MILLIS / 1000);
        try (Connection first = source.getConnection()) {
            first.isValid(1);
        } catch (SQLException e) {
            throw refused(address, e);
        }
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setPoolName("landfall-store");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        PostgreSql database = new PostgreSql(new HikariDataSource(config));
        try {
            Migrations.apply(database);
            return database;
        } catch (UnableToExecuteStatementException e) {
            database.close();
            throw refused(address, e.getCause());
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    private static Refusal refused(StoreAddress address, Throwable why) {
        String reason = String.valueOf(why.getMessage()).lines().findFirst().orElse("no reason given");
        return new Refusal(
                "The store " + address + " cannot be used (" + reason
                        + "); check that the server runs and that address, user and password are right.",
                why);
    }

    @Override
    public Jdbi jdbi() {
        return jdbi;
    }

    /** Add the next at the end and never edit an old one; the same change belongs into {@link Embedded}. */
    @Override
    public List<String> steps() {
        return List.of(
                "postgresql/001-all.sql",
                "postgresql/002-status.sql",
                "postgresql/003-search-only.sql",
                "postgresql/004-servers.sql",
                "postgresql/005-cases-apart.sql");
    }

    @Override
    public int form(Handle handle) {
        // not to_regclass: what that once did not find it may not find later in the session
        boolean made = handle.createQuery(
                        "SELECT EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'schema_version')")
                .mapTo(Boolean.class)
                .one();
        return made
                ? handle.createQuery("SELECT coalesce(max(form), 0) FROM schema_version")
                        .mapTo(Integer.class)
                        .one()
                : 0;
    }

    @Override
    public void take(Handle handle, int form, String script) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS schema_version (form INTEGER PRIMARY KEY)");
            statement.execute(script);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("step " + form, e, null);
        }
        handle.execute("INSERT INTO schema_version VALUES (?)", form);
    }

    @Override
    public void alone(Handle handle) {
        handle.createQuery("SELECT pg_advisory_xact_lock(?)")
                .bind(0, LOCK)
                .mapTo(String.class)
                .findOne();
    }

    /** Numbers are given out before they are seen; readers are not held up. */
    @Override
    public void inOrder(Handle handle) {
        handle.execute("LOCK TABLE decision IN SHARE ROW EXCLUSIVE MODE");
    }

    @Override
    public String insertFindable() {
        return "INSERT INTO findable VALUES (?, ?, ?, ?, array_to_tsvector(CAST(? AS text[])))";
    }

    /** Words are parted here and not by the server, so that they do not depend on its language and locale. */
    @Override
    public String findableWords(String text) {
        return words(text).distinct().map(word -> "\"" + word + "\"").collect(Collectors.joining(",", "{", "}"));
    }

    @Override
    public String isDocument() {
        return "md5(document) = md5(:document) AND document = :document";
    }

    @Override
    public List<Found> search(Handle handle, String query, int most) {
        String match = words(query)
                .limit(Store.MOST_QUERY_WORDS)
                .map(word -> "'" + word + "':*")
                .collect(Collectors.joining(" & "));
        return match.isEmpty()
                ? List.of()
                : handle.createQuery("SELECT kind, ref, label, about FROM findable WHERE words @@ CAST(? AS tsquery)"
                                + " ORDER BY CASE kind WHEN 'vessel' THEN 0 WHEN 'case' THEN 1 WHEN 'port' THEN 2 ELSE 3 END,"
                                + " length(words), ref LIMIT ?")
                        .bind(0, match)
                        .bind(1, most)
                        .map(Found.ROW)
                        .list();
    }

    /** Letters and digits alone, small, without accents; nothing in them can be a sign of the server's. */
    private static Stream<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .map(word -> word.length() <= LONGEST_WORD ? word : word.substring(0, LONGEST_WORD));
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The server's text cannot hold U+0000, which hostile documents do; it becomes the sign for what cannot be shown. */
    private static final class WithoutNul extends AbstractArgumentFactory<String> {
        WithoutNul() {
            super(java.sql.Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setString(position, value.replace('\0', '\uFFFD'));
        }
    }
}
