package landfall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class FoundEventsTest {
    private static final Instant NOON = Instant.ofEpochSecond(1_542_628_800);

    private static Event.Where where(Instant end) {
        return new Event.Where("id", "t", 219000700, null, NOON, end, 25, 56);
    }

    @Test
    void aGapIsComparedByShipTimesAndShipsHeardNearby() {
        Event gap = new Event.Gap(where(NOON.plusSeconds(9000)), 25, 56, 26, 57, 2.5, 80, 32, 0.9, 130);
        assertThat(FoundEvents.line(gap)).contains("gap 219000700 1542628800 1542637800 130");
    }

    @Test
    void aGapThatNeverEndsHasNoSecondTime() {
        Event gap = new Event.Gap(where(null), 25, 56, Double.NaN, Double.NaN, 2.5, 0, 0, 0.9, 7);
        assertThat(FoundEvents.line(gap)).contains("gap 219000700 1542628800  7");
    }

    @Test
    void anEncounterIsComparedByBothShipsTimesTierAndContext() {
        Event met = new Event.Encounter(
                where(NOON.plusSeconds(7200)), "u", 219000707, null, 120, 0.1, 2, "alongside", "anchorage");
        assertThat(FoundEvents.line(met))
                .contains("encounter 219000700 219000707 1542628800 1542636000 alongside anchorage");
    }

    @Test
    void agreementCountsWhatIsMissedAndWhatIsMore() {
        Figure figure = FoundEvents.agreement("it", Set.of("a", "b", "c", "d"), Set.of("a", "b", "c", "x", "y"));
        assertThat(figure.value()).isEqualTo(75);
        assertThat(figure.note()).isEqualTo("3 of 4; 2 others");
    }
}
