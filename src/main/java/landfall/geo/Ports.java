package landfall.geo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The gazetteer: ports, naval berths and customary anchorages of the world. A port may have several berths, which are
 * entries with one id at several places; {@link #nearest} answers with the berth, {@link #find} with the main one.
 *
 * <p>Bundled: searoute-py (Apache-2.0) and NGA Pub. 150 (US Government) as {@code ports.csv}, and {@code ports-curated.csv},
 * which wins over both and cites each position. Positions from lists are often rounded to a minute of arc (up to 1 km off).
 */
public final class Ports {
    /** Cells of half a degree: a circle of some kilometres touches four at most, and most of the sea has none with a port. */
    private static final int CELLS_PER_DEGREE = 2;

    private static final int ROWS = 180 * CELLS_PER_DEGREE;
    private static final int COLUMNS = 360 * CELLS_PER_DEGREE;
    private static final double METERS_PER_DEGREE = 111_000;

    private final Map<String, Port> byId;
    private final List<Port> berths;
    private final List<List<Port>> cells;
    private final Map<String, List<Port>> byCountry;

    private Ports(List<Port> berths, Map<String, String> heldBy) {
        this.berths = List.copyOf(berths);
        byId = new LinkedHashMap<>();
        berths.forEach(p -> byId.putIfAbsent(p.id(), p));
        cells = new ArrayList<>(Collections.nCopies(ROWS * COLUMNS, List.of()));
        for (Port p : berths) {
            int cell = row(p.at().lat()) * COLUMNS + Math.floorMod(column(p.at().lon()), COLUMNS);
            if (cells.get(cell).isEmpty()) {
                cells.set(cell, new ArrayList<>(2));
            }
            cells.get(cell).add(p);
        }
        byCountry = new HashMap<>();
        byId.values().forEach(p -> {
            list(p.country()).add(p);
            if (heldBy.containsKey(p.id())) {
                list(heldBy.get(p.id())).add(p);
            }
        });
    }

    private List<Port> list(String country) {
        return byCountry.computeIfAbsent(country, c -> new ArrayList<>());
    }

    /** The bundled gazetteer, ordered by id: the first call reads it, all share the one. */
    public static Ports load() {
        return Bundled.PORTS;
    }

    private static final class Bundled {
        static final Ports PORTS = read();
    }

    private static Ports read() {
        Map<String, List<Port>> ports = new LinkedHashMap<>();
        Map<String, String> heldBy = new HashMap<>();
        for (CSVRecord row : rows("ports-curated.csv")) {
            String source = row.get("note").isEmpty() ? row.get("source") : row.get("source") + "; " + row.get("note");
            ports.computeIfAbsent(row.get("id"), id -> new ArrayList<>()).add(port(row, source));
            if (!row.get("heldBy").isEmpty()) {
                heldBy.put(row.get("id"), row.get("heldBy"));
            }
        }
        var curated = List.copyOf(ports.keySet());
        for (CSVRecord row : rows("ports.csv")) {
            if (!curated.contains(row.get("id"))) {
                ports.computeIfAbsent(row.get("id"), id -> new ArrayList<>()).add(port(row, row.get("source")));
            }
        }
        List<Port> berths = ports.values().stream()
                .flatMap(Collection::stream)
                .sorted(Comparator.comparing(Port::id))
                .toList();
        return new Ports(berths, heldBy);
    }

    /** A gazetteer of the caller's own; entries with one id are berths of one port. */
    public static Ports of(List<Port> berths) {
        return new Ports(berths, Map.of());
    }

    /** The port with this id at its main berths. */
    public Optional<Port> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Ports of a country (ISO 3166-1 alpha-2), with those that it holds without being recognised as theirs, whose
     * {@link Port#country} is the recognised one (Sevastopol is listed for UA and for RU).
     */
    public List<Port> of(String country) {
        return List.copyOf(byCountry.getOrDefault(country, List.of()));
    }

    /** Every port once, at its main berths, ordered by id. */
    public List<Port> all() {
        return List.copyOf(byId.values());
    }

    /** Every berth, ordered by port id. */
    public List<Port> berths() {
        return berths;
    }

    /** The nearest berth within a distance; of two equally near the one whose id sorts first. */
    public Optional<Port> nearest(Point at, Distance within) {
        Port best = null;
        double bestMeters = within.meters();
        for (Port port : around(at, within)) {
            double meters = at.distanceTo(port.at()).meters();
            if (meters < bestMeters
                    || meters <= bestMeters && (best == null || port.id().compareTo(best.id()) < 0)) {
                best = port;
                bestMeters = meters;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Every berth within a distance, ordered by port id. */
    public List<Port> within(Point at, Distance distance) {
        return around(at, distance).stream()
                .filter(p -> at.distanceTo(p.at()).compareTo(distance) <= 0)
                .sorted(Comparator.comparing(Port::id).thenComparing(p -> at.distanceTo(p.at())))
                .toList();
    }

    /** Berths of all cells that a circle touches; all berths where the circle is wide or near a pole. */
    private Collection<Port> around(Point at, Distance within) {
        double latDegrees = within.meters() / METERS_PER_DEGREE;
        double shrink = Math.cos(Math.toRadians(Math.min(90, Math.abs(at.lat()) + latDegrees)));
        if (latDegrees > 5 || shrink < 0.05) {
            return berths;
        }
        double lonDegrees = latDegrees / shrink;
        List<Port> found = new ArrayList<>(0);
        int lastRow = row(at.lat() + latDegrees);
        int lastColumn = column(at.lon() + lonDegrees);
        for (int row = row(at.lat() - latDegrees); row <= lastRow; row++) {
            for (int column = column(at.lon() - lonDegrees); column <= lastColumn; column++) {
                List<Port> cell = cells.get(row * COLUMNS + Math.floorMod(column, COLUMNS));
                if (!cell.isEmpty()) {
                    found.addAll(cell);
                }
            }
        }
        return found;
    }

    private static int row(double lat) {
        return Math.max(0, Math.min(ROWS - 1, (int) Math.floor((lat + 90) * CELLS_PER_DEGREE)));
    }

    private static int column(double lon) {
        return (int) Math.floor((lon + 180) * CELLS_PER_DEGREE);
    }

    private static Port port(CSVRecord row, String source) {
        Point at = new Point(Double.parseDouble(row.get("lat")), Double.parseDouble(row.get("lon")));
        return new Port(row.get("id"), row.get("name"), row.get("country"), at, source);
    }

    static List<CSVRecord> rows(String resource) {
        try (InputStream in = Ports.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the gazetteer " + resource + " is missing from the jar");
            }
            CSVFormat format = CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            return format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the gazetteer " + resource, e);
        }
    }
}
