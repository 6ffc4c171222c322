package landfall.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.claim.Claim;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import landfall.watch.Lead;

/** The tables and charts of a case for other programs: CSV, GeoJSON (RFC 7946), JSON lines. Each says whether it is synthetic. */
final class Exports {
    private static final List<String> CLAIM_COLUMNS = List.of(
            "synthetic",
            "id",
            "doc",
            "start",
            "end",
            "stance",
            "relation",
            "speakerName",
            "speakerRole",
            "speakerCountry",
            "supplier",
            "recipient",
            "goods",
            "quantity",
            "via",
            "saidAt",
            "saidAtBasis",
            "eventTime",
            "hedges",
            "language",
            "flags",
            "quote");

    private final CaseView view;

    Exports(CaseView view) {
        this.view = view;
    }

    String claimsCsv() {
        CsvText csv = new CsvText().row(CLAIM_COLUMNS);
        for (Claim claim : view.claims()) {
            Map<String, Object> fields = claim.fields();
            fields.put("synthetic", view.all().synthetic());
            if (claim.quantity() != null) {
                fields.put("quantity", claim.quantity().text());
            }
            csv.row(CLAIM_COLUMNS.stream().map(c -> cell(fields.get(c))).toList());
        }
        return csv.toString();
    }

    private static String cell(Object value) {
        return value == null
                ? null
                : value instanceof List<?> list
                        ? String.join("|", list.stream().map(String::valueOf).toList())
                        : value.toString();
    }

    String leadsJsonl() {
        StringBuilder lines = new StringBuilder();
        for (Lead lead : view.file().leads()) {
            Map<String, Object> fields = lead.fields();
            fields.put("synthetic", view.all().synthetic());
            lines.append(WordsJson.write(fields)).append('\n');
        }
        return lines.toString();
    }

    byte[] eventsGeoJson() {
        List<Object> features = new ArrayList<>();
        for (Event event : view.events()) {
            if (EventFile.isPlaced(event)) {
                Map<String, Object> properties = event.fields();
                properties.put("synthetic", view.all().synthetic());
                features.add(feature(
                        event.id(),
                        "Point",
                        coordinates(event.where().lat(), event.where().lon()),
                        properties));
            }
        }
        return collection(features);
    }

    byte[] tracksGeoJson() {
        List<Object> features = new ArrayList<>();
        for (Track track : view.tracks()) {
            Map<String, Object> properties = new LinkedHashMap<>();
            properties.put("mmsi", track.mmsi());
            properties.put("imo", track.imo());
            properties.put("name", view.shipName(track.id()));
            properties.put("first", track.first());
            properties.put("last", track.last());
            properties.put("positions", track.positions());
            properties.put("synthetic", view.all().synthetic());
            List<List<Position>> parts = view.heard().parts(track);
            features.add(feature(track.id(), "MultiLineString", lines(parts), properties));
            List<List<Double>> alone = Heard.alone(parts).stream()
                    .map(p -> coordinates(p.lat(), p.lon()))
                    .toList();
            if (!alone.isEmpty()) {
                features.add(feature(track.id() + "/alone", "MultiPoint", alone, properties));
            }
        }
        return collection(features);
    }

    /** RFC 7946, 3.1.9: a line that crosses the antimeridian is cut there. */
    static List<List<List<Double>>> lines(List<List<Position>> parts) {
        List<List<List<Double>>> lines = new ArrayList<>();
        for (List<Position> part : parts) {
            Position before = null;
            for (Position p : part) {
                if (before == null || Math.abs(p.lon() - before.lon()) > 180) {
                    lines.add(new ArrayList<>());
                }
                lines.get(lines.size() - 1).add(coordinates(p.lat(), p.lon()));
                before = p;
            }
        }
        lines.removeIf(l -> l.size() < 2);
        return lines;
    }

    private static List<Double> coordinates(double lat, double lon) {
        return List.of(lon, lat);
    }

    private static Map<String, Object> feature(
            String id, String type, Object coordinates, Map<String, Object> properties) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    private byte[] collection(List<Object> features) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("synthetic", view.all().synthetic());
        collection.put("features", features);
        return WordsJson.writePretty(collection);
    }
}
