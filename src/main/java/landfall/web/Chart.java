package landfall.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.dossier.Heard;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.match.BestSpeed;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import landfall.watch.Lead;
import landfall.watch.Watch;

/** A lead as GeoJSON (RFC 7946): tracks, silences usual for the ship, dark periods with their reachable area, events, ports. */
final class Chart {
    /** With more events, those that no evidence rests on tell kind, name and time only; the vessel file tells all. */
    private static final int WHOLE_EVENTS = 2000;

    private final Desk desk;
    private final Sighting sighting;
    private final Lead lead;
    private final Map<String, Integer> numbers;
    private final DarkArea areas;
    private final List<Map<String, Object>> features = new ArrayList<>();
    private boolean lean;

    private Chart(Desk desk, Sighting sighting, Lead lead, Map<String, Integer> numbers, DarkArea areas) {
        this.desk = desk;
        this.sighting = sighting;
        this.lead = lead;
        this.numbers = numbers;
        this.areas = areas;
    }

    static Map<String, Object> of(Desk desk, Lead lead, Watch watch, DarkArea areas) {
        Chart chart = new Chart(desk, Sighting.of(desk, lead), lead, Map.of(), areas);
        List<Event> events =
                desk.eventsOf(lead).stream().filter(chart.sighting::covers).toList();
        chart.sighting.parts().forEach(part -> chart.track(part, events));
        chart.lean = events.size() > WHOLE_EVENTS;
        events.forEach(chart::event);
        chart.ports(events, watch);
        return chart.collection();
    }

    /** All tracks of one ship. */
    static Map<String, Object> of(Desk desk, List<Track> tracks, DarkArea areas) {
        return of(desk, tracks, Map.of(), areas);
    }

    /** All tracks of one ship, with its events as a record numbers them. */
    static Map<String, Object> of(Desk desk, List<Track> tracks, Map<String, Integer> numbers, DarkArea areas) {
        Lead none = new Lead("", 1, landfall.watch.Route.R0, List.of(), 0, 0, 0, List.of(), 0);
        Sighting all = Sighting.of(tracks, Sighting.EVER, Sighting.NEVER);
        Chart chart = new Chart(desk, all, none, numbers, areas);
        List<Event> events = tracks.stream()
                .flatMap(t -> desk.eventsOf(t.id()).stream())
                .distinct()
                .sorted(Comparator.comparing(Event::start).thenComparing(Event::id))
                .toList();
        all.parts().forEach(part -> chart.track(part, events));
        chart.lean = events.size() > WHOLE_EVENTS;
        events.forEach(chart::event);
        chart.ports(events, null);
        return chart.collection();
    }

    private Map<String, Object> collection() {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("synthetic", desk.words().synthetic());
        collection.put("from", sighting.from().toString());
        collection.put("to", sighting.to().toString());
        collection.put("thinned", sighting.parts().stream().map(Chart::thinned).toList());
        collection.put("features", Seam.moved(features));
        return collection;
    }

