package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import org.junit.jupiter.api.Test;

class GapsTest {
    @Test
    void aCoastalSilenceOfElevenHoursIsAGap() {
        // Rajin to Vostochny takes about that long; a rule of 12 h and 50 nm would not see it.
        var events = new Sea()
                .sail(1, 42.2, 130.4, 60, 12, 0, 2)
                .sail(1, 42.7, 132.5, 60, 12, 13, 15)
                .events("gap");
        assertThat(events).singleElement().satisfies(e -> {
            Event.Gap gap = (Event.Gap) e;
            assertThat(gap.durationHours()).isCloseTo(11, within(1e-6));
            assertThat(gap.impliedSpeedKnots()).isBetween(5.0, 12.0);
            assertThat(gap.start()).isEqualTo(Sea.at(2));
            assertThat(gap.end()).isEqualTo(Sea.at(13));
        });
    }

    @Test
    void aSilenceOfExactlyTheLimitIsNone() {
        assertThat(new Sea().lie(1, 42, 131, 0, 1).lie(1, 42, 131, 3, 4).events("gap"))
                .isEmpty();
    }

    @Test
    void endOfInputIsNoSilence() {
        assertThat(new Sea().lie(1, 42, 131, 0, 1).events("gap")).isEmpty();
    }

    @Test
    void aVesselThatNeverComesBackLeavesAnOpenGap() {
        var sea = new Sea().lie(1, 42, 131, 0, 1).lie(2, 42, 131.1, 0, 9);
        assertThat(sea.events("gap")).singleElement().satisfies(e -> {
            assertThat(e.isOpen()).isTrue();
            assertThat(e.where().mmsi()).isEqualTo(1);
            assertThat(((Event.Gap) e).durationHours()).isCloseTo(8, within(1e-6));
        });
    }

    @Test
    void anOpenGapKeepsItsIdWhenItCloses() {
        var open = new Sea().lie(1, 42, 131, 0, 1).lie(2, 42, 131.1, 0, 9).events("gap");
        var closed = new Sea()
                .lie(1, 42, 131, 0, 1)
                .lie(2, 42, 131.1, 0, 12)
                .lie(1, 42, 131, 11, 12)
                .events("gap");
        assertThat(closed).singleElement().satisfies(e -> assertThat(e.isOpen()).isFalse());
        assertThat(closed.get(0).id()).isEqualTo(open.get(0).id());
    }

    @Test
    void theCallerMaySayThatShipsWouldHaveBeenHeardUntilLater() {
        var events = new Sea().lie(1, 42, 131, 0, 1).events(Surroundings.NONE, Sea.at(13), "gap");
        assertThat(events)
                .singleElement()
                .satisfies(e -> assertThat(((Event.Gap) e).durationHours()).isCloseTo(12, within(1e-6)));
    }

    @Test
    void aShipHeardOnceHasNoOpenGapButAClosedOne() {
        Sea sea = new Sea().lie(1, 42, 131, 1, 1).lie(2, 42, 131.1, 0, 12);
        assertThat(sea.events("gap")).isEmpty();
        assertThat(sea.lie(1, 42, 131, 11, 11).events("gap")).hasSize(1);
    }

    @Test
    void theIntervalsOfAShipHeardBySatelliteAreNoGapsAndALongerSilenceIsOne() {
        Sea sea = new Sea().every(150).lie(1, 10, 60, 0, 75).lie(1, 10, 60, 82, 157);
        assertThat(sea.events("gap").stream().filter(e -> e.start().isAfter(Sea.at(6))))
                .singleElement()
                .satisfies(e -> assertThat(e.start()).isEqualTo(Sea.at(75)));
    }

    @Test
    void beforeItsRhythmIsKnownEverySilenceOfAShipIsAGap() {
        assertThat(new Sea().every(150).lie(1, 10, 60, 0, 75).events("gap"))
                .extracting(Event::start)
                .containsExactly(Sea.at(0), Sea.at(2.5), Sea.at(5));
    }

    @Test
    void aShipHeardEveryFewMinutesThatFallsToTwoHoursHasGapsUntilThatIsUsual() {
        var gaps = new Sea()
                .lie(1, 10, 60, 0, 48)
                .every(130)
                .lie(1, 10, 60, 48, 120)
                .events("gap");
        assertThat(gaps).hasSizeBetween(4, 8);
        assertThat(gaps.get(gaps.size() - 1).end()).isBefore(Sea.at(72));
    }

    @Test
    void oneLongSilenceMakesNoHabit() {
        assertThat(new Sea()
                        .lie(1, 10, 60, 0, 24)
                        .lie(1, 10, 60, 34, 35)
                        .lie(1, 10, 60, 41, 45)
                        .events("gap"))
                .extracting(e -> ((Event.Gap) e).durationHours())
                .containsExactly(10.0, 6.0);
    }

    @Test
    void aSilenceOfWeeksDoesNotMakeUsualIntervalsUnusual() {
        Sea sea = new Sea().every(150).lie(1, 10, 60, 0, 75).lie(1, 10, 60, 600, 675);
        assertThat(sea.events("gap").stream().filter(e -> e.start().isAfter(Sea.at(6))))
                .hasSize(1);
    }

    @Test
    void noSilenceOfHalfADayIsUsual() {
        assertThat(new Sea().every(720).lie(1, 10, 60, 0, 240).events("gap")).hasSize(20);
        assertThat(new Sea().every(660).lie(1, 10, 60, 0, 330).events("gap")).hasSizeLessThan(20);
    }

    @Test
    void anOpenGapIsToldOnceItIsLongerThanUsual() {
        Sea sea = new Sea().every(150).lie(1, 10, 60, 0, 75);
        assertThat(open(sea, 79)).isEmpty();
        assertThat(open(sea, 82)).hasSize(1);
        Gaps gaps = new Gaps(Duration.ofHours(2), Duration.ofHours(12), 1);
        Fix last = sea.fixes().get(0);
        assertThat(gaps.wakeAt(new Gaps.State(false, 1), last, 0)).isEqualTo(millis(2) + 1);
        assertThat(gaps.wakeAt(new Gaps.State(false, 1), last, 4.5)).isEqualTo(millis(4.5) + 1);
        assertThat(gaps.wakeAt(new Gaps.State(false, 1), last, 20)).isEqualTo(millis(12) + 1);
    }

    private static List<Event> open(Sea sea, double until) {
        return sea.events(Surroundings.NONE, Sea.at(until), "gap").stream()
                .filter(Event::isOpen)
                .toList();
    }

    private static long millis(double hour) {
        return Sea.at(hour).toEpochMilli();
    }

    @Test
    void thePublishedDefinitionAsksNoShipForItsRhythm() {
        DetectorSet gfw = Detectors.with(Settings.GFW, Map.of(), Set.of("gap"), Surroundings.NONE);
        List<Fix> seldom = new Sea().every(420).lie(1, 10, 60, 0, 140).fixes();
        assertThat(Replay.events(gfw, seldom, null)).hasSize(20);
    }
}
