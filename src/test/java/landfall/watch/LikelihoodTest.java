package landfall.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikelihoodTest {
    @Test
    void noProbabilityIsRoundedToCertainty() {
        assertThat(Likelihood.percent(0.9962)).isEqualTo(">99 %");
        assertThat(Likelihood.percent(0.994)).isEqualTo("99 %");
        assertThat(Likelihood.percent(0.005)).isEqualTo("1 %");
        assertThat(Likelihood.percent(0.0001)).isEqualTo("<1 %");
        assertThat(Likelihood.figure(0.9962)).isEqualTo(">0.99");
        assertThat(Likelihood.figure(0.5)).isEqualTo("0.50");
        assertThat(Likelihood.figure(0.0001)).isEqualTo("<0.01");
    }
}
