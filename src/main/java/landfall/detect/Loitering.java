package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;

/**
 * Loitering: a ship drifts or circles at sea, path over time below a few knots, away from ports.
 *
 * <p>The path is measured between fixes at least {@code step} apart, so that the scatter of positions at anchor does not count
 * as sailing. A silence longer than {@code maxSilence} ends the run: nobody knows what happened in it.
 *
 * @param maxSpeed path over time stays below
 * @param minDuration runs at least this long are told
 * @param minShoreDistance nearer to land it is not told
 * @param minPortDistance nearer to a port it is not told
 * @param step shortest piece of path that is measured
 * @param maxSilence longest silence within a run
 */
public record Loitering(
        @Setting(value = "2 kn", meaning = "Path over time stays below this.", source = "GFW pipe-loitering")
        double maxSpeed,

        @Setting(
                value = "4h",
                gfw = "1h",
                meaning = "Runs at least this long are told.",
                source = "cargo: time to come alongside and move cargo, our judgement; gfw: hourly buckets")
        Duration minDuration,

        @Setting(
                value = "1nm",
                gfw = "20nm",
                meaning = "Nearer to land it is not told.",
                source = "cargo: our judgement; gfw: pipe-loitering")
        Distance minShoreDistance,

        @Setting(
                value = "10km",
                gfw = "0km",
                meaning = "Nearer to a port it is waiting, and not told.",
                source = "GFW's port distance for encounters")
        Distance minPortDistance,

        @Setting(
                value = "10min",
                gfw = "0min",
                meaning = "Shortest piece of path measured.",
                source = "our judgement: scatter at anchor is 10 to 30 m a fix")
        Duration step,

        @Setting(value = "6h", gfw = "24h", meaning = "Longest silence within a run.", source = "our judgement")
        Duration maxSilence)
        implements Detector<Loitering.State> {

    /**
     * @param first where the slow run began
     * @param node last measured fix of the run
     * @param pathMeters length of the run
     * @param told whether it was told
     */
    public record State(Fix first, Fix node, double pathMeters, boolean told) {}

    @Override
    public String name() {
        return "loitering";
    }

    @Override
    public Class<State> stateType() {
        return State.class;
    }

    @Override
    public State next(State s, Fix fix, Surroundings around, Consumer<Event> out) {
        if (s == null) {
            return new State(fix, fix, 0, false);
        }
        Position a = s.node.position();
        Position b = fix.position();
        Duration apart = Duration.between(a.time(), b.time());
        if (apart.compareTo(step) < 0 || apart.isZero()) {
            return s;
        }
        double meters = Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon());
        boolean slow = meters / Distance.METERS_PER_NAUTICAL_MILE < maxSpeed * Hours.between(a.time(), b.time());
        if (!slow || apart.compareTo(maxSilence) > 0) {
            tell(s, around, out);
            return new State(fix, fix, 0, false);
        }
        State longer = new State(s.first, fix, s.pathMeters + meters, s.told);
        if (!s.told && isLong(longer)) {
            tell(longer, around, out);
            return new State(s.first, fix, longer.pathMeters, true);
        }
        return longer;
    }

    @Override
    public void end(State s, Instant until, Surroundings around, Consumer<Event> out) {
        tell(s, around, out);
    }

    private boolean isLong(State s) {
        return Duration.between(s.first.position().time(), s.node.position().time())
                        .compareTo(minDuration)
                >= 0;
    }

    private void tell(State s, Surroundings around, Consumer<Event> out) {
        if (!isLong(s)) {
            return;
        }
        Point at = s.first.position().at();
        double shore = around.shore().nauticalMilesFrom(at);
        boolean inPort = minPortDistance.meters() > 0
                && around.ports().nearest(at, minPortDistance).isPresent();
        if (shore < minShoreDistance.nauticalMiles() || inPort) {
            return;
        }
        Instant start = s.first.position().time();
        Instant end = s.node.position().time();
        double hours = Hours.between(start, end);
        double knots = s.pathMeters / Distance.METERS_PER_NAUTICAL_MILE / hours;
        out.accept(new Event.Loitering(EventId.where("loitering", s.first, end), hours, knots, shore));
    }
}
