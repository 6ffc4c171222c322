package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import landfall.claim.Case;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Effect.Kind;
import org.junit.jupiter.api.Test;

/** A cargo that was seized on its way did not arrive, whatever ships did. */
class SeizedTest {
    private final World world = World.shuttle();

    private static double decibans(double p) {
        return 10 * Math.log10(p / (1 - p));
    }

    @Test
    void whereEveryOriginTellsOfASeizureTheAnswerFallsByItsWeightAndSaysSo() {
        Arrival told = world.verdict().arrival();
        Arrival seized = world.verdict(world.seized(true)).arrival();
        assertThat(told.pArrived()).isGreaterThan(0.5);
        assertThat(seized.pArrived()).isLessThan(0.35);
        assertThat(decibans(seized.prior())).isCloseTo(decibans(told.prior()) - 10, within(0.1));
        assertThat(seized.status()).isNotEqualTo(Arrival.Status.ARRIVED);
        assertThat(seized.reasons())
                .anyMatch(r -> r.startsWith("Every origin of the claim tells of a cargo that was seized on its way (")
                        && r.contains("takes 10.0 dB from the answer"));
        assertThat(told.reasons()).noneMatch(r -> r.contains("seized"));
    }

    @Test
    void whereOneOriginTellsOfNoSeizureTheFigureStaysAndTheSeizureIsTold() {
        Arrival seized = world.verdict(world.seized(false)).arrival();
        assertThat(seized.pArrived())
                .isGreaterThanOrEqualTo(world.verdict().arrival().pArrived());
        assertThat(seized.reasons()).anyMatch(r -> r.startsWith("A cargo is said to have been seized on its way"));
    }

    @Test
    void aVoyageThatStandsOutDoesNotBearOutWhatWasSeizedAndNoneIsToBeExpectedWithoutOne() {
        assertThat(world.verdict(world.seized(true)).arrival().effects())
                .filteredOn(e -> e.claim().equals("c1"))
                .singleElement()
                .satisfies(e -> assertThat(e.effect()).isEqualTo(Kind.LEAVES_OPEN))
                .satisfies(e -> assertThat(e.why()).startsWith("Its cargo was stopped before it arrived"));
        World empty = new World().ordinaryTraffic();
        assertThat(empty.verdict(empty.seized(true)).arrival().effects())
                .filteredOn(e -> e.claim().equals("c1"))
                .singleElement()
                .satisfies(e -> assertThat(e.why()).contains("no voyage to the recipient is to be expected"));
    }

    @Test
    void theAnswerRestatedIsTheOneThatWasFound() {
        Case seized = world.seized(true);
        Verdict found = world.verdict(seized);
        Verdict again = World.MATCHING.without(seized, world.watch(), found, (l, e) -> false);
        assertThat(again.arrival().pArrived()).isCloseTo(found.arrival().pArrived(), within(2e-3));
        assertThat(again.arrival().reasons()).isEqualTo(found.arrival().reasons());
    }
}
