package landfall.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class WaterTest {
    private static final Water WATER = Water.load();
    private static final Point RAJIN = new Point(42.2556, 130.2831);
    private static final Point VOSTOCHNY = new Point(42.74, 133.08);
    private static final Point NOVOROSSIYSK = new Point(44.72, 37.80);
    private static final Point AMIRABAD = new Point(36.85, 53.36);
    private static final Point OLYA = new Point(45.78, 47.55);

    @Test
    void rajinToVostochnyIsAboutOneHundredAndTwentySevenMiles() {
        assertThat(miles(RAJIN, VOSTOCHNY)).isCloseTo(128, Offset.offset(4.0));
    }

    @Test
    void rajinToNovorossiyskGoesThroughSuezAndTheStraits() {
        assertThat(miles(RAJIN, NOVOROSSIYSK)).isBetween(8900.0, 9300.0);
        List<Point> way = WATER.path(RAJIN, NOVOROSSIYSK).orElseThrow();
        assertThat(way)
                .as("through Suez")
                .anyMatch(p -> p.distanceTo(new Point(30.4, 32.35)).kilometers() < 60);
        assertThat(way)
                .as("through the Bosporus")
                .anyMatch(p -> p.distanceTo(new Point(41.1, 29.1)).kilometers() < 40);
    }

    @Test
    void openSeaIsTheGreatCircle() {
        Point a = new Point(40, -20);
        Point b = new Point(10, -50);
        assertThat(miles(a, b)).isCloseTo(a.distanceTo(b).nauticalMiles(), Percentage.withPercentage(0.5));
    }

    @Test
    void theAntimeridianIsNoWall() {
        Point suva = new Point(-18.2, 178.3);
        Point apia = new Point(-13.8, -171.8);
        assertThat(miles(suva, apia)).isCloseTo(suva.distanceTo(apia).nauticalMiles(), Percentage.withPercentage(5));
    }

    @Test
    void noWayCrossesLand() {
        for (Point[] ends : new Point[][] {
            {RAJIN, NOVOROSSIYSK}, {OLYA, NOVOROSSIYSK}, {new Point(51.95, 4.05), new Point(59.9, 30.2)}
        }) {
            List<Point> way = WATER.path(ends[0], ends[1]).orElseThrow();
            assertThat(kilometersOverLand(way)).as("%s to %s", ends[0], ends[1]).isLessThan(60);
        }
    }

    @Test
    void theCaspianIsLeftOnlyByTheVolgaDonCanal() {
        assertThat(miles(AMIRABAD, OLYA)).isBetween(560.0, 640.0);
        List<Point> way = WATER.path(AMIRABAD, NOVOROSSIYSK).orElseThrow();
        assertThat(way).anyMatch(p -> p.distanceTo(new Point(48.5, 44.6)).kilometers() < 40);
    }

    @Test
    void aTownInlandHasNoWayByWater() {
        assertThat(WATER.distance(new Point(55.75, 37.6), NOVOROSSIYSK)).isEmpty();
    }

    @Test
    void landAndWaterAreToldApartAtTheCoast() {
        assertThat(WATER.isWater(42.1, 130.6)).isTrue();
        assertThat(WATER.isWater(43.0, 130.0)).isFalse();
        assertThat(WATER.isWater(42.0, 51.0)).as("the Caspian").isTrue();
    }

    @Test
    void theShoreIsFarInTheOceanAndZeroOnLand() {
        assertThat(WATER.toShore(new Point(43.0, 130.0))).isEqualTo(Distance.ZERO);
        assertThat(WATER.toShore(new Point(42.2, 130.6)).nauticalMiles()).isBetween(1.0, 8.0);
        // Point Nemo, the place farthest from land: 2,688 km (Lukatela, Hrvoje, 1992)
        assertThat(WATER.toShore(new Point(-48.8767, -123.3933)).kilometers())
                .isCloseTo(2688, Percentage.withPercentage(1));
    }

    @Test
    void anAtollThatShipsPassWithinOneCellIsLandAllTheSame() {
        Point besideMaruteaSud = new Point(-21.45, -135.40);
        assertThat(WATER.isWater(-21.495, -135.495)).as("a rim of 1 km").isFalse();
        assertThat(WATER.toShore(besideMaruteaSud).nauticalMiles()).isBetween(3.0, 7.0);
    }

    @Test
    void theFieldAroundAShipAgreesWithThePathAndKeepsItsBound() {
        SeaField field = WATER.from(RAJIN, Distance.ofNauticalMiles(480)).orElseThrow();
        for (Point p : List.of(VOSTOCHNY, new Point(35.1, 129.05), new Point(42.8788, 132.3354))) {
            Optional<Distance> distance = field.to(p);
            assertThat(distance).isPresent();
            assertThat(distance.get().nauticalMiles()).isCloseTo(miles(RAJIN, p), Percentage.withPercentage(3));
        }
        assertThat(field.to(new Point(31.0, 122.5))).as("Shanghai is farther").isEmpty();
        assertThat(field.to(OLYA)).as("another sea").isEmpty();
        assertThat(field.reached()).hasSizeGreaterThan(200);
    }

    private static double miles(Point a, Point b) {
        return WATER.distance(a, b).orElseThrow().nauticalMiles();
    }

    private static double kilometersOverLand(List<Point> way) {
        int onLand = 0;
        for (int i = 1; i < way.size(); i++) {
            double whole = way.get(i - 1).distanceTo(way.get(i)).kilometers();
            for (double at = 0; at < whole; at++) {
                Point p = way.get(i - 1).between(way.get(i), at / whole);
                onLand += WATER.isWater(p.lat(), p.lon()) ? 0 : 1;
            }
        }
        return onLand;
    }
}
