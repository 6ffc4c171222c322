package landfall.match;

import static landfall.match.World.OFF_DUNAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import landfall.geo.Point;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Confidence;
import landfall.watch.Arrival.Effect.Kind;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Likelihood;
import landfall.watch.Route;
import landfall.watch.Watch;
import org.junit.jupiter.api.Test;

class MatchingTest {
    @Test
    void theDirectShuttleInTheDarkRanksFirstThoughTheClaimNamesAnotherRoute() {
        Verdict verdict = World.shuttle().verdict();
        Lead best = verdict.leads().get(0);
        assertThat(best.chain().get(0).mmsi()).isEqualTo(273000001);
        assertThat(best.route()).isEqualTo(Route.R3);
        assertThat(best.chain().get(0).from()).isIn("KPNJN", "x-kp-sonbong");
        assertThat(verdict.arrival().likelihood()).isGreaterThanOrEqualTo(Likelihood.LIKELY);
        assertThat(verdict.arrival().cargoConfirmed()).isFalse();
        assertThat(verdict.arrival().status()).isEqualTo(Arrival.Status.ARRIVED);
    }

    @Test
    void theRouteClaimedIsContradictedTheSupplyIsSupportedTheLaterDenialContradicted() {
        var effects = World.shuttle().verdict().arrival().effects();
        assertThat(effects)
                .extracting(Arrival.Effect::claim, Arrival.Effect::effect)
                .containsExactlyInAnyOrder(
                        tuple("c1", Kind.SUPPORTS),
                        tuple("c2", Kind.CONTRADICTS),
                        tuple("d1", Kind.CONTRADICTS),
                        tuple("n1", Kind.LEAVES_OPEN));
        assertThat(effects)
                .filteredOn(e -> e.effect() == Kind.CONTRADICTS)
                .allSatisfy(e -> assertThat(e.why()).contains(" to Dunay"));
    }

    @Test
    void noShipContradictsWhoSeesNoSignOfATransfer() {
        assertThat(World.shuttle().verdict().arrival().effects())
                .filteredOn(e -> e.claim().equals("n1"))
                .singleElement()
                .satisfies(e -> assertThat(e.effect()).isEqualTo(Kind.LEAVES_OPEN))
                .satisfies(e -> assertThat(e.why()).contains("to Dunay").contains("what the speaker knew"));
    }

    @Test
    void whatWouldChangeTheAnswerAndTheRegionsMissedAreNamedAsPeopleCallThem() {
        World world = World.shuttle();
        Arrival arrival = world.verdict().arrival();
        assertThat(arrival.wouldChange().get(0)).containsPattern("A satellite image of (Rajin|Sonbong) around");
        assertThat(arrival.wouldChange().get(1)).contains("unloaded at Dunay,");
        assertThat(arrival.effects())
                .filteredOn(e -> e.claim().equals("c2"))
                .singleElement()
                .satisfies(e -> assertThat(e.why()).contains("Middle East"));
    }

    @Test
    void aWorldWithoutTheShipmentIsUnlikely() {
        Verdict verdict = new World().ordinaryTraffic().verdict();
        assertThat(verdict.leads()).allMatch(l -> l.pArrived() < 0.45);
        assertThat(verdict.arrival().likelihood()).isLessThanOrEqualTo(Likelihood.UNLIKELY);
        assertThat(verdict.arrival().pNotObservable()).isGreaterThan(0.1);
    }

    @Test
    void whereNoVoyageStandsOutEveryStatementStaysOpenAsRailShowsNoShip() {
        var effects = new World().ordinaryTraffic().verdict().arrival().effects();
        assertThat(effects).extracting(Arrival.Effect::effect).containsOnly(Kind.LEAVES_OPEN);
        assertThat(effects)
                .extracting(Arrival.Effect::claim, e -> e.why().substring("No voyage stands out. ".length()))
                .anyMatch(t -> t.toList().get(0).equals("c1")
                        && t.toList().get(1).toString().contains("it would be true all the same"))
                .anyMatch(t -> t.toList().get(0).equals("c2")
                        && t.toList().get(1).toString().contains("the way it names would be wrong"))
                .anyMatch(t -> t.toList().get(0).equals("d1")
                        && t.toList().get(1).toString().contains("does not bear the denial out"));
    }

