package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the pages say of a feed. */
class FeedsPartTest {
    private static final Instant NOW = Instant.parse("2022-12-10T12:00:00Z");
    private static final Instant YEARS_AGO = Instant.parse("2018-11-19T11:30:00Z");

    @Test
    void aSilentFeedIsSaidToBeSilent() {
        assertThat(health("connected", null, null)).isEqualTo("Connected, no data");
        assertThat(health("connected", NOW.minusSeconds(60), NOW.minusSeconds(60)))
                .isEqualTo("Live");
        assertThat(health("cut off", NOW.minusSeconds(60), NOW.minusSeconds(60)))
                .isEqualTo("Degraded");
        assertThat(health("connected", NOW.minusSeconds(7200), NOW.minusSeconds(7200)))
                .isEqualTo("Stale");
        assertThat(health("done", NOW.minusSeconds(7200), NOW.minusSeconds(7200)))
                .isEqualTo("Read to the end");
    }

    @Test
    void aFeedThatPlaysARecordingIsNotLive() {
        assertThat(health("connected", NOW, YEARS_AGO)).isEqualTo("Replaying");
        assertThat(health("connected", NOW, NOW.minus(Duration.ofHours(8))))
                .as("from a satellite")
                .isEqualTo("Live");
        assertThat(health("connected", NOW.minusSeconds(7200), YEARS_AGO)).isEqualTo("Stale");
        assertThat(health("done", NOW, YEARS_AGO)).isEqualTo("Read to the end");
    }

    @Test
    void itIsSaidOfWhenTheRecordingIs() {
        Workings.Feed feed = feed("connected", NOW, YEARS_AGO, 987, Map.of());
        assertThat(page(feed))
                .contains("state h-replaying\">⟦Replaying⟧ 2018-11-19<", "⟦a recording, by now at⟧", "11:30 UTC");
        assertThat(FeedsPart.fields(feed, NOW))
                .containsEntry("health", "Replaying")
                .containsEntry("told", YEARS_AGO);
        assertThat(page(feed("connected", NOW, NOW, 987, Map.of())))
                .contains("⟦Live⟧")
                .doesNotContain("a recording");
    }

    @Test
    void howManyPositionsAFeedBringsAndWhatIsLeftOutOfItStandOnThePage() {
        assertThat(page(feed("connected", NOW, NOW, 987, Map.of("checksum", 12L, "taken as is", 3L))))
                .contains(
                        "987 ⟦positions a minute⟧",
                        "⟦left out⟧: ⟦checksum⟧ 12<",
                        "⟦used, with a doubt⟧: ⟦taken as is⟧ 3");
    }

    private static String health(String state, Instant heard, Instant told) {
        return FeedsPart.health(feed(state, heard, told, 0, Map.of()), NOW);
    }

    private static String page(Workings.Feed feed) {
        return FeedsPart.of(new Desk(SynthPetrel.investigation(), NOW), List.of(feed), NOW)
                .toString();
    }

    private static Workings.Feed feed(
            String state, Instant heard, Instant told, long aMinute, Map<String, Long> leftOut) {
        return new Workings.Feed("a", "tcp", state, null, null, 9999, heard, told, aMinute, leftOut);
    }
}
