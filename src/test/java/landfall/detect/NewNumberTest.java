package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.Track;
import org.junit.jupiter.api.Test;

/** When a ship without an IMO number is said to have changed its radio number: each thing asked for is asked for. */
class NewNumberTest {
    private static final Point HERE = new Point(42, 131);
    private static final int OLD = 273000001;
    private static final int NEW = 511000001;

    /** What a ship is called and how large it is; null where it does not say. */
    private record Said(Integer imo, String name, String callSign, Integer type, Integer length, Integer width) {
        static Said called(String name) {
            return new Said(null, name, null, null, null, null);
        }

        static Said large(Integer type, Integer length, Integer width) {
            return new Said(null, null, null, type, length, width);
        }
    }

    @Test
    void itGoesOnFromTheSameSpotUnderTheSameNameCallSignOrOfTheSameKindAndSize() {
        assertThat(changes(Said.called("SYNTH ELM"), Said.called("SYNTH ELM"))).contains("mmsi");
        Said sign = new Said(null, "SYNTH ELM", "XQAB1", null, null, null);
        assertThat(changes(sign, new Said(null, "SYNTH OAK", "XQAB1", null, null, null)))
                .contains("mmsi");
        assertThat(changes(Said.large(70, 120, 18), Said.large(70, 120, 18))).contains("mmsi");
    }

    @Test
    void whoIsOfOneSizeOrKindOnlyIsAnother() {
        assertThat(changes(Said.large(70, 120, 18), Said.large(80, 120, 18))).isEmpty();
        assertThat(changes(Said.large(70, 120, 18), Said.large(70, 120, 20))).isEmpty();
        assertThat(changes(Said.large(70, 120, 18), Said.large(70, 90, 18))).isEmpty();
        assertThat(changes(Said.large(70, null, null), Said.large(70, null, null)))
                .isEmpty();
        assertThat(changes(Said.called("SYNTH ELM"), Said.called("SYNTH OAK"))).isEmpty();
    }

    @Test
    void whoNeverSaidWhoItIsIsNotKnownAgain() {
        Track named = track(OLD, 0, 5, HERE, Said.called("SYNTH ELM"));
        assertThat(changes(named, track(NEW, 6, 12, HERE, null))).isEmpty();
        assertThat(changes(track(OLD, 0, 5, HERE, null), track(NEW, 6, 12, HERE, Said.called("SYNTH ELM"))))
                .isEmpty();
    }

    @Test
    void twoImoNumbersAreTwoShipsAndOneMayBeTheOthers() {
        Said one = new Said(9000015, "SYNTH ELM", null, null, null, null);
        Said two = new Said(9000027, "SYNTH ELM", null, null, null, null);
        assertThat(changes(one, two)).isEmpty();
        assertThat(changes(one, Said.called("SYNTH ELM"))).contains("mmsi");
        assertThat(changes(Said.called("SYNTH ELM"), two)).contains("mmsi");
    }

    @Test
    void bothWereHeardForAWhileOneAfterTheOtherNotTooLateAndNotFarAway() {
        Said elm = Said.called("SYNTH ELM");
        Track old = track(OLD, 0, 5, HERE, elm);
        assertThat(changes(old, track(NEW, 6, 6.4, HERE, elm)))
                .as("new: 24 minutes")
                .isEmpty();
        assertThat(changes(track(OLD, 4.6, 5, HERE, elm), track(NEW, 6, 12, HERE, elm)))
                .as("old: 24 minutes")
                .isEmpty();
        assertThat(changes(old, track(NEW, 4, 12, HERE, elm))).as("at one time").isEmpty();
        assertThat(changes(old, track(NEW, 5 + 24 * 60, 3000, HERE, elm)))
                .as("60 days")
                .contains("mmsi");
        assertThat(changes(old, track(NEW, 6 + 24 * 60, 3000, HERE, elm)))
                .as("60 days and an hour")
                .isEmpty();
        assertThat(changes(old, track(NEW, 6, 12, away(0.9), elm))).as("900 m").contains("mmsi");
        assertThat(changes(old, track(NEW, 6, 12, away(1.1), elm)))
                .as("1,100 m")
                .isEmpty();
    }

    private static Point away(double kilometers) {
        return HERE.towards(90, Distance.ofKilometers(kilometers));
    }

    private static List<String> changes(Said before, Said after) {
        return changes(track(OLD, 0, 5, HERE, before), track(NEW, 6, 12, HERE, after));
    }

    /** The fields that changed from one number to the other. */
    private static List<String> changes(Track... tracks) {
        DetectorSet set = Detectors.with(Settings.CARGO, Map.of(), Set.of("identity_change"), Surroundings.NONE);
        return Replay.reviewed(set, List.of(tracks), List.of()).stream()
                .map(e -> ((Event.IdentityChange) e).field())
                .toList();
    }

    private static Track track(int mmsi, double from, double to, Point at, Said said) {
        Instant first = Sea.at(from);
        Instant last = Sea.at(to);
        String id = mmsi + "-" + from;
        List<Identity> identities = said == null
                ? List.of()
                : List.of(new Identity(
                        mmsi,
                        said.imo,
                        said.name,
                        said.callSign,
                        null,
                        said.type,
                        said.length,
                        said.width,
                        first,
                        last));
        String hull = said == null || said.imo == null ? id : "imo:" + said.imo;
        List<Position> line = List.of(position(mmsi, first, at), position(mmsi, last, at));
        return new Track(id, mmsi, hull, identities, first, last, 10, line, List.of());
    }

    private static Position position(int mmsi, Instant time, Point p) {
        return new Position(time, mmsi, p.lat(), p.lon(), 0, 0, -1, -1, 1, "test", 1);
    }
}
