package landfall.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import landfall.geo.Distance;
import landfall.reject.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    record Tea(
            @Setting(value = "3min", gfw = "5min", meaning = "how long it draws", source = "our judgement")
            Duration drawFor,

            @Setting(value = "2 cm", meaning = "room left in the cup", source = "our judgement")
            double rimCm,

            @Setting(value = "1 nm", meaning = "how far it may be carried", source = "our judgement")
            Distance carry,

            @Setting(value = "2 lumps", aboveZero = true, meaning = "sugar", source = "our judgement")
            int lumps,

            @Setting(value = "10 %", meaning = "milk", source = "our judgement")
            double milk,

            @Setting(value = "-3 dB", meaning = "how loud it is stirred", source = "our judgement")
            double stirred) {}

    @Test
    void defaultsStandBesideTheComponent() {
        assertThat(Settings.defaults(Tea.class, Settings.CARGO))
                .isEqualTo(new Tea(Duration.ofMinutes(3), 2, Distance.ofMeters(1852), 2, 10, -3));
    }

    @Test
    void aProfileHasItsOwnDefaults() {
        assertThat(Settings.defaults(Tea.class, Settings.GFW).drawFor()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void anyUnitOfTheSameKindWillDo() {
        assertThat(Settings.with(Tea.class, Settings.CARGO, Map.of("draw-for", "90 s", "carry", "2km")))
                .isEqualTo(new Tea(Duration.ofSeconds(90), 2, Distance.ofKilometers(2), 2, 10, -3));
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

    @ParameterizedTest
    @CsvSource({
        "draw-for,-3 min,less than zero",
        "carry,-1 nm,less than zero",
        "rim-cm,-1 cm,less than zero",
        "lumps,2.5 lumps,must be a whole number",
        "lumps,0 lumps,more than zero",
        "lumps,99999999999 lumps,more than there can be",
        "milk,101 %,more than there can be",
        "draw-for,99999999999999 d,longer than a century"
    })
    void aNumberThatMakesNoSenseIsAnError(String name, String value, String why) {
        assertThatThrownBy(() -> Settings.with(Tea.class, Settings.CARGO, Map.of(name, value)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(name + ": ")
                .hasMessageContaining(why);
    }

    @Test
    void decibansMayBeLessThanZero() {
        assertThat(Settings.with(Tea.class, Settings.CARGO, Map.of("stirred", "-20 dB"))
                        .stirred())
                .isEqualTo(-20);
    }
}
