package landfall.detect;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * Silences judged by the water that the ships sailed into. Others heard at the edge of what can be heard say nothing of what lies
 * behind it: where nobody at all was heard for weeks, a ship that transmits falls silent, too.
 *
 * <p>A silence is of this kind when nobody was heard ahead of where the ship was heard last, nor behind where it was heard again.
 * That may be for want of receivers, or because only those go there who do not want to be heard; so it is no excuse: the silence
 * is judged as one where nothing is known of the reception.
 */
final class DeafWaters {
    /** A ship this slow heads nowhere: where the detectors of meetings and waiting draw the line, too. */
    private static final double UNDER_WAY_KNOTS = 2;

    /** As far as is looked ahead: what one coast station would hear at best; our judgement. */
    private static final double FARTHEST_MILES = 60;

    /** Nearer, what is ahead is not told from what is here; our judgement. */
    private static final double NEAREST_MILES = 15;

    private static final double STEP_MILES = 5;
    private static final double MILES_A_DEGREE = 60;
    private static final Distance STEP = Distance.ofNauticalMiles(STEP_MILES);

    /** With fewer days of data nothing is said of who is ever heard; our judgement. */
    private static final int LEAST_DAYS = 7;

    private static final long DAY_MILLIS = 86_400_000;

    private final Listening settings;
    private final Surroundings around;
    private final Map<String, Track> tracks = new HashMap<>();
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    /** A disc of sea in which one would have been heard on the way, in the weeks around a silence. */
    private static final class Ahead {
        private final Point middle;
        private final double meters;
        private final long from;
        private final long to;
        private boolean heard;

        Ahead(Point middle, double meters, long from, long to) {
            this.middle = middle;
            this.meters = meters;
            this.from = from;
            this.to = to;
        }
    }

    /** A silence with the water into which it began, and that from which it ended; null where it is open. */
    private record Asked(Event.Gap gap, boolean classB, Ahead into, Ahead outOf, int days) {
        boolean isDeaf() {
            return !into.heard && (outOf == null || !outOf.heard);
        }
    }

    private DeafWaters(Listening settings, Surroundings around, List<Track> tracks) {
        this.settings = settings;
        this.around = around;
        for (Track track : tracks) {
            this.tracks.put(track.id(), track);
            first = Math.min(first, track.first().toEpochMilli());
            last = Math.max(last, track.last().toEpochMilli());
        }
    }

    /** The events, those silences told anew that lead into water where nobody is heard. */
    static List<Event> judged(Listening settings, Surroundings around, List<Track> tracks, List<Event> events) {
        DeafWaters waters = new DeafWaters(settings, around, tracks);
        List<Asked> asked = events.stream()
                .filter(e -> e instanceof Event.Gap)
                .flatMap(e -> waters.ask((Event.Gap) e).stream())
                .toList();
        if (asked.isEmpty()) {
            return events;
        }
        waters.listen(asked);
        Map<String, Event> anew = new HashMap<>();
        asked.stream().filter(Asked::isDeaf).forEach(a -> anew.put(a.gap().id(), waters.anew(a)));
        return events.stream().map(e -> anew.getOrDefault(e.id(), e)).toList();
    }

    private Event.Gap anew(Asked a) {
        Event.Gap g = a.gap();
        return g.judged(
                Math.min(g.darkProbability(), settings.darkWhereNothingIsKnown(a.classB())), g.heardNearby(), a.days());
    }

