package landfall.simulate;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.geo.Port;

/** Writes what really happened, as {@code truth.jsonl} of the command-line contract; every line says that it is synthetic. */
final class Truth {
    private final World world;
    private final ObjectMapper json = new ObjectMapper();
    private final List<Map<String, Object>> lines = new ArrayList<>();

    Truth(World world) {
        this.world = world;
    }

    void write(Path file) throws IOException {
        Map<String, Object> head = line("world");
        head.put("scenario", world.scenario.name());
        head.put("title", world.scenario.title());
        head.put("seed", world.seed);
        head.put("start", world.scenario.start().toString());
        head.put("end", world.scenario.end().toString());
        world.scenario.shipments().forEach(this::shipment);
        world.ships.forEach(this::innocent);
        world.outages.forEach(this::outage);
        world.ships.forEach(this::events);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (Map<String, Object> line : lines) {
                out.write(json.writeValueAsString(line));
                out.write('\n');
            }
        }
    }

    private Map<String, Object> line(String kind) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("kind", kind);
        line.put("synthetic", true);
        lines.add(line);
        return line;
    }

    private record Handled(ShipLog log, ShipLog.Cargo cargo) {}

    private void shipment(Scenario.Shipment shipment) {
        List<Handled> handled = world.ships.stream()
                .flatMap(log -> log.cargoes.stream()
                        .filter(c -> c.id().equals(shipment.id()))
                        .map(c -> new Handled(log, c)))
                .sorted(Comparator.comparingLong((Handled h) -> h.cargo().time()))
                .toList();
        // a shuttle carries the same cargo id time and again: each loading in the supplier's port begins a shipment
        List<List<Handled>> trips = new ArrayList<>();
        for (Handled h : handled) {
            if (h.cargo().loaded() && isIn(h.cargo().port(), shipment.supplier()) || trips.isEmpty()) {
                trips.add(new ArrayList<>());
            }
            trips.get(trips.size() - 1).add(h);
        }
        trips.forEach(trip -> shipment(shipment, trip));
    }

    private void shipment(Scenario.Shipment shipment, List<Handled> trip) {
        Map<String, Object> line = line("shipment");
        line.put("shipment", shipment.id());
        line.put("supplier", shipment.supplier());
        line.put("recipient", shipment.recipient());
        line.put("route", shipment.route());
        line.put(
                "chain",
                trip.stream()
                        .filter(h -> h.cargo().loaded())
                        .map(h -> carrier(h.log()))
                        .toList());
        ShipLog.Cargo first = trip.get(0).cargo();
        line.put("loadPort", first.port() == null ? null : first.port().id());
        line.put("loaded", time(first.time()));
        ShipLog.Cargo last = trip.get(trip.size() - 1).cargo();
        if (!last.loaded() && isIn(last.port(), shipment.recipient())) {
            line.put("dischargePort", last.port().id());
            line.put("arrived", time(last.time()));
        }
    }

    private static boolean isIn(Port port, String country) {
        return port != null && port.country().equals(country);
    }

    private static Map<String, Object> carrier(ShipLog log) {
        Map<String, Object> carrier = new LinkedHashMap<>();
        carrier.put("mmsi", log.said.get(0).mmsi());
        carrier.put("imo", log.ship.imo());
        carrier.put(
                "mmsis", log.said.stream().map(ShipLog.Said::mmsi).distinct().toList());
        carrier.put("name", log.said.get(0).name());
        return carrier;
    }

    private void innocent(ShipLog log) {
        if (log.innocent != null) {
            ship(line("innocent"), log, log.begin()).put("why", log.innocent);
        }
    }

    private static Map<String, Object> ship(Map<String, Object> line, ShipLog log, long time) {
        line.put("mmsi", log.saidAt(time).mmsi());
        if (log.ship.imo() != 0) {
            line.put("imo", log.ship.imo());
        }
        return line;
    }

    private void outage(World.Outage outage) {
        Map<String, Object> line = line(outage.jamming() ? "jamming" : "outage");
        if (outage.box() == null) {
            line.put("source", "SYNTHETIC-*");
        } else {
            line.put("cell", outage.box());
        }
        line.put("start", time(outage.from()));
        line.put("end", time(outage.to()));
    }

    private void events(ShipLog log) {
        for (ShipLog.Silence s : log.silences) {
            Map<String, Object> line = ship(line("gap"), log, s.from());
            line.put("start", time(s.from()));
            if (s.to() < world.scenario.end().toEpochMilli()) {
                line.put("end", time(s.to()));
            }
        }
        for (ShipLog.Call c : log.calls) {
            Map<String, Object> line = ship(line("port_visit"), log, c.from());
            line.put("port", c.port().id());
            line.put("start", time(c.from()));
            line.put("end", time(c.to()));
            line.put("anchored", c.anchored());
            line.put("dark", log.isSilent(c.from()) && log.isSilent(c.to() - 1));
        }
        for (ShipLog.Alongside a : log.alongsides) {
            Map<String, Object> line = ship(line("encounter"), log, a.from());
            world.ships.stream()
                    .filter(o -> o.ship.id().equals(a.other()))
                    .forEach(o -> line.put("otherMmsi", o.saidAt(a.from()).mmsi()));
            line.put("start", time(a.from()));
            line.put("end", time(a.to()));
            line.put("handedOver", a.cargo() != null);
            line.put("dark", log.isSilent(a.from()));
        }
    }

    private static String time(long millis) {
        return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
