package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class EventWordsTest {
    @Test
    void everyKindOfEventHasWords() {
        WordsJsonTest.oneOfEachKind()
                .forEach(event -> assertThat(EventWords.of(event)).isNotBlank());
    }

    @Test
    void aMeetingInTheDarkIsNotCalledClose() {
        assertThat(EventWords.of(met(Double.NaN, "half-dark")))
                .contains("could have met", "nobody heard them together")
                .doesNotContain("close to")
                .doesNotContain(" m apart");
    }

    @Test
    void aMeetingThatWasHeardTellsHowClose() {
        assertThat(EventWords.of(met(80, "alongside"))).contains("close to MMSI 273000001", "80.0 m apart");
    }

    @Test
    void aFlagIsNamedAsPeopleCallTheCountry() {
        Instant day = Instant.parse("2022-11-02T00:00:00Z");
        Event.Where where = new Event.Where("i", "t1", 351000001, null, day, day, 41.0, 131.0);
        assertThat(EventWords.of(new Event.IdentityChange(where, "flag", "KM", "TG")))
                .isEqualTo("flag changed from Comoros to Togo");
    }

    private static Event met(double meters, String tier) {
        Instant start = Instant.parse("2022-11-02T00:00:00Z");
        Event.Where where =
                new Event.Where("e", "t1", 351000001, null, start, start.plusSeconds(4 * 3600), 41.0, 131.0);
        return new Event.Encounter(where, "t2", 273000001, null, meters, 0.4, 4, tier, "open-sea");
    }
}
