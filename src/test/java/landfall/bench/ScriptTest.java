package landfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScriptTest {
    @TempDir
    private Path dir;

    @Test
    void aBlankLineBeginsAStageNamedByItsComment() {
        Script script = Script.parse("""
                -- what this is
                SET a = 1;

                -- reading: all of it
                -- in two statements
                CREATE TABLE t AS
                SELECT ';' AS x;
                CREATE INDEX ON t (x);
                """);
        assertThat(script.stages()).extracting(Script.Stage::name).containsExactly("what this is", "reading");
        assertThat(script.stages().get(1).statements())
                .containsExactly("CREATE TABLE t AS\nSELECT ';' AS x", "CREATE INDEX ON t (x)");
    }

    @Test
    void whatIsSelectedAreTheEventsAndTheFirstStageTakesNoTime() throws Exception {
        Script script = Script.parse("""
                CREATE TABLE t (x TEXT);

                -- reading
                COPY t FROM STDIN;

                -- events
                SELECT x FROM t;
                """);
        List<String> loaded = new ArrayList<>();
        try (Connection db = database();
                Statement sql = db.createStatement()) {
            Script.Ran ran = script.run(sql, statement -> {
                loaded.add(statement);
                insert(db, "gap 1", "gap 2");
            });
            assertThat(loaded).containsExactly("COPY t FROM STDIN");
            assertThat(ran.events()).containsExactlyInAnyOrder("gap 1", "gap 2");
            assertThat(ran.note()).matches("reading [\\d.]+ s, events [\\d.]+ s");
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + dir.resolve("t.db"));
    }

    private static void insert(Connection db, String... events) throws SQLException {
        try (var row = db.prepareStatement("INSERT INTO t VALUES (?)")) {
            for (String event : events) {
                row.setString(1, event);
                row.executeUpdate();
            }
        }
    }

    @Test
    void aFolderWithAQuoteInItsNameStaysText() throws IOException {
        Script script = Script.of("duckdb.sql", Map.of("file", "it's/day.csv", "temp", "t"));
        assertThat(script.stages().get(1).statements().get(0)).contains("'it''s/day.csv'");
    }

    @Test
    void bothDatabasesGoThroughTheSameStages() throws IOException {
        Script duck = Script.of("duckdb.sql", Map.of("file", "f", "temp", "t"));
        Script postgis = Script.of("postgis.sql", Map.of());
        List<String> names = List.of("reading", "steps", "gaps", "sightings", "encounters", "events");
        for (Script script : List.of(duck, postgis)) {
            assertThat(script.stages().stream().skip(1).map(Script.Stage::name)).isEqualTo(names);
            assertThat(script.toString()).doesNotContain("${");
        }
    }

    @Test
    void nothingOfOthersIsTouchedInPostgreSql() throws IOException {
        Script.Stage first = Script.of("postgis.sql", Map.of()).stages().get(0);
        assertThat(first.statements())
                .containsSubsequence("CREATE SCHEMA landfall_bench", "SET search_path = landfall_bench, public");
        assertThat(first.statements()).filteredOn(s -> s.contains("DROP")).allMatch(s -> s.contains("landfall_bench"));
    }
}
