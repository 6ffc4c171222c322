package landfall.track;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import landfall.vessel.Position;
import org.junit.jupiter.api.Test;

class WayTest {
    private static final int SHIP = 273210440;

    @Test
    void aStraightLegKeepsItsEnds() {
        List<Position> leg = Sail.from(SHIP, 0, 10).steer(12, 90, 300, 5).positions();
        assertThat(way(leg, 100).line()).containsExactly(leg.get(0), leg.get(leg.size() - 1));
    }

    @Test
    void everyTurnIsKept() {
        List<Position> way = Sail.from(SHIP, 42, 131)
                .steer(12, 80, 120, 5)
                .steer(12, 170, 120, 5)
                .steer(12, 20, 120, 5)
                .positions();
        assertThat(way(way, 100).line()).contains(way.get(24), way.get(48)).hasSizeLessThan(9);
    }

    @Test
    void bothEndsOfAStopAndOfASilenceAreKept() {
        List<Position> way = Sail.from(SHIP, 42, 131)
                .steer(12, 80, 60, 5)
                .steer(0, 80, 600, 5)
                .steer(12, 80, 60, 5)
                .dark(12, 80, 300)
                .steer(12, 80, 60, 5)
                .positions();
        assertThat(way(way, 100).line())
                .contains(way.get(11), way.get(131), way.get(143), way.get(144))
                .hasSizeLessThan(12);
    }

    @Test
    void aWayNeverHoldsMoreThanItMay() {
        Random random = new Random(7);
        Sail drunk = Sail.from(SHIP, 42, 131);
        for (int i = 0; i < 5000; i++) {
            drunk.steer(random.nextInt(3) * 6, random.nextInt(360), 10, 10);
        }
        Way way = way(drunk.positions(), 200);
        assertThat(way.line()).hasSizeBetween(50, 202);
        assertThat(way.line().get(0)).isEqualTo(drunk.positions().get(0));
        assertThat(way.line()).isSortedAccordingTo(java.util.Comparator.comparing(Position::time));
    }

    @Test
    void aShipHeardOnlyNowAndThenForMonthsIsThinnedInItsOlderHalf() {
        Random random = new Random(7);
        Sail seldom = Sail.from(SHIP, 42, 131);
        for (int i = 0; i < 3000; i++) {
            seldom.dark(6, random.nextInt(360), 60 + random.nextInt(600)).hear(6, 90);
        }
        List<Position> positions = seldom.positions();
        Way way = way(positions, 200);
        List<Position> newest = positions.subList(positions.size() - 90, positions.size());
        assertThat(way.line())
                .hasSizeBetween(100, 202)
                .startsWith(positions.get(0))
                .containsAll(newest)
                .isSortedAccordingTo(java.util.Comparator.comparing(Position::time));
    }

    @Test
    void silencesAmongTurnsAndStopsFillNoWayEither() {
        Random random = new Random(8);
        for (int ship = 0; ship < 20; ship++) {
            Sail mixed = Sail.from(SHIP, 42, 131);
            for (int i = 0; i < 2000; i++) {
                if (random.nextInt(20) < ship) {
                    mixed.dark(6, random.nextInt(360), 60 + random.nextInt(600)).hear(6, 90);
                } else {
                    mixed.steer(random.nextInt(3) * 6, random.nextInt(360), 10, 10);
                }
            }
            assertThat(way(mixed.positions(), 100).line()).hasSizeLessThanOrEqualTo(102);
        }
    }

    @Test
    void theBeginningOfEverySilenceIsKnownAndNoOther() {
        Sail ship = Sail.from(SHIP, 42, 131).steer(12, 90, 200, 10);
        Position off = last(ship);
        ship.dark(12, 90, 90).hear(12, 90).steer(12, 90, 200, 10);
        assertThat(way(ship.positions(), 200).silences()).containsExactly(off.time());
        assertThat(way(ship.positions(), 200).line()).contains(off);
    }

    @Test
    void thinningForgetsNoSilenceBetweenThosePositionsThatStay() {
        Random random = new Random(7);
        Sail seldom = Sail.from(SHIP, 42, 131);
        for (int i = 0; i < 3000; i++) {
            if (random.nextBoolean()) {
                seldom.dark(6, random.nextInt(360), 60 + random.nextInt(600));
            }
            seldom.steer(random.nextInt(3) * 6, random.nextInt(360), 10, 10);
        }
        Way way = way(seldom.positions(), 200);
        List<Position> line = way.line();
        List<Instant> all = way(seldom.positions(), 1_000_000).silences();
        for (int i = 1; i < line.size(); i++) {
            assertThat(begins(way.silences(), line, i)).isEqualTo(begins(all, line, i));
        }
    }

    private static boolean begins(List<Instant> silences, List<Position> line, int leg) {
        return silences.stream()
                .anyMatch(s -> !s.isBefore(line.get(leg - 1).time())
                        && s.isBefore(line.get(leg).time()));
    }

    private static Position last(Sail sail) {
        return sail.positions().get(sail.positions().size() - 1);
    }

    private static Way way(List<Position> positions, int most) {
        Way way = new Way(most);
        positions.forEach(way::add);
        return way;
    }
}
