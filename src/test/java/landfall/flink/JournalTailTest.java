package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import landfall.Await;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTailTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");

    @TempDir
    Path dir;

    @Test
    void filesThatWereTakenAwayAreNotWaitedFor() throws Exception {
        write(4, 0, 1);
        write(9, 2);
        write(10, 3, 4);
        assertThat(minutes()).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void aWholeJournalIsReadFromItsFirstFile() throws Exception {
        write(1, 0, 1);
        write(2, 2);
        assertThat(minutes()).containsExactly(0L, 1L, 2L);
    }

    private void write(int file, int... minutes) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int minute : minutes) {
            lines.write(MessageLine.of(at(minute)));
            lines.write('\n');
        }
        Files.write(new JournalFolder(dir).file(file), lines.toByteArray());
    }

    /** When the rows were heard, minutes from noon, read until the journal is closed. */
    private List<Long> minutes() throws Exception {
        Files.createFile(new JournalFolder(dir).closed());
        List<Long> minutes = new ArrayList<>();
        try (JournalTail tail = new JournalTail(dir, LiveSource.Split.BEGINNING, Duration.ofMinutes(10), () -> {})) {
            tail.start();
            boolean more = true;
            while (more) {
                AtomicReference<JournalTail.Epoch> next = new AtomicReference<>();
                Await.until(() -> {
                    next.set(tail.poll());
                    return next.get() != null;
                });
                JournalTail.Epoch epoch = next.get();
                assertThat(epoch.failure()).isNull();
                epoch.blocks().forEach(block -> read(block, minutes));
                more = !epoch.isLast();
            }
        }
        return minutes;
    }

    private static void read(Block block, List<Long> minutes) {
        if (block.kind == Block.ROWS) {
            RowReader rows = new RowReader(block.bytes, block.bytes.length, 0, new HashMap<>());
            while (rows.next()) {
                minutes.add((rows.millis() - NOON.toEpochMilli()) / 60_000);
            }
        }
    }

    private static Message at(int minute) {
        Instant time = NOON.plusSeconds(minute * 60L);
        return new Message(
                time, 1, 273000000, 42.0, 131.0, 10.0, 90.0, 90, 0, null, null, null, null, null, null, null, null,
                null, "a", 1);
    }
}
