package landfall.dossier;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Water;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * A drawn chart of tracks and events as SVG: land from the water grid, tracks as lines, gaps dashed, events as marks: numbered those
 * that the page tells of by number, small the others.
 * An equirectangular picture with the middle latitude true; longitudes are unrolled, so that the antimeridian is no edge.
 */
final class TrackChart {
    private static final double WIDTH = 960;
    private static final double TALLEST = 760;
    private static final double LEAST_SPAN_DEGREES = 1;
    private static final int LAND_COLUMNS = 320;
    private static final double MARK = 8;
    private static final double DIGIT = 5.2;
    private static final double LETTER = 5.8;
    /** Names of ships stand below the sea, so many beside each other, cut to their column. */
    private static final int COLUMNS = 4;

    private static final int LONGEST_NAME = 32;

    private static final String[] TRACK_COLOURS = {"#0b5a8a", "#8a3b0b", "#3d6b21", "#6a2b82", "#7a6a00"};

    private final List<Track> tracks;
    private final List<Event> events;
    private final Heard heard;
    private final Map<String, Integer> numbers;
    private final List<Port> named;
    private final List<Port> watched;
    private final boolean synthetic;
    private final Marks marks = new Marks(2 * MARK);
    private double west;
    private double south;
    private double degreesWide;
    private double degreesHigh;
    private double height;
    private double middleLon;

    /**
     * @param heard silences of the tracks, told of or not
     * @param numbers of events by id, as the page tells of them
     * @param named ports, where they lie in the picture
     * @param watched other ports, without their names
     */
    TrackChart(
            List<Track> tracks,
            List<Event> events,
            Heard heard,
            Map<String, Integer> numbers,
            List<Port> named,
            List<Port> watched,
            boolean synthetic) {
        this.tracks = tracks;
        this.events = events;
        this.heard = heard;
        this.numbers = numbers;
        this.named = named;
        this.watched = watched;
        this.synthetic = synthetic;
    }

    /** The chart, or an empty text when there is nothing with a place. */
    String svg(Water water) {
        List<Point> places = places();
        if (places.isEmpty()) {
            return "";
        }
        frame(places);
        StringBuilder svg = new StringBuilder();
        svg.append(f(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" "
                        + "aria-label=\"Chart of tracks and events\" font-family=\"sans-serif\" font-size=\"11\">%n",
                WIDTH, height + heightOfNames()));
        svg.append(f("<rect width=\"%.0f\" height=\"%.0f\" fill=\"#dfeaf1\"/>%n", WIDTH, height));
        land(svg, water);
        graticule(svg);
        tracks(svg);
        watched.forEach(port -> square(svg, port, 2));
        List<Port> seen = named.stream().filter(port -> square(svg, port, 3)).toList();
        events(svg);
        marks(svg);
        seen.forEach(port -> name(svg, port));
        names(svg);
        if (synthetic) {
            svg.append(f(
                    "<text x=\"%.0f\" y=\"22\" text-anchor=\"end\" fill=\"#9b1c1c\" font-size=\"16\" "
                            + "font-weight=\"bold\">SYNTHETIC DATA</text>%n",
                    WIDTH - 12));
        }
        return svg.append("</svg>\n").toString();
    }

    private List<Point> places() {
        return Stream.concat(
                        tracks.stream().flatMap(t -> t.line().stream()).map(Position::at),
                        events.stream()
                                .filter(e -> Point.isOnEarth(
                                        e.where().lat(), e.where().lon()))
                                .map(e -> e.where().at()))
                .toList();
    }

    private void frame(List<Point> places) {
        middleLon = places.get(places.size() / 2).lon();
        double east = Double.NEGATIVE_INFINITY;
        double north = -90;
        west = Double.POSITIVE_INFINITY;
        south = 90;
        for (Point p : places) {
            west = Math.min(west, unrolled(p.lon()));
            east = Math.max(east, unrolled(p.lon()));
            south = Math.min(south, p.lat());
            north = Math.max(north, p.lat());
        }
        double wide = Math.max(LEAST_SPAN_DEGREES, east - west) * 1.16;
        double high = Math.max(LEAST_SPAN_DEGREES, north - south) * 1.16;
        double stretch = Math.max(0.2, Math.cos(Math.toRadians((south + north) / 2)));
        // neither a ribbon nor a tower
        wide = Math.max(wide, high / stretch / (TALLEST / WIDTH));
        high = Math.max(high, wide * stretch * 0.4);
        west = (west + east) / 2 - wide / 2;
        south = (south + north) / 2 - high / 2;
        degreesWide = wide;
        degreesHigh = high;
        height = WIDTH * high / (wide * stretch);
    }

