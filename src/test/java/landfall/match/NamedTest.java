package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import landfall.geo.Point;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import org.junit.jupiter.api.Test;

class NamedTest {
    private static World shuttle() {
        World world = new World().ordinaryTraffic();
        world.ship(273000001)
                .calls("RUVYP", 100, 120)
                .dark(124, 172, new Point(42.6, 132.6), World.OFF_DUNAY, 0.95)
                .calls("x-ru-dunay", 174, 200)
                .sails();
        return world;
    }

    private static Optional<Evidence> named(Lead lead) {
        return lead.evidence().stream().filter(e -> e.reason().equals("named")).findFirst();
    }

    @Test
    void theShipThatAClaimNamesIsToldSoAndWeighsMore() {
        World world = shuttle();
        Lead before = world.verdict().leads().get(0);
        assertThat(named(before)).isEmpty();
        world.vessels.add("Ship 273000001");
        Verdict verdict = world.verdict();
        Lead lead = verdict.leads().get(0);
        assertThat(lead.sum()).isGreaterThan(before.sum());
        assertThat(named(lead).orElseThrow().what())
                .isEqualTo("A claim names Ship 273000001, and SHIP 273000001 (MMSI 273000001) bears that name.");
        assertThat(verdict.arrival().reasons())
                .contains("SHIP 273000001 (MMSI 273000001), whose name alone a claim gives, is in lead 1.");
    }

    @Test
    void aNameInAnotherScriptIsTheNameThatTheShipSends() {
        World world = shuttle();
        world.vessels.add("Шип 273000001");
        assertThat(named(world.verdict().leads().get(0)).orElseThrow().what())
                .isEqualTo("A claim names Шип 273000001, and SHIP 273000001 (MMSI 273000001) bears that name.");
    }

    @Test
    void aShipNamedInTwoScriptsIsTheSameShip() {
        World world = shuttle();
        world.vessels.add("Ship 273000001");
        world.vessels.add("Шип 273000001");
        assertThat(world.verdict().arrival().reasons())
                .filteredOn(r -> r.contains("a claim"))
                .containsExactly("SHIP 273000001 (MMSI 273000001), whose name alone a claim gives, is in lead 1.");
    }

    @Test
    void ofTwoShipsOfOneNameEachWeighsLess() {
        World one = shuttle();
        one.vessels.add("Ship 273000001");
        World two = shuttle();
        two.vessels.add("Ship 273000001");
        two.twinOf(273000001, 440000500)
                .heard(1, World.OFF_BUSAN, 5)
                .heard(700, World.OFF_BUSAN, 5)
                .sails();
        double alone = named(one.verdict().leads().get(0)).orElseThrow().decibans();
        Evidence shared = named(two.verdict().leads().get(0)).orElseThrow();
        assertThat(shared.decibans()).isBetween(0.1, alone - 1);
        assertThat(shared.what()).contains("as do 2 ships heard in all");
    }

    @Test
    void theNumberPrintedBesideTheNameDecides() {
        World world = shuttle();
        world.vessels.add("Ship 273000001");
        world.quote = "aboard the Ship 273000001 (IMO 9074729)";
        world.numbered(273000001, 9074729);
        assertThat(named(world.verdict().leads().get(0)).orElseThrow().what()).contains("bears the number it gives");
        world.numbered(273000001, 9123453);
        assertThat(named(world.verdict().leads().get(0))).isEmpty();
        assertThat(world.verdict().arrival().reasons())
                .contains("Ship 273000001, which a claim names, is not among the ships heard.");
    }

    @Test
    void aShipNamedThatWentElsewhereIsSaidToHaveMadeNoSuchVoyage() {
        World world = new World().ordinaryTraffic();
        world.vessels.add("SHIP 273000001");
        world.ship(273000001)
                .calls("CNSHA", 100, 120)
                .calls("KRPUS", 150, 170)
                .heard(260, World.OFF_BUSAN, 12)
                .sails();
        assertThat(world.verdict().arrival().reasons())
                .anySatisfy(reason -> assertThat(reason)
                        .startsWith("SHIP 273000001 (MMSI 273000001), whose name alone a claim gives, made no voyage")
                        .contains("it called at Shanghai, Pusan."));
    }

    @Test
    void ofThePortsWithinReachThatWhichAClaimNamesIsTold() {
        World world = shuttle();
        String nearest = world.verdict().leads().get(0).chain().get(0).from();
        for (String port : List.of("Rajin", "Sonbong")) {
            world.places.clear();
            world.places.add(port);
            String from = world.verdict().leads().get(0).chain().get(0).from();
            assertThat(World.PORTS.find(from).orElseThrow().name()).isEqualTo(port);
        }
        world.places.clear();
        world.places.add("Nampo"); // on the other coast, out of reach
        assertThat(world.verdict().leads().get(0).chain().get(0).from()).isEqualTo(nearest);
    }
}
