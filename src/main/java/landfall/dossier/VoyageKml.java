package landfall.dossier;

import java.util.List;
import java.util.Locale;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/** Tracks and events as OGC KML 2.2, for chart programs. */
final class VoyageKml {
    /** Of positions heard alone: hundreds of pins with a name would hide the sea. */
    private static final String SMALL = "<Style id=\"alone\"><IconStyle><scale>0.3</scale></IconStyle>"
            + "<LabelStyle><scale>0</scale></LabelStyle></Style>\n";

    static final String BEGINNING = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            + "<kml xmlns=\"http://www.opengis.net/kml/2.2\"><Document>\n";
    static final String END = "</Document></kml>\n";

    private VoyageKml() {}

    static String of(CaseView view) {
        StringBuilder kml = new StringBuilder(BEGINNING);
        String mark = view.all().synthetic() ? "SYNTHETIC: " : "";
        kml.append(name(mark + view.file().theCase().id())).append(SMALL);
        for (Track track : view.tracks()) {
            for (List<Position> part : view.heard().parts(track)) {
                kml.append(part(mark + view.shipName(track.id()), part));
            }
        }
        for (Event event : view.events()) {
            if (EventFile.isPlaced(event)) {
                kml.append(placemark(mark + event.kind().replace('_', ' '), event));
            }
        }
        return kml.append(END).toString();
    }

    static String placemark(String title, Event event) {
        return "<Placemark>" + name(title) + "<description>" + Html.escape(EventWords.of(event)) + "</description>"
                + "<TimeSpan><begin>" + event.start() + "</begin>"
                + (event.end() == null ? "" : "<end>" + event.end() + "</end>")
                + "</TimeSpan>"
                + (EventFile.isPlaced(event) ? point(event.where()) : "")
                + "</Placemark>\n";
    }

    private static String point(Event.Where where) {
        return String.format(
                Locale.ROOT, "<Point><coordinates>%.6f,%.6f</coordinates></Point>", where.lon(), where.lat());
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
