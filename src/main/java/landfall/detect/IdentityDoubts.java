package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Imo;
import landfall.vessel.Mmsi;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/**
 * Doubtful identity: a radio number that begins with the digits of no country (ITU-R M.585), an IMO number that fails its check digit
 * (Resolution A.1117(30)), or a name, call sign or IMO number that had been another ship's until the two met. Told once of a radio number, and of
 * an IMO number where the ship says it last.
 *
 * @param minPositions tracks with fewer are noise
 * @param afterMeeting so soon after a meeting a ship takes on what the other had called itself
 * @param stable how long it must stand
 */
public record IdentityDoubts(
        @Setting(value = "3 positions", meaning = "Tracks with fewer positions are noise.", source = "as for spoofing")
        int minPositions,

        @Setting(
                value = "7d",
                meaning = "So soon after a meeting a ship takes on what the other had called itself.",
                source = "our judgement: later it is a coincidence of names")
        Duration afterMeeting,

        @Setting(value = "30min", meaning = "How long it must stand.", source = "as for identity changes")
        Duration stable)
        implements Review {

    /** Distress beacons have a maker's number where others have a country's. */
    private static final int FIRST_BEACON = 970_000_000;

    private static final int AFTER_BEACONS = 980_000_000;

    private static final Map<String, Function<Identity, Object>> SAID =
            Map.of("name", Identity::name, "callSign", Identity::callSign, "imo", Identity::imo);

    @Override
    public void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out) {
        Set<Integer> told = new HashSet<>();
        Map<String, Track> byId = new HashMap<>();
        for (Track track : tracks) {
            byId.put(track.id(), track);
            if (track.positions() >= minPositions) {
                if (isOfNoCountry(track.mmsi()) && told.add(track.mmsi())) {
                    tell(track, track.first(), track.last(), "mmsi", "%09d".formatted(track.mmsi()), "no-country", out);
                }
                imo(track, out);
            }
        }
        for (Event event : events) {
            if (event instanceof Event.Encounter met && !met.isOnlyPossible()) {
                Track one = byId.get(met.track());
                Track other = byId.get(met.otherTrack());
                if (one != null && other != null) {
                    swaps(one, other, met, out);
                    swaps(other, one, met, out);
                }
            }
        }
    }

    private static boolean isOfNoCountry(int mmsi) {
        return Mmsi.flag(mmsi) == null && !(mmsi >= FIRST_BEACON && mmsi < AFTER_BEACONS);
    }

    private static void imo(Track track, Consumer<Event> out) {
        StaticReport since = null;
        for (StaticReport s : track.statics()) {
            if (s.imo() != null && (since == null || !s.imo().equals(since.imo()))) {
                since = s;
            }
        }
        if (since != null && since.imo() >= 1_000_000 && since.imo() <= 9_999_999 && !Imo.isValid(since.imo())) {
            tell(track, since.time(), track.last(), "imo", since.imo().toString(), "check-digit", out);
        }
    }

    /** Whether the one says of itself after the meeting what the other had said before. */
    private void swaps(Track one, Track other, Event.Encounter met, Consumer<Event> out) {
        List<Identity> said = one.identities();
        for (int i = 1; i < said.size(); i++) {
            Identity now = said.get(i);
            Instant until = i + 1 < said.size() ? said.get(i + 1).from() : one.last();
            if (now.from().isBefore(met.start())
                    || now.from().isAfter(met.end().plus(afterMeeting))
                    || Duration.between(now.from(), until).compareTo(stable) < 0) {
                continue;
            }
            Identity before = said.get(i - 1);
            for (String field : List.of("name", "callSign", "imo")) {
                Object value = SAID.get(field).apply(now);
                if (value != null
                        && !value.equals(SAID.get(field).apply(before))
                        && other.identities().stream()
                                .anyMatch(b -> !b.from().isAfter(met.end())
                                        && value.equals(SAID.get(field).apply(b)))) {
                    tell(one, now.from(), until, field, value.toString(), "swap", out);
                }
            }
        }
    }

    private static void tell(
            Track track, Instant start, Instant end, String field, String value, String pattern, Consumer<Event> out) {
        Event.Where where = TrackPlace.where("identity_doubt", "/" + pattern + "/" + field, track, start, end);
        if (where != null) {
            out.accept(new Event.IdentityDoubt(where, field, value, pattern));
        }
    }
}
