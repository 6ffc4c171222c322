package landfall.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * Ships that lay adrift far from shore, by place. Far out a ship is heard every hour or three, too seldom to tell an encounter; that two
 * ships lay on one spot of the open sea at one time is then all that shows that they met.
 */
final class Adrift {
    /** Nearer the shore ships lie off ports and in shelter beside one another. */
    private static final double OPEN_SEA_NM = 10;

    /** Two ships side by side drift together; the middle of a drift of hours lies this near to each of its positions. */
    private static final Distance ONE_SPOT = Distance.ofNauticalMiles(0.5);

    /** Faster, a ship passes by. */
    private static final double LYING_KNOTS = 2;

    /** Boxes of a tenth of a degree: a spot and its neighbours hold all that is near. */
    private static final double BOXES = 10;

    private record Lying(Logbook ship, Event.Loitering where) {}

    private final Map<Long, List<Lying>> byBox = new HashMap<>();

    Adrift(Collection<Logbook> ships) {
        for (Logbook ship : ships) {
            for (Event event : ship.events()) {
                if (event instanceof Event.Loitering l && l.distanceFromShoreNm() >= OPEN_SEA_NM && l.end() != null) {
                    Point at = l.where().at();
                    byBox.computeIfAbsent(box(row(at.lat()), row(at.lon())), b -> new ArrayList<>())
                            .add(new Lying(ship, l));
                }
            }
        }
    }

    /** Where a ship lay beside one adrift between two times, without an encounter told of the two; each drift once. */
    List<HandOver> beside(Logbook ship, Instant since, Instant end) {
        Map<String, HandOver> found = new LinkedHashMap<>();
        for (Track track : byBox.isEmpty() ? List.<Track>of() : ship.tracks()) {
            for (Position p : track.line()) {
                if (p.hasSpeed()
                        && p.speedKnots() < LYING_KNOTS
                        && !p.time().isBefore(since)
                        && !p.time().isAfter(end)) {
                    beside(ship, p, found);
                }
            }
        }
        return List.copyOf(found.values());
    }

    private void beside(Logbook ship, Position p, Map<String, HandOver> found) {
        for (int row = row(p.lat()) - 1; row <= row(p.lat()) + 1; row++) {
            for (int column = row(p.lon()) - 1; column <= row(p.lon()) + 1; column++) {
                for (Lying lying : byBox.getOrDefault(box(row, column), List.of())) {
                    Event.Loitering l = lying.where();
                    if (lying.ship() != ship
                            && !p.time().isBefore(l.start())
                            && !p.time().isAfter(l.end())
                            && l.where().at().distanceTo(p.at()).isLessThan(ONE_SPOT)
                            && !haveMet(ship, lying.ship(), l)) {
                        found.putIfAbsent(l.id(), HandOver.onOneSpot(ship, lying.ship(), p.time(), l));
                    }
                }
            }
        }
    }

    private static boolean haveMet(Logbook one, Logbook other, Event.Loitering during) {
        return one.encounters().stream()
                .filter(e -> !e.start().isAfter(during.end())
                        && (e.end() == null || !e.end().isBefore(during.start())))
                .anyMatch(other.encounters()::contains);
    }

    private static int row(double degrees) {
        return (int) Math.floor(degrees * BOXES);
    }

    private static long box(int row, int column) {
        return (long) row << 32 | Math.floorMod(column, 360 * (int) BOXES);
    }
}
