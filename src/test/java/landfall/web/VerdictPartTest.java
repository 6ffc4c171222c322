package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Status;
import landfall.watch.Likelihood;
import org.junit.jupiter.api.Test;

/** How an answer looks. */
class VerdictPartTest {
    @Test
    void anAnswerThatCannotBeAssessedHasNotTheColourOfNo() {
        assertThat(VerdictPart.tone(answer(Status.ALLEGED))).isEqualTo("no");
        assertThat(VerdictPart.tone(answer(Status.NOT_OBSERVABLE))).isEqualTo("even");
    }

    private static Arrival answer(Status status) {
        return new Arrival(
                "C",
                status,
                0.28,
                0.09,
                0.61,
                Likelihood.of(0.28),
                Arrival.Confidence.LOW,
                0.28,
                "judged",
                0.04,
                false,
                List.of(),
                List.of(),
                List.of());
    }
}
