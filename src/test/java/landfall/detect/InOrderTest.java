package landfall.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class InOrderTest {
    private static final Comparator<Event> BY_TIME_THEN_ID =
            Comparator.comparing(Event::start).thenComparing(Event::id);

    @Test
    void eventsOfAnyTimesAreOrderedAsComparingThemWould() {
        SplittableRandom random = new SplittableRandom(11);
        for (int round = 0; round < 200; round++) {
            long seconds = 1L << random.nextInt(1, 40);
            List<Event> events = new ArrayList<>();
            for (int i = random.nextInt(60); i > 0; i--) {
                Instant start = Instant.ofEpochSecond(random.nextLong(seconds) - seconds / 2, random.nextInt(3));
                events.add(event("e" + random.nextInt(20), start, random.nextInt(5)));
            }
            List<Event> compared = new ArrayList<>(events);
            compared.sort(BY_TIME_THEN_ID);
            assertEquals(compared, InOrder.of(events));
        }
    }

    @Test
    void eventsAsFarApartAsTimesCanBeAreOrdered() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            events.add(event("e" + i, i % 2 == 0 ? Instant.MIN : Instant.MAX, 0));
        }
        List<Event> compared = new ArrayList<>(events);
        compared.sort(BY_TIME_THEN_ID);
        assertEquals(compared, InOrder.of(events));
    }

    @Test
    void versionsOfOneEventStayAsTheyCame() {
        List<Event> versions =
                List.of(event("a", Instant.EPOCH, 3), event("a", Instant.EPOCH, 1), event("a", Instant.EPOCH, 2));
        assertEquals(versions, InOrder.of(versions));
    }

    @Test
    void noEventsAreInOrder() {
        assertEquals(List.of(), InOrder.of(List.of()));
    }

    private static Event event(String id, Instant start, double hours) {
        return new Event.Loitering(new Event.Where(id, "t", 219_000_001, null, start, start, 55, 12), hours, 1.0, 20.0);
    }
}
