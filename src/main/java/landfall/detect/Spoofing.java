package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * Spoofing: positions that the ship cannot have had. Patterns: {@code overlap}, one number or one hull in two places at once;
 * {@code jump}, a ship that turns up far from where it was a moment ago; {@code circle}, rings sailed with the regularity of a
 * signal generator; {@code area-jamming}, several ships thrown to one spot, which is done to them and not by them.
 *
 * @param minPositions tracks with fewer positions are noise
 * @param apart positions of one ship at one time are in two places when farther apart
 * @param jumpWithin a new track this soon after a position elsewhere is a jump
 * @param jammed so many ships thrown to one spot make area jamming
 * @param turns full turns that make a circle
 * @param circle the ring lies within this distance
 * @param inland so far from all water, ports and large lakes no ship is
 */
public record Spoofing(
        @Setting(value = "3 positions", meaning = "Tracks with fewer positions are noise.", source = "our judgement")
        int minPositions,

        @Setting(
                value = "10nm",
                meaning = "Farther apart, two positions at one time are two places.",
                source = "our judgement")
        Distance apart,

        @Setting(
                value = "2h",
                meaning = "A new track this soon after a position elsewhere is a jump.",
                source = "our judgement: the tracker splits above what ships can sail")
        Duration jumpWithin,

        @Setting(
                value = "3 ships",
                meaning = "So many ships thrown to one spot within an hour make area jamming.",
                source = "our judgement; reports on GNSS interference in the Black Sea and the Baltic name dozens")
        int jammed,

        @Setting(
                value = "3 turns",
                meaning = "Full turns that make a circle.",
                source = "our judgement: a ship at anchor swings back and forth")
        int turns,

        @Setting(value = "5km", meaning = "The ring lies within this distance.", source = "our judgement")
        Distance circle,

        @Setting(
                value = "10km",
                meaning = "So far from all water, ports and large lakes no ship is.",
                source = "our judgement: the coast is known to 1 km, a river's mouth to a few")
        Distance inland)
        implements Review {

    /** A track that began far from where its ship was. */
    private record Jump(Track track, Position to) {}

    /** The first of two tracks of a ship, and the second. */
    private record Two(Track a, Track b) {}

    /** Our judgement: one position out of order makes no overlap. */
    private static final Duration LEAST_SHARED = Duration.ofMinutes(10);

    /** As far apart as receivers may be thrown that are jammed together: they wander around one airport. Our judgement. */
    private static final Distance SPOT = Distance.ofNauticalMiles(6);

    private static final Duration TOGETHER = Duration.ofHours(1);

    /** A number that more tracks have at one time is nobody's. */
    private static final int MOST_AT_ONCE = 50;

    @Override
    public void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out) {
        Map<String, List<Track>> ships = new TreeMap<>();
        for (Track t : tracks) {
            if (t.positions() >= minPositions && !t.line().isEmpty()) {
                ships.computeIfAbsent("mmsi:" + t.mmsi(), k -> new ArrayList<>())
                        .add(t);
                if (t.imo() != null) {
                    ships.computeIfAbsent("imo:" + t.imo(), k -> new ArrayList<>())
                            .add(t);
                }
                circles(t, out);
            }
        }
        List<Jump> jumps = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (List<Track> own : ships.values()) {
            for (Two two : besideEachOther(own)) {
                if (told.add(two.a.id() + "|" + two.b.id())) {
                    compare(two.a, two.b, jumps, out);
                }
            }
        }
        jumps(jumps, out);
        new Inland(this, around.land(), tracks).tell(out);
    }

    /** Each two tracks of a ship of which the second begins while it has the first, or soon after. */
    private List<Two> besideEachOther(List<Track> own) {
        own.sort(Comparator.comparing(Track::first).thenComparing(Track::id));
        List<Two> found = new ArrayList<>();
        List<Track> open = new ArrayList<>();
        for (Track b : own) {
            open.removeIf(a -> a.last().plus(jumpWithin).isBefore(b.first()));
            open.forEach(a -> found.add(new Two(a, b)));
            open.add(b);
            if (open.size() > MOST_AT_ONCE) {
                return List.of();
            }
        }
        return found;
    }

    private void compare(Track a, Track b, List<Jump> jumps, Consumer<Event> out) {
        Instant end = a.last().isBefore(b.last()) ? a.last() : b.last();
        Position to = b.line().get(0);
        boolean far = a.at(b.first()).distanceTo(to.at()).compareTo(apart) >= 0;
        Duration shared = Duration.between(b.first(), end);
        if (shared.compareTo(LEAST_SHARED) >= 0 && far) {
            out.accept(new Event.Spoofing(
                    TrackPlace.where("spoofing", "/overlap/" + a.id(), b, b.first(), end), "overlap"));
        }
        Duration since = Duration.between(a.heardLast(b.first()), b.first());
        if (a.mmsi() == b.mmsi() && far && since.compareTo(jumpWithin) <= 0) {
            jumps.add(new Jump(b, to));
        }
    }

    /** Where enough ships were thrown to one spot within an hour, by whichever clock and chart, none of them jumped by itself. */
    private void jumps(List<Jump> jumps, Consumer<Event> out) {
        jumps.sort(Comparator.comparing((Jump j) -> j.to.millis()).thenComparing(j -> j.track.id()));
        Set<Jump> jammedTogether = Collections.newSetFromMap(new IdentityHashMap<>());
        for (int i = 0; i < jumps.size(); i++) {
            List<Jump> spot = spotOf(jumps, i);
            if (spot.stream().map(j -> j.track.mmsi()).distinct().count() >= jammed) {
                jammedTogether.addAll(spot);
            }
        }
        for (Jump j : jumps) {
            String pattern = jammedTogether.contains(j) ? "area-jamming" : "jump";
            out.accept(new Event.Spoofing(
                    TrackPlace.where("spoofing", "/" + pattern, j.track, j.to.time(), j.to.time()), pattern));
        }
    }

    /** A jump and those that followed it to its spot. */
    private static List<Jump> spotOf(List<Jump> jumps, int first) {
        Position at = jumps.get(first).to;
        List<Jump> spot = new ArrayList<>();
        for (int i = first; i < jumps.size(); i++) {
            Position next = jumps.get(i).to;
            if (next.millis() - at.millis() > TOGETHER.toMillis()) {
                break;
            }
            if (meters(at, next) <= SPOT.meters()) {
                spot.add(jumps.get(i));
            }
        }
        return spot;
    }

    /** Adds up the turns along the line, as long as it stays within the ring and turns the same way. */
    private void circles(Track track, Consumer<Event> out) {
        List<Position> line = track.line();
        int first = 0;
        double turned = 0;
        for (int i = 2; i < line.size(); i++) {
            double turn = turn(line.get(i - 2), line.get(i - 1), line.get(i));
            boolean stays = meters(line.get(first), line.get(i)) <= circle.meters()
                    && Duration.between(line.get(i - 1).time(), line.get(i).time())
                                    .toMinutes()
                            <= 30;
            if (!stays || Math.abs(turn) > 120 || turn * turned < 0) {
                circle(track, line.get(first), line.get(i - 1), turned, out);
                first = i - 1;
                turned = 0;
            } else {
                turned += turn;
            }
        }
        if (!line.isEmpty()) {
            circle(track, line.get(first), line.get(line.size() - 1), turned, out);
        }
    }

    private void circle(Track track, Position first, Position last, double turned, Consumer<Event> out) {
        if (Math.abs(turned) >= turns * 360.0) {
            Event.Where where = TrackPlace.where("spoofing", "/circle", track, first.time(), last.time());
            out.accept(new Event.Spoofing(where, "circle"));
        }
    }

    private static double turn(Position a, Position b, Position c) {
        if (meters(a, b) < 50 || meters(b, c) < 50) {
            return 180;
        }
        double turn = b.at().bearingTo(c.at()) - a.at().bearingTo(b.at());
        return turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
    }

    private static double meters(Position a, Position b) {
        return Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon());
    }
}
