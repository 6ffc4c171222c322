package landfall.ais;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import landfall.vessel.StaticReport;
import org.junit.jupiter.api.Test;

class RowEndsTest {
    private static final long SEED = 27;
    private static final int SHIP = 273_000_001;

    private static final byte[] END = bytes("x\n");

    private final RowEnds ends = new RowEnds();

    @Test
    void theLatestEndOfEachSenderIsKnown() {
        Random random = new Random(SEED);
        Map<Integer, RowEnd> same = new HashMap<>();
        Map<Integer, byte[]> bytes = new HashMap<>();
        for (int i = 0; i < 60_000; i++) {
            int mmsi = random.nextInt(20_000) - 1;
            same.put(mmsi, end(mmsi, i, random));
            bytes.put(mmsi, bytes(i + "x".repeat(random.nextInt(random.nextInt(20) == 0 ? 990 : 130)) + "\n"));
            put(mmsi, same.get(mmsi), bytes.get(mmsi));
        }
        for (int mmsi = -1; mmsi < 21_000; mmsi++) {
            RowEnd end = same.get(mmsi);
            assertThat(ends.of(mmsi) == RowEnds.NOWHERE)
                    .as("seed %d, MMSI %d", SEED, mmsi)
                    .isEqualTo(end == null);
            if (end != null) {
                assertKnown(ends.of(mmsi), end, bytes.get(mmsi));
            }
        }
    }

    private static RowEnd end(int mmsi, int number, Random random) {
        return new RowEnd(
                random.nextInt(29) - 1,
                random.nextInt(17) - 1,
                random.nextBoolean() ? said(mmsi, "SHIP " + number) : null,
                random.nextBoolean() ? said(mmsi, "BUOY " + number) : null,
                "receiver " + random.nextInt(300));
    }

    private void assertKnown(int place, RowEnd end, byte[] bytes) {
        assertThat(ends.standing(place, bytes, 0, bytes.length)).isEqualTo(bytes.length);
        assertThat(ends.type(place)).isEqualTo(end.type());
        assertThat(ends.status(place)).isEqualTo(end.status());
        assertThat(ends.source(place)).isEqualTo(end.source());
        assertThat(content(ends.said(place))).isEqualTo(end.said());
        assertThat(content(ends.saidByAid(place))).isEqualTo(end.saidByAid());
    }

    private static StaticReport content(Saying saying) {
        return saying == null ? null : saying.content();
    }

    @Test
    void anEndStandsOnlyWhereAllItsBytesStand() {
        for (int length = 1; length < 400; length++) {
            byte[] row = bytes("  " + "x".repeat(length) + "  ");
            int place = ends.put(SHIP, saying("ANNA"), row, 2, length + 2);
            assertThat(ends.standing(place, row, 2, row.length)).isEqualTo(length);
            assertThat(ends.standing(place, row, 2, length + 1)).isZero();
            for (int i = 2; i < length + 2; i++) {
                row[i] = 'y';
                assertThat(ends.standing(place, row, 2, row.length)).isZero();
                row[i] = 'x';
            }
        }
    }

    @Test
    void anEndTooLongToKeepStandsNowhereAndLeavesNoneBefore() {
        byte[] end = bytes("x".repeat(1001));
        put(SHIP, saying("ANNA"), bytes("x"));
        int place = put(SHIP, saying("BERTA"), end);
        assertThat(ends.said(place).content().name()).isEqualTo("BERTA");
        assertThat(ends.standing(ends.of(SHIP), end, 0, end.length)).isZero();
    }

    @Test
    void aNoteIsFoundUntilItEndsOrTheSenderSaysSomethingElse() {
        int place = put(SHIP, saying("ANNA"), END);
        assertThat(ends.said(place).note(5)).isEqualTo(Saying.NO_NOTE);
        ends.said(place).note(7, 100);
        ends.said(put(SHIP + 1, saying("BERTA"), END)).note(8, 100);
        assertThat(ends.said(place).note(99)).isEqualTo(7);
        assertThat(ends.said(place).note(100)).isEqualTo(Saying.NO_NOTE);
        assertThat(ends.said(put(SHIP, saying("ANNE"), END)).note(5)).isEqualTo(Saying.NO_NOTE);
    }

    @Test
    void anEndThatIsKeptForOneRowOnlyIsNotKnown() {
        ends.said(ends.once(saying("ANNA"))).note(7, 100);
        assertThat(ends.said(ends.once(saying("BERTA"))).note(5)).isEqualTo(Saying.NO_NOTE);
        assertThat(ends.standing(ends.of(SHIP), END, 0, END.length)).isZero();
    }

    @Test
    void nothingIsKnownOnceAllIsForgotten() {
        ends.said(put(SHIP, saying("ANNA"), END)).note(7, 100);
        ends.clear();
        assertThat(ends.of(SHIP)).isEqualTo(RowEnds.NOWHERE);
        assertThat(ends.said(put(SHIP, saying("ANNA"), END)).note(5)).isEqualTo(Saying.NO_NOTE);
    }

    @Test
    void whenItIsFullEverythingIsForgottenButTheLast() {
        RowEnd end = saying("ANNA");
        int mmsi = SHIP;
        do {
            put(++mmsi, end, END);
        } while (ends.of(SHIP + 1) != RowEnds.NOWHERE);
        assertThat(mmsi - SHIP).isGreaterThan(1_000_000);
        assertThat(ends.of(mmsi - 1)).isEqualTo(RowEnds.NOWHERE);
        assertKnown(ends.of(mmsi), end, END);
    }

    @Test
    void moreReceiversThanCanBeNumberedAreStillTold() {
        for (int i = 0; i < 140_000; i++) {
            RowEnd end = new RowEnd(-1, -1, null, null, "receiver " + i);
            assertThat(ends.source(i % 3 == 0 ? ends.once(end) : put(SHIP, end, END)))
                    .isEqualTo("receiver " + i);
        }
    }

    private int put(int mmsi, RowEnd end, byte[] bytes) {
        return ends.put(mmsi, end, bytes, 0, bytes.length);
    }

    private static RowEnd saying(String name) {
        return new RowEnd(-1, -1, said(SHIP, name), null, "t");
    }

    private static StaticReport said(int mmsi, String name) {
        return new StaticReport(null, mmsi, null, null, name, null, null, null, null, null, null, "t", 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
