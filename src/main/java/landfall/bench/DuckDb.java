package landfall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Gaps and encounters in DuckDB. Its driver is looked for on the class path: {@code mvn -Pbench package} brings it. */
final class DuckDb {
    private static final String NAME = "DuckDB, 2 threads: gaps and encounters only";

    private DuckDb() {}

    static Rival find(Path file, Path dir) throws IOException {
        Path temp = Files.createDirectories(dir.resolve("duckdb"));
        Script script = Script.of(
                "duckdb.sql",
                Map.of(
                        "file",
                        file.toAbsolutePath().toString(),
                        "temp",
                        temp.toAbsolutePath().toString()));
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            return Rival.of(NAME, script.run(sql, statement -> {}), sql);
        } catch (SQLException e) {
            return Rival.leftOut(NAME, e.getMessage() + "; mvn -Pbench package brings the driver");
        }
    }
}
