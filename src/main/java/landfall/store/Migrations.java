package landfall.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import landfall.reject.Refusal;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * Brings a store's tables to the form this version knows. Each step is a numbered SQL resource, applied once, in order, in a
 * transaction of its own; SQLite's {@code user_version} says how far a file has come.
 */
final class Migrations {
    /** Every step in order; add the next at the end and never edit an old one. */
    static final List<String> STEPS =
            List.of("001-words.sql", "002-decisions.sql", "003-ledger.sql", "004-documents.sql", "005-people.sql");

    private Migrations() {}

    static void apply(Jdbi jdbi) {
        int done = jdbi.withHandle(Migrations::version);
        if (done > STEPS.size()) {
            throw new Refusal("The store was written by a newer Landfall (form " + done + ", this one knows "
                    + STEPS.size() + "); use that version or another folder.");
        }
        for (int step = done; step < STEPS.size(); step++) {
            int number = step + 1;
            String sql = read(STEPS.get(step));
            jdbi.useTransaction(handle -> {
                for (String statement : statements(sql)) {
                    handle.execute(statement);
                }
                handle.execute("PRAGMA user_version = " + number);
            });
        }
    }

    static int version(Handle handle) {
        return handle.createQuery("PRAGMA user_version").mapTo(Integer.class).one();
    }

    /** The statements of a script: a semicolon at a line's end closes one, except inside a trigger, which {@code END;} closes. */
    static List<String> statements(String sql) {
        List<String> statements = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String line : sql.split("\n")) {
            if (line.startsWith("--")) {
                continue;
            }
            current.append(line).append('\n');
            boolean trigger = current.toString().stripLeading().startsWith("CREATE TRIGGER");
            if (line.endsWith(trigger ? "END;" : ";")) {
                String statement = current.toString().strip();
                statements.add(trigger ? statement : statement.substring(0, statement.length() - 1));
                current.setLength(0);
            }
        }
        return statements;
    }

    private static String read(String name) {
        try (InputStream in = Migrations.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + name, e);
        }
    }
}