    private double unrolled(double lon) {
        return lon - middleLon > 180 ? lon - 360 : lon - middleLon < -180 ? lon + 360 : lon;
    }

    private double x(double lon) {
        return (unrolled(lon) - west) / degreesWide * WIDTH;
    }

    private double y(double lat) {
        return height - (lat - south) / degreesHigh * height;
    }

    private void land(StringBuilder svg, Water water) {
        int rows = (int) Math.ceil(LAND_COLUMNS * height / WIDTH);
        double cell = WIDTH / LAND_COLUMNS;
        svg.append("<path fill=\"#efe9dc\" d=\"");
        for (int row = 0; row < rows; row++) {
            double lat = south + degreesHigh * (1 - (row + 0.5) / rows);
            int from = -1;
            for (int column = 0; column <= LAND_COLUMNS; column++) {
                double lon = Point.wrapLongitude(west + degreesWide * (column + 0.5) / LAND_COLUMNS);
                boolean land = column < LAND_COLUMNS && Math.abs(lat) <= 90 && !water.isWater(lat, lon);
                if (land && from < 0) {
                    from = column;
                } else if (!land && from >= 0) {
                    svg.append(f(
                            "M%.1f %.1fh%.1fv%.2fh-%.1fz",
                            from * cell, row * cell, (column - from) * cell, cell + 0.05, (column - from) * cell));
                    from = -1;
                }
            }
        }
        svg.append("\"/>\n");
    }

    private void graticule(StringBuilder svg) {
        double step = Stream.of(0.25, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0)
                .filter(s -> degreesWide / s <= 8)
                .findFirst()
                .orElse(60.0);
        svg.append("<g stroke=\"#b7c7d1\" stroke-width=\"0.6\" fill=\"#56707f\">\n");
        for (double lon = Math.ceil(west / step) * step; lon < west + degreesWide; lon += step) {
            double at = (lon - west) / degreesWide * WIDTH;
            svg.append(f(
                    "<path d=\"M%.1f 0V%.1f\"/><text stroke=\"none\" x=\"%.1f\" y=\"%.1f\">%s</text>%n",
                    at, height, at + 3, height - 4, degrees(Point.wrapLongitude(lon), "E", "W")));
        }
        for (double lat = Math.ceil(south / step) * step; lat < south + degreesHigh; lat += step) {
            svg.append(f(
                    "<path d=\"M0 %.1fH%.0f\"/><text stroke=\"none\" x=\"3\" y=\"%.1f\">%s</text>%n",
                    y(lat), WIDTH, y(lat) - 3, degrees(lat, "N", "S")));
        }
        svg.append("</g>\n");
    }

    private static String degrees(double value, String positive, String negative) {
        String number = String.format(Locale.ROOT, "%.2f", Math.abs(value)).replaceAll("\\.?0+$", "");
        return number + "°" + (value < 0 ? negative : value > 0 ? positive : "");
    }

    /** Each ship has its colour, whatever it called itself; dashes lead over what was not heard. */
    private void tracks(StringBuilder svg) {
        List<String> hulls = hulls();
        Map<String, Position> lastOfHull = new HashMap<>();
        List<Track> inTime = tracks.stream()
                .sorted(Comparator.comparing(Track::first).thenComparing(Track::id))
                .toList();
        for (Track track : inTime) {
            StringBuilder sailed = new StringBuilder();
            StringBuilder silent = new StringBuilder();
            Position before = lastOfHull.get(track.hull());
            for (List<Position> part : heard.parts(track)) {
                if (before != null && before.time().isBefore(part.get(0).time())) {
                    silent.append(path(List.of(before, part.get(0))));
                }
                sailed.append(path(part));
                before = part.get(part.size() - 1);
            }
            lastOfHull.put(track.hull(), before);
            String colour = colour(hulls.indexOf(track.hull()));
            svg.append("<path fill=\"none\" stroke=\"")
                    .append(colour)
                    .append("\" stroke-width=\"1.6\" d=\"")
                    .append(sailed)
                    .append("\"><title>")
                    .append(Html.escape(name(track)))
                    .append("</title></path>\n");
            if (!silent.isEmpty()) {
                svg.append("<path fill=\"none\" stroke=\"")
                        .append(colour)
                        .append("\" stroke-width=\"1\" stroke-dasharray=\"3 3\" d=\"")
                        .append(silent)
                        .append("\"/>\n");
            }
        }
    }

