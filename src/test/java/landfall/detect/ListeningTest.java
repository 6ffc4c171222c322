package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import org.junit.jupiter.api.Test;

class ListeningTest {
    @Test
    void aSourceThatFallsSilentIsAnOutageAndNoGap() {
        Sea sea = new Sea();
        for (int ship = 1; ship <= 6; ship++) {
            sea.heardBy("north").lie(ship, 40 + ship * 3, 130 + ship * 4, 0, 4);
            sea.lie(ship, 40 + ship * 3, 130 + ship * 4, 9, 12);
            sea.heardBy("south").lie(100 + ship, -10 - ship * 3, 60 + ship * 4, 0, 12);
        }
        List<Event> events = sea.events("gap", "feed_outage");
        assertThat(events).singleElement().satisfies(e -> {
            Event.FeedOutage outage = (Event.FeedOutage) e;
            assertThat(outage.source()).isEqualTo("north");
            assertThat(outage.cell()).isNull();
            assertThat(outage.start()).isBetween(Sea.at(4), Sea.at(4.2));
            assertThat(outage.end()).isBetween(Sea.at(8.8), Sea.at(9));
        });
    }

    @Test
    void aPartOfTheSeaThatFallsSilentIsAnOutageAndNoGap() {
        Sea sea = new Sea();
        for (int ship = 1; ship <= 4; ship++) {
            sea.lie(ship, 42.1 + ship * 0.1, 131.5, 0, 4).lie(ship, 42.1 + ship * 0.1, 131.5, 9, 12);
            sea.lie(100 + ship, 10, 60 + ship, 0, 12);
        }
        List<Event> events = sea.events("gap", "feed_outage");
        assertThat(events).singleElement().satisfies(e -> {
            Event.FeedOutage outage = (Event.FeedOutage) e;
            assertThat(outage.cell()).isEqualTo("N42E131");
            assertThat(outage.end()).isEqualTo(Sea.at(9));
        });
    }

    @Test
    void whoStaysSilentLongAfterTheOutageIsDark() {
        Sea sea = new Sea();
        for (int ship = 1; ship <= 6; ship++) {
            sea.lie(ship, 42.1 + ship * 0.1, 131.5, 0, 4);
            sea.lie(ship, 42.1 + ship * 0.1, 131.5, ship == 1 ? 16 : 8, 18);
            sea.lie(100 + ship, 10, 60 + ship, 0, 18);
        }
        assertThat(sea.events("gap")).singleElement().satisfies(e -> {
            assertThat(e.where().mmsi()).isEqualTo(1);
            assertThat(((Event.Gap) e).heardNearby()).isEqualTo(5);
        });
    }

    @Test
    void aSourceThatEndsBeforeTheOthersLeavesNoGaps() {
        Sea sea = new Sea().heardBy("short").lie(1, 42, 131, 0, 3);
        sea.heardBy("long").lie(2, 10, 60, 0, 12);
        assertThat(sea.events("gap")).isEmpty();
    }

    @Test
    void aShipThatIsNotHeardWhenItsSourceIsBackIsAGap() {
        Sea sea = new Sea().heardBy("short").lie(1, 42, 131, 0, 3).lie(3, -20, 60, 200, 203);
        sea.heardBy("long").lie(2, 10, 60, 0, 210);
        assertThat(sea.events("gap"))
                .singleElement()
                .satisfies(e -> assertThat(e.where().mmsi()).isEqualTo(1));
    }

    @Test
    void whatASilentSourceLeftOpenIsNotLookedAtAgainBeforeItIsHeard() {
        Listening listening = Sea.set(Surroundings.NONE).listening();
        Ledger ledger = Ledger.empty();
        Fix last = new Sea().heardBy("short").lie(1, 42, 131, 0, 0).fixes().get(0);
        List<Event> told = new ArrayList<>();
        hear(listening, ledger, "short", 0);
        new Gaps(Duration.ofHours(2), Duration.ofHours(12), 1)
                .silent(
                        new Gaps.State(false, 1),
                        last,
                        Sea.at(2.1),
                        Surroundings.NONE,
                        gap -> listening.silent(ledger, new Silence((Event.Gap) gap, "short", false, Double.NaN)));
        for (int hour = 0; hour < 100; hour++) {
            hear(listening, ledger, "long", hour);
            listening.advance(ledger, Sea.at(hour + 1).toEpochMilli(), Duration.ofHours(2), told::add);
        }
        assertThat(told).isEmpty();
        assertThat(ledger.waiting()).isEmpty();
        assertThat(ledger.untold().get("short")).hasSize(1);
        hear(listening, ledger, "short", 100);
        listening.advance(ledger, Sea.at(101).toEpochMilli(), Duration.ofHours(2), told::add);
        assertThat(told).hasSize(1);
        assertThat(ledger.untold()).isEmpty();
    }

