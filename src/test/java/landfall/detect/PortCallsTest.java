package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import landfall.geo.Point;
import landfall.vessel.Event;
import org.junit.jupiter.api.Test;

class PortCallsTest {
    @Test
    void anEntryEndsTheVisitBefore() {
        assertThat(told(at(0, PortEvent.Kind.PORT_STOP_BEGIN, "t", 10), at(5, PortEvent.Kind.PORT_ENTRY, "t", 10)))
                .containsExactly("0-0 confidence 2", "5-5 confidence 1");
    }

    @Test
    void anExitEndsTheVisitWhateverComesNext() {
        assertThat(told(
                        at(0, PortEvent.Kind.PORT_ENTRY, "t", 10),
                        at(3, PortEvent.Kind.PORT_EXIT, "t", 10),
                        at(4, PortEvent.Kind.PORT_GAP_BEGIN, "t", 10)))
                .containsExactly("0-3 confidence 1", "4-4 confidence 2");
    }

    @Test
    void anotherTrackFarAwayIsAnotherVisitAndTheSameTrackIsNot() {
        PortEvent here = at(0, PortEvent.Kind.PORT_STOP_BEGIN, "a", 10);
        assertThat(told(here, at(2, PortEvent.Kind.PORT_STOP_END, "b", 11.1))).hasSize(2);
        assertThat(told(here, at(2, PortEvent.Kind.PORT_STOP_END, "b", 10.9))).hasSize(1);
        assertThat(told(here, at(2, PortEvent.Kind.PORT_STOP_END, "a", 11.1))).hasSize(1);
        assertThat(told(here, at(2, PortEvent.Kind.PORT_STOP_END, null, 11.1))).hasSize(2);
    }

    @Test
    void theOrderOfTheTableDoesNotMatter() {
        PortEvent in = at(0, PortEvent.Kind.PORT_ENTRY, "t", 10);
        PortEvent stop = at(0, PortEvent.Kind.PORT_STOP_BEGIN, "t", 10);
        PortEvent out = at(0, PortEvent.Kind.PORT_EXIT, "t", 10);
        assertThat(told(out, stop, in)).containsExactly("0-0 confidence 4").isEqualTo(told(in, stop, out));
    }

    private static List<String> told(PortEvent... events) {
        return PortCalls.visits(List.of(events), PortCalls.MOST_APART).stream()
                .map(Event.PortVisit.class::cast)
                .map(v -> hour(v.start()) + "-" + hour(v.end()) + " confidence " + v.confidence())
                .toList();
    }

    private static long hour(Instant time) {
        return (time.getEpochSecond() - Sea.at(0).getEpochSecond()) / 3600;
    }

    private static PortEvent at(int hour, PortEvent.Kind kind, String segment, double lat) {
        return new PortEvent(1, Sea.at(hour), kind, segment, "x", new Point(lat, 0));
    }
}