    private String path(List<Position> way) {
        StringBuilder d = new StringBuilder();
        for (Position p : way) {
            d.append(f("%s%.1f %.1f", d.isEmpty() ? "M" : "L", x(p.lon()), y(p.lat())));
        }
        return d.toString();
    }

    private List<String> hulls() {
        return tracks.stream().map(Track::hull).distinct().toList();
    }

    private static String colour(int ship) {
        return TRACK_COLOURS[ship % TRACK_COLOURS.length];
    }

    /** What each ship called itself last, in its colour. */
    private void names(StringBuilder svg) {
        Map<String, String> ships = new LinkedHashMap<>();
        tracks.forEach(track -> ships.put(track.hull(), name(track)));
        int n = 0;
        for (String name : ships.values()) {
            String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
            svg.append(f(
                    "<text x=\"%.0f\" y=\"%.0f\" fill=\"%s\" font-weight=\"bold\">%s</text>%n",
                    4 + n % COLUMNS * WIDTH / COLUMNS,
                    height + 14 + 15 * (n / COLUMNS),
                    colour(n),
                    Html.escape(shown)));
            n++;
        }
    }

    private double heightOfNames() {
        return Math.ceil((double) hulls().size() / COLUMNS) * 15 + 6;
    }

    private static String name(Track track) {
        return track.identity() == null || track.identity().name() == null
                ? "MMSI " + track.mmsi()
                : track.identity().name();
    }

    /** Beside the port, where there is room; the square tells it, too. */
    private void name(StringBuilder svg, Port port) {
        double px = x(port.at().lon());
        double py = y(port.at().lat());
        double wide = port.name().length() * LETTER;
        double[][] places = {
            {px + 6, py + 4}, {px - 6 - wide, py + 4}, {px - wide / 2, py - 11}, {px - wide / 2, py + 19}
        };
        for (double[] at : places) {
            if (marks.take(at[0], at[1] - 9, wide, 11)) {
                svg.append(f(
                        "<text x=\"%.1f\" y=\"%.1f\" fill=\"#222\">%s</text>%n",
                        at[0], at[1], Html.escape(port.name())));
                return;
            }
        }
    }

    /** False where the port lies beyond the picture. */
    private boolean square(StringBuilder svg, Port port, int half) {
        double px = x(port.at().lon());
        double py = y(port.at().lat());
        boolean seen = px > 0 && px < WIDTH && py > 0 && py < height;
        if (seen) {
            svg.append(f(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%d\" height=\"%d\" fill=\"#222\"><title>%s</title></rect>%n",
                    px - half, py - half, 2 * half, 2 * half, Html.escape(port.name())));
        }
        return seen;
    }

    private void events(StringBuilder svg) {
        for (Event event : events) {
            if (!Point.isOnEarth(event.where().lat(), event.where().lon())) {
                continue;
            }
            double ex = x(event.where().lon());
            double ey = y(event.where().lat());
            if (event instanceof Event.Gap gap && Point.isOnEarth(gap.onLat(), gap.onLon())) {
                svg.append(f(
                        "<path d=\"M%.1f %.1fL%.1f %.1f\" stroke=\"#9b1c1c\" stroke-width=\"1.8\" stroke-dasharray=\"6 5\" fill=\"none\"/>%n",
                        ex, ey, x(gap.onLon()), y(gap.onLat())));
            }
            if (numbers.containsKey(event.id())) {
                marks.add(ex, ey, numbers.get(event.id()));
            } else {
                svg.append(f(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"1.8\" fill=\"#9b1c1c\"><title>%s</title></circle>%n",
                        ex, ey, Html.escape(event.kind().replace('_', ' ') + ", " + Figures.time(event.start()))));
            }
        }
    }

    private void marks(StringBuilder svg) {
        for (Marks.Mark mark : marks.all()) {
            double half = Math.max(MARK, mark.words().length() * DIGIT / 2 + 3);
            marks.take(mark.x() - half, mark.y() - MARK, 2 * half, 2 * MARK);
            svg.append(f(
                    "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.0f\" rx=\"%.0f\" fill=\"#fff\" stroke=\"#9b1c1c\"/>"
                            + "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" font-size=\"9\">%s</text>%n",
                    mark.x() - half, mark.y() - MARK, 2 * half, 2 * MARK, MARK, mark.x(), mark.y() + 3, mark.words()));
        }
    }

    private static String f(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).replace("\r\n", "\n");
    }
}
