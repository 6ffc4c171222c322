package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
        double minDark)
        implements Review {

    /** How near each other two ships fall silent and return for {@code dark-dark}. */
    private static final Distance NEAR = Distance.ofNauticalMiles(10);

    @Override
    public void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out) {
        Map<Integer, List<Event.Gap>> gaps = new HashMap<>();
        for (Event e : events) {
            if (e instanceof Event.Gap g && !g.isOpen() && looked(g)) {
                gaps.computeIfAbsent(Heard.cell(g.offLat(), g.offLon()), c -> new ArrayList<>())
                        .add(g);
            }
        }
        // whoever loitered is looked at by itself, so that every core takes part
        events.parallelStream()
                .<Event>mapMulti((e, found) -> meetings(e, gaps, found))
                .toList()
                .forEach(out);
    }

    private void meetings(Event e, Map<Integer, List<Event.Gap>> gaps, Consumer<Event> out) {
        if (e instanceof Event.Loitering loitering) {
            near(gaps, loitering.where().at()).forEach(gap -> halfDark(loitering, gap, out));
        } else if (e instanceof Event.Gap a && !a.isOpen() && looked(a)) {
            near(gaps, a.where().at())
                    .filter(b -> a.track().compareTo(b.track()) < 0)
                    .forEach(b -> darkDark(a, b, out));
        }
    }

    private boolean looked(Event.Gap g) {
        return g.durationHours() <= maxGap.toHours() && g.darkProbability() >= minDark / 100;
    }

    private static Stream<Event.Gap> near(Map<Integer, List<Event.Gap>> gaps, Point at) {
        return Arrays.stream(Heard.around(Heard.cell(at.lat(), at.lon())))
                .mapToObj(cell -> gaps.getOrDefault(cell, List.of()))
                .flatMap(List::stream);
    }

    private void halfDark(Event.Loitering l, Event.Gap g, Consumer<Event> out) {
        Point meeting = l.where().at();
        Distance there = meeting.distanceTo(g.where().at());
        if (l.track().equals(g.track()) || l.where().mmsi() == g.where().mmsi() || there.compareTo(reach) > 0) {
            return;
        }
        Distance back = meeting.distanceTo(new Point(g.onLat(), g.onLon()));
        Instant from = later(l.start(), g.start().plusSeconds(seconds(there)));
        Instant to = earlier(l.end(), g.end().minusSeconds(seconds(back)));
        tell(l.where(), g.where(), from, to, "half-dark", l.averageSpeedKnots(), out);
    }

    private void darkDark(Event.Gap a, Event.Gap b, Consumer<Event> out) {
        Distance off = a.where().at().distanceTo(b.where().at());
        Distance on = new Point(a.onLat(), a.onLon()).distanceTo(new Point(b.onLat(), b.onLon()));
        if (a.where().mmsi() == b.where().mmsi() || off.compareTo(NEAR) > 0 || on.compareTo(NEAR) > 0) {
            return;
        }
        Instant from = later(a.start(), b.start());
        Instant to = earlier(a.end(), b.end());
        tell(a.where(), b.where(), from, to, "dark-dark", Double.NaN, out);
    }

    private void tell(
            Event.Where one,
            Event.Where two,
            Instant from,
            Instant to,
            String tier,
            double knots,
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
                "open-sea"));
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
