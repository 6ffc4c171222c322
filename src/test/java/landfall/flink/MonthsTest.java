package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthsTest {
    private static final long WEEKS = 1024L * 7 * 86_400_000;
    private static final long BEGIN = Instant.parse("2022-01-01T00:00:00Z").toEpochMilli();
    private static final long MINUTE = 60_000;

    private final Months months = new Months();

    @Test
    void someShipsAThousandWeeksOffAmongOthersAreNotBelieved() {
        for (int i = 0; i < 10_000; i++) {
            int ship = i % 50;
            months.row(BEGIN + i * MINUTE + (ship < 4 ? WEEKS : 0), ship);
        }
        assertThat(span()).isEqualTo(new Months.Span(BEGIN + 4 * MINUTE, BEGIN + 9_999 * MINUTE));
    }

    @Test
    void asManyInOnePieceAreAPartOfTheRecording() {
        for (int i = 0; i < 10_000; i++) {
            months.row(BEGIN + i * MINUTE + (i < 9_500 ? 0 : WEEKS), i % 50);
        }
        assertThat(span()).isEqualTo(new Months.Span(BEGIN, BEGIN + WEEKS + 9_999 * MINUTE));
    }

    @Test
    void aHoleOfMonthsIsNoWrongClock() {
        for (int i = 0; i < 10_000; i++) {
            months.row(BEGIN + i * MINUTE, i % 50);
        }
        long last = BEGIN + 300L * 1440 * MINUTE;
        months.row(last, 1);
        assertThat(span()).isEqualTo(new Months.Span(BEGIN, last));
    }

    @Test
    void theFewRowsOfOneShipOverYearsAreAll() {
        for (int year = 0; year < 20; year += 2) {
            months.row(BEGIN + year * 365L * 1440 * MINUTE, 1);
        }
        assertThat(span().last()).isEqualTo(BEGIN + 18 * 365L * 1440 * MINUTE);
    }

    @Test
    void whatIsCountedInPiecesIsTheSame() {
        TreeMap<Long, Month> all = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            months.row(BEGIN + i * MINUTE + (i == 77 ? WEEKS : 0), i % 7);
            if (i % 10 == 0) {
                Months.add(months.take(), all);
            }
        }
        Months.add(months.take(), all);
        assertThat(Months.span(all)).isEqualTo(new Months.Span(BEGIN, BEGIN + 299 * MINUTE));
    }

    @Test
    void oneOfManyShipsThatIsADayAheadIsNotBelievedWhereverItsRowStands() {
        for (int at : new int[] {0, 5000, 9_999}) {
            TreeMap<Long, Month> all = new TreeMap<>();
            for (int i = 0; i < 10_000; i++) {
                if (i == at) {
                    months.row(BEGIN + (9_999 + 1440) * MINUTE, 7);
                }
                months.row(BEGIN + i * MINUTE, i % 50);
                if (i % 1000 == 0) {
                    Months.add(months.take(), all);
                }
            }
            Months.add(months.take(), all);
            assertThat(Months.span(all).last()).isEqualTo(BEGIN + 9_999 * MINUTE);
        }
    }

    @Test
    void someOfManyShipsThatAreADayAheadAllTheTimeAreNotBelieved() {
        TreeMap<Long, Month> all = new TreeMap<>();
        for (int i = 0; i < 200_000; i++) {
            int ship = i % 10_000;
            months.row(BEGIN + i * MINUTE / 10 + (ship < 8 ? 1440 * MINUTE + ship : 0), ship);
            if (i % 20_000 == 0) {
                Months.add(months.take(), all);
            }
        }
        Months.add(months.take(), all);
        assertThat(Months.span(all).last()).isEqualTo(BEGIN + 199_999 * MINUTE / 10);
    }

    @Test
    void twoShipsThatStandFirstAndLastInATableAreNotBelieved() {
        for (int[] places : new int[][] {{0, 1}, {0, 9_999}, {9_998, 9_999}, {5000, 7000}}) {
            for (int i = 0; i < 10_000; i++) {
                boolean wrong = i == places[0] || i == places[1];
                months.row(BEGIN + (wrong ? 9_999 + 1440 : i) * MINUTE, wrong ? 100 + i : i % 50);
            }
            months.row(BEGIN + 9_999 * MINUTE, 5);
            assertThat(span().last()).isEqualTo(BEGIN + 9_999 * MINUTE);
        }
    }

    @Test
    void aTenthOfTheShipsThatGoesOnIsTheDataAndSoIsHalfOfAFew() {
        for (int[] ofShips : new int[][] {{90, 9}, {15, 8}}) {
            for (int i = 0; i < 10_000; i++) {
                months.row(BEGIN + i * MINUTE, i % ofShips[0]);
            }
            for (int ship = 0; ship < ofShips[1]; ship++) {
                months.row(BEGIN + (9_999 + 1440) * MINUTE, ship);
            }
            assertThat(span().last()).isEqualTo(BEGIN + (9_999 + 1440) * MINUTE);
        }
    }

    @Test
    void aShipThatGoesOnAfterAllOthersAndOneOfAFewAreBelieved() {
        for (int i = 0; i < 10_100; i++) {
            months.row(BEGIN + (i + (i < 10_000 ? 0 : 1440)) * MINUTE, i < 10_000 ? i % 50 : 7);
        }
        assertThat(span().last()).isEqualTo(BEGIN + (10_099 + 1440) * MINUTE);
        for (int i = 0; i < 200; i++) {
            months.row(BEGIN + i * 360 * MINUTE, i % 5);
        }
        months.row(BEGIN + 250 * 360 * MINUTE, 3);
        assertThat(span().last()).as("heard seldom").isEqualTo(BEGIN + 250 * 360 * MINUTE);
        for (int i = 0; i < 10_000; i++) {
            months.row(BEGIN + i * MINUTE, i % 2);
        }
        months.row(BEGIN + (9_999 + 1440) * MINUTE, 1);
        assertThat(span().last()).as("of two").isEqualTo(BEGIN + (9_999 + 1440) * MINUTE);
    }

    private Months.Span span() {
        return Months.span(months.take());
    }
}
