package landfall.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import landfall.reject.Refusal;

/**
 * Brings a store's tables to the form this version knows. Each step is a numbered SQL resource, applied once, in order, in a
 * transaction of its own; two programs that start at once take no step twice.
 */
final class Migrations {
    private Migrations() {}

    /** @throws Refusal when the store is in a form that only a newer version knows */
    static void apply(Database database) {
        int known = database.steps().size();
        int done = database.jdbi().withHandle(database::form);
        if (done > known) {
            throw new Refusal("The store was written by a newer Landfall (form " + done + ", this one knows " + known
                    + "); use that version or another store.");
        }
        for (int form = done + 1; form <= known; form++) {
            int next = form;
            database.jdbi().useTransaction(handle -> {
                database.alone(handle);
                if (database.form(handle) < next) {
                    database.take(handle, next, read(database.steps().get(next - 1)));
                }
            });
        }
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
