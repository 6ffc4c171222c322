package landfall.dossier;

import java.util.Locale;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/** Tracks and events as OGC KML 2.2, for chart programs. */
final class VoyageKml {
    private VoyageKml() {}

    static String of(CaseView view) {
        StringBuilder kml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n");
        String mark = view.all().synthetic() ? "SYNTHETIC: " : "";
        kml.append(name(mark + view.file().theCase().id()));
        for (Track track : view.tracks()) {
            kml.append("<Placemark>")
                    .append(name(mark + view.shipName(track.id())))
                    .append("<LineString><tessellate>1</tessellate><coordinates>");
            for (Position p : track.line()) {
                kml.append(String.format(Locale.ROOT, "%.6f,%.6f ", p.lon(), p.lat()));
            }
            kml.append("</coordinates></LineString></Placemark>\n");
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

    private static String name(String text) {
        return "<name>" + Html.escape(text) + "</name>";
    }
}
