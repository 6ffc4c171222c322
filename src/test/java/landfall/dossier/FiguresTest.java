package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiguresTest {
    @Test
    void theEndsOfAnIntervalMayBeRoundedToCertaintyAsTheyClaimNothing() {
        assertThat(Figures.bound(0.9962)).isEqualTo("100 %");
    }
}
