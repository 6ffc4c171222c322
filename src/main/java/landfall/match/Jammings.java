package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Event;

/**
 * Where and when satellite navigation was jammed: several ships jumped to one spot, and it lasts as long as others follow them there.
 * What a ship does not show meanwhile, it does not hide.
 */
final class Jammings {
    /** Receivers that are jammed together agree within metres; ships at anchor swing. */
    private static final Distance ONE_SPOT = Distance.ofNauticalMiles(1);

    private static final Distance REACH = Distance.ofNauticalMiles(100);
    private static final Duration LONGEST = Duration.ofDays(10);

    /** A ship is heard at the spot for a while after it jumped there. */
    private static final Duration AFTER = Duration.ofDays(1);

    private final List<Event> spots;
    private final List<Event> jumps;

    Jammings(List<Event> events) {
        List<Event> spoofings = events.stream()
                .filter(Event.Spoofing.class::isInstance)
                .sorted(Comparator.comparing(Event::start).thenComparing(Event::id))
                .toList();
        spots = spoofings.stream()
                .filter(e -> ((Event.Spoofing) e).pattern().equals("area-jamming"))
                .toList();
        jumps = new ArrayList<>(
                spoofings.stream().filter(e -> spotOf(e).isPresent()).toList());
    }

    /** Whether an event is a ship's part in a jamming. */
    boolean explains(Event spoofing) {
        return jumps.contains(spoofing);
    }

    /**
     * A jamming of the area in which a ship fell silent.
     *
     * @param jump the first that shows it
     * @param share of the silence in which ships were jammed there
     */
    record Cover(Event jump, double share) {}

    /** What jamming explains of a silence. */
    Optional<Cover> over(DarkPeriod dark) {
        List<Event> during = jumps.stream()
                .filter(j -> j.where().at().distanceTo(dark.off()).isLessThan(REACH))
                .filter(j -> dark.overlaps(j.start(), over(j)))
                .toList();
        return during.isEmpty() ? Optional.empty() : Optional.of(new Cover(during.get(0), share(during, dark)));
    }

    private static double share(List<Event> during, DarkPeriod dark) {
        double jammed = 0;
        Instant done = dark.start();
        for (Event jump : during) {
            Instant start = jump.start().isBefore(done) ? done : jump.start();
            Instant end = over(jump).isAfter(dark.end()) ? dark.end() : over(jump);
            if (end.isAfter(start)) {
                jammed += Duration.between(start, end).toSeconds();
                done = end;
            }
        }
        return Math.min(1, jammed / Math.max(1, dark.length().toSeconds()));
    }

    private static Instant over(Event jump) {
        Instant heard = jump.end() == null ? jump.start() : jump.end();
        return heard.plus(AFTER);
    }

    private Optional<Event> spotOf(Event event) {
        Point at = event.where().at();
        Instant start = event.start();
        return spots.stream()
                .filter(s -> s.where().at().distanceTo(at).isLessThan(ONE_SPOT))
                .filter(s -> !start.isBefore(s.start())
                        && Duration.between(s.start(), start).compareTo(LONGEST) <= 0)
                .findFirst();
    }
}
