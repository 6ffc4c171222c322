package landfall.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import landfall.detect.PortEvent;
import landfall.geo.Point;
import landfall.reject.Rejects;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of port events as Global Fishing Watch publishes them: columns {@code timestamp}, {@code mmsi} or {@code ssvid},
 * {@code lat}, {@code lon}, {@code port_event} and {@code anchorage_id}, and {@code seg_id} where there is one.
 */
final class PortEventTable {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setTrim(true)
            .get();
    private static final int HEAD = 1000;

    private PortEventTable() {}

    /** Whether a file is such a table, by its first line. */
    static boolean is(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.lines().findFirst().orElse("").contains("port_event");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The events; rows that are none are counted by reason. */
    static List<PortEvent> read(Path file, Rejects rejects) {
        List<PortEvent> events = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                CSVParser rows = CSVParser.parse(in, FORMAT)) {
            for (CSVRecord row : rows) {
                try {
                    events.add(event(row));
                } catch (IllegalArgumentException | DateTimeException e) {
                    rejects.count(
                            "no port event",
                            file.getFileName() + ":" + row.getRecordNumber(),
                            String.join(",", row.values()));
                }
            }
        } catch (CSVException | UncheckedIOException e) {
            rejects.count(
                    "the rest of a table that is no CSV", file.getFileName().toString(), e.getMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private static PortEvent event(CSVRecord row) {
        return new PortEvent(
                Integer.parseInt(row.get(row.isMapped("mmsi") ? "mmsi" : "ssvid")),
                Instant.parse(row.get("timestamp").replace(" UTC", "Z").replace(' ', 'T')),
                PortEvent.Kind.valueOf(row.get("port_event")),
                row.isMapped("seg_id") ? row.get("seg_id") : null,
                row.get("anchorage_id"),
                new Point(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon"))));
    }
}
