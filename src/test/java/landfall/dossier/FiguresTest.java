package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void noProbabilityIsRoundedToCertaintyButTheEndsOfAnIntervalMayBe() {
        assertThat(Figures.percent(0.9962)).isEqualTo(">99 %");
        assertThat(Figures.percent(0.0001)).isEqualTo("<1 %");
        assertThat(Figures.percent(0.994)).isEqualTo("99 %");
        assertThat(Figures.bound(0.9962)).isEqualTo("100 %");
    }
}
