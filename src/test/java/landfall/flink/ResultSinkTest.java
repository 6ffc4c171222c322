package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import landfall.reject.Rejects;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultSinkTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");
    private static final int SHIPS = 20;
    private static final int LONGEST = 50_000;

    @TempDir
    Path dir;

    private Run run;
    private LiveResults live;

    @BeforeEach
    void nothingIsThereYet() {
        run = new Run(dir, Duration.ofSeconds(1), 0);
        live = new LiveResults(run);
    }

    @Test
    void aFileThatTellsTheSameTracksForMonthsStaysShort() throws Exception {
        tellForDays(30, run.nextResults());
        List<Path> files = run.results();
        assertThat(files).hasSize(1);
        assertThat(files.get(0)).satisfies(file -> assertThat(Files.size(file)).isLessThan(3 * LONGEST));
        assertKnown(30, live.soFar());
    }

    @Test
    void whoReadsAlongAndWhoReadsAtTheEndKnowTheSame() throws Exception {
        tellForDays(17, run.nextResults());
        assertKnown(17, live.soFar());
        assertKnown(17, new LiveResults(run).soFar());
        assertKnown(17, Results.read(run.results()));
    }

    @Test
    void anAttemptCutOffLeavesWhatItToldInWholeBlocks() throws Exception {
        tellForDays(5, run.nextResults());
        Files.write(run.results().get(0), new byte[] {0, 0, 1, 0, 7}, StandardOpenOption.APPEND);
        tellForDays(7, run.nextResults());
        LiveResults.compact(run);
        assertThat(run.results()).hasSize(1);
        assertKnown(7, new LiveResults(run).soFar());
    }

    @Test
    void whatWasWrittenAnewButNotDeletedIsNotCountedTwice() throws Exception {
        tellForDays(3, run.nextResults());
        Path before = run.results().get(0);
        byte[] old = Files.readAllBytes(before);
        Newest.of(List.of(before), run.nextResults());
        Files.write(before, old);
        assertThat(run.results()).hasSize(2);
        assertKnown(3, new LiveResults(run).soFar());
        LiveResults.compact(run);
        assertKnown(3, new LiveResults(run).soFar());
    }

    private void tellForDays(int days, Path file) throws Exception {
        SinkWriter<Block> writer = new ResultSink(file, LONGEST).createWriter(null);
        for (int day = 1; day <= days; day++) {
            int until = day;
            writer.write(
                    Results.of(IntStream.range(0, SHIPS)
                            .mapToObj(ship -> track(ship, until))
                            .toList()),
                    null);
            Rejects late = new Rejects();
            late.count("late", "day " + day, "");
            writer.write(Results.rejects(late), null);
            writer.flush(false);
            live.soFar();
        }
        writer.close();
    }

    private static void assertKnown(int days, Results known) {
        assertThat(known.rejected.get("late").count()).isEqualTo(days);
        assertThat(known.tracks.values()).hasSize(SHIPS).allMatch(track -> track.positions() == days);
    }

    private static Track track(int ship, int days) {
        List<Position> line = IntStream.rangeClosed(1, days)
                .mapToObj(day -> new Position(
                        NOON.plusSeconds(86_400L * day),
                        273000000 + ship,
                        42,
                        131 + day * 0.1,
                        9,
                        90,
                        90,
                        0,
                        1,
                        "a",
                        day))
                .toList();
        return new Track(
                "t" + ship,
                273000000 + ship,
                "t" + ship,
                List.of(),
                NOON,
                NOON.plusSeconds(86_400L * days),
                days,
                line,
                List.of());
    }
}
