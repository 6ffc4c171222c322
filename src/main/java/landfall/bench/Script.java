package landfall.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What an analyst does with a database: SQL from a file of this program, a stage after the other. Stages are parted by blank lines
 * and begin with a comment that names them; the first one prepares and is not timed. The last gives the events, a line each, as
 * {@link FoundEvents} writes them.
 *
 * @param stages in their order
 */
record Script(List<Stage> stages) {
    private static final String COMMENT = "--";

    /**
     * @param name from its comment, up to the first colon or comma
     * @param statements without their semicolons
     */
    record Stage(String name, List<String> statements) {
        private static Stage of(String text) {
            String first = text.lines().findFirst().orElseThrow();
            String name = first.startsWith(COMMENT)
                    ? first.substring(COMMENT.length()).split("[:,]")[0].strip()
                    : "";
            String code = String.join(
                    "\n", text.lines().filter(line -> !line.startsWith(COMMENT)).toList());
            List<String> statements = new ArrayList<>();
            for (String statement : code.split(";\\s*(\n|$)")) {
                if (!statement.isBlank()) {
                    statements.add(statement.strip());
                }
            }
            return new Stage(name, statements);
        }
    }

    /**
     * @param seconds of all stages but the first
     * @param note seconds of each
     * @param events found
     */
    record Ran(double seconds, String note, Set<String> events) {}

    /** Brings rows into the database where the script says {@code COPY ... FROM STDIN}. */
    interface Loader {
        void load(String statement) throws SQLException, IOException;
    }

    /** @param words for the places marked <code>${word}</code>, quoted where that matters */
    static Script of(String resource, Map<String, String> words) throws IOException {
        try (InputStream in = Script.class.getResourceAsStream(resource)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> word : words.entrySet()) {
                text = text.replace("${" + word.getKey() + "}", word.getValue().replace("'", "''"));
            }
            return parse(text);
        }
    }

    static Script parse(String text) {
        List<Stage> stages = new ArrayList<>();
        for (String part : text.split("\n\\s*\n")) {
            stages.add(Stage.of(part));
        }
        return new Script(stages);
    }

    Ran run(Statement sql, Loader loader) throws SQLException, IOException {
        Set<String> events = new HashSet<>();
        List<String> notes = new ArrayList<>();
        run(stages.get(0), sql, loader, events);
        long began = System.nanoTime();
        long before = began;
        for (Stage stage : stages.subList(1, stages.size())) {
            run(stage, sql, loader, events);
            long now = System.nanoTime();
            notes.add(String.format(Locale.ROOT, "%s %.1f s", stage.name, (now - before) / 1e9));
            before = now;
        }
        return new Ran((before - began) / 1e9, String.join(", ", notes), events);
    }

    private static void run(Stage stage, Statement sql, Loader loader, Set<String> events)
            throws SQLException, IOException {
        for (String statement : stage.statements) {
            if (statement.startsWith("COPY")) {
                loader.load(statement);
            } else if (sql.execute(statement)) {
                try (ResultSet rows = sql.getResultSet()) {
                    while (rows.next()) {
                        events.add(rows.getString(1));
                    }
                }
            }
        }
    }
}
