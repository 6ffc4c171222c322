package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import landfall.vessel.Event;
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
}
