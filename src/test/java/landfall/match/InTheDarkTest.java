package landfall.match;

import static landfall.match.World.OFF_DUNAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.geo.Point;
import landfall.watch.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a silence says of a call that nobody saw, and what excuses it. */
class InTheDarkTest {
    @Test
    void aJammingExplainsNoMoreOfASilenceThanItLasted() {
        World world = new World().ordinaryTraffic();
        Point spot = new Point(42.6, 133.4);
        for (int mmsi : new int[] {273000032, 273000033}) {
            world.ship(mmsi)
                    .calls("RUVYP", 50, 70)
                    .dark(74, mmsi == 273000032 ? 104 : 314, new Point(42.6, 132.6), OFF_DUNAY, 0.9)
                    .jammed(75, 80, spot)
                    .calls("RUVYP", 316, 330)
                    .sails();
        }
        assertThat(jammingOf(world, 273000032)).isLessThan(-4);
        assertThat(jammingOf(world, 273000033)).isBetween(-1.0, -0.1);
    }

    @Test
    void aDraughtEnteredDeepAndShallowAgainBeforeTheNextCallWasALoading() {
        World world = new World().ordinaryTraffic();
        world.ship(273000034)
                .calls("RUVYP", 50, 70)
                .enters(60, 4)
                .dark(74, 122, new Point(42.6, 132.6), OFF_DUNAY, 0.9)
                .enters(123, 6.3)
                .enters(190, 4.1)
                .calls("RUVYP", 200, 220)
                .sails();
        assertThat(world.reasonsOf(273000034)).contains("draught-loaded-dark");
    }

    /** The detector of draught changes tells the same ones. */
    @ParameterizedTest
    @CsvSource({"3.6, 4.1, true", "7.7, 8.2, false", "8.0, 8.6, false", "8.0, 8.7, true", "4.1, 3.6, false"})
    void aShipLiesDeeperByHalfAMetreAndSevenPercentOfTheLargerDraught(double before, double after, boolean deeper) {
        World world = new World().ordinaryTraffic();
        world.ship(273000034)
                .calls("RUVYP", 50, 70)
                .enters(60, before)
                .dark(74, 122, new Point(42.6, 132.6), OFF_DUNAY, 0.9)
                .enters(123, after)
                .calls("RUVYP", 200, 220)
                .sails();
        assertThat(world.reasonsOf(273000034).contains("draught-loaded-dark")).isEqualTo(deeper);
    }

    @Test
    void aDraughtThatChangedWhileShipsWereJammedSaysLittleOfALoadingInTheDark() {
        World jammed = withDraughtInTheDark(273000035);
        jammed.ship(273000036)
                .calls("RUVYP", 50, 70)
                .jammed(75, 122, new Point(42.6, 133.4))
                .sails();
        double clear = draughtOf(withDraughtInTheDark(273000035), 273000035);
        assertThat(draughtOf(jammed, 273000035)).isLessThan(clear / 10);
    }

    private static World withDraughtInTheDark(int mmsi) {
        World world = new World().ordinaryTraffic();
        world.ship(mmsi)
                .calls("RUVYP", 50, 70)
                .enters(60, 4)
                .dark(74, 122, new Point(42.6, 132.6), OFF_DUNAY, 0.9)
                .enters(123, 6.3)
                .calls("RUVYP", 200, 220)
                .sails();
        return world;
    }

    private static double draughtOf(World world, int mmsi) {
        return world.leadOf(mmsi).evidence().stream()
                .filter(e -> e.reason().equals("draught-loaded-dark"))
                .mapToDouble(Evidence::decibans)
                .sum();
    }

    @Test
    void anOutageThatCameWhenTheShipHadLongBeenSilentDoesNotExcuseIt() {
        World world = World.shuttle().outage("RUVYP", 140, 171);
        assertThat(world.verdict().leads().get(0).chain().get(0).mmsi()).isEqualTo(273000001);
        assertThat(World.shuttle().outage("RUVYP", 126, 171).verdict().leads()).isEmpty();
    }

    private static double jammingOf(World world, int mmsi) {
        return world.leadOf(mmsi).evidence().stream()
                .filter(e -> e.reason().equals("jamming"))
                .mapToDouble(Evidence::decibans)
                .sum();
    }

    @Test
    void aCallWhereNobodyIsEverHeardCountsByHowManyShipsFallSilentThere() {
        double alone = darkCall(intoUnheard(1, 42));
        double amongMany = darkCall(intoUnheard(8, 42));
        double whereOthersAreHeard = darkCall(intoUnheard(8, null));
        assertThat(amongMany).isLessThan(alone).isLessThan(whereOthersAreHeard);
        assertThat(alone).isPositive();
    }

    @Test
    void thatNobodyIsEverHeardThereIsSaid() {
        assertThat(darkCalls(intoUnheard(2, 42)))
                .allSatisfy(e -> assertThat(e.what())
                        .endsWith("In the 42 days around, nobody was heard in the water it sailed into,"
                                + " so that the silence says little either way."));
        assertThat(darkCalls(intoUnheard(2, null)))
                .allSatisfy(e -> assertThat(e.what()).endsWith(" ports in all."));
    }

    private static World intoUnheard(int ships, Integer unheardDays) {
        World world = new World().ordinaryTraffic();
        for (int i = 0; i < ships; i++) {
            world.ship(273000001 + i)
                    .calls("RUVYP", 100, 120)
                    .dark(124 + i, 172 + i, new Point(42.6, 132.6), OFF_DUNAY, 0.35, unheardDays)
                    .calls("x-ru-dunay", 174 + i, 200 + i)
                    .sails();
        }
        return world;
    }

    private static double darkCall(World world) {
        return darkCalls(world).get(0).decibans();
    }

    private static List<Evidence> darkCalls(World world) {
        return world.verdict().leads().stream()
                .flatMap(lead -> lead.evidence().stream())
                .filter(e -> e.what().contains("was not heard for 48.0 h"))
                .toList();
    }
}
