package landfall.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Optional;
import landfall.Await;
import org.junit.jupiter.api.Assumptions;

/** The two kinds of store, both real: what holds for one must hold for the other. */
public enum Kind {
    EMBEDDED {
        @Override
        public Store open(Path folder, Clock clock) {
            return Store.open(folder, clock);
        }

        @Override
        public Connection connection(Path folder) throws SQLException {
            return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("landfall.sqlite"));
        }
    },
    /** The server that LANDFALL_TEST_POSTGRESQL names, else one from the test libraries; each folder has a schema of its own. */
    POSTGRESQL {
        @Override
        public Store open(Path folder, Clock clock) {
            return Store.open(StoreAddress.of(address(folder), null), clock);
        }

        @Override
        public Connection connection(Path folder) throws SQLException {
            StoreAddress address = StoreAddress.of(address(folder), null);
            return DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
        }
    };

    public abstract Store open(Path folder, Clock clock);

    public abstract Connection connection(Path folder) throws SQLException;

    /** The address of the store that stands for a folder, as a user would write it; skips the test where there is no server. */
    public static synchronized String address(Path folder) {
        Assumptions.assumeTrue(
                Server.ADDRESS.isPresent(),
                "skipped: no PostgreSQL server could be started here; name one with LANDFALL_TEST_POSTGRESQL=postgresql://user:password@host/database");
        String schema =
                "t" + Integer.toHexString(folder.toAbsolutePath().toString().hashCode());
        String server = Server.ADDRESS.get();
        StoreAddress address = StoreAddress.of(server, null);
        try (Connection db = DriverManager.getConnection(address.jdbcUrl(), address.user(), address.password());
                Statement statement = db.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException("the test server at " + address, e);
        }
        return server + (server.contains("?") ? "&" : "?") + "currentSchema=" + schema;
    }

    /** Started once for all tests of this process, and ended with it. */
    private static final class Server {
        static final Optional<String> ADDRESS = find();

        private static Optional<String> find() {
            String given = System.getenv("LANDFALL_TEST_POSTGRESQL");
            if (given != null) {
                return Optional.of(given);
            }
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setPGStartupWait(Await.LONGEST)
                        .setServerConfig("fsync", "off")
                        .start();
                return Optional.of("postgresql://postgres:postgres@localhost:" + server.getPort() + "/postgres");
            } catch (Exception | LinkageError e) {
                System.err.println("no PostgreSQL server here: " + e);
                return Optional.empty();
            }
        }
    }
}
