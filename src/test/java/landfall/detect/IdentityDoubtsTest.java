package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Event.IdentityDoubt;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

class IdentityDoubtsTest {
    private static final int RUSSIAN = 273000001;
    private static final int KOREAN = 445000001;

    @Test
    void aNumberOfNoCountryIsToldOnceHoweverManyTracks() {
        List<IdentityDoubt> told = doubts(
                List.of(track("a", 100200300), track("b", 100200300), track("c", RUSSIAN), track("d", 987654321)));
        assertThat(told).singleElement().satisfies(d -> {
            assertThat(d.pattern()).isEqualTo("no-country");
            assertThat(d.value()).isEqualTo("100200300");
            assertThat(d.track()).isEqualTo("a");
        });
    }

    @Test
    void coastStationsAidsTendersAndBeaconsAreNoShipsOfNoCountry() {
        assertThat(doubts(List.of(
                        track("a", 2190049), track("b", 992191501), track("c", 982570123), track("d", 970123456))))
                .isEmpty();
    }

    @Test
    void anImoNumberThatFailsItsCheckDigitIsToldUnlessItWasCorrected() {
        Track wrong = track("a", RUSSIAN, List.of(), said(0, 9074729), said(5, 9123456));
        Track corrected = track("b", RUSSIAN, List.of(), said(0, 9123456), said(1, 9074729), said(2, null));
        assertThat(doubts(List.of(corrected))).isEmpty();
        assertThat(doubts(List.of(wrong))).singleElement().satisfies(d -> {
            assertThat(d.pattern()).isEqualTo("check-digit");
            assertThat(d.value()).isEqualTo("9123456");
            assertThat(d.start()).isEqualTo(Sea.at(5));
        });
    }

    @Test
    void whoTakesOnTheNameOfAShipItMetIsDoubtful() {
        Track taker = track("a", RUSSIAN, List.of(called("ANGARA", 0, 40), called("MARIA", 40, 90)));
        Track giver = track("b", KOREAN, List.of(called("MARIA", 0, 39), called("RAKWON", 39, 90)));
        assertThat(doubts(List.of(taker, giver), meeting(20, 30)))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.track()).isEqualTo("a");
                    assertThat(d.field()).isEqualTo("name");
                    assertThat(d.value()).isEqualTo("MARIA");
                    assertThat(d.pattern()).isEqualTo("swap");
                });
        assertThat(doubts(List.of(taker, giver))).as("without a meeting").isEmpty();
        assertThat(doubts(List.of(taker, giver), meeting(45, 50)))
                .as("before it")
                .isEmpty();
        Track later = track("b", KOREAN, List.of(called("RAKWON", 0, 50), called("MARIA", 50, 90)));
        assertThat(doubts(List.of(taker, later), meeting(20, 30)))
                .as("the other had not said it")
                .isEmpty();
    }

    @Test
    void bothWaysIsASwapOfBoth() {
        Track one = track("a", RUSSIAN, List.of(called("ANGARA", 0, 40), called("MARIA", 40, 90)));
        Track other = track("b", KOREAN, List.of(called("MARIA", 0, 40), called("ANGARA", 40, 90)));
        assertThat(doubts(List.of(one, other), meeting(20, 30)))
                .extracting(IdentityDoubt::value)
                .containsExactly("MARIA", "ANGARA");
    }

    private static List<IdentityDoubt> doubts(List<Track> tracks, Event... events) {
        List<IdentityDoubt> told = new ArrayList<>();
        Settings.defaults(IdentityDoubts.class, Settings.CARGO)
                .find(tracks, List.of(events), Surroundings.NONE, e -> told.add((IdentityDoubt) e));
        return told;
    }

    private static Event meeting(double from, double to) {
        Event.Where where = new Event.Where("m", "a", RUSSIAN, null, Sea.at(from), Sea.at(to), 42, 131);
        return new Event.Encounter(where, "b", KOREAN, null, 100, 0.5, to - from, "alongside", "open-sea");
    }

    private static Track track(String id, int mmsi) {
        return track(id, mmsi, List.of());
    }

    private static Track track(String id, int mmsi, List<Identity> identities, StaticReport... said) {
        Position at = new Position(Sea.at(0), mmsi, 42, 131, 5, 0, -1, -1, 1, "test", 1);
        return new Track(id, mmsi, id, identities, Sea.at(0), Sea.at(100), 10, List.of(at), List.of(said));
    }

    private static Identity called(String name, double from, double to) {
        return new Identity(RUSSIAN, null, name, null, null, null, null, null, Sea.at(from), Sea.at(to));
    }

    private static StaticReport said(double hour, Integer imo) {
        return new StaticReport(Sea.at(hour), RUSSIAN, imo, null, null, null, null, null, 5.0, "X", null, "test", 1);
    }
}
