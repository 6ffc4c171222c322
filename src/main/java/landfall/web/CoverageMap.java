package landfall.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * Where anything was heard at all: ships heard in each square of two degrees, and where the feed was out. Outside of the coloured
 * squares nothing can be said, of a ship or of its absence. Equirectangular.
 */
final class CoverageMap {
    /** Side of a square in degrees: about 120 nm, the reach of a good shore station twice over. */
    private static final int SIDE = 2;

    private static final int NORTH = 80;
    private static final int SOUTH = -60;

    /** Corners closer than this do not show at this size, in degrees. */
    private static final double TOLERANCE = 0.7;

    private static final Supplier<String> LAND = new Once<>(CoverageMap::land);

    private final Map<Integer, Set<String>> heard = new TreeMap<>();
    private final Map<Integer, Integer> out = new TreeMap<>();
    private long positions;

    private CoverageMap(Desk desk) {
        for (Track track : desk.words().tracks()) {
            for (Position p : track.line()) {
                heard.computeIfAbsent(square(p.lat(), p.lon()), s -> new HashSet<>())
                        .add(track.hull());
                positions++;
            }
        }
        for (Event outage : desk.outages()) {
            if (((Event.FeedOutage) outage).source() == null) {
                out.merge(square(outage.where().lat(), outage.where().lon()), 1, Integer::sum);
            }
        }
    }

    static Html of(Desk desk) {
        return new CoverageMap(desk).html();
    }

    private static int square(double lat, double lon) {
        int row = (int) Math.floor((NORTH - lat) / SIDE);
        int column = (int) Math.floor((lon + 180) / SIDE) % (360 / SIDE);
        return row * (360 / SIDE) + column;
    }

    private Html html() {
        if (heard.isEmpty()) {
            return Html.of("<p class=\"muted\">⟦No ship was heard.⟧</p>");
        }
        return Html.of(
                """
                <svg class="coverage" viewBox="-180 {} 360 {}" role="img" aria-label="⟦Map of where ships were heard⟧">
                <path class="land" d="{}"/>{}{}</svg>
                <ul class="coverage-key"><li><i class="c1"></i>⟦1 ship⟧</li><li><i class="c2"></i>2–4</li><li><i class="c3"></i>5–9</li><li><i class="c4"></i>⟦10 ships or more⟧</li><li><i class="c0"></i>⟦feed was out⟧</li></ul>
                <p class="muted">⟦Squares of two degrees in which ships were heard⟧: {}; ⟦from⟧ {} ⟦positions kept⟧. ⟦Elsewhere nothing was heard, so nothing can be said of ships there.⟧</p>
                """,
                -NORTH,
                NORTH - SOUTH,
                Html.whole(LAND.get()),
                stretches(),
                Html.each(
                        out.entrySet(),
                        e -> Html.of(
                                "<rect class=\"c0\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>⟦feed was out⟧: {}</title></rect>",
                                x(e.getKey()),
                                y(e.getKey()),
                                SIDE,
                                SIDE,
                                e.getValue())),
                Phrases.count(heard.size()),
                Phrases.count(positions));
    }

    /** Squares side by side of one class are one box. */
    private List<Html> stretches() {
        List<Html> boxes = new ArrayList<>();
        int from = -1;
        int last = -1;
        int most = 0;
        for (Map.Entry<Integer, Set<String>> e : heard.entrySet()) {
            int ships = e.getValue().size();
            boolean goesOn =
                    from >= 0 && e.getKey() == last + 1 && y(e.getKey()) == y(from) && kind(ships) == kind(most);
            if (!goesOn) {
                box(boxes, from, last, most);
                from = e.getKey();
                most = 0;
            }
            last = e.getKey();
            most = Math.max(most, ships);
        }
        box(boxes, from, last, most);
        return boxes;
    }

    private static void box(List<Html> boxes, int from, int last, int most) {
        if (from >= 0) {
            boxes.add(Html.of(
                    "<rect class=\"c{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"><title>{} ⟦ships heard, at most⟧</title></rect>",
                    kind(most),
                    x(from),
                    y(from),
                    (last - from + 1) * SIDE,
                    SIDE,
                    most));
        }
    }

    private static int kind(int ships) {
        return ships >= 10 ? 4 : ships >= 5 ? 3 : ships >= 2 ? 2 : 1;
    }

    private static int x(int square) {
        return Math.floorMod(square, 360 / SIDE) * SIDE - 180;
    }

    private static int y(int square) {
        return Math.floorDiv(square, 360 / SIDE) * SIDE - NORTH;
    }

    /** What goes on beyond 180° is drawn on the other side, too; the picture's edge cuts it. */
    private static String land() {
        StringBuilder path = new StringBuilder();
        for (double[][] ring : BaseMap.load().within(TOLERANCE).rings()) {
            for (int turn = -360; turn <= 360; turn += 360) {
                double shift = turn;
                if (Arrays.stream(ring).anyMatch(p -> Math.abs(p[0] + shift) < 180)) {
                    outline(ring, shift, path);
                }
            }
        }
        return path.toString();
    }

    private static void outline(double[][] ring, double shift, StringBuilder path) {
        for (int i = 0; i < ring.length; i++) {
            path.append(i == 0 ? "M" : "L")
                    .append(String.format(Locale.ROOT, "%.1f %.1f", ring[i][0] + shift, -ring[i][1]));
        }
        path.append('Z');
    }
}
