package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.watch.Lead;
import landfall.watch.Route;
import org.junit.jupiter.api.Test;

/** The sentences of an answer. */
class AnswerTest {
    @Test
    void aLeadThatIsNearlyCertainIsNotCalledCertain() {
        assertThat(stands(0.9971)).contains("stands at >99 % (");
        assertThat(stands(0.0021)).contains("stands at <1 % (");
        assertThat(stands(0.942)).contains("stands at 94 % (");
    }

    private static String stands(double pArrived) {
        return Answer.stands(
                new Lead("case", 1, Route.R3, List.of(), -20, pArrived, pArrived, List.of(), 0), 1, e -> false);
    }
}
