package landfall.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;

/**
 * What analysts do without a tool: gaps by a window function, encounters by a join of the table with itself, on the same file
 * with the same thresholds. The driver of DuckDB is looked for on the class path: {@code mvn -Pbench package} brings it.
 */
final class Sql {
    private static final String GAPS =
            "SELECT count(*) FROM (SELECT t, lead(t) OVER (PARTITION BY mmsi ORDER BY t) AS n FROM p) g"
                    + " WHERE n - t > INTERVAL '2 hours'";

    private Sql() {}

    static Figure duckDb(Path file, Path dir, Consumer<Figure> out) throws IOException {
        Path temp = Files.createDirectories(dir.resolve("duckdb"));
        try (Connection db = DriverManager.getConnection("jdbc:duckdb:");
                Statement sql = db.createStatement()) {
            sql.execute("SET threads = 2");
            sql.execute("SET temp_directory = '" + quoted(temp) + "'");
            sql.execute("SET memory_limit = '4GB'");
            long began = System.nanoTime();
            sql.execute("CREATE TABLE p AS SELECT MMSI AS mmsi, strptime(\"# Timestamp\", '%d/%m/%Y %H:%M:%S') AS t,"
                    + " Latitude AS lat, Longitude AS lon, SOG AS sog FROM read_csv('" + quoted(file)
                    + "', header = true, types = {'# Timestamp': 'VARCHAR', 'ETA': 'VARCHAR', 'SOG': 'DOUBLE'})");
            long rows = number(sql, "SELECT count(*) FROM p");
            out.accept(new Figure("gaps in DuckDB", number(sql, GAPS), "gaps", ""));
            sql.execute("CREATE TABLE s AS SELECT mmsi, time_bucket(INTERVAL '10 minutes', t) AS slot,"
                    + " arg_max(lat, t) AS lat, arg_max(lon, t) AS lon FROM p WHERE sog <= 2 GROUP BY 1, 2");
            out.accept(new Figure("pairs in encounters in DuckDB", number(sql, encounters("x")), "pairs", ""));
            return figure("DuckDB, 2 threads: gaps and encounters only", rows, began);
        } catch (SQLException e) {
            return Figure.leftOut("DuckDB", e.getMessage() + "; mvn -Pbench package brings the driver");
        }
    }

    static Figure postgis(Path file, String address, Consumer<Figure> out) throws IOException {
        if (address == null) {
            return Figure.leftOut("PostgreSQL with PostGIS", "give --postgres with the JDBC address of a server");
        }
        Path rowsFile = Files.createTempFile("landfall-bench", ".csv");
        try (Connection db = DriverManager.getConnection(address);
                Statement sql = db.createStatement()) {
            rows(file, rowsFile);
            rowsFile.toFile().setReadable(true, false);
            sql.execute("CREATE EXTENSION IF NOT EXISTS postgis");
            sql.execute("CREATE EXTENSION IF NOT EXISTS btree_gist");
            sql.execute("SET work_mem = '1GB'");
            sql.execute("SET maintenance_work_mem = '1GB'");
            sql.execute("DROP TABLE IF EXISTS p, s");
            sql.execute("CREATE UNLOGGED TABLE p (t timestamp, mmsi int, lat float8, lon float8, sog float8)");
            long began = System.nanoTime();
            sql.execute("COPY p FROM '" + quoted(rowsFile) + "' WITH (FORMAT csv)");
            long rows = number(sql, "SELECT count(*) FROM p");
            out.accept(new Figure("gaps in PostgreSQL", number(sql, GAPS), "gaps", ""));
            sql.execute("CREATE UNLOGGED TABLE s AS SELECT DISTINCT ON (mmsi, slot) mmsi,"
                    + " date_bin('10 minutes', t, TIMESTAMP '2000-01-01') AS slot, lat, lon,"
                    + " ST_SetSRID(ST_MakePoint(lon, lat), 4326)::geography AS g"
                    + " FROM p WHERE sog <= 2 ORDER BY mmsi, slot, t DESC");
            // with an index of each the search for pairs takes ten times as long
            sql.execute("CREATE INDEX ON s USING gist (slot, g)");
            sql.execute("ANALYZE s");
            out.accept(new Figure(
                    "pairs near each other in PostGIS",
                    number(
                            sql,
                            "SELECT count(*) FROM (SELECT a.mmsi, b.mmsi FROM s a JOIN s b ON a.slot = b.slot"
                                    + " AND a.mmsi < b.mmsi AND ST_DWithin(a.g, b.g, 500)"
                                    + " GROUP BY 1, 2 HAVING count(*) >= 12) e"),
                    "pairs",
                    ""));
            return figure("PostgreSQL with PostGIS: gaps and encounters only", rows, began);
        } catch (SQLException e) {
            return Figure.leftOut("PostgreSQL with PostGIS", e.getMessage());
        } finally {
            Files.deleteIfExists(rowsFile);
        }
    }

    /** Pairs within 500 m in twelve slots at least, by cells of that size. */
    private static String encounters(String cell) {
        String row = "CAST(floor(lat / 0.0045) AS BIGINT)";
        String column = "CAST(floor(lon / 0.0066) AS BIGINT)";
        return "WITH a AS (SELECT *, " + row + " AS y, " + column + " AS " + cell + " FROM s),"
                + " b AS (SELECT mmsi, slot, lat, lon, y + dy AS y, " + cell + " + dx AS " + cell
                + " FROM a, (VALUES (-1), (0), (1)) r(dy), (VALUES (-1), (0), (1)) c(dx))"
                + " SELECT count(*) FROM (SELECT a.mmsi, b.mmsi FROM a JOIN b ON a.slot = b.slot AND a.y = b.y AND a."
                + cell
                + " = b." + cell + " AND a.mmsi < b.mmsi"
                + " AND sqrt(power((a.lat - b.lat) * 111195, 2)"
                + " + power((a.lon - b.lon) * 111195 * cos(radians(a.lat)), 2)) <= 500"
                + " GROUP BY 1, 2 HAVING count(*) >= 12) e";
    }

    private static Figure figure(String name, long rows, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        return new Figure(name, rows / seconds / 1e6, "M positions/s", "%.1f s".formatted(seconds));
    }

    private static long number(Statement sql, String query) throws SQLException {
        try (ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** Time, number, place and speed of all rows, in the form that COPY reads. */
    private static void rows(Path file, Path to) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file);
                BufferedWriter out = Files.newBufferedWriter(to)) {
            in.readLine();
            String line = in.readLine();
            for (; line != null; line = in.readLine()) {
                String[] cells = line.split(",", 9);
                String t = cells[0];
                out.write(t.substring(6, 10) + "-" + t.substring(3, 5) + "-" + t.substring(0, 2) + t.substring(10));
                out.write("," + cells[2] + "," + cells[3] + "," + cells[4] + "," + cells[7] + "\n");
            }
        }
    }

    private static String quoted(Path path) {
        return path.toAbsolutePath().toString().replace("'", "''");
    }
}
