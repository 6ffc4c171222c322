package landfall.detect;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Setting;
import landfall.vessel.Event;

/**
 * Encounter: two ships close together and slow for long enough to hand something over.
 *
 * <p>Ships are compared on a time grid ({@link Sampler}, {@link Neighbours}); this is the fold over the instants of one pair. A
 * run goes on over a few missed instants; runs of the same pair that are close in time are one encounter. It is told once it is
 * long enough and again when it is over, with the same id. Inside ports and anchorages it is told too, and its context says so.
 *
 * @param grid step of the time grid
 * @param maxInterpolation fixes farther apart than this are not connected
 * @param maxDistance ships farther apart have no encounter
 * @param alongside ships this near lie alongside each other
 * @param maxSpeed faster ships have no encounter
 * @param minDuration encounters at least this long are told
 * @param minAlongside so are those with this long alongside
 * @param missed instants that may be missing within a run
 * @param minRun shorter runs are not merged with others
 * @param mergeWithin runs of a pair nearer in time than this are one encounter
 * @param minPortDistance nearer to a port than this it is not told
 * @param portContext nearer to a port than this its context is {@code port}
 * @param anchorage this many slow ships around, and its context is {@code anchorage}
 * @param crowd this many slow ships around, and only pairs alongside count
 */
public record Encounters(
        @Setting(value = "10min", aboveZero = true, meaning = "Step of the time grid.", source = "GFW pipe-encounters")
        Duration grid,

        @Setting(
                value = "1h",
                meaning = "Positions between two fixes are made up only when they are nearer in time than this.",
                source = "GFW pipe-encounters")
        Duration maxInterpolation,

        @Setting(
                value = "500m",
                meaning = "Ships farther apart have no encounter.",
                source = "Miller et al. 2018, doi:10.3389/fmars.2018.00240")
        Distance maxDistance,

        @Setting(
                value = "200m",
                gfw = "0m",
                meaning = "Ships this near lie alongside each other.",
                source = "our judgement: a hull's length, as the antennas may be at opposite ends")
        Distance alongside,

        @Setting(
                value = "2 kn",
                meaning = "Faster ships have no encounter.",
                source = "Miller et al. 2018, doi:10.3389/fmars.2018.00240")
        double maxSpeed,

        @Setting(
                value = "2h",
                meaning = "Encounters at least this long are told.",
                source = "Miller et al. 2018, doi:10.3389/fmars.2018.00240")
        Duration minDuration,

        @Setting(
                value = "1h",
                gfw = "2h",
                meaning = "Encounters with this long alongside are told too.",
                source = "our judgement: crates go over faster than fish")
        Duration minAlongside,

        @Setting(
                value = "2 steps",
                gfw = "0 steps",
                meaning = "Instants of the grid that may be missing within a run.",
                source = "our judgement: reception loses single reports")
        int missed,

        @Setting(
                value = "10min",
                gfw = "60min",
                meaning = "Shorter runs are not merged with others.",
                source = "GFW pipe-encounters")
        Duration minRun,

        @Setting(
                value = "30min",
                gfw = "4h",
                meaning = "Runs of a pair nearer in time than this are one encounter.",
                source = "GFW pipe-encounters; cargo: our judgement")
        Duration mergeWithin,

        @Setting(
                value = "0km",
                gfw = "10km",
                meaning = "Nearer to a port than this an encounter is not told.",
                source = "GFW pipe-encounters; cargo tells it with context port")
        Distance minPortDistance,

        @Setting(value = "5km", meaning = "Nearer to a port than this its context is port.", source = "our judgement")
        Distance portContext,

        @Setting(
                value = "5 ships",
                meaning = "With this many slow ships around, its context is anchorage.",
                source = "our judgement")
        int anchorage,

        @Setting(
                value = "12 ships",
                gfw = "1000000 ships",
                meaning = "With more slow ships around than this, only pairs alongside count.",
                source = "measured: 5,000 ships in one anchorage make 980,715 pairs a slot")
        int crowd)
        implements Serializable {

    /**
     * A stretch of instants at which a pair was close.
     *
     * @param first first instant
     * @param last last instant
     * @param start where the ship with the lower id was then
     * @param other the other ship then
     * @param meters distance at each instant
     * @param knots way made by the ship with the lower id, at each instant after the first
     * @param otherKnots by the other
     * @param crowd most slow ships around
     * @param near instants alongside
     */
    record Run(
            long first,
            long last,
            Sighting start,
            Sighting other,
            Series meters,
            Series knots,
            Series otherKnots,
            int crowd,
            int near) {}

    /**
     * @param merged runs before that belong to this encounter, as one, or null
     * @param run the run that goes on, or null
     * @param told whether the encounter was told
     */
    public record State(Run merged, Run run, boolean told) {}

    /** The next instant at which the pair is close. */
    public State next(State state, Link link, Surroundings around, Consumer<Event> out) {
        State s = state == null ? new State(null, null, false) : state;
        if (s.run == null) {
            s = new State(s.merged, begin(link), s.told);
        } else if (link.slot() - s.run.last <= missed + 1) {
            s = new State(s.merged, longer(s.run, link), s.told);
        } else {
            s = afterBreak(s, link, around, out);
        }
        Run whole = s.told ? null : whole(s);
        if (whole != null && tell(whole, around, out)) {
            return new State(s.merged, s.run, true);
        }
        return s;
    }

    /** The slot after which the pair's encounter is over if no instant comes before, or {@link Long#MAX_VALUE}. */
    public long overAfter(State s) {
        Run last = s.run != null ? s.run : s.merged;
        return last.last + Math.max(missed + 1, steps(mergeWithin));
    }

    /** Tells the encounter as it stands: it is over, or the data are. */
    public void end(State s, Surroundings around, Consumer<Event> out) {
        Run whole = whole(s);
        if (whole != null) {
            tell(whole, around, out);
        }
    }

    private State afterBreak(State s, Link link, Surroundings around, Consumer<Event> out) {
        Run before = whole(s);
        if (before != null && link.slot() - before.last < steps(mergeWithin)) {
            return new State(before, begin(link), s.told);
        }
        end(s, around, out);
        return new State(null, begin(link), false);
    }

    /** Merged runs and the present one together; the present one alone if it is long enough to be merged. */
    private Run whole(State s) {
        boolean counts = s.run != null && (s.run.last - s.run.first) * grid.toMillis() >= minRun.toMillis();
        if (s.merged == null) {
            return counts ? s.run : null;
        }
        return counts ? join(s.merged, s.run) : s.merged;
    }

    private Run begin(Link link) {
        return new Run(
                link.slot(),
                link.slot(),
                link.a(),
                link.b(),
                Series.of(link.meters()),
                Series.NONE,
                Series.NONE,
                link.crowd(),
                isNear(link));
    }

    private Run longer(Run run, Link link) {
        return new Run(
                run.first,
                link.slot(),
                run.start,
                run.other,
                run.meters.and(link.meters()),
                run.knots.and(link.a().speedKnots()),
                run.otherKnots.and(link.b().speedKnots()),
                Math.max(run.crowd, link.crowd()),
                run.near + isNear(link));
    }

    private static Run join(Run a, Run b) {
        return new Run(
                a.first,
                b.last,
                a.start,
                a.other,
                a.meters.and(b.meters),
                a.knots.and(b.knots),
                a.otherKnots.and(b.otherKnots),
                Math.max(a.crowd, b.crowd),
                a.near + b.near);
    }

    private int isNear(Link link) {
        return link.meters() <= alongside.meters() ? 1 : 0;
    }

    private boolean tell(Run run, Surroundings around, Consumer<Event> out) {
        Duration duration = grid.multipliedBy(run.last - run.first);
        boolean near = run.near > 0 && grid.multipliedBy(run.near - 1).compareTo(minAlongside) >= 0;
        if (duration.compareTo(minDuration) < 0 && !near) {
            return false;
        }
        Point at = new Point(run.start.lat(), run.start.lon());
        if (minPortDistance.meters() > 0
                && around.ports().nearest(at, minPortDistance).isPresent()) {
            return false;
        }
        out.accept(event(run, near, context(run, at, around)));
        return true;
    }

    private String context(Run run, Point at, Surroundings around) {
        if (around.ports().nearest(at, portContext).isPresent()) {
            return "port";
        }
        return run.crowd >= anchorage ? "anchorage" : "open-sea";
    }

    private Event.Encounter event(Run run, boolean near, String context) {
        Instant start = at(run.first);
        Sighting a = run.start;
        Sighting b = run.other;
        return new Event.Encounter(
                new Event.Where(
                        EventId.of("encounter", a.track() + "+" + b.track(), start),
                        a.track(),
                        a.mmsi(),
                        a.imo() == 0 ? null : a.imo(),
                        start,
                        at(run.last),
                        a.lat(),
                        a.lon()),
                b.track(),
                b.mmsi(),
                b.imo() == 0 ? null : b.imo(),
                run.meters.median(),
                (run.knots.median() + run.otherKnots.median()) / 2,
                Hours.between(start, at(run.last)),
                near ? "alongside" : "near",
                context);
    }

    private Instant at(long slot) {
        return Instant.ofEpochMilli(slot * grid.toMillis());
    }

    private long steps(Duration duration) {
        return duration.toMillis() / grid.toMillis();
    }
}
