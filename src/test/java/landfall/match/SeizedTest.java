package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.geo.Point;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Effect.Kind;
import landfall.watch.Lead;
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

    /** A ship called by name, seen to land at the hour; the cargo is told as seized on 20 September, hour 456. */
    private static World named(double lands) {
        World named = new World().ordinaryTraffic();
        named.ship(273000001)
                .dark(lands - 50, lands - 2, new Point(42.6, 132.6), World.OFF_DUNAY, 0.95)
                .calls("x-ru-dunay", lands, lands + 26)
                .heard(680, World.OFF_DUNAY, 12)
                .sails();
        named.vessels.add("SHIP 273000001");
        return named;
    }

    private static Lead first(Verdict verdict) {
        return verdict.leads().get(0);
    }

    @Test
    void theLeadOfAShipThatIsNamedAsSeizedKeepsItsLoadingAndFallsInItsArrival() {
        World named = named(500);
        Lead told = first(named.verdict());
        Lead seized = first(named.verdict(named.seized(false)));
        assertThat(seized.pLoaded()).isEqualTo(told.pLoaded());
        assertThat(seized.sum()).isCloseTo(told.sum() - 10, within(0.05));
        assertThat(seized.evidence())
                .filteredOn(e -> e.reason().equals("seized"))
                .singleElement()
                .satisfies(e -> assertThat(e.what()).contains("is said to have been seized on its way", "2023-09-20"))
                .satisfies(e -> assertThat(e.decibans()).isEqualTo(-10.0));
        assertThat(named.verdict(named.seized(false)).arrival().pArrived())
                .isLessThan(named.verdict().arrival().pArrived());
    }

    @Test
    void aShipThatIsNamedAsLostKeepsItsLoadingAndFallsInItsArrival() {
        World named = named(500);
        Lead told = first(named.verdict());
        Verdict verdict = named.verdict(named.stopped(Claim.LOST, false));
        Lead lost = first(verdict);
        assertThat(lost.pLoaded()).isEqualTo(told.pLoaded());
        assertThat(lost.sum()).isCloseTo(told.sum() - 10, within(0.05));
        assertThat(lost.evidence())
                .filteredOn(e -> e.reason().equals("lost"))
                .singleElement()
                .satisfies(e -> assertThat(e.what()).contains("is said to have been lost on its way (told in "));
        assertThat(verdict.arrival().reasons())
                .anyMatch(r -> r.startsWith("A cargo is said to have been lost on its way (told in "));
        assertThat(first(named(174).verdict(named(174).stopped(Claim.LOST, false)))
                        .evidence())
                .noneMatch(e -> e.reason().equals("lost"));
    }

    @Test
    void whereEveryOriginTellsThatTheCargoWasLostTheAnswerFalls() {
        Verdict found = world.verdict(world.stopped(Claim.LOST, true));
        assertThat(found.arrival().pArrived()).isLessThan(0.35);
        assertThat(found.arrival().reasons())
                .anyMatch(r -> r.startsWith("Every origin of the claim tells of a cargo that was lost on its way ("));
        assertThat(found.arrival().effects()).anyMatch(e -> e.why().startsWith("Its cargo was lost before it arrived"));
        Verdict again = World.MATCHING.without(world.stopped(Claim.LOST, true), world.watch(), found, (l, e) -> false);
        assertThat(again.arrival().pArrived()).isCloseTo(found.arrival().pArrived(), within(2e-3));
    }

    @Test
    void aLandingSeenBeforeTheSeizureWasOfAnotherVoyage() {
        World named = named(174);
        Lead seized = first(named.verdict(named.seized(false)));
        assertThat(seized.evidence()).noneMatch(e -> e.reason().equals("seized"));
    }

    @Test
    void whatTheLeadCountsTheAnswerDoesNotCountAgain() {
        World named = named(500);
        double odds = Scale.odds(first(named.verdict(named.seized(true))).sum());
        assertThat(odds)
                .isCloseTo(Scale.odds(first(named.verdict(named.seized(false))).sum()), within(1e-9));
        double all = named.verdict(named.seized(true)).arrival().pArrived();
        double without = named.verdict(named.seized(false)).arrival().pArrived();
        assertThat(decibans(without) - decibans(all)).isLessThan(10);
    }

    @Test
    void aSeizureThatAPersonRejectsCountsInTheAnswerAsThatOfNoShip() {
        World named = named(500);
        Case seized = named.seized(false);
        Verdict found = named.verdict(seized);
        Verdict again = World.MATCHING.without(
                seized, named.watch(), found, (l, e) -> e.reason().equals("seized"));
        assertThat(first(again).sum()).isCloseTo(first(named.verdict()).sum(), within(0.05));
        Verdict same = World.MATCHING.without(seized, named.watch(), found, (l, e) -> false);
        assertThat(same.arrival().pArrived()).isCloseTo(found.arrival().pArrived(), within(2e-3));
    }
}
