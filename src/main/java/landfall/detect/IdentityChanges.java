package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Mmsi;
import landfall.vessel.Track;

/**
 * Identity change: a ship calls itself something else. Within a track: name, call sign, IMO number. Between tracks: a hull (by
 * its IMO number, else by the place and what stayed the same) goes on under another MMSI, and so perhaps another flag.
 *
 * @param stable how long an identity must stand
 * @param maxSilence longest time between the old number's last position and the new one's first
 * @param maxDistance how far apart the two may be when no IMO number connects them
 */
public record IdentityChanges(
        @Setting(
                value = "30min",
                meaning = "How long an identity must stand.",
                source = "our judgement: two ships on one number alternate faster")
        Duration stable,

        @Setting(
                value = "60d",
                meaning = "Longest time between the old number and the new one.",
                source = "our judgement")
        Duration maxSilence,

        @Setting(
                value = "1km",
                meaning = "How far apart they may be when no IMO number connects them.",
                source = "our judgement: the ship has not moved")
        Distance maxDistance)
        implements Review {

    private static final double LEAST_CELL_DEGREES = 0.02;
    private static final double METERS_A_DEGREE = 111_195;
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    /** As long as a segment of a track may be silent. */
    private static final Duration HANDED_AFTER = Duration.ofHours(24);

    @Override
    public void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out) {
        tracks.forEach(track -> within(track, out));
        Map<Integer, List<Track>> hulls = hulls(tracks);
        hulls.values().forEach(hull -> between(hull, out));
        handed(tracks, hulls, out);
        sameplace(tracks, out);
    }

    private void within(Track track, Consumer<Event> out) {
        List<Identity> periods = new ArrayList<>();
        for (int i = 0; i < track.identities().size(); i++) {
            Identity p = track.identities().get(i);
            Instant end = i + 1 < track.identities().size()
                    ? track.identities().get(i + 1).from()
                    : track.last();
            if (Duration.between(p.from(), end).compareTo(stable) >= 0) {
                periods.add(p);
            }
        }
        for (int i = 1; i < periods.size(); i++) {
            Identity a = periods.get(i - 1);
            Identity b = periods.get(i);
            tell(track, b.from(), b.from(), "name", a.name(), b.name(), out);
            tell(track, b.from(), b.from(), "callSign", a.callSign(), b.callSign(), out);
            tell(track, b.from(), b.from(), "imo", a.imo(), b.imo(), out);
        }
    }

    private static Map<Integer, List<Track>> hulls(List<Track> tracks) {
        Map<Integer, List<Track>> hulls = new TreeMap<>();
        for (Track t : tracks) {
            if (t.imo() != null) {
                hulls.computeIfAbsent(t.imo(), i -> new ArrayList<>()).add(t);
            }
        }
        return hulls;
    }

    private void between(List<Track> hull, Consumer<Event> out) {
        hull.sort(Comparator.comparing(Track::first).thenComparing(Track::id));
        for (int i = 1; i < hull.size(); i++) {
            Track a = hull.get(i - 1);
            Track b = hull.get(i);
            Duration silence = Duration.between(a.last(), b.first());
            if (a.mmsi() != b.mmsi() && !silence.isNegative() && silence.compareTo(maxSilence) <= 0) {
                renumbered(a, b, out);
            }
        }
    }

    /**
     * A number goes on as another ship's. Of a ship that was heard before, under another number, nothing is told: it was given
     * the number of a ship that is no more.
     */
    private static void handed(List<Track> tracks, Map<Integer, List<Track>> hulls, Consumer<Event> out) {
        Map<Integer, List<Track>> numbers = new TreeMap<>();
        tracks.stream()
                .filter(t -> t.imo() != null)
                .sorted(Comparator.comparing(Track::first).thenComparing(Track::id))
                .forEach(t -> numbers.computeIfAbsent(t.mmsi(), n -> new ArrayList<>())
                        .add(t));
        for (List<Track> number : numbers.values()) {
            for (int i = 1; i < number.size(); i++) {
                Track a = number.get(i - 1);
                Track b = number.get(i);
                boolean isNew = hulls.get(b.imo()).get(0) == b;
                if (isNew && Duration.between(a.last(), b.first()).compareTo(HANDED_AFTER) > 0) {
                    tell(b, a.last(), b.first(), "imo", a.imo(), b.imo(), out);
                }
            }
        }
    }

    /** Ships without an IMO number that stop under one number and go on from there under another. */
    private void sameplace(List<Track> tracks, Consumer<Event> out) {
        Map<Long, List<Track>> ends = new HashMap<>();
        Instant newest =
                tracks.stream().map(Track::first).max(Comparator.naturalOrder()).orElse(Instant.MIN);
        for (Track t : tracks) {
            Point p = t.last().isAfter(newest) ? null : t.at(t.last());
            if (p != null) {
                ends.computeIfAbsent(cell(p, 0, 0), c -> new ArrayList<>()).add(t);
            }
        }
        for (Track b : tracks) {
            Point p = b.at(b.first());
            int wide = p == null ? 0 : cellsEast(p);
            for (int n = -1; n <= 1 && p != null; n++) {
                for (int e = -wide; e <= wide; e++) {
                    for (Track a : ends.getOrDefault(cell(p, n, e), List.of())) {
                        if (goesOnAs(a, b, p)) {
                            renumbered(a, b, out);
                        }
                    }
                }
            }
        }
    }

    private boolean goesOnAs(Track a, Track b, Point start) {
        Duration silence = Duration.between(a.last(), b.first());
        if (a.mmsi() == b.mmsi()
                || !stands(a)
                || !stands(b)
                || a.imo() != null && b.imo() != null
                || silence.isNegative()
                || silence.compareTo(maxSilence) > 0) {
            return false;
        }
        return a.at(a.last()).distanceTo(start).compareTo(maxDistance) <= 0 && looksLike(a.identity(), b.identity());
    }

    /** Of ships heard once each, as in a table of one row a ship, any two alike would be one. */
    private boolean stands(Track track) {
        return Duration.between(track.first(), track.last()).compareTo(stable) >= 0;
    }

    private static boolean looksLike(Identity a, Identity b) {
        if (a == null || b == null) {
            return false;
        }
        boolean sameSize = same(a, b, Identity::lengthMeters) && same(a, b, Identity::widthMeters);
        return same(a, b, Identity::name)
                || same(a, b, Identity::callSign)
                || sameSize && same(a, b, Identity::shipType);
    }

    private static boolean same(Identity a, Identity b, Function<Identity, Object> field) {
        return field.apply(a) != null && field.apply(a).equals(field.apply(b));
    }

    private static void renumbered(Track a, Track b, Consumer<Event> out) {
        tell(b, a.last(), b.first(), "mmsi", a.mmsi(), b.mmsi(), out);
        tell(b, a.last(), b.first(), "flag", Mmsi.flag(a.mmsi()), Mmsi.flag(b.mmsi()), out);
        if (a.identity() != null && b.identity() != null) {
            tell(
                    b,
                    a.last(),
                    b.first(),
                    "name",
                    a.identity().name(),
                    b.identity().name(),
                    out);
        }
    }

    private static void tell(
            Track track, Instant start, Instant end, String field, Object from, Object to, Consumer<Event> out) {
        Event.Where where = TrackPlace.where("identity_change", "/" + field, track, start, end);
        if (where != null && from != null && to != null && !plain(from).equals(plain(to))) {
            out.accept(new Event.IdentityChange(where, field, from.toString(), to.toString()));
        }
    }

    /** Without blanks and signs: GUI HE YU33168 and GUIHEYU33168 are one name. */
    private static String plain(Object value) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(value.toString()).replaceAll("");
    }

    /** How many cells to either side may hold a place within reach: the nearer the pole, the narrower they are. */
    private int cellsEast(Point p) {
        return 1 + (int) Math.ceil(1 / Math.max(0.02, Math.cos(Math.toRadians(p.lat()))));
    }

    private long cell(Point p, int north, int east) {
        double degrees = Math.max(LEAST_CELL_DEGREES, maxDistance.meters() / METERS_A_DEGREE);
        long row = (long) Math.floor(p.lat() / degrees) + north;
        long columns = (long) Math.ceil(360 / degrees);
        return row << 32 | Math.floorMod((long) Math.floor((p.lon() + 180) / degrees) + east, columns);
    }
}