    private static Map<String, Object> thinned(Sighting.Part part) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("track", part.track().id());
        told.put("received", part.track().positions());
        told.put("kept", part.track().line().size());
        told.put("inView", part.shown().of());
        told.put("drawn", part.shown().kept().size());
        told.put("toleranceMeters", part.shown().toleranceMeters());
        return told;
    }

    private void track(Sighting.Part part, List<Event> events) {
        if (part.shown().kept().size() == 1) {
            Position only = part.shown().kept().get(0);
            feature("Point", pair(only.lon(), only.lat()), properties("position", part.track()));
            return;
        }
        Heard heard = Heard.of(List.of(part.track()), events);
        List<Position> unheard = new ArrayList<>();
        for (List<Position> sailed : heard.parts(part.track(), part.shown().kept())) {
            Position first = sailed.get(0);
            Position last = sailed.get(sailed.size() - 1);
            if (!unheard.isEmpty()) {
                Position before = unheard.get(unheard.size() - 1);
                if (heard.isGapBetween(part.track(), before, first)) {
                    unheardEnds(part.track(), unheard);
                } else {
                    unheard.add(first);
                }
            }
            if (first != last) {
                unheardEnds(part.track(), unheard);
                line("track", part.track(), sailed);
            }
            if (unheard.isEmpty()) {
                unheard.add(last);
            }
        }
        unheardEnds(part.track(), unheard);
    }

    /** One line through all positions that were heard alone; a gap has its own. */
    private void unheardEnds(Track track, List<Position> unheard) {
        if (unheard.size() > 1) {
            line("unheard", track, unheard);
        }
        unheard.clear();
    }

    /** Longitude continued past 180° where the line crosses the antimeridian, so that it is not drawn around the world. */
    private static double unwrapped(List<double[]> line, double lon) {
        if (line.isEmpty()) {
            return round(lon);
        }
        double last = line.get(line.size() - 1)[0];
        double turns = Math.rint((last - lon) / 360);
        return round(lon + 360 * turns);
    }

    private void line(String shape, Track track, List<Position> positions) {
        List<double[]> line = new ArrayList<>();
        positions.forEach(p -> line.add(new double[] {unwrapped(line, p.lon()), round(p.lat())}));
        Map<String, Object> properties = properties(shape, track);
        properties.put(
                "method",
                shape.equals("unheard") ? "joins positions heard one after the other; the way is not known" : null);
        feature("LineString", line, properties);
    }

    private Map<String, Object> properties(String shape, Track track) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("shape", shape);
        properties.put("track", track.id());
        properties.put("mmsi", track.mmsi());
        properties.put("imo", track.imo());
        properties.put(
                "name", track.identity() == null ? null : track.identity().name());
        properties.put("main", lead.chain().isEmpty() || desk.hullsOf(lead).contains(track.hull()));
        return properties;
    }

    private void event(Event event) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("shape", "event");
        properties.put("label", label(event));
        properties.put("title", Titles.of(event, desk));
        properties.put("when", Titles.when(event, desk));
        if (lean && Desk.labels(lead, event.id()).isEmpty()) {
            properties.put("id", event.id());
            properties.put("kind", event.kind());
            properties.put("start", event.start());
        } else {
            properties.putAll(event.fields());
        }
        feature("Point", pair(event.where().lon(), event.where().lat()), properties);
        if (event instanceof Event.Gap gap) {
            dark(gap);
        }
    }

    private String label(Event event) {
        Integer number = numbers.get(event.id());
        return number == null ? Desk.label(lead, event.id()) : number.toString();
    }

    private void dark(Event.Gap gap) {
        Point on = gap.isOpen() || Double.isNaN(gap.onLat())
                ? desk.heardAgain(gap).map(Position::at).orElse(null)
                : new Point(gap.onLat(), gap.onLon());
        if (on != null) {
            List<double[]> way = new ArrayList<>();
            areas.way(new Point(gap.offLat(), gap.offLon()), on)
                    .forEach(p -> way.add(new double[] {unwrapped(way, p.lon()), round(p.lat())}));
            Map<String, Object> properties = properties("dark", gap);
            properties.put("method", "shortest way over water; the way taken is not known");
            feature("LineString", way, properties);
        }
        if (Desk.labels(lead, gap.id()).isEmpty()) {
            return;
        }
        List<Track> own = desk.track(gap.track()).map(t -> desk.hull(t.hull())).orElse(List.of());
        double knots = BestSpeed.knots(own, desk.following());
        areas.of(gap, knots).ifPresent(area -> {
            Map<String, Object> properties = properties("reach", gap);
            properties.put("speedKnots", Math.round(knots * 10) / 10.0);
            properties.put("squareDegrees", area.squareDegrees());
            properties.put("method", "way over water there and back within the dark hours at this speed");
            feature("MultiPolygon", area.polygons(), properties);
        });
    }

    private Map<String, Object> properties(String shape, Event event) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("shape", shape);
        properties.put("event", event.id());
        properties.put("label", Desk.label(lead, event.id()));
        return properties;
    }

    private void ports(List<Event> events, Watch watch) {
        Map<String, String> roles = new TreeMap<>();
        events.stream()
                .filter(e -> e instanceof Event.PortVisit)
                .forEach(e -> roles.put(((Event.PortVisit) e).port(), "called"));
        if (watch != null) {
            watch.recipientPorts().forEach(p -> roles.putIfAbsent(p.id(), "recipient"));
            watch.supplierPorts().forEach(p -> roles.putIfAbsent(p.id(), "supplier"));
        }
        roles.forEach((id, role) -> port(id, watch).ifPresent(port -> {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("shape", "port");
            properties.put("role", role);
            properties.put("port", id);
            properties.put("name", port.name());
            properties.put("country", port.country());
            feature("Point", pair(port.at().lon(), port.at().lat()), properties);
        }));
    }

    private java.util.Optional<Port> port(String id, Watch watch) {
        var known = desk.port(id);
        if (known.isPresent() || watch == null) {
            return known;
        }
        return java.util.stream.Stream.concat(watch.supplierPorts().stream(), watch.recipientPorts().stream())
                .filter(p -> p.id().equals(id))
                .findFirst();
    }

    private void feature(String type, Object coordinates, Map<String, Object> properties) {
        properties.values().removeIf(v -> v == null);
        features.add(Map.of(
                "type",
                "Feature",
                "geometry",
                Map.of("type", type, "coordinates", coordinates),
                "properties",
                properties));
    }

    private static double[] pair(double lon, double lat) {
        return new double[] {round(lon), round(lat)};
    }

    /** Five decimals are about a metre. */
    private static double round(double degrees) {
        return Math.round(degrees * 1e5) / 1e5;
    }
}