    @Test
    void aHeapOfVeryUnlikelyLeadsMakesNoCase() {
        World world = new World().ordinaryTraffic();
        for (int i = 0; i < 12; i++) {
            world.ship(273000040 + i)
                    .calls("KRPUS", 20, 40)
                    .dark(50 + i, 86 + i, new Point(40.5, 131.0), new Point(42.0, 132.0), 0.3)
                    .calls("RUVVO", 110 + i, 130 + i)
                    .sails();
        }
        Verdict verdict = world.verdict();
        assertThat(verdict.leads()).hasSizeGreaterThan(10).allMatch(l -> l.pArrived() < 0.2);
        assertThat(verdict.arrival().likelihood()).isLessThanOrEqualTo(Likelihood.UNLIKELY);
        assertThat(verdict.arrival().pArrived())
                .isLessThanOrEqualTo(verdict.arrival().prior());
    }

    @Test
    void aShipStillAtSeaHasNotFailedToGoWhereItSaid() {
        World world = new World().ordinaryTraffic();
        world.ship(273000001)
                .calls("KPNJN", 100, 130)
                .declares(140, "SHANGHAI")
                .heard(200, new Point(39, 131), 12)
                .sails();
        Lead lead = world.verdict().leads().get(0);
        assertThat(lead.chain().get(0).to()).isNull();
        assertThat(lead.route()).isEqualTo(Route.R3);
        assertThat(lead.evidence()).extracting(Evidence::reason).doesNotContain("false-destination");
    }

    @Test
    void aShipStillAtSeaThatSaysItIsBoundForTheRegionNamedIsToldSo() {
        World world = new World().ordinaryTraffic();
        world.ship(273000001)
                .calls("KPNJN", 100, 130)
                .declares(140, "PORT SAID")
                .heard(200, new Point(39, 131), 12)
                .sails();
        Lead lead = world.verdict().leads().get(0);
        assertThat(lead.route()).isEqualTo(Route.R1);
        assertThat(lead.evidence())
                .filteredOn(e -> e.reason().equals("destination-named"))
                .singleElement()
                .satisfies(e -> assertThat(e.what()).startsWith("It declares \"PORT SAID\", Port Said (Egypt)"));
    }

    @Test
    void whoFallsSilentOnLeavingTheSupplierLoadedAtTheCallThatWasSeen() {
        World world = new World().ordinaryTraffic();
        for (int i = 0; i < 12; i++) {
            world.ship(412000000 + i)
                    .calls("KPCHO", 20 + i, 60 + i)
                    .calls("CNSHA", 150 + i, 190 + i)
                    .sails();
        }
        world.ship(273000001)
                .enters(90, 4)
                .calls("KPCHO", 100, 150)
                .enters(149, 6)
                .dark(153, 172, new Point(41.72, 129.95), new Point(41.3, 130.4), 0.6)
                .calls("x-ru-dunay", 174, 200)
                .sails();
        assertThat(world.verdict().leads())
                .filteredOn(l -> l.chain().get(0).mmsi() == 273000001)
                .singleElement()
                .satisfies(l -> assertThat(l.evidence())
                        .extracting(Evidence::reason)
                        .contains("seen-at-supplier", "draught-loaded")
                        .doesNotContain("dark-call", "short-slack"));
    }

    @Test
    void aDraughtSaysOfWhichShipItIs() {
        World world = new World().ordinaryTraffic();
        world.ship(273000001)
                .enters(90, 4)
                .calls("KPNJN", 100, 130)
                .enters(129, 6)
                .calls("RUVYP", 160, 190)
                .sails();
        assertThat(world.verdict().leads().get(0).evidence())
                .filteredOn(e -> e.reason().equals("draught-loaded"))
                .extracting(Evidence::what)
                .singleElement()
                .asString()
                .startsWith(
                        "Draught of SHIP 273000001 (MMSI 273000001) entered as 6.0 m, before that as 4.0 m: it lay deeper");
    }

