package landfall.cli;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
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
    private static final int MAGIC = 4;

    private PortEventTable() {}

    /** Whether a file is such a table, by its first line. */
    static boolean is(Path file) {
        return header(file).toLowerCase(Locale.ROOT).contains("port_event");
    }

    /** The first line; nothing of a file that is damaged before its end, of which reading tells. */
    private static String header(Path file) {
        try (InputStream in = opened(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            return head.lines().findFirst().orElse("");
        } catch (IOException e) {
            return "";
        }
    }

    /** Unpacked where it is packed, behind the mark of its encoding where it has one. */
    private static InputStream opened(Path file) throws IOException {
        PushbackInputStream packed =
                new PushbackInputStream(new BufferedInputStream(Files.newInputStream(file)), MAGIC);
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
        try (Reader in = new InputStreamReader(opened(file), StandardCharsets.ISO_8859_1);
                CSVParser rows = CSVParser.parse(in, format(header(file)))) {
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
