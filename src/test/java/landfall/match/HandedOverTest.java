package landfall.match;

import static landfall.match.World.PORTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import landfall.geo.Point;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Route;
import org.junit.jupiter.api.Test;

/** A cargo that goes from one ship to another, at sea or in a port. */
class HandedOverTest {
    /** Fifty met, each of which met fifty: no search without an end, and no lead dropped in silence. */
    @Test
    void waysThatAreNotFollowedAreTold() {
        World few = crowd(20);
        World many = crowd(50);
        assertThat(few.verdict().arrival().reasons()).noneMatch(r -> r.contains("more ways than are followed"));
        assertThat(many.verdict().arrival().reasons())
                .anyMatch(r -> r.startsWith("From SHIP 273000003")
                        && r.contains("more ways than are followed")
                        && r.contains("2,000"));
    }

    @Test
    void aCargoHandedOverAtSeaIsFollowedToTheSecondShip() {
        World world = new World().ordinaryTraffic().handedOverAtSea("alongside");
        Lead best = world.verdict().leads().get(0);
        assertThat(best.route()).isEqualTo(Route.R4);
        assertThat(best.chain()).extracting(Lead.Leg::mmsi).containsExactly(273000005, 273000006);
        assertThat(best.pArrived()).isGreaterThan(0.55);
    }

    @Test
    void ofTwoShipsThatMayHaveTakenItOverInPortTheOneThatLiesDeeperLeads() {
        World world = new World().ordinaryTraffic();
        world.ship(273000011)
                .calls("KPNJN", 100, 130)
                .calls("KRPUS", 200, 230)
                .enters(150, 6)
                .enters(226, 4.5)
                .heard(300, World.OFF_BUSAN, 10)
                .sails();
        world.ship(273000012)
                .calls("KRPUS", 190, 236)
                .enters(180, 5.5)
                .enters(237, 4.4)
                .calls("RUVYP", 290, 310)
                .sails();
        world.ship(273000013)
                .calls("KRPUS", 190, 236)
                .enters(180, 4.4)
                .enters(237, 5.5)
                .calls("RUVYP", 292, 312)
                .sails();
        List<Lead> leads = world.verdict().leads().stream()
                .filter(l -> l.chain().size() == 2)
                .toList();
        assertThat(leads.get(0).chain()).extracting(Lead.Leg::mmsi).containsExactly(273000011, 273000013);
        assertThat(leads)
                .filteredOn(l -> l.chain().get(1).mmsi() == 273000012)
                .allMatch(l -> l.sum() < leads.get(0).sum() - 10);
    }

    /** What the first loading may have become, over 24 ships and 96 more, had left no room for the second. */
    @Test
    void aShipsOwnVoyageIsNotLostAmongThousandsOfWaysOfAnEarlierCargo() {
        World world = new World().ordinaryTraffic();
        world.ship(273000041)
                .calls("KPNJN", 100, 130)
                .calls("KRPUS", 200, 230)
                .calls("KPNJN", 400, 430)
                .calls("RUVYP", 500, 520)
                .sails();
        List<String> quays = List.of("CNDLC", "CNSHA", "CNTAO", "CNNGB");
        for (int i = 0; i < 24; i++) {
            World.Ship taker = world.ship(440000200 + i).calls("KRPUS", 190, 240);
            for (int quay = 0; quay < 4; quay++) {
                double hour = 300 + 40 * quay;
                taker.calls(quays.get(quay), hour, hour + 20);
                world.ship(440000300 + 100 * quay + i)
                        .calls(quays.get(quay), hour - 10, hour + 30)
                        .calls("RUVYP", 480, 500)
                        .sails();
            }
            taker.sails();
        }
        assertThat(World.MATCHING.count(world.watch(), world.tracks, world.events))
                .containsEntry(Route.R3, 2L);
    }

    @Test
    void onTheAntimeridianASpotIsOneSpot() {
        World world = new World().ordinaryTraffic();
        world.ship(273000043)
                .adrift(150, 156, new Point(50, 179.999))
                .calls("RUVYP", 480, 500)
                .sails();
        world.ship(273000042)
                .calls("KPNJN", 10, 30)
                .heard(152, new Point(50, -179.999), 0.3)
                .heard(600, World.OFF_BUSAN, 12)
                .sails();
        assertThat(world.reasonsOf(273000042, 273000043)).contains("hand-over-on-one-spot");
    }