    @Test
    void anEditedWatchCountsTheWaysThatFitItByRoute() {
        World world = World.shuttle();
        Watch watch = world.watch();
        Map<Route, Long> all = World.MATCHING.count(watch, world.tracks, world.events);
        assertThat(all.get(Route.R3)).isPositive();
        assertThat(World.MATCHING.count(watch.open(List.of(Route.R1)), world.tracks, world.events))
                .containsOnlyKeys(Route.R1);
        Watch later = watch.within(World.at(2000), World.at(2100));
        assertThat(World.MATCHING.count(later, world.tracks, world.events).values())
                .containsOnly(0L);
        Watch nampo = watch.between(List.of(World.PORTS.find("KPNAM").orElseThrow()), watch.recipientPorts());
        assertThat(World.MATCHING.count(nampo, world.tracks, world.events).get(Route.R3))
                .isLessThan(all.get(Route.R3));
    }

    @Test
    void theOrderOfTheInputDoesNotMatter() {
        World world = World.shuttle();
        Verdict verdict = world.verdict();
        for (long seed = 1; seed <= 3; seed++) {
            assertThat(world.verdictInAnyOrder(seed)).as("seed %s", seed).isEqualTo(verdict);
        }
    }

    @Test
    void anOutageOverTheLoadingPortLowersConfidenceNotInnocence() {
        Arrival calm = new World().ordinaryTraffic().verdict().arrival();
        Arrival out = new World()
                .ordinaryTraffic()
                .outage("KPNJN", 200, 300)
                .verdict()
                .arrival();
        assertThat(out.pArrived()).isGreaterThanOrEqualTo(calm.pArrived());
        assertThat(out.likelihood()).isLessThanOrEqualTo(Likelihood.UNLIKELY);
        assertThat(out.confidence()).isEqualTo(Confidence.LOW);
    }

    @Test
    void aSilenceTooShortToReachTheSupplierMakesNoLead() {
        World world = new World().ordinaryTraffic();
        world.ship(273000002)
                .calls("RUVYP", 100, 120)
                .dark(124, 134, new Point(42.5, 132.9), new Point(42.4, 133.1), 0.95)
                .calls("RUVYP", 140, 160)
                .sails();
        assertThat(world.verdict().leads()).noneMatch(l -> l.chain().get(0).mmsi() == 273000002);
    }

    @Test
    void weakReceptionAloneStaysUnlikely() {
        World world = new World().ordinaryTraffic();
        world.ship(440000999)
                .calls("KRPUS", 20, 40)
                .dark(50, 86, new Point(37.5, 131.0), new Point(41.0, 132.0), 0.3)
                .calls("RUVVO", 100, 120)
                .sails();
        assertThat(world.verdict().leads())
                .filteredOn(l -> l.chain().get(0).mmsi() == 440000999)
                .allMatch(l -> l.pArrived() < 0.2);
    }

    @Test
    void theDisguisedVoyageThroughTheMiddleEastIsFoundAsPhysicalTransit() {
        World world = new World().ordinaryTraffic();
        world.ship(273000003)
                .calls("RUVVO", 10, 30)
                .dark(40, 90, new Point(42.0, 131.5), new Point(41.5, 131.5), 0.9)
                .draught(91, 5, 7)
                .declares(95, "EGPSD")
                .heard(300, new Point(6, 95), 13)
                .heard(520, new Point(29.6, 32.6), 9)
                .calls("EGPSD", 540, 552)
                .calls("RUNVS", 640, 680)
                .sails();
        Lead best = world.verdict().leads().get(0);
        assertThat(best.chain().get(0).mmsi()).isEqualTo(273000003);
        assertThat(best.route()).isEqualTo(Route.R2);
        assertThat(best.pArrived()).isGreaterThan(0.55);
    }

