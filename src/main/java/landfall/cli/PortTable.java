package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.reject.Refusal;
import org.apache.commons.csv.CSVRecord;

/** Ports of the caller's own, with the columns of the bundled gazetteer; rows with one id are berths of one port. */
final class PortTable {
    private static final List<String> NEEDED = List.of("id", "name", "country", "lat", "lon");

    private PortTable() {}

    static Ports read(Path file) throws IOException {
        List<Port> ports = new ArrayList<>();
        GivenTable.rows(
                file,
                header -> header.containsAll(NEEDED),
                "not all of the columns " + String.join(", ", NEEDED),
                row -> ports.add(port(file, row)));
        if (ports.isEmpty()) {
            throw new Refusal(file + " names no port; give a row for each.");
        }
        return Ports.of(ports);
    }

    /** One wrong row stops: the answer would look as if the port could not be reached. */
    private static Port port(Path file, CSVRecord row) {
        try {
            Point at = new Point(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")));
            return new Port(row.get("id"), row.get("name"), row.get("country"), at, file.toString());
        } catch (IllegalArgumentException e) {
            throw new Refusal(
                    file + ", row " + row.getRecordNumber()
                            + ": no port with a place; write lat and lon in degrees, such as 42.2556 and 130.2831.",
                    e);
        }
    }
}
