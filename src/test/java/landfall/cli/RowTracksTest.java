package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import landfall.ais.Message;
import landfall.setting.Settings;
import landfall.track.Outcome;
import landfall.track.TrackSettings;
import org.junit.jupiter.api.Test;

class RowTracksTest {
    private static final Instant NOON = Instant.parse("2022-11-02T12:00:00Z");

    @Test
    void rowsThatComeInAnyOrderBelongToTheSameTracks() {
        List<Message> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            int minute = i < 100 ? i : i + 3000;
            rows.add(row(2 * i + 1, 273000000, minute, 42.0 + i * 0.001));
            rows.add(row(2 * i + 2, 273000001, minute, i % 2 == 0 ? 40.0 : 10.0));
        }
        Map<Long, Outcome> inOrder = sorted(rows);
        assertThat(inOrder.values().stream().map(Outcome::segment).distinct()).hasSizeGreaterThan(3);
        Collections.shuffle(rows, new Random(7));
        assertThat(sorted(rows)).hasToString(inOrder.toString());
    }

    @Test
    void eachRowIsTakenOrRejectedForAReason() {
        Message noTime = row(4, 273000000, -1, 42.0);
        Message noPlace = row(5, 273000000, 9, null);
        Message noNumber = row(6, 0, 9, 42.0);
        Map<Long, Outcome> found =
                sorted(List.of(row(2, 273000000, 3, 42.0), row(3, 273000000, 3, 42.0), noTime, noPlace, noNumber));
        assertThat(found.keySet()).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(found.get(2L).isAccepted()).isTrue();
        assertThat(List.of(
                        found.get(3L).reason(),
                        found.get(4L).reason(),
                        found.get(5L).reason(),
                        found.get(6L).reason()))
                .containsExactly(
                        "duplicate",
                        "no time",
                        "bad-position",
                        "a number that no radio has: 0, or more than nine digits");
    }

    private static Map<Long, Outcome> sorted(List<Message> rows) {
        RowTracks tracks = new RowTracks();
        rows.forEach(tracks::add);
        Map<Long, Outcome> found = new TreeMap<>();
        tracks.forEach(Settings.defaults(TrackSettings.class, Settings.CARGO), found::put);
        return found;
    }

    private static Message row(long row, int mmsi, int minute, Double lat) {
        Instant time = minute < 0 ? null : NOON.plusSeconds(minute * 60L);
        return new Message(
                time,
                1,
                mmsi,
                lat,
                lat == null ? null : (Double) 131.0,
                10.0,
                0.0,
                0,
                0,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "a",
                row);
    }
}