    @Test
    void aDeclaredDestinationNeverReachedIsAFalseDestination() {
        World world = new World().ordinaryTraffic();
        world.ship(273000004)
                .calls("KPNJN", 100, 130)
                .dark(132, 150, new Point(42.2, 130.6), OFF_DUNAY, 0.9)
                .declares(151, "KPNJN>EG PSD")
                .calls("x-ru-dunay", 152, 180)
                .sails();
        Lead best = world.verdict().leads().get(0);
        assertThat(best.route()).isEqualTo(Route.R1);
        assertThat(best.pArrived()).isGreaterThan(0.8);
    }

    @Test
    void whoGoesToTheDestinationDeclaredAfterAllIsSaidToHaveGoneThere() {
        World world = new World().ordinaryTraffic();
        world.ship(273000004)
                .calls("KPNJN", 100, 130)
                .dark(132, 150, new Point(42.2, 130.6), OFF_DUNAY, 0.9)
                .declares(151, "KPNJN>EG PSD")
                .calls("x-ru-dunay", 152, 180)
                .calls("EGPSD", 600, 620)
                .sails();
        assertThat(world.verdict().leads().get(0).evidence())
                .extracting(Evidence::what)
                .contains("It declared \"KPNJN>EG PSD\", Port Said (Egypt), and went there only later, on 2023-09-26.")
                .noneMatch(what -> what.contains("did not go there"));
    }

    @Test
    void aShipStillAtSeaAfterLoadingIsInTransit() {
        World world = new World().ordinaryTraffic();
        loadedAtRajin(world).sails();
        Verdict verdict = world.verdict();
        Lead lead = verdict.leads().get(0);
        assertThat(lead.pLoaded()).isGreaterThan(0.55);
        assertThat(lead.pArrived()).isLessThan(0.1);
        assertThat(lead.chain().get(0).to()).isNull();
        assertThat(verdict.arrival().status()).isEqualTo(Arrival.Status.IN_TRANSIT);
    }

    @Test
    void theSameShipHasArrivedOnceItsCallIsSeen() {
        World world = new World().ordinaryTraffic();
        loadedAtRajin(world)
                .calls("x-ru-dunay", 150, 180)
                .draught(178, 6, 4)
                .heard(200, OFF_DUNAY, 12)
                .sails();
        assertThat(world.verdict().arrival().status()).isEqualTo(Arrival.Status.ARRIVED);
    }

    private static World.Ship loadedAtRajin(World world) {
        return world.ship(273000007)
                .dark(90, 99, new Point(42.0, 131.0), new Point(42.2, 130.5), 0.95)
                .calls("KPNJN", 100, 130)
                .draught(131, 4, 6)
                .listed()
                .heard(140, new Point(41, 131), 12);
    }

    @Test
    void whatOnlyMayBeTheListedShipWeighsLess() {
        assertThat(listedWith(1)).isGreaterThan(6);
        assertThat(listedWith(0.25)).isBetween(2.0, 4.0);
    }

