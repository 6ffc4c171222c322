package landfall.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import landfall.geo.Distance;
import org.junit.jupiter.api.Test;

class SettingsTest {
    record Tea(
            @Setting(value = "3min", gfw = "5min", meaning = "how long it draws", source = "our judgement")
            Duration drawFor,

            @Setting(value = "2 cm", meaning = "room left in the cup", source = "our judgement")
            double rimCm,

            @Setting(value = "1 nm", meaning = "how far it may be carried", source = "our judgement")
            Distance carry) {}

    @Test
    void defaultsStandBesideTheComponent() {
        assertThat(Settings.defaults(Tea.class, Settings.CARGO))
                .isEqualTo(new Tea(Duration.ofMinutes(3), 2, Distance.ofMeters(1852)));
    }

    @Test
    void aProfileHasItsOwnDefaults() {
        assertThat(Settings.defaults(Tea.class, Settings.GFW).drawFor()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anyUnitOfTheSameKindWillDo() {
        assertThat(Settings.with(Tea.class, Settings.CARGO, Map.of("draw-for", "90 s", "carry", "2km")))
                .isEqualTo(new Tea(Duration.ofSeconds(90), 2, Distance.ofKilometers(2)));
    }

    @Test
    void aBareNumberIsAnError() {
        assertThatThrownBy(() -> Settings.with(Tea.class, Settings.CARGO, Map.of("draw-for", "90")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("draw-for: \"90\" needs a number and its unit, such as \"3min\"");
    }

    @Test
    void aWrongUnitIsAnError() {
        assertThatThrownBy(() -> Settings.with(Tea.class, Settings.CARGO, Map.of("rim-cm", "2 kn")))
                .hasMessageContaining("must be given in cm");
    }
}
