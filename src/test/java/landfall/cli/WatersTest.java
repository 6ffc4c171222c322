package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import landfall.reject.Refusal;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class WatersTest {
    private static final Instant DAY = Instant.parse("2022-11-02T00:00:00Z");

    @Test
    void anEventThatBeginsInTheBoxIsInTheseWaters() {
        Waters box = Waters.of("--within", "40, 128, 44, 134");
        assertThat(box.hold(at(42, 131))).isTrue();
        assertThat(box.hold(at(39.9, 131))).isFalse();
        assertThat(box.hold(at(42, 134.1))).isFalse();
    }

    @Test
    void aShipThatComesBackInTheBoxIsInTheseWaters() {
        Event.Where where = new Event.Where("g", "t", 351000001, null, DAY, DAY, 35, 129);
        Event.Gap gap = new Event.Gap(where, 35, 129, 42, 131, 30, 430, 14, 0.5, 3, null);
        assertThat(Waters.of("--within", "40,128,44,134").hold(gap)).isTrue();
    }

    @Test
    void aBoxMayLieOverTheAntimeridian() {
        Waters box = Waters.of("--within", "-20,170,-10,-170");
        assertThat(box.hold(at(-18, 178))).isTrue();
        assertThat(box.hold(at(-18, -178))).isTrue();
        assertThat(box.hold(at(-18, 0))).isFalse();
    }

    @Test
    void whatIsNoBoxIsRefusedAndNoBoxIsTheWorld() {
        assertThat(Waters.of("--within", null).hold(at(Double.NaN, Double.NaN))).isTrue();
        for (String text : new String[] {"40,128,44", "north", "44,128,40,134", "40,128,44,234", "1,2,3,x"}) {
            assertThatThrownBy(() -> Waters.of("--within", text))
                    .as(text)
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("is no box; give south,west,north,east");
        }
    }

    private static Event at(double lat, double lon) {
        return new Event.Spoofing(new Event.Where("s", "t", 351000001, null, DAY, DAY, lat, lon), "jump");
    }
}
