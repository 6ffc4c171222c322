package landfall.dossier;

import java.util.List;
import java.util.Locale;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/** Tracks and events as OGC KML 2.2, for chart programs. */
final class VoyageKml {
    /** Of positions heard alone: hundreds of pins with a name would hide the sea. */
    private static final String SMALL = "<Style id=\"alone\"><IconStyle><scale>0.3</scale></IconStyle>"
            + "<LabelStyle><scale>0</scale></LabelStyle></Style>\n";

    private VoyageKml() {}

    static String of(CaseView view) {
        StringBuilder kml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n");
        String mark = view.all().synthetic() ? "SYNTHETIC: " : "";
        kml.append(name(mark + view.file().theCase().id())).append(SMALL);
        for (Track track : view.tracks()) {
            for (List<Position> part : view.heard().parts(track)) {
                kml.append(part(mark + view.shipName(track.id()), part));
            }
        }
        for (Event event : view.events()) {
            if (Point.isOnEarth(event.where().lat(), event.where().lon())) {
                kml.append("<Placemark>")
                        .append(name(mark + event.kind().replace('_', ' ')))
                        .append("<description>")
                        .append(Html.escape(EventWords.of(event)))
                        .append("</description>")
                        .append("<TimeSpan><begin>")
                        .append(event.start())
                        .append("</begin>")
                        .append(event.end() == null ? "" : "<end>" + event.end() + "</end>")
                        .append("</TimeSpan>")
                        .append(String.format(
                                Locale.ROOT,
                                "<Point><coordinates>%.6f,%.6f</coordinates></Point>",
                                event.where().lon(),
                                event.where().lat()))
                        .append("</Placemark>\n");
            }
        }
        return kml.append("</Document></kml>\n").toString();
    }

    /** What was heard without a silence in it, with its time, so that a globe can play it. */
    private static String part(String ship, List<Position> part) {
        StringBuilder kml = new StringBuilder("<Placemark>")
                .append(name(ship))
                .append("<TimeSpan><begin>")
                .append(part.get(0).time())
                .append("</begin><end>")
                .append(part.get(part.size() - 1).time())
                .append("</end></TimeSpan>")
                .append(
                        part.size() == 1
                                ? "<styleUrl>#alone</styleUrl><Point>"
                                : "<LineString><tessellate>1</tessellate>")
                .append("<coordinates>");
        for (Position p : part) {
            kml.append(String.format(Locale.ROOT, "%.6f,%.6f ", p.lon(), p.lat()));
        }
        return kml.append("</coordinates>")
                .append(part.size() == 1 ? "</Point>" : "</LineString>")
                .append("</Placemark>\n")
                .toString();
    }

    private static String name(String text) {
        return "<name>" + Html.escape(text) + "</name>";
    }
}
