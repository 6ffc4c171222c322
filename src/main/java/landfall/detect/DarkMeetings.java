package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.Track;

/**
 * Meetings that no one could hear. {@code half-dark}: a ship loiters where another one, dark at the time, could have come and
 * gone in its silence. {@code dark-dark}: two ships fall silent near each other and are heard again near each other. Both say
 * only that a meeting was possible: much weaker than an encounter.
 *
 * @param reach how far from its last position the dark ship may meet
 * @param maxSpeed of the dark ship
 * @param minTogether shortest time they could have had together
 * @param maxGap longer silences are not looked at
 * @param minDark gaps less probably the ship's own doing are not looked at
 * @param portContext nearer to a port than this its context is {@code port}
 * @param maxPartners a silence in which more ships could have been met tells of no meeting: beside a crowded anchorage it
 *     would be hundreds, and say nothing of any of them
 */
public record DarkMeetings(
        @Setting(
                value = "60nm",
                meaning = "How far from its last position the dark ship may meet.",
                source = "our judgement: farther, almost any ship could")
        Distance reach,

        @Setting(
                value = "15 kn",
                meaning = "Speed of the dark ship at most.",
                source = "our judgement: a small cargo ship")
        double maxSpeed,

        @Setting(value = "2h", meaning = "Shortest time they could have had together.", source = "as for encounters")
        Duration minTogether,

        @Setting(value = "7d", meaning = "Longer silences are not looked at.", source = "our judgement")
        Duration maxGap,

        @Setting(
                value = "40 %",
                meaning = "Gaps less probably dark are not looked at.",
                source = "our judgement: above what is assumed without any evidence")
        double minDark,

        @Setting(
                value = "5km",
                meaning = "Nearer to a port than this its context is port.",
                source = "as for encounters")
        Distance portContext,

        @Setting(
                value = "12 ships",
                meaning = "A silence in which more ships could have been met tells of no meeting.",
                source = "our judgement: one of a dozen is a lead, one of hundreds is none; as many as make a crowd")
        int maxPartners)
        implements Review {

    /** How near each other two ships fall silent and return for {@code dark-dark}. */
    private static final Distance NEAR = Distance.ofNauticalMiles(10);

    @Override
    public void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out) {
        List<Event.Gap> gaps = events.stream()
                .filter(Event.Gap.class::isInstance)
                .map(Event.Gap.class::cast)
                .filter(this::looked)
                .toList();
        Map<Integer, List<Event.Loitering>> loiterers = byCell(events.stream()
                .filter(Event.Loitering.class::isInstance)
                .map(Event.Loitering.class::cast)
                .toList());
        Map<Integer, List<Event.Gap>> silent = byCell(gaps);
        // each silence is looked at by itself, so that every core takes part
        List<Silent> all = gaps.parallelStream()
                .map(gap -> meetings(gap, loiterers, silent, around))
                .toList();
        Set<String> crowded =
                all.stream().filter(Silent::isCrowded).map(s -> s.gap.id()).collect(Collectors.toSet());
        for (Silent s : all) {
            if (!s.isCrowded()) {
                s.halfDark.forEach(out);
                s.darkDark.entrySet().stream()
                        .filter(other -> !crowded.contains(other.getKey()))
                        .forEach(other -> out.accept(other.getValue()));
            }
        }
    }

    /** A silence, and the meetings possible in it. */
    private final class Silent {
        private final Event.Gap gap;
        private final List<Event> halfDark = new ArrayList<>();
        /** By the other silence; where the other track sorts first, it tells. */
        private final Map<String, Event> darkDark = new LinkedHashMap<>();

        private final Set<Integer> partners = new HashSet<>();

        Silent(Event.Gap gap) {
            this.gap = gap;
        }

        boolean isCrowded() {
            return partners.size() > maxPartners;
        }
    }

    private Silent meetings(
            Event.Gap gap,
            Map<Integer, List<Event.Loitering>> loiterers,
            Map<Integer, List<Event.Gap>> silent,
            Surroundings around) {
        Silent found = new Silent(gap);
        for (int cell : cellsAround(gap.offLat(), gap.offLon())) {
            for (Event.Loitering l : loiterers.getOrDefault(cell, List.of())) {
                halfDark(l, gap, around, met -> {
                    found.partners.add(l.where().mmsi());
                    found.halfDark.add(met);
                });
                if (found.isCrowded()) {
                    return found;
                }
            }
            for (Event.Gap other : silent.getOrDefault(cell, List.of())) {
                darkDark(gap, other, around, met -> {
                    found.partners.add(other.where().mmsi());
                    if (gap.track().compareTo(other.track()) < 0) {
                        found.darkDark.put(other.id(), met);
                    }
                });
                if (found.isCrowded()) {
                    return found;
                }
            }
        }
        return found;
    }

    /** The cells of a degree that lie within reach: the nearer the pole, the more of them side by side. */
    private int[] cellsAround(double lat, double lon) {
        double north = Math.max(reach.nauticalMiles(), NEAR.nauticalMiles()) / 60;
        double shortest = Math.cos(Math.toRadians(Math.min(89, Math.abs(lat) + north)));
        int wide = (int) Math.min(180, Math.ceil(north / shortest));
        int high = (int) Math.ceil(north);
        return IntStream.rangeClosed(-high, high)
                .filter(n -> Math.abs(lat + n) <= 90)
                .flatMap(n -> IntStream.rangeClosed(-wide, wide).map(e -> Heard.cell(lat + n, lon + e)))
                .distinct()
                .toArray();
    }

    private static <E extends Event> Map<Integer, List<E>> byCell(List<E> events) {
        return events.stream()
                .collect(Collectors.groupingBy(
                        e -> Heard.cell(e.where().lat(), e.where().lon())));
    }

    private boolean looked(Event.Gap g) {
        return !g.isOpen() && g.durationHours() <= maxGap.toHours() && g.darkProbability() >= minDark / 100;
    }

    private void halfDark(Event.Loitering l, Event.Gap g, Surroundings around, Consumer<Event> out) {
        Point meeting = l.where().at();
        Distance there = meeting.distanceTo(g.where().at());
        if (isOneShip(l.where(), g.where()) || there.compareTo(reach) > 0) {
            return;
        }
        Distance back = meeting.distanceTo(new Point(g.onLat(), g.onLon()));
        Instant from = later(l.start(), g.start().plusSeconds(seconds(there)));
        Instant to = earlier(l.end(), g.end().minusSeconds(seconds(back)));
        tell(l.where(), g.where(), from, to, "half-dark", l.averageSpeedKnots(), around, out);
    }

    private void darkDark(Event.Gap a, Event.Gap b, Surroundings around, Consumer<Event> out) {
        Distance off = a.where().at().distanceTo(b.where().at());
        Distance on = new Point(a.onLat(), a.onLon()).distanceTo(new Point(b.onLat(), b.onLon()));
        if (isOneShip(a.where(), b.where()) || off.compareTo(NEAR) > 0 || on.compareTo(NEAR) > 0) {
            return;
        }
        Instant from = later(a.start(), b.start());
        Instant to = earlier(a.end(), b.end());
        tell(a.where(), b.where(), from, to, "dark-dark", Double.NaN, around, out);
    }

    /** Under whichever numbers: a ship that changed its own in a silence has not met itself. */
    private static boolean isOneShip(Event.Where a, Event.Where b) {
        return a.mmsi() == b.mmsi() || a.imo() != null && a.imo().equals(b.imo());
    }

    private void tell(
            Event.Where one,
            Event.Where two,
            Instant from,
            Instant to,
            String tier,
            double knots,
            Surroundings around,
            Consumer<Event> out) {
        if (Duration.between(from, to).compareTo(minTogether) < 0) {
            return;
        }
        Event.Where a = one.track().compareTo(two.track()) < 0 ? one : two;
        Event.Where b = a == one ? two : one;
        String id = EventId.of("encounter", tier + "/" + a.track() + "+" + b.track(), from);
        out.accept(new Event.Encounter(
                new Event.Where(id, a.track(), a.mmsi(), a.imo(), from, to, one.lat(), one.lon()),
                b.track(),
                b.mmsi(),
                b.imo(),
                Double.NaN,
                knots,
                Hours.between(from, to),
                tier,
                around.ports().nearest(one.at(), portContext).isPresent() ? "port" : "open-sea"));
    }

    private long seconds(Distance way) {
        return Math.round(way.hoursAt(maxSpeed) * 3600);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