    private static void hear(Listening listening, Ledger ledger, String source, int hour) {
        Roll roll = new Roll();
        roll.add(new Heard(source, Sea.at(hour).toEpochMilli() / Heard.SLOT_MILLIS, 0, true));
        listening.heard(ledger, roll);
    }

    @Test
    void theMoreShipsAreHeardNearbyTheMoreProbablyAShipIsDark() {
        double alone = darkAmong(0);
        double few = darkAmong(3);
        double many = darkAmong(30);
        assertThat(alone).isLessThan(few);
        assertThat(few).isLessThan(many);
        assertThat(many).isGreaterThan(0.85);
    }

    @Test
    void aClassBTransponderIsLostMoreEasily() {
        Sea weak = new Sea().classB().lie(1, 42, 131, 0, 2).lie(1, 42, 131, 8, 9);
        Event.Gap gap = (Event.Gap) weak.events("gap").get(0);
        assertThat(gap.darkProbability()).isLessThan(darkAmong(0));
    }

    @Test
    void twoShipsThatFallSilentTogetherAreNoOutage() {
        Sea sea = new Sea();
        for (int ship = 1; ship <= 2; ship++) {
            sea.lie(ship, 42.1 + ship * 0.1, 131.5, 0, 4).lie(ship, 42.1 + ship * 0.1, 131.5, 9, 12);
        }
        sea.lie(9, 42.5, 131.5, 0, 12);
        assertThat(sea.events("gap", "feed_outage")).hasSize(2).allMatch(e -> e instanceof Event.Gap);
    }

    @Test
    void aSilenceNearlyUsualForAShipHeardNowAndThenMeansLess() {
        Sea rare = new Sea().every(60).lie(1, 42, 131, 0, 24).lie(1, 42, 131, 26.7, 30);
        Sea often = new Sea().every(5).lie(1, 42, 131, 0, 24).lie(1, 42, 131, 26.7, 30);
        Event.Gap nearlyUsual = (Event.Gap) rare.events("gap").get(0);
        Event.Gap unusual = (Event.Gap) often.events("gap").get(0);
        assertThat(nearlyUsual.darkProbability()).isBetween(0.2, 0.25).isLessThan(unusual.darkProbability());
    }

    @Test
    void whenNobodyAtAllIsHeardSmallSourcesAreOutToo() {
        assertThat(wholeFeedOut(5, 12).events("gap")).isEmpty();
    }

    @Test
    void aSilenceOfItsOwnBeforeAnOutageStaysAGap() {
        Sea sea = wholeFeedOut(5, 12).heardBy("c").lie(9, 20, 60, 0, 2.5).lie(9, 20, 60, 12, 15);
        assertThat(sea.events("gap"))
                .singleElement()
                .satisfies(e -> assertThat(e.where().mmsi()).isEqualTo(9));
    }

    @Test
    void beforeAnOutageTheUsualSilencesOfAShipHeardNowAndThenAreNoGaps() {
        Sea sea = wholeFeedOut(29, 36)
                .heardBy("c")
                .every(60)
                .lie(9, 20, 60, 0, 26.5)
                .lie(9, 20, 60, 36, 40);
        assertThat(sea.events("gap")).isEmpty();
    }

    @Test
    void anOutageOfOneSourceWhileOthersAreHeardExplainsNothingElsewhere() {
        Sea sea = new Sea();
        for (int ship = 1; ship <= 6; ship++) {
            sea.heardBy("north").lie(ship, 40 + ship * 3, 130 + ship * 4, 0, 4);
            sea.lie(ship, 40 + ship * 3, 130 + ship * 4, 9, 12);
        }
        sea.heardBy("south").lie(8, -20, 60, 0, 12).lie(9, -40, 90, 0, 4).lie(9, -40, 90, 9, 12);
        assertThat(sea.events("gap"))
                .singleElement()
                .satisfies(e -> assertThat(e.where().mmsi()).isEqualTo(9));
    }

    /** Two sources with two ships each: too few to judge one by itself. */
    private static Sea wholeFeedOut(double from, double to) {
        Sea sea = new Sea();
        for (int ship = 1; ship <= 4; ship++) {
            sea.heardBy(ship % 2 == 0 ? "a" : "b").lie(ship, 10 * ship, 130, 0, from);
            sea.lie(ship, 10 * ship, 130, to, to + 3);
        }
        return sea;
    }

    private static double darkAmong(int others) {
        Sea sea = new Sea().lie(1, 42.5, 131, 0, 2).lie(1, 42.5, 131, 8, 9);
        for (int ship = 0; ship < others; ship++) {
            sea.lie(100 + ship, 42.4, 131 + ship * 0.01, 0, 9);
        }
        Event.Gap gap = (Event.Gap) sea.events("gap").get(0);
        assertThat(gap.heardNearby()).isEqualTo(others);
        return gap.darkProbability();
    }
}
