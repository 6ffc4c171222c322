package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class TitlesTest {
    private final Desk desk = new Desk(SynthPetrel.investigation(), Instant.parse("2022-12-10T06:40:00Z"));

    @Test
    void aShipHeardAgainUnderAnotherNumberIsNotSaidToBeDarkSince() {
        Event.Gap gap = open("2022-12-04T09:20:00Z", 150);
        assertThat(Titles.of(gap, desk)).isEqualTo("Dark for 58 h 40 min, then heard as MMSI 613000007");
        assertThat(Titles.when(gap, desk)).isEqualTo("4 Dec 2022 09:20 – 6 Dec 20:00 UTC");
    }

    @Test
    void aShipThatNobodyHeardAgainIsDarkSince() {
        Event.Gap gap = open("2022-12-20T00:00:00Z", 24);
        assertThat(Titles.of(gap, desk)).isEqualTo("Dark for 24 h, not heard since");
        assertThat(Titles.when(gap, desk)).isEqualTo("since 20 Dec 2022 00:00 UTC");
    }

    @Test
    void aFlagIsNamedAsPeopleCallTheCountry() {
        Event change = desk.words().events().stream()
                .filter(e -> e instanceof Event.IdentityChange c && c.field().equals("flag"))
                .findFirst()
                .orElseThrow();
        assertThat(Titles.of(change, desk)).isEqualTo("Flag changed from Russia to Cameroon");
        assertThat(Tongue.DE.say(Titles.of(change, desk))).isEqualTo("Flagge gewechselt von Russland zu Kamerun");
    }

    private Event.Gap open(String start, double hours) {
        String track = desk.words().tracks().get(0).id();
        Event.Where where = new Event.Where("g", track, 273000001, null, Instant.parse(start), null, 32.6, 32.1);
        return new Event.Gap(where, 32.6, 32.1, Double.NaN, Double.NaN, hours, Double.NaN, Double.NaN, 0.9, 5);
    }
}
