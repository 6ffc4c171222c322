package landfall.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import landfall.geo.Point;
import landfall.vessel.Event;

/** Where ships wait as a custom: who loiters there does what others do. */
final class WaitingGrounds {
    /** More say no more. */
    private static final int MOST = 50;

    private static final double MILES_A_DEGREE = 60;

    private final Loitering settings;
    private final double cellDegrees;
    private final Map<Long, List<Event.Loitering>> cells = new HashMap<>();
    private final List<Event.Loitering> all = new ArrayList<>();

    WaitingGrounds(Loitering settings, List<Event> events) {
        this.settings = settings;
        cellDegrees = Math.max(0.01, settings.waitingWithin().nauticalMiles() / MILES_A_DEGREE);
        for (Event event : events) {
            if (event instanceof Event.Loitering l) {
                all.add(l);
                cells.computeIfAbsent(cell(l, 0, 0), c -> new ArrayList<>()).add(l);
            }
        }
    }

    void tell(Consumer<Event> out) {
        all.forEach(l -> out.accept(new Event.Loitering(
                l.where(), l.durationHours(), l.averageSpeedKnots(), l.distanceFromShoreNm(), others(l))));
    }

    /** Ships, not loiterings: one that comes back is one. */
    private int others(Event.Loitering l) {
        Set<Integer> ships = new HashSet<>();
        int wide = 1
                + (int) Math.ceil(
                        1 / Math.max(0.05, Math.cos(Math.toRadians(l.where().lat()))));
        for (int north = -1; north <= 1; north++) {
            for (int east = -wide; east <= wide; east++) {
                for (Event.Loitering other : cells.getOrDefault(cell(l, north, east), List.of())) {
                    if (other.where().mmsi() != l.where().mmsi()
                            && isNear(l, other)
                            && ships.add(other.where().mmsi())
                            && ships.size() == MOST) {
                        return MOST;
                    }
                }
            }
        }
        return ships.size();
    }

    private boolean isNear(Event.Loitering a, Event.Loitering b) {
        Duration apart = Duration.between(a.start(), b.start()).abs();
        return apart.compareTo(settings.waitingTime()) <= 0
                && Point.metersBetween(
                                a.where().lat(),
                                a.where().lon(),
                                b.where().lat(),
                                b.where().lon())
                        <= settings.waitingWithin().meters();
    }

    /** Counted from the place's own cell: a longitude one width to the east may, by rounding, lie two cells on. */
    private long cell(Event.Loitering l, int north, int east) {
        long row = (long) Math.floor(l.where().lat() / cellDegrees) + north;
        long columns = (long) Math.floor(360 / cellDegrees);
        long column = (long) Math.floor((l.where().lon() + 180) / 360 * columns);
        return row << 32 | Math.floorMod(column + east, columns);
    }
}
