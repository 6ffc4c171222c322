package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.BiPredicate;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import org.junit.jupiter.api.Test;

/** Reasons that people reject leave the answer by the arithmetic that brought them in. */
class RestatedTest {
    private final World world = World.shuttle();
    private final Verdict found = world.verdict();
    private final Lead best = found.leads().get(0);

    private Verdict without(BiPredicate<Lead, Evidence> rejected) {
        return World.MATCHING.without(null, null, found, rejected);
    }

    /** Whether it is the reason that weighs most for the best lead. */
    private boolean isHeaviest(Evidence e) {
        return e.decibans()
                == best.evidence().stream()
                        .mapToDouble(Evidence::decibans)
                        .max()
                        .orElseThrow();
    }

    @Test
    void nothingRejectedIsTheAnswerThatWasFound() {
        Verdict again = without((l, e) -> false);
        assertThat(again.leads()).isEqualTo(found.leads());
        assertThat(again.arrival().pArrived()).isCloseTo(found.arrival().pArrived(), within(2e-3));
        assertThat(again.arrival().low()).isCloseTo(found.arrival().low(), within(5e-3));
        assertThat(again.arrival().status()).isEqualTo(found.arrival().status());
        assertThat(again.arrival().reasons()).isEqualTo(found.arrival().reasons());
    }

    @Test
    void theSumsStillAddUpAndTheLandingStaysTheSameShareOfTheLoading() {
        Lead now = without((l, e) -> isHeaviest(e)).leads().get(0);
        double sum = best.priorDecibans()
                + now.evidence().stream()
                        .filter(e -> !isHeaviest(e))
                        .mapToDouble(Evidence::decibans)
                        .sum();
        assertThat(now.sum()).isCloseTo(sum, within(0.05)).isLessThan(best.sum());
        assertThat(now.pArrived() / now.pLoaded()).isCloseTo(best.pArrived() / best.pLoaded(), within(0.03));
        assertThat(now.evidence())
                .extracting(Evidence::id)
                .isEqualTo(best.evidence().stream().map(Evidence::id).toList());
    }

    @Test
    void theAnswerFallsWithWhatIsRejectedAndNeverBelowWhatItHeldBesideTheLeads() {
        double less = without((l, e) -> l == best && isHeaviest(e)).arrival().pArrived();
        double nothing = without((l, e) -> e.isFor()).arrival().pArrived();
        assertThat(List.of(found.arrival().pArrived(), less, nothing))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(less).isLessThan(found.arrival().pArrived() - 0.05);
        assertThat(nothing).isBetween(0.001, found.arrival().prior());
    }
}
