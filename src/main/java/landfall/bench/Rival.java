package landfall.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * Another way to the same events.
 *
 * @param speed from the file to the events
 * @param events found, as {@link FoundEvents} writes them
 */
record Rival(Figure speed, Set<String> events) {

    /** A database that ran its script and has all rows in {@code p}. */
    static Rival of(String name, Script.Ran ran, Statement sql) throws SQLException {
        try (ResultSet rows = sql.executeQuery("SELECT count(*) FROM p")) {
            rows.next();
            double perSecond = rows.getLong(1) / ran.seconds();
            String note = "%.1f s: %s".formatted(ran.seconds(), ran.note());
            return new Rival(new Figure(name, perSecond / 1e6, "M positions/s", note), ran.events());
        }
    }

    static Rival leftOut(String name, String why) {
        return new Rival(Figure.leftOut(name, why), Set.of());
    }
}
