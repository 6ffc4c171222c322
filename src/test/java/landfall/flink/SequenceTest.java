package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.ais.Message;
import landfall.reject.Rejects;
import org.junit.jupiter.api.Test;

class SequenceTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");

    @Test
    void whatOnlyALateRowSaidIsKnownToRowsThatSayItAgain() {
        Duration lateness = Duration.ofMinutes(30);
        Packer packer = new Packer(lateness, null, Said.Memory.OF_ARCHIVES);
        Sequence sequence = new Sequence(lateness, null, Said.Memory.OF_ARCHIVES, 1, Sequence.Before.NOTHING);
        Map<Long, Said> known = new HashMap<>();
        for (Message m : List.of(
                says(120, 273000001, "OTHER", 1), says(0, 273000000, "LATE", 2), says(100, 273000000, "LATE", 3))) {
            for (Block block : sequence.next(packer.pack(new Batch(null, List.of(m)), Long.MIN_VALUE))) {
                if (block.kind == Block.ROWS) {
                    Said.unpack(block.said, known);
                    RowReader rows = new RowReader(block.bytes, block.bytes.length, 0, new HashMap<>());
                    while (rows.next()) {
                        assertThat(known).containsKey(rows.mark());
                    }
                }
            }
        }
        assertThat(known.values()).extracting(said -> said.content().name()).contains("LATE");
    }

    @Test
    void whatShipsSayInALiveFeedIsNotRememberedLongerThanItsRowsMayWait() {
        Duration lateness = Duration.ofMinutes(10);
        Packer packer = new Packer(lateness, null, Said.Memory.OF_FEEDS);
        Sequence sequence = new Sequence(lateness, null, Said.Memory.OF_FEEDS, 1, Sequence.Before.NOTHING);
        Map<Long, Said> known = new HashMap<>();
        for (int minute = 0; minute < 120; minute++) {
            Message same = says(minute, 273000000, "SAME", 2L * minute + 1);
            Message other = says(minute, 273000001 + minute, "OTHER " + minute, 2L * minute + 2);
            Packed packed = packer.pack(
                    new Batch(null, List.of(same, other)), minute == 0 ? Long.MIN_VALUE : millis(minute - 1));
            for (Block block : sequence.next(packed)) {
                if (block.kind == Block.ROWS) {
                    Said.unpack(block.said, known);
                    RowReader rows = new RowReader(block.bytes, block.bytes.length, 0, new HashMap<>());
                    while (rows.next()) {
                        assertThat(known).containsKey(rows.mark());
                    }
                } else if (block.kind == Block.WATERMARK) {
                    known.values().removeIf(said -> said.isPast(block.time, Said.Memory.OF_FEEDS));
                }
            }
            assertThat(known).hasSizeLessThan(15);
        }
    }

    @Test
    void whatMayComeInAnyOrderIsLookedAtMonthByMonthInTheEnd() {
        Packer packer = new Packer(null, null, Said.Memory.OF_ARCHIVES);
        Sequence sequence = new Sequence(null, null, Said.Memory.OF_ARCHIVES, 1, Sequence.Before.NOTHING);
        int day = 24 * 60;
        for (Message m : List.of(says(100 * day, 1, "LATER", 1), says(0, 1, "SOONER", 2))) {
            assertThat(sequence.next(packer.pack(new Batch(null, List.of(m)), Long.MIN_VALUE)))
                    .noneMatch(block -> block.kind == Block.WATERMARK);
        }
        assertThat(sequence.end(new Rejects()))
                .filteredOn(block -> block.kind == Block.WATERMARK)
                .extracting(block -> block.time)
                .containsExactly(millis(30 * day), millis(60 * day), millis(90 * day));
    }

    private static long millis(int minute) {
        return NOON.plusSeconds(minute * 60L).toEpochMilli();
    }

    private static Message says(int minute, int mmsi, String name, long row) {
        Instant time = NOON.plusSeconds(minute * 60L);
        return new Message(
                time, 1, mmsi, 42.0, 131.0, 10.0, 90.0, 90, 0, null, null, name, null, null, null, null, null, null,
                "a", row);
    }
}
