package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;

/**
 * What a ship could have done in the dark: the ports it could have called at between the place where it was last heard and
 * the place where it was heard again.
 *
 * <p>A port q is feasible if sea(off, q)/v + berth + sea(q, on)/v ≤ the time it was not heard, over water, at the ship's best
 * speed v. What is left of the time after sailing is the slack: the hours it could have lain at the berth. For a ship that was
 * not heard again, on falls away. A port that cannot be reached is never listed.
 */
public final class Reach {
    /** Ways over a grid obey the triangle inequality up to the width of a cell. */
    private static final double GRID_MARGIN = 1.02;

    private final Seaway sea;
    private final Duration berth;

    /**
     * @param berth least time at the berth for a call to count
     */
    public Reach(Seaway sea, Duration berth) {
        this.sea = sea;
        this.berth = berth;
    }

    /**
     * A port call that could have been.
     *
     * @param port where
     * @param slackHours time left for the berth
     * @param distance sailed, there and back into reception
     * @param latestDeparture last moment to leave the berth and still be where it was heard again; null without times or
     *     while open
     */
    public record Call(Port port, double slackHours, Distance distance, Instant latestDeparture) {}

    /**
     * Ports that could have been called at, most slack first, then by id.
     *
     * @param off last place heard
     * @param on first place heard again, or null while the ship is still dark
     * @param dark time not heard
     * @param heardAgain when it was heard again, or null
     * @param speedKnots the ship's best speed
     */
    public List<Call> calls(Point off, Point on, Duration dark, Instant heardAgain, double speedKnots, Ports ports) {
        double range = range(dark, speedKnots);
        if (range <= 0) {
            return List.of();
        }
        List<Port> near =
                ports.all().stream().filter(p -> direct(off, p, on) <= range).toList();
        if (near.isEmpty()) {
            return List.of();
        }
        Optional<Distance> bound = bound(off, on, new Distance(range));
        if (bound.isEmpty()) {
            return List.of();
        }
        Seaway.Field fromOff = sea.from(off, bound.get());
        Seaway.Field fromOn = on == null ? null : sea.from(on, bound.get());
        List<Call> calls = new ArrayList<>();
        for (Port port : near) {
            Optional<Distance> there = fromOff.to(port.at())
                    .filter(d -> on == null || d.plus(port.at().distanceTo(on)).meters() <= range);
            if (there.isPresent()) {
                Optional<Distance> back = fromOn == null ? Optional.of(Distance.ZERO) : fromOn.to(port.at());
                back.flatMap(b -> call(port, there.get(), b, dark, on == null ? null : heardAgain, speedKnots))
                        .ifPresent(calls::add);
            }
        }
        calls.sort(Comparator.comparing(Call::slackHours)
                .reversed()
                .thenComparing(c -> c.port().id()));
        return calls;
    }

    /**
     * How far from either end a port can lie. With d₁ + d₂ ≤ range and d₂ ≥ d₁ − d(off, on), d₁ is at most half of range and
     * d(off, on) together. Empty when the ship could not even have sailed from one end to the other.
     */
    private Optional<Distance> bound(Point off, Point on, Distance range) {
        return on == null
                ? Optional.of(range)
                : sea.between(off, on, range).map(d -> new Distance((range.meters() + d.meters()) / 2 * GRID_MARGIN));
    }

    /** One port call, if there is time for it. */
    Optional<Call> call(
            Port port, Distance there, Distance back, Duration dark, Instant heardAgain, double speedKnots) {
        Distance sailed = there.plus(back);
        double slack = hours(dark) - sailed.hoursAt(speedKnots);
        if (slack < hours(berth)) {
            return Optional.empty();
        }
        Instant latest =
                heardAgain == null ? null : heardAgain.minusSeconds((long) Math.ceil(back.hoursAt(speedKnots) * 3600));
        return Optional.of(new Call(port, slack, sailed, latest));
    }

    /** Metres that can be sailed in the time that the berth leaves. */
    double range(Duration dark, double speedKnots) {
        return (hours(dark) - hours(berth)) * speedKnots * Distance.METERS_PER_NAUTICAL_MILE;
    }

    /** No way over water is shorter than this. */
    static double direct(Point off, Port port, Point on) {
        double there = off.distanceTo(port.at()).meters();
        return on == null ? there : there + port.at().distanceTo(on).meters();
    }

    private static double hours(Duration duration) {
        return duration.toMillis() / 3_600_000.0;
    }
}
