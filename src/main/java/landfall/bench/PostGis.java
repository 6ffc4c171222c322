package landfall.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Gaps and encounters in PostgreSQL with PostGIS, in a schema of its own that is dropped afterwards. */
final class PostGis {
    private static final String NAME = "PostgreSQL with PostGIS: gaps and encounters only";
    /** Time, number, place and speed: where they stand in the table. */
    private static final boolean[] NEEDED = {true, false, true, true, true, false, false, true};

    private PostGis() {}

    /** @param address of a server that may be written to, or null */
    static Rival find(Path file, String address) throws IOException {
        if (address == null) {
            return Rival.leftOut(NAME, "give --postgres with the JDBC address of a server");
        }
        Script script = Script.of("postgis.sql", Map.of());
        try (Connection db = DriverManager.getConnection(address);
                Statement sql = db.createStatement()) {
            Rival found = Rival.of(NAME, script.run(sql, statement -> copy(file, statement, db)), sql);
            sql.execute("DROP SCHEMA landfall_bench CASCADE");
            return found;
        } catch (SQLException e) {
            return Rival.leftOut(NAME, e.getMessage());
        }
    }

    /** Sends the columns needed as they are cut out of the file, while the server reads those before. */
    private static void copy(Path file, String statement, Connection db) throws SQLException, IOException {
        CopyIn server = db.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        byte[] in = new byte[1 << 20];
        byte[] out = new byte[in.length];
        int column = 0;
        try (InputStream rows = Files.newInputStream(file)) {
            for (int read = rows.read(in); read >= 0; read = rows.read(in)) {
                int length = 0;
                for (int i = 0; i < read; i++) {
                    boolean cellEnds = in[i] == ',';
                    column = in[i] == '\n' ? 0 : cellEnds ? column + 1 : column;
                    if (in[i] == '\n' || column < NEEDED.length && NEEDED[column]) {
                        out[length++] = in[i];
                    }
                }
                server.writeToCopy(out, 0, length);
            }
        }
        server.endCopy();
    }
}
