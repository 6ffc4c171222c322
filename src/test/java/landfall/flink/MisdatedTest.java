package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisdatedTest {
    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;
    private static final long BEGIN = 1_640_995_200_000L;

    private final Misdated misdated = new Misdated();

    @ParameterizedTest
    @ValueSource(ints = {2000, 500, 100, 20})
    void rowsOfAClockThatIsADayOrDecadesAheadAreFoundAmongOthers(int oneIn) {
        BitSet wrong = new BitSet();
        Random random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            wrong.set(i, random.nextInt(oneIn) == 0);
            misdated.row(BEGIN + i * MINUTE + (wrong.get(i) ? i % 2 == 0 ? DAY : 10_000 * DAY : 0));
        }
        assertThat(wrong.cardinality()).isGreaterThan(2);
        assertThat(misdated.take()).isEqualTo(wrong);
        assertThat(misdated.take().isEmpty()).isTrue();
    }

    @Test
    void aPartOfTheRecordingThatBeginsLaterIsRight() {
        for (int i = 0; i < 1000; i++) {
            misdated.row(BEGIN + i * MINUTE + i / 200 * 40 * DAY);
        }
        assertThat(misdated.take().isEmpty()).isTrue();
    }

    @Test
    void aShipHeardEveryFewHoursOnlyIsRight() {
        for (int i = 0; i < 1000; i++) {
            misdated.row(BEGIN + i * 440 * MINUTE + i % 7 * 60 * MINUTE);
        }
        assertThat(misdated.take().isEmpty()).isTrue();
    }

    @Test
    void aTableThatGoesShipByShipSaysNothingByItsOrder() {
        Random random = new Random(11);
        for (int ship = 0; ship < 200; ship++) {
            long from = BEGIN + random.nextInt(3000) * MINUTE;
            for (int i = random.nextInt(40); i >= 0; i--) {
                misdated.row(from += random.nextInt(120) * MINUTE);
            }
        }
        assertThat(misdated.take().isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 10})
    void norDoesOneInNoOrder(int days) {
        Random random = new Random(13);
        for (int i = 0; i < 5000; i++) {
            misdated.row(BEGIN + random.nextInt(days * 1440) * MINUTE);
        }
        assertThat(misdated.take().isEmpty()).isTrue();
    }

    @Test
    void aShipOfFewRowsBetweenTwoOthersIsRight() {
        for (int i = 0; i < 400; i++) {
            misdated.row(BEGIN + (i % 200) * MINUTE + (i == 200 || i == 201 ? DAY : 0));
        }
        assertThat(misdated.take().isEmpty()).isTrue();
    }

    @Test
    void whatAReceiverKeptAndSendsLateDoesNotMakeTheOthersAhead() {
        for (int i = 0; i < 3000; i++) {
            misdated.row(BEGIN + i * MINUTE - (i > 1000 && i % 20 == 0 ? DAY : 0));
        }
        assertThat(misdated.take().isEmpty()).isTrue();
    }

    @Test
    void whereHalfSayOtherwiseNobodyKnowsWhoIsRight() {
        for (int i = 0; i < 3000; i++) {
            misdated.row(BEGIN + i * MINUTE + (i % 2 == 0 ? DAY : 0));
        }
        assertThat(misdated.take().isEmpty()).isTrue();
    }
}
