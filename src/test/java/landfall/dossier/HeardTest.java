package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

class HeardTest {
    private static final Instant START = Instant.parse("2023-09-01T00:00:00Z");
    private static final Heard NO_GAPS = new Heard(Map.of());

    @Test
    void aLineIsCutInASilenceThatNoEventTells() {
        Track track = heardAt(0, 10, 20, 200, 210, 500);
        assertThat(Heard.silences(track))
                .extracting(s -> s.length().toMinutes())
                .containsExactly(180L, 290L);
        assertThat(sizes(NO_GAPS.parts(track))).containsExactly(3, 2, 1);
        assertThat(Heard.alone(NO_GAPS.parts(track))).containsExactly(at(500));
    }

    @Test
    void whoIsHeardEveryTenMinutesOrOnceAnHourIsNotCutToPieces() {
        assertThat(NO_GAPS.parts(
                        heardAt(IntStream.range(0, 300).map(i -> 10 * i).toArray())))
                .hasSize(1);
        assertThat(NO_GAPS.parts(
                        heardAt(IntStream.range(0, 300).map(i -> 61 * i).toArray())))
                .hasSize(1);
    }

    @Test
    void positionsLeftOutOfAStraightLineAreNoSilence() {
        Track thinned = new Track(
                "t", 1, "t", List.of(), START, START, 99, List.of(at(0), at(600), at(1000)), List.of(), List.of());
        assertThat(NO_GAPS.parts(thinned)).hasSize(1);
    }

    @Test
    void ofALineWithFewerPositionsOnlyTheStretchWithTheSilenceIsCut() {
        Track track = heardAt(0, 10, 20, 70, 140, 330, 340, 410);
        assertThat(sizes(NO_GAPS.parts(track, List.of(at(0), at(140), at(340), at(410)))))
                .containsExactly(2, 2);
        assertThat(sizes(NO_GAPS.parts(track, List.of(at(0), at(410))))).containsExactly(1, 1);
    }

    private static List<Integer> sizes(List<List<Position>> parts) {
        return parts.stream().map(List::size).toList();
    }

    /** Minutes from the start; its silences are those of an hour and more. */
    private static Track heardAt(int... minutes) {
        List<Position> line = IntStream.of(minutes).mapToObj(HeardTest::at).toList();
        List<Instant> silences = IntStream.range(1, minutes.length)
                .filter(i -> minutes[i] - minutes[i - 1] >= 60)
                .mapToObj(i -> line.get(i - 1).time())
                .toList();
        return new Track("t", 1, "t", List.of(), START, START, line.size(), line, List.of(), silences);
    }

    private static Position at(int minute) {
        return new Position(START.plusSeconds(60L * minute), 1, 40, 130 + minute / 1e4, 9, 80, -1, 0, 1, "log", 1);
    }
}
