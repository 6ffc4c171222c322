package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.reject.Refusal;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;

/**
 * Port visit: a ship comes near a port, stops or falls silent there, and leaves.
 *
 * <p>Entry and exit have different distances so that a ship on the border does not come and go. The port is the one nearest to
 * the first stop, else to the entry. Confidence as Global Fishing Watch has it: 4 = stop or silence with entry and exit seen, 3
 * = with one of them, 2 = stop or silence alone, 1 = only passed through. An open visit has no end.
 *
 * @param enter a ship this near has entered
 * @param exit a ship this far has left
 * @param stopSpeed at or below this it stops
 * @param moveSpeed at or above this it moves again
 * @param silence in port this long counts as a stop
 * @param minStay of such a silence at least, beside the way to where the ship is heard again
 * @param minConfidence visits below are not told
 */
public record PortVisits(
        @Setting(
                value = "3km",
                meaning = "Nearer to a port than this, a ship has entered.",
                source = "GFW pipe-anchorages")
        Distance enter,

        @Setting(
                value = "4km",
                meaning = "Farther from the port than this, a ship has left.",
                source = "GFW pipe-anchorages")
        Distance exit,

        @Setting(value = "0.2 kn", meaning = "At this speed or below a ship stops.", source = "GFW pipe-anchorages")
        double stopSpeed,

        @Setting(value = "0.5 kn", meaning = "At this speed or above it moves again.", source = "GFW pipe-anchorages")
        double moveSpeed,

        @Setting(
                value = "4h",
                meaning = "A silence in port this long counts as a stop.",
                source = "GFW pipe-anchorages")
        Duration silence,

        @Setting(
                value = "2h",
                gfw = "0h",
                meaning =
                        "So much of such a silence must be left beside the way, at the speed heard, to where the ship is heard again; 0h: not asked.",
                source = "cargo: the least time at a berth, our judgement; a ship heard now and then passes many ports")
        Duration minStay,

        @Setting(
                value = "2 of 4",
                gfw = "1 of 4",
                meaning = "Visits with less confidence are not told.",
                source = "cargo: a ship that only passed by has not called; gfw: all are told")
        int minConfidence)
        implements Detector<PortVisits.State> {

    /**
     * @param freeMeters at sea: no port is nearer to {@code freeAt} than this; NaN where not looked up
     * @param freeLat where that was looked up
     * @param freeLon where that was looked up
     * @param first first fix in port, or null at sea
     * @param entered whether the ship was seen outside before
     * @param stopped whether it stopped or fell silent
     * @param moving whether it moves now
     * @param port the port, or null at sea
     * @param still of a ship that does not say how fast it is: since when it has been about there, else null
     */
    public record State(
            double freeLat,
            double freeLon,
            double freeMeters,
            Fix first,
            boolean entered,
            boolean stopped,
            boolean moving,
            Port port,
            Position still) {}

    private static final State OUTSIDE = new State(0, 0, Double.NaN, null, false, false, true, null, null);

    /** How far around a ship ports are looked up: until it has sailed that far, less the entry distance, none can be near. */
    private static final Distance LOOK = Distance.ofKilometers(15);

    /** So long a ship that sends no speed must stay: at anchor it swings through some hundred meters. Our judgement. */
    private static final Duration STAY = Duration.ofMinutes(30);

    public PortVisits {
        if (exit.isLessThan(enter)) {
            throw new Refusal("port_visit: exit must not be nearer than enter");
        }
    }

    @Override
    public String name() {
        return "port_visit";
    }

    @Override
    public State next(State state, Fix last, Fix fix, Surroundings around, Consumer<Event> out) {
        if (state == null || state.port == null) {
            return atSea(state, fix, around, out);
        }
        Position p = fix.position();
        Position before = last.position();
        boolean silent = p.millis() - before.millis() >= silence.toMillis() && mayHaveStayed(before, p);
        State now = silent ? stopsHere(state, before, around) : state;
        if (!isNear(p, now.port.at().lat(), now.port.at().lon(), exit.meters())) {
            tell(now, p.time(), true, out);
            return atSea(OUTSIDE, fix, around, out);
        }
        return inPort(now, fix, around, out);
    }

    @Override
    public void end(State state, Fix last, Instant until, Surroundings around, Consumer<Event> out) {
        if (state.port != null) {
            tell(state, last.position().time(), false, out);
        }
    }

    private State atSea(State state, Fix fix, Surroundings around, Consumer<Event> out) {
        Position p = fix.position();
        if (state != null && !Double.isNaN(state.freeMeters)) {
            double free = state.freeMeters - enter.meters();
            if (isNear(p, state.freeLat, state.freeLon, free)) {
                return state;
            }
        }
        Optional<Port> near = around.ports().nearest(p.at(), LOOK);
        double away = near.map(port -> port.at().distanceTo(p.at()).meters()).orElse(LOOK.meters());
        if (near.isEmpty() || away > enter.meters()) {
            return new State(p.lat(), p.lon(), away, null, false, false, true, null, null);
        }
        State entered = new State(0, 0, Double.NaN, fix, state != null, false, true, near.get(), null);
        return inPort(entered, fix, around, out);
    }

    /** A ship that needs the time of its silence to be where it is heard again has sailed on, and not called. */
    private boolean mayHaveStayed(Position before, Position p) {
        double knots = Math.max(p.hasSpeed() ? p.speedKnots() : 0, before.hasSpeed() ? before.speedKnots() : 0);
        if (minStay.isZero() || knots < moveSpeed) {
            return true;
        }
        double sailing = before.at().distanceTo(p.at()).hoursAt(knots);
        return Hours.between(before.millis(), p.millis()) - sailing >= minStay.toMillis() / 3_600_000.0;
    }

    private static boolean isNear(Position p, double lat, double lon, double meters) {
        return Point.atMostMeters(p.lat(), p.lon(), lat, lon) < meters
                || Point.metersBetween(p.lat(), p.lon(), lat, lon) < meters;
    }

    private State inPort(State before, Fix fix, Surroundings around, Consumer<Event> out) {
        Position p = fix.position();
        State state = p.hasSpeed() ? before : stayed(before, p);
        boolean stops =
                p.hasSpeed() ? p.speedKnots() <= stopSpeed : p.millis() - state.still.millis() >= STAY.toMillis();
        boolean moves = p.hasSpeed() ? p.speedKnots() >= moveSpeed : state.still == p;
        if (state.moving && stops) {
            State stopped = stopsHere(state, p, around);
            if (!state.stopped) {
                tell(stopped, p.time(), false, out);
            }
            return with(stopped, false);
        }
        return with(state, state.moving || moves);
    }

    /** Many tables hold no speeds: a ship that is no farther away after a while than one that moves would be has stayed. */
    private State stayed(State s, Position p) {
        double meters = moveSpeed * Distance.METERS_PER_NAUTICAL_MILE * STAY.toMinutes() / 60.0;
        boolean here = s.still != null && isNear(p, s.still.lat(), s.still.lon(), meters);
        return here ? s : new State(0, 0, Double.NaN, s.first, s.entered, s.stopped, s.moving, s.port, p);
    }

    /** The first stop decides which port it is. */
    private State stopsHere(State s, Position at, Surroundings around) {
        Port port = s.stopped ? s.port : around.ports().nearest(at.at(), exit).orElse(s.port);
        return new State(0, 0, Double.NaN, s.first, s.entered, true, s.moving, port, s.still);
    }

    private static State with(State s, boolean moving) {
        return moving == s.moving
                ? s
                : new State(0, 0, Double.NaN, s.first, s.entered, s.stopped, moving, s.port, s.still);
    }

    /** How sure it is that a ship called: 1 to 4. */
    static int confidence(boolean entered, boolean stopped, boolean left) {
        return stopped ? 2 + (entered ? 1 : 0) + (left ? 1 : 0) : 1;
    }

    private void tell(State s, Instant last, boolean left, Consumer<Event> out) {
        int confidence = confidence(s.entered, s.stopped, left);
        if (confidence >= minConfidence) {
            Instant start = s.first.position().time();
            out.accept(new Event.PortVisit(
                    EventId.where("port_visit", s.first, left ? last : null),
                    s.port.id(),
                    s.port.name(),
                    s.port.country(),
                    confidence,
                    Hours.between(start, last)));
        }
    }
}
