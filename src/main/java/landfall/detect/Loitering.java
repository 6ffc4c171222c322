package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * Loitering: a ship drifts or circles at sea, path over time below a few knots, away from ports.
 *
 * <p>The path is measured between fixes at least {@code step} apart, so that the scatter of positions at anchor does not count
 * as sailing. A silence longer than {@code maxSilence} ends the run: nobody knows what happened in it. With a {@code bucket} the
 * path is judged by the clock hour instead, as Global Fishing Watch does: {@link ClockHours}.
 *
 * @param maxSpeed path over time stays below
 * @param minDuration runs at least this long are told
 * @param minShoreDistance nearer to land it is not told
 * @param minPortDistance nearer to a port it is not told
 * @param step shortest piece of path that is measured
 * @param maxSilence longest silence within a run
 * @param bucket the clock's stretches that are slow or not as a whole; zero for a sliding run
 * @param waitingWithin others this near count as waiting there, too
 * @param waitingTime so long before and after
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
        Duration maxSilence,

        @Setting(
                value = "0h",
                gfw = "1h",
                meaning =
                        "Stretches of the clock that are slow or not as a whole; 0h: a run begins and ends at any time.",
                source = "GFW pipe-loitering")
        Duration bucket,

        @Setting(
                value = "10nm",
                meaning = "Other ships that loitered this near show that ships wait there.",
                source = "our judgement: a roadstead or a holding area off a strait")
        Distance waitingWithin,

        @Setting(
                value = "30d",
                meaning = "So long before and after.",
                source = "our judgement: customs of a place last longer, and seasons do not")
        Duration waitingTime)
        implements Detector<Loitering.State>, Review {

    /**
     * @param first where the slow run began
     * @param nodeMillis when the last measured fix of the run was; it is asked for with every fix, so it lies here
     * @param nodeLat where that was
     * @param nodeLon where that was
     * @param pathMeters length of the run
     * @param told whether it was told
     * @param shore nautical miles from where it began to land, or NaN while that was not asked
     * @param hours the same by the clock hour; null for a sliding run
     */
    public record State(
            Fix first,
            long nodeMillis,
            double nodeLat,
            double nodeLon,
            double pathMeters,
            boolean told,
            double shore,
            ClockHours.State hours) {
        static State at(Fix first, Fix node, double pathMeters, boolean told, double shore, ClockHours.State hours) {
            Position p = node.position();
            return new State(first, p.millis(), p.lat(), p.lon(), pathMeters, told, shore, hours);
        }
    }

    @Override
    public String name() {
        return "loitering";
    }

    /** Tells each anew with how many others waited there: {@link WaitingGrounds}. */
    @Override
    public void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out) {
        new WaitingGrounds(this, events).tell(out);
    }

    @Override
    public State next(State s, Fix last, Fix fix, Surroundings around, Consumer<Event> out) {
        if (!bucket.isZero()) {
            double shoreMeters =
                    around.shore().nauticalMilesFrom(fix.position().at()) * Distance.METERS_PER_NAUTICAL_MILE;
            ClockHours.State before = s == null ? null : s.hours;
            return State.at(
                    fix,
                    fix,
                    0,
                    false,
                    Double.NaN,
                    clock().next(before, fix, shoreMeters, run -> tell(run, around, out)));
        }
        return s == null ? begin(fix) : sliding(s, fix, around, out);
    }

    private State sliding(State s, Fix fix, Surroundings around, Consumer<Event> out) {
        Position p = fix.position();
        long apart = p.millis() - s.nodeMillis;
        if (apart < Math.max(1, step.toMillis())) {
            return s;
        }
        double meters = Point.metersBetween(s.nodeLat, s.nodeLon, p.lat(), p.lon());
        boolean slow = meters / Distance.METERS_PER_NAUTICAL_MILE < maxSpeed * Hours.between(s.nodeMillis, p.millis());
        if (!slow || apart > maxSilence.toMillis()) {
            tell(s, around, out);
            return begin(fix);
        }
        State longer = State.at(s.first, fix, s.pathMeters + meters, s.told, s.shore, null);
        if (!s.told && isLong(longer)) {
            double shore = tell(longer, around, out);
            return State.at(s.first, fix, longer.pathMeters, true, shore, null);
        }
        return longer;
    }

    private static State begin(Fix fix) {
        return State.at(fix, fix, 0, false, Double.NaN, null);
    }

    private ClockHours clock() {
        return new ClockHours(bucket, maxSpeed, maxSilence);
    }

    @Override
    public void end(State s, Fix last, Instant until, Surroundings around, Consumer<Event> out) {
        if (s.hours != null) {
            clock().end(s.hours, run -> tell(run, around, out));
        } else {
            tell(s, around, out);
        }
    }

    private static double hours(State s) {
        return Hours.between(s.first.position().millis(), s.nodeMillis);
    }

    private boolean isLong(State s) {
        return isLong(hours(s));
    }

    private boolean isLong(double hours) {
        return Math.round(hours * 3_600_000) >= minDuration.toMillis();
    }

    /** @return how far land is, where that had to be asked */
    private double tell(State s, Surroundings around, Consumer<Event> out) {
        // the port first: most that lie still lie in one, and to look for the nearest land takes longer
        if (!isLong(s) || isWaiting(s.first, around)) {
            return s.shore;
        }
        double shore = Double.isNaN(s.shore)
                ? around.shore().nauticalMilesFrom(s.first.position().at())
                : s.shore;
        double knots = s.pathMeters / Distance.METERS_PER_NAUTICAL_MILE / hours(s);
        tell(s.first, Instant.ofEpochMilli(s.nodeMillis), hours(s), knots, shore, out);
        return shore;
    }

    private void tell(ClockHours.Run run, Surroundings around, Consumer<Event> out) {
        if (isLong(run.sailed().hours()) && !isWaiting(run.first(), around)) {
            tell(
                    run.first(),
                    run.last().position().time(),
                    run.sailed().hours(),
                    run.sailed().knots(),
                    run.offing().miles(),
                    out);
        }
    }

    private boolean isWaiting(Fix first, Surroundings around) {
        return minPortDistance.meters() > 0
                && around.ports()
                        .nearest(first.position().at(), minPortDistance)
                        .isPresent();
    }

    private void tell(Fix first, Instant end, double hours, double knots, double shore, Consumer<Event> out) {
        if (shore < minShoreDistance.nauticalMiles()) {
            return;
        }
        out.accept(new Event.Loitering(EventId.where("loitering", first, end), hours, knots, shore));
    }
}
