package landfall.match;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.geo.PlaceNames;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Track;

/**
 * Everything known of one hull, over all its tracks, in time order.
 *
 * @param hull id of the hull
 * @param tracks its tracks
 * @param visits its port calls
 * @param darks when it was not heard
 * @param encounters its meetings, whichever ship is named first in them
 * @param events all its events, these among them
 * @param speedKnots the speed it can be trusted to keep
 */
record Logbook(
        String hull,
        List<Track> tracks,
        List<Event.PortVisit> visits,
        List<DarkPeriod> darks,
        List<Event.Encounter> encounters,
        List<Event> events,
        double speedKnots) {

    /** The track that the ship was heard on at a time, else the one heard last before, else the first. */
    Track trackAt(Instant time) {
        Track best = tracks.get(0);
        for (Track track : tracks) {
            if (!track.first().isAfter(time)) {
                best = track;
            }
        }
        return best;
    }

    /** The newest identity. */
    Optional<Identity> identity() {
        for (int i = tracks.size() - 1; i >= 0; i--) {
            if (tracks.get(i).identity() != null) {
                return Optional.of(tracks.get(i).identity());
            }
        }
        return Optional.empty();
    }

    /** What people call it: name and number. */
    String called() {
        String name = identity().map(Identity::name).orElse(null);
        Integer imo = tracks.get(tracks.size() - 1).imo();
        String number = imo != null
                ? "IMO " + imo
                : "MMSI " + tracks.get(tracks.size() - 1).mmsi();
        return name == null ? number : name + " (" + number + ")";
    }

    /** The first change of name, flag or radio number in a time span, in words. */
    Optional<String> changedIdentity(Instant from, Instant to) {
        Identity before = null;
        for (Identity next : tracks.stream()
                .flatMap(t -> t.identities().stream())
                .sorted(Comparator.comparing(Identity::from).thenComparing(Identity::mmsi))
                .toList()) {
            if (before != null && !next.from().isBefore(from) && !next.from().isAfter(to)) {
                String what = Stream.of(
                                differs("name", before.name(), next.name()),
                                differs("flag", named(before.flag()), named(next.flag())),
                                differs("MMSI", String.valueOf(before.mmsi()), String.valueOf(next.mmsi())))
                        .filter(d -> !d.isEmpty())
                        .collect(Collectors.joining(", "));
                if (!what.isEmpty()) {
                    return Optional.of("It changed its " + what + " on "
                            + next.from().toString().substring(0, 10));
                }
            }
            before = next;
        }
        return Optional.empty();
    }

    private static String named(String flag) {
        return flag == null ? null : PlaceNames.of(flag);
    }

    private static String differs(String field, String before, String now) {
        return before == null || now == null || before.equals(now) ? "" : field + " from " + before + " to " + now;
    }

    Instant first() {
        return tracks.get(0).first();
    }

    Instant last() {
        return tracks.stream().map(Track::last).max(Instant::compareTo).orElseThrow();
    }

    /** Events that touch a time span. */
    List<Event> between(Instant from, Instant to) {
        return events.stream()
                .filter(e -> !e.start().isAfter(to) && !(e.end() == null ? e.start() : e.end()).isBefore(from))
                .toList();
    }
}
