package landfall.dossier;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import landfall.geo.Point;
import landfall.vessel.Event;

/** Events as a file for charts, geographic information systems and spreadsheets. */
public enum EventFile {
    /** RFC 7946; what has no place, such as a source that fell silent, has the geometry null. */
    GEOJSON(EventFile::geoJson),
    /** OGC KML 2.2. */
    KML(EventFile::kml),
    /** RFC 4180, the same columns whatever was found; GDAL takes {@code lat} and {@code lon} for the place. */
    CSV(EventFile::csv);

    /** What each event has, then the keys of the kinds in the order of docs/OUTPUT.md. */
    private static final List<String> COLUMNS =
            List.of(("kind,id,mmsi,imo,start,end,lat,lon,what,track,offLat,offLon,onLat,onLon,durationHours,distanceNm,"
                            + "impliedSpeedKnots,darkProbability,heardNearby,unheardDays,otherTrack,otherMmsi,otherImo,"
                            + "medianDistanceMeters,medianSpeedKnots,tier,context,averageSpeedKnots,distanceFromShoreNm,"
                            + "othersWaited,port,portName,country,confidence,field,value,from,to,pattern,declared,reached,"
                            + "source,cell")
                    .split(","));

    private final Function<List<Event>, String> text;

    EventFile(Function<List<Event>, String> text) {
        this.text = text;
    }

    /** By the end of a file's name. */
    public static Optional<EventFile> named(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        for (EventFile kind : values()) {
            if (name.endsWith("." + kind.name().toLowerCase(Locale.ROOT))) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /** The whole file. */
    public byte[] of(List<Event> events) {
        return text.apply(events).getBytes(StandardCharsets.UTF_8);
    }

    private static String geoJson(List<Event> events) {
        List<Object> features = new ArrayList<>();
        for (Event event : events) {
            Map<String, Object> feature = new LinkedHashMap<>();
            feature.put("type", "Feature");
            feature.put("id", event.id());
            feature.put("geometry", isPlaced(event) ? point(event.where()) : null);
            feature.put("properties", told(event));
            features.add(feature);
        }
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return new String(WordsJson.writePretty(collection), StandardCharsets.UTF_8);
    }

    private static Map<String, Object> point(Event.Where where) {
        return new LinkedHashMap<>(Map.of("type", "Point", "coordinates", List.of(where.lon(), where.lat())));
    }

    private static String kml(List<Event> events) {
        StringBuilder kml = new StringBuilder(VoyageKml.BEGINNING).append("<name>Apparent events</name>\n");
        events.forEach(event -> kml.append(VoyageKml.placemark(title(event), event)));
        return kml.append(VoyageKml.END).toString();
    }

    private static String title(Event event) {
        String kind = event.kind().replace('_', ' ');
        return event.where().mmsi() == 0
                ? kind
                : kind + ", MMSI " + event.where().mmsi();
    }

    private static String csv(List<Event> events) {
        CsvText csv = new CsvText().row(COLUMNS);
        for (Event event : events) {
            Map<String, Object> told = told(event);
            csv.row(COLUMNS.stream().map(told::get).map(EventFile::cell).toList());
        }
        return csv.toString();
    }

    private static Object cell(Object value) {
        return value == null || value instanceof Number ? value : value.toString();
    }

    private static Map<String, Object> told(Event event) {
        Map<String, Object> told = event.fields();
        told.put("what", EventWords.of(event));
        return told;
    }

    static boolean isPlaced(Event event) {
        return Point.isOnEarth(event.where().lat(), event.where().lon());
    }
}
