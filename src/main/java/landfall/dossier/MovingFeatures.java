package landfall.dossier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * Tracks with the time of every position, as OGC Moving Features JSON (19-045r3): a feature each part that was heard without a
 * silence, as whoever plays it back draws the ship on a straight line from one position to the next; and one for the positions
 * that have a silence before and after them, with nothing between.
 */
final class MovingFeatures {
    /** Units as UN/CEFACT Recommendation 20 writes them: knots, degrees. */
    private static final String KNOTS = "KNT";

    private static final String DEGREES = "DD";

    private MovingFeatures() {}

    static byte[] of(CaseView view) {
        List<Object> features = new ArrayList<>();
        for (Track track : view.tracks()) {
            int number = 0;
            List<List<Position>> parts = view.heard().parts(track);
            for (List<Position> part : parts) {
                if (part.size() > 1) {
                    number++;
                    features.add(feature(view, track, track.id() + "/" + number, part, "Linear"));
                }
            }
            List<Position> alone = Heard.alone(parts);
            if (!alone.isEmpty()) {
                features.add(feature(view, track, track.id() + "/alone", alone, "Discrete"));
            }
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("synthetic", view.all().synthetic());
        collection.put("crs", Map.of("type", "Name", "properties", Map.of("name", "urn:ogc:def:crs:OGC:1.3:CRS84")));
        collection.put("trs", Map.of("type", "Name", "properties", Map.of("name", "urn:ogc:data:time:iso8601")));
        collection.put("features", features);
        return WordsJson.writePretty(collection);
    }

    private static Map<String, Object> feature(
            CaseView view, Track track, String id, List<Position> part, String interpolation) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("track", track.id());
        properties.put("mmsi", track.mmsi());
        properties.put("imo", track.imo());
        properties.put("name", view.shipName(track.id()));
        properties.put("synthetic", view.all().synthetic());
        Map<String, Object> way = new LinkedHashMap<>();
        way.put("type", "MovingPoint");
        way.put("datetimes", times(part));
        way.put("coordinates", part.stream().map(p -> List.of(p.lon(), p.lat())).toList());
        way.put("interpolation", interpolation);
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("time", List.of(text(part.get(0)), text(part.get(part.size() - 1))));
        feature.put("properties", properties);
        feature.put("temporalGeometry", way);
        List<Object> said = new ArrayList<>();
        said(said, "speed", KNOTS, part, Position::speedKnots);
        said(said, "course", DEGREES, part, Position::courseDegrees);
        feature.put("temporalProperties", said);
        return feature;
    }

    /** What the ship said of its way, only where it said it; nothing is reckoned in between. */
    private static void said(
            List<Object> all, String name, String unit, List<Position> part, ToDoubleFunction<Position> of) {
        List<Position> telling =
                part.stream().filter(p -> !Double.isNaN(of.applyAsDouble(p))).toList();
        if (!telling.isEmpty()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put("type", "Measure");
            values.put("form", unit);
            values.put("values", telling.stream().map(of::applyAsDouble).toList());
            values.put("interpolation", "Discrete");
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("datetimes", times(telling));
            property.put(name, values);
            all.add(property);
        }
    }

    private static List<String> times(List<Position> positions) {
        return positions.stream().map(MovingFeatures::text).toList();
    }

    private static String text(Position p) {
        return p.time().toString();
    }
}