    private static double listedWith(double probability) {
        World world = new World().ordinaryTraffic();
        loadedAtRajin(world).listed(probability).calls("x-ru-dunay", 150, 180).sails();
        return world.verdict().leads().get(0).evidence().stream()
                .filter(e -> e.what().contains("entry of a test list"))
                .mapToDouble(Evidence::decibans)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTankerIsWeighedDown() {
        World world = new World().ordinaryTraffic();
        world.ship(273000008)
                .ofType(80)
                .calls("RUVYP", 100, 120)
                .dark(124, 172, new Point(42.6, 132.6), OFF_DUNAY, 0.95)
                .calls("RUVYP", 180, 200)
                .sails();
        assertThat(world.verdict().leads())
                .filteredOn(l -> l.chain().get(0).mmsi() == 273000008)
                .allMatch(l -> l.pArrived() < 0.45);
    }

    /** A straight leg has two positions in a thinned line, hours and a coast apart. */
    @Test
    void aCoastPassedBetweenTwoTurnsIsPassed() {
        Point east = new Point(21.5, 61.5);
        Point north = new Point(24.5, 58.5);
        assertThat(throughTheGulfOfOman(east, north, false)).isEqualTo(Route.R2);
        assertThat(throughTheGulfOfOman(east, north, true))
                .as("not heard there")
                .isNotEqualTo(Route.R2);
    }

    private static Route throughTheGulfOfOman(Point before, Point after, boolean silent) {
        World world = new World().ordinaryTraffic();
        World.Ship ship = world.ship(273000003)
                .calls("RUVVO", 10, 30)
                .dark(40, 90, new Point(42.0, 131.5), new Point(41.5, 131.5), 0.9)
                .draught(91, 5, 7)
                .heard(300, new Point(6, 95), 13)
                .heard(419.9, before, 12);
        (silent ? ship.dark(420, 440, before, after, 0.5) : ship.heard(440, after, 12))
                .dark(440, 460, after, new Point(12, 75), 0.5)
                .calls("RUVVO", 640, 680)
                .sails();
        Lead best = world.verdict().leads().get(0);
        assertThat(best.chain().get(0).mmsi()).isEqualTo(273000003);
        return best.route();
    }

    @Test
    void aPortIsCoveredByAShipThatPassesItOnAStraightLeg() {
        World world = new World();
        world.ship(440000001)
                .heard(100, new Point(42.5, 132.8), 14)
                .heard(116, new Point(40.6, 128.6), 14)
                .sails();
        assertThat(world.verdict().arrival().reasons())
                .anyMatch(r -> r.startsWith("1 ships were heard") && r.contains("1 of them near a port"))
                .noneMatch(r -> r.startsWith("No ship was heard near") && r.contains("Rajin"));
    }

    @Test
    void withoutAnyPositionsNothingCanBeSaid() {
        Arrival arrival = new World().verdict().arrival();
        assertThat(arrival.status()).isEqualTo(Arrival.Status.NOT_OBSERVABLE);
        assertThat(arrival.words()).isEqualTo("not assessable");
        assertThat(arrival.confidence()).isEqualTo(Confidence.LOW);
        assertThat(arrival.pArrived()).isEqualTo(arrival.prior());
    }

    @Test
    void positionsFromBeforeTheTimeWatchedDoNotMakeItUnlikely() {
        World world = new World();
        world.ship(440000001)
                .heard(-4000, new Point(42.2, 130.4), 10)
                .heard(-3900, OFF_DUNAY, 10)
                .sails();
        Arrival arrival = world.verdict().arrival();
        assertThat(arrival.isAssessable()).isFalse();
        assertThat(arrival.words()).isEqualTo("not assessable");
        assertThat(arrival.reasons().get(0)).contains("cannot be assessed");
        assertThat(new World().ordinaryTraffic().verdict().arrival().words()).isIn("unlikely", "very unlikely");
    }

    @Test
    void aFeedOutageOverTheWholeSilenceMakesNoLead() {
        World world = World.shuttle().outage("RUVYP", 123, 173);
        assertThat(world.verdict().leads()).isEmpty();
    }

    @Test
    void aShipUnderWayWithTheCargoRanksBeforeADoubtfulArrival() {
        World world = new World().ordinaryTraffic();
        world.ship(273000020)
                .calls("RUVVO", 50, 70)
                .dark(74, 120, new Point(42.6, 131.2), new Point(41.3, 130.4), 0.9)
                .enters(60, 4)
                .enters(121, 6.2)
                .listed()
                .heard(200, new Point(30, 124), 12)
                .sails();
        world.ship(273000021)
                .calls("RUVVO", 50, 70)
                .dark(74, 120, new Point(42.6, 132.6), OFF_DUNAY, 0.4)
                .calls("RUVVO", 124, 140)
                .sails();
        Verdict verdict = world.verdict();
        List<Lead> leads = verdict.leads();
        assertThat(leads.get(0).chain().get(0).mmsi()).isEqualTo(273000020);
        assertThat(leads.get(0).pArrived()).isLessThan(0.06);
        assertThat(leads.get(1).chain().get(0).mmsi()).isEqualTo(273000021);
        int likeliest = Lead.likeliest(leads).orElseThrow().rank();
        assertThat(likeliest).isGreaterThan(1);
        assertThat(verdict.arrival().reasons().get(0)).contains("lead " + likeliest + " is the likeliest");
    }
}