    @Test
    void ofTwoShipsInTheSamePortTheOneThatCameSoonerIsLikelierToHaveTakenTheCargo() {
        World world = new World().ordinaryTraffic();
        World.Ship first = world.ship(273000022).calls("KPNJN", 100, 130).calls("KRPUS", 200, 230);
        world.ship(273000023).calls("KRPUS", 240, 270).calls("RUVYP", 330, 350).sails();
        world.ship(273000024).calls("KRPUS", 480, 510).calls("RUVYP", 570, 590).sails();
        first.heard(300, World.OFF_BUSAN, 10).sails();
        assertThat(world.leadOf(273000022, 273000023).sum())
                .isGreaterThan(world.leadOf(273000022, 273000024).sum() + 4);
    }

    @Test
    void shipsThatLieBesideOneAnotherInPortAreOnlyShipsThatShareAPort() {
        World world = new World().ordinaryTraffic();
        World.Ship second = world.ship(273000026);
        World.Ship first = world.ship(273000025).calls("KPNJN", 100, 130).calls("KRPUS", 200, 230);
        first.meets(second, 205, 220, PORTS.find("KRPUS").orElseThrow().at(), "alongside");
        second.calls("KRPUS", 190, 236).calls("RUVYP", 290, 310).sails();
        world.ship(273000019).calls("KRPUS", 190, 236).calls("CNSHA", 290, 310).sails();
        first.heard(300, World.OFF_BUSAN, 10).sails();
        assertThat(world.leadOf(273000025, 273000026).evidence())
                .extracting(Evidence::reason)
                .contains("hand-over-in-port", "many-shared-port")
                .doesNotContain("hand-over-alongside");
    }

    @Test
    void whereShipsAreSeldomHeardLyingOnOneSpotAtSeaIsAHandOver() {
        World world = new World().ordinaryTraffic();
        Point spot = new Point(40.5, 133.5);
        world.ship(273000027)
                .calls("KPNJN", 100, 130)
                .heard(152, spot, 0.4)
                .heard(200, new Point(39, 131), 12)
                .calls("KRPUS", 240, 260)
                .enters(131, 6)
                .enters(158, 4.5)
                .sails();
        world.ship(273000028)
                .calls("KRPUS", 60, 80)
                .adrift(140, 160, spot)
                .enters(81, 4)
                .enters(161, 5.5)
                .calls("RUVYP", 180, 200)
                .sails();
        world.ship(273000029)
                .calls("KRPUS", 60, 80)
                .adrift(140, 160, new Point(40.6, 133.5))
                .calls("RUVYP", 180, 200)
                .sails();
        assertThat(world.leadOf(273000027, 273000028).evidence())
                .extracting(Evidence::reason)
                .contains("hand-over-on-one-spot", "hand-over-draught");
        assertThat(world.verdict().leads())
                .noneMatch(l -> l.chain().size() == 2 && l.chain().get(1).mmsi() == 273000029);
    }

    @Test
    void whoIsHeardAgainOnTheOtherSideOfTheHarbourDidNotLieAtTheBerth() {
        World world = new World().ordinaryTraffic();
        Point berth = PORTS.find("RUVVO").orElseThrow().at();
        Point milesOff = new Point(berth.lat() - 0.1, berth.lon());
        world.ship(273000030)
                .calls("RUVVO", 50, 200)
                .dark(80, 160, berth, berth, 0.8)
                .sails();
        world.ship(273000031)
                .calls("RUVVO", 50, 200)
                .dark(80, 160, berth, milesOff, 0.8)
                .sails();
        assertThat(world.reasonsOf(273000030)).contains("silent-in-port").doesNotContain("out-and-back");
        assertThat(world.reasonsOf(273000031)).contains("out-and-back").doesNotContain("silent-in-port");
    }

    /** A ship from a supplier's port meets so many ships one after the other, and each of these a second crowd. */
    private static World crowd(int ships) {
        World world = new World().ordinaryTraffic();
        Point sea = new Point(40.5, 133.5);
        World.Ship loader = world.ship(273000003).calls("KPNJN", 100, 110);
        List<World.Ship> first = new ArrayList<>();
        List<World.Ship> second = new ArrayList<>();
        for (int i = 0; i < ships; i++) {
            first.add(world.ship(273100000 + i));
            second.add(world.ship(273200000 + i));
            loader.meets(first.get(i), 120 + i, 120.5 + i, sea, "alongside");
        }
        for (int i = 0; i < ships; i++) {
            for (int k = 0; k < ships; k++) {
                first.get(i).meets(second.get(k), 200 + i + k / 100.0, 200.5 + i + k / 100.0, sea, "alongside");
            }
        }
        second.forEach(ship -> ship.calls("RUVYP", 500, 520).sails());
        first.forEach(World.Ship::sails);
        loader.sails();
        return world;
    }
}
