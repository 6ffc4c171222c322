package landfall.simulate;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import landfall.geo.Point;

/** Where ships wait for one another. A meeting begins when both are there; the one that came first gives the place. */
final class Meetings {
    private final Map<String, Arrival> first = new HashMap<>();
    private final Map<String, Meeting> held = new HashMap<>();
    private final Map<String, Long> signals = new HashMap<>();

    private record Arrival(String ship, Point at, long time) {}

    /**
     * @param host the ship that was there first
     * @param guest the ship that came to it
     * @param at where the host lies
     * @param start epoch milliseconds
     * @param hours how long
     * @param side bearing from host to guest
     * @param meters between their antennas
     * @param drift where both drift
     */
    record Meeting(
            String host, String guest, Point at, long start, double hours, double side, double meters, double drift) {}

    /** The meeting, or null while the other has not come. */
    Meeting arrive(Step.Meet step, String ship, Point at, long time, RandomGenerator random) {
        String name = step.meet();
        Meeting meeting = held.get(name);
        if (meeting != null) {
            return meeting;
        }
        Arrival other = first.putIfAbsent(name, new Arrival(ship, at, time));
        if (other == null || other.ship().equals(ship)) {
            return null;
        }
        double hours =
                step.hours() == null ? random.nextDouble(4, 10) : step.hours().draw(random);
        meeting = new Meeting(
                other.ship(),
                ship,
                other.at(),
                Math.max(time, other.time()) + 600_000,
                hours,
                random.nextDouble(360),
                random.nextDouble(35, 120),
                random.nextDouble(360));
        held.put(name, meeting);
        return meeting;
    }

    void signal(String name, long time) {
        signals.put(name, time);
    }

    Long signalled(String name) {
        return signals.get(name);
    }
}