    private Optional<Asked> ask(Event.Gap gap) {
        Track track = tracks.get(gap.track());
        Duration weeks = settings.everHeard();
        if (track == null || weeks.isZero()) {
            return Optional.empty();
        }
        Position off = at(track, gap.start().toEpochMilli());
        Position on = gap.isOpen() ? null : at(track, gap.end().toEpochMilli());
        long from = Math.max(first, gap.start().minus(weeks).toEpochMilli());
        long end = gap.isOpen() ? last : gap.end().toEpochMilli();
        long to = Math.min(last, end + weeks.toMillis());
        int days = (int) ((to - from) / DAY_MILLIS);
        if (off == null || !gap.isOpen() && on == null || days < LEAST_DAYS) {
            return Optional.empty();
        }
        Ahead into = ahead(off, off.courseDegrees(), gap.durationHours(), from, to);
        Ahead outOf = on == null ? null : ahead(on, on.courseDegrees() + 180, gap.durationHours(), from, to);
        return into == null || on != null && outOf == null
                ? Optional.empty()
                : Optional.of(new Asked(gap, off.isClassB(), into, outOf, days));
    }

    /** The far half of the way that a ship could have sailed on until the middle of its silence, up to the coast. */
    private Ahead ahead(Position p, double course, double hours, long from, long to) {
        if (!(p.speedKnots() >= UNDER_WAY_KNOTS) || Double.isNaN(course)) {
            return null;
        }
        double miles = Math.min(FARTHEST_MILES, p.speedKnots() * hours / 2);
        for (double way = STEP_MILES; way < miles; way += STEP_MILES) {
            double clear = around.shore().nauticalMilesFrom(p.at().towards(course, Distance.ofNauticalMiles(way)));
            if (clear == 0) {
                miles = way;
            }
            // no land is met before the nearest is reached
            way += Math.max(0, Math.floor((clear - 1) / STEP_MILES)) * STEP_MILES;
        }
        return miles < NEAREST_MILES
                ? null
                : new Ahead(
                        p.at().towards(course, Distance.ofNauticalMiles(miles * 3 / 4)),
                        Distance.ofNauticalMiles(miles / 4).meters(),
                        from,
                        to);
    }

    private static Position at(Track track, long millis) {
        List<Position> line = track.line();
        int low = 0;
        int high = line.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            long there = line.get(middle).millis();
            if (there == millis) {
                return line.get(middle);
            } else if (there < millis) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }

    /** Follows everyone's way, but for the legs that are silences, told or not. */
    private void listen(List<Asked> asked) {
        Map<Integer, List<Ahead>> byCell = new HashMap<>();
        for (Asked a : asked) {
            note(a.into(), byCell);
            if (a.outOf() != null) {
                note(a.outOf(), byCell);
            }
        }
        tracks.values().stream().sorted(Comparator.comparing(Track::id)).forEach(t -> follow(t, byCell));
    }

    private static void note(Ahead ahead, Map<Integer, List<Ahead>> byCell) {
        double north = ahead.meters / Distance.METERS_PER_NAUTICAL_MILE / MILES_A_DEGREE;
        double east = north / Math.max(0.02, Math.cos(Math.toRadians(ahead.middle.lat())));
        Set<Integer> cells = new HashSet<>();
        for (int row = -1; row <= 1; row++) {
            for (int column = -1; column <= 1; column++) {
                double lat = Math.max(-90, Math.min(90, ahead.middle.lat() + row * north));
                cells.add(Heard.cell(lat, Point.wrapLongitude(ahead.middle.lon() + column * east)));
            }
        }
        cells.forEach(
                cell -> byCell.computeIfAbsent(cell, c -> new ArrayList<>()).add(ahead));
    }

    private static void follow(Track track, Map<Integer, List<Ahead>> byCell) {
        track.follow(track.first(), track.last(), STEP, (lat, lon, millis) -> heard(lat, lon, millis, byCell));
    }

    private static void heard(double lat, double lon, long millis, Map<Integer, List<Ahead>> byCell) {
        List<Ahead> near = byCell.get(Heard.cell(lat, lon));
        if (near != null) {
            near.removeIf(a -> a.heard);
            for (Ahead a : near) {
                a.heard |= millis >= a.from
                        && millis <= a.to
                        && Point.metersBetween(lat, lon, a.middle.lat(), a.middle.lon()) <= a.meters;
            }
        }
    }
}
