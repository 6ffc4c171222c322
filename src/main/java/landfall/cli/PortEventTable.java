package landfall.cli;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import landfall.detect.PortEvent;
import landfall.geo.Point;
import landfall.reject.Rejects;
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
    private static final int MAGIC = 4;
    private static final int MOST_FILES = 10_000;

    private PortEventTable() {}

    /** What a file holds: itself, or one of the files of an archive. */
    private interface Taker {
        void take(String name, InputStream content) throws IOException;
    }

    /** Whether a file is such a table, by its first line, or an archive in which there is one. */
    static boolean is(Path file) {
        boolean[] any = {false};
        try {
            each(file, (name, content) -> any[0] |= isTable(header(content)));
        } catch (IOException e) { // damaged, of which reading tells
            return any[0];
        }
        return any[0];
    }

    private static String header(InputStream packed) {
        try {
            return firstLine(unpacked(packed).readNBytes(HEAD));
        } catch (IOException e) {
            return "";
        }
    }

    private static String firstLine(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1).lines().findFirst().orElse("");
    }

    private static boolean isTable(String header) {
        return header.toLowerCase(Locale.ROOT).contains("port_event");
    }

    private static void each(Path file, Taker taker) throws IOException {
        String name = file.getFileName().toString();
        try (PushbackInputStream in = begun(Files.newInputStream(file))) {
            if (!begin(in).startsWith("PK\u0003\u0004")) {
                taker.take(name, in);
                return;
            }
        }
        try (ZipFile archive = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            for (ZipEntry entry : archive.stream().limit(MOST_FILES).toArray(ZipEntry[]::new)) {
                try (InputStream in = archive.getInputStream(entry)) {
                    taker.take(name + "!" + entry.getName(), in);
                }
            }
        }
    }

    private static PushbackInputStream begun(InputStream in) {
        return new PushbackInputStream(new BufferedInputStream(in), MAGIC);
    }

    /** Unpacked where it is packed, behind the mark of its encoding where it has one. */
    private static InputStream unpacked(InputStream file) throws IOException {
        PushbackInputStream packed = begun(file);
        String magic = begin(packed);
        InputStream in = magic.startsWith("\u001f\u008b")
                ? new GZIPInputStream(packed)
                : magic.startsWith("\u0028\u00b5\u002f\u00fd") ? new ZstdInputStreamNoFinalizer(packed) : packed;
        PushbackInputStream plain = new PushbackInputStream(in, MAGIC);
        if (begin(plain).startsWith("\u00ef\u00bb\u00bf")) {
            plain.skipNBytes(3);
        }
        return plain;
    }

    private static String begin(PushbackInputStream in) throws IOException {
        byte[] first = in.readNBytes(MAGIC);
        in.unread(first);
        return new String(first, StandardCharsets.ISO_8859_1);
    }

    private static CSVFormat format(String header) {
        char separator = header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',';
        return FORMAT.builder().setDelimiter(separator).get();
    }

    /** The events; rows that are none are counted by reason. */
    static List<PortEvent> read(Path file, Rejects rejects) {
        List<PortEvent> events = new ArrayList<>();
        try {
            each(file, (name, content) -> events(name, content, rejects, events));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return events;
    }

    private static void events(String name, InputStream content, Rejects rejects, List<PortEvent> events) {
        try {
            PushbackInputStream in = new PushbackInputStream(unpacked(content), HEAD);
            byte[] head = in.readNBytes(HEAD);
            in.unread(head);
            if (isTable(firstLine(head))) {
                CSVFormat format = format(firstLine(head));
                rows(
                        name,
                        CSVParser.parse(new InputStreamReader(in, StandardCharsets.ISO_8859_1), format),
                        rejects,
                        events);
            } else {
                rejects.count("file of an archive that is no table of port events", name, firstLine(head));
            }
        } catch (IOException | UncheckedIOException e) {
            rejects.count("the rest of a table that is no CSV", name, e.getMessage());
        }
    }

    private static void rows(String name, Iterable<CSVRecord> rows, Rejects rejects, List<PortEvent> events) {
        for (CSVRecord row : rows) {
            try {
                events.add(event(row));
            } catch (IllegalArgumentException | DateTimeException e) {
                rejects.count("no port event", name + ":" + row.getRecordNumber(), String.join(",", row.values()));
            }
        }
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
