package landfall.detect;

import java.time.Duration;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Fix;
import landfall.vessel.Position;

/**
 * Slow runs by the clock hour, as Global Fishing Watch's pipe-loitering has them: the pieces of path that end within an hour of
 * the clock are summed, hours slower than a threshold are slow, and slow hours that follow each other are one run. A run begins
 * with the last fix before its first slow hour, where there is one.
 *
 * @param hour length of a bucket
 * @param maxSpeed knots; slow is below
 * @param maxSilence nothing is known of what happened in a longer silence: what comes after stands alone
 */
record ClockHours(Duration hour, double maxSpeed, Duration maxSilence) {
    /**
     * A fix with the way to it.
     *
     * @param hours since the fix before; NaN for the first
     * @param meters from the fix before; NaN for the first
     * @param shoreMeters distance to land; NaN where not known
     */
    record Leg(Fix fix, double hours, double meters, double shoreMeters) {
        static Leg first(Fix fix, double shoreMeters) {
            return new Leg(fix, Double.NaN, Double.NaN, shoreMeters);
        }

        static Leg between(Fix from, Fix fix, double shoreMeters) {
            Position a = from.position();
            Position b = fix.position();
            double meters = Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon());
            return new Leg(fix, Hours.between(a.time(), b.time()), meters, shoreMeters);
        }
    }

    /**
     * Time and path over several legs; what is not known adds nothing.
     *
     * @param hours 0 when no leg tells
     * @param meters NaN when no leg tells
     */
    record Sailed(double hours, double meters) {
        static final Sailed NONE = new Sailed(0, Double.NaN);

        Sailed plus(Leg leg) {
            return plus(new Sailed(leg.hours > 0 ? leg.hours : 0, leg.meters));
        }

        Sailed plus(Sailed more) {
            double sum = Double.isNaN(meters) ? more.meters : Double.isNaN(more.meters) ? meters : meters + more.meters;
            return new Sailed(hours + more.hours, sum);
        }

        /** Path over time, or NaN. */
        double knots() {
            return hours > 0 ? meters / hours / Distance.METERS_PER_NAUTICAL_MILE : Double.NaN;
        }
    }

    /**
     * Distance to land over several fixes: weighted by the time sailed to each, or their mean where no time is known.
     *
     * @param meterHours distance times hours
     * @param hours weight
     * @param meters sum without weights
     * @param fixes of which the distance is known
     */
    record Offing(double meterHours, double hours, double meters, int fixes) {
        static final Offing NONE = new Offing(0, 0, 0, 0);

        Offing plus(Leg leg) {
            if (Double.isNaN(leg.shoreMeters)) {
                return this;
            }
            double weight = leg.hours > 0 ? leg.hours : 0;
            return new Offing(
                    meterHours + leg.shoreMeters * weight, hours + weight, meters + leg.shoreMeters, fixes + 1);
        }

        Offing plus(Offing more) {
            return new Offing(
                    meterHours + more.meterHours, hours + more.hours, meters + more.meters, fixes + more.fixes);
        }

        /** In nautical miles, or NaN where not known. */
        double miles() {
            double mean = hours > 0 ? meterHours / hours : fixes > 0 ? meters / fixes : Double.NaN;
            return mean / Distance.METERS_PER_NAUTICAL_MILE;
        }
    }

    /**
     * What was heard in one hour of the clock.
     *
     * @param number hours since 1970
     * @param before the last leg before, or null
     */
    record Hour(long number, Leg before, Leg first, Leg last, Sailed sailed, Offing offing) {
        static Hour begin(long number, Leg before, Leg first) {
            return new Hour(number, before, first, first, Sailed.NONE.plus(first), Offing.NONE.plus(first));
        }

        Hour plus(Leg leg) {
            return new Hour(number, before, first, leg, sailed.plus(leg), offing.plus(leg));
        }
    }

    /** Slow hours that follow each other. */
    record Run(Fix first, Fix last, Sailed sailed, Offing offing) {}

    /**
     * @param hour the hour of the last fix
     * @param run the slow hours before it, or null
     */
    record State(Hour hour, Run run) {}

    /** The next fix of a track; runs that are over go to {@code out}. */
    State next(State s, Fix fix, double shoreMeters, Consumer<Run> out) {
        long number = Math.floorDiv(fix.position().millis(), hour.toMillis());
        if (s != null && isSilent(s.hour.last.fix, fix)) {
            end(s, out);
        }
        if (s == null || isSilent(s.hour.last.fix, fix)) {
            return new State(Hour.begin(number, null, Leg.first(fix, shoreMeters)), null);
        }
        Leg leg = Leg.between(s.hour.last.fix, fix, shoreMeters);
        return number == s.hour.number
                ? new State(s.hour.plus(leg), s.run)
                : new State(Hour.begin(number, s.hour.last, leg), after(s.run, s.hour, isSlow(s.hour.sailed), out));
    }

    /** No fix follows. */
    void end(State s, Consumer<Run> out) {
        Run run = after(s.run, s.hour, isSlow(s.hour.sailed), out);
        if (run != null) {
            out.accept(run);
        }
    }

    boolean isSlow(Sailed sailed) {
        return sailed.knots() < maxSpeed;
    }

    /** The run once an hour is over, or null when it is none. */
    static Run after(Run run, Hour hour, boolean slow, Consumer<Run> out) {
        if (!slow) {
            if (run != null) {
                out.accept(run);
            }
            return null;
        }
        if (run != null) {
            return new Run(run.first, hour.last.fix, run.sailed.plus(hour.sailed), run.offing.plus(hour.offing));
        }
        return hour.before == null
                ? new Run(hour.first.fix, hour.last.fix, hour.sailed, hour.offing)
                : new Run(hour.before.fix, hour.last.fix, hour.sailed, hour.offing.plus(hour.before));
    }

    private boolean isSilent(Fix from, Fix fix) {
        return Duration.between(from.position().time(), fix.position().time()).compareTo(maxSilence) > 0;
    }
}
