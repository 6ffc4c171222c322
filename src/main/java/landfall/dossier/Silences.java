package landfall.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.geo.Point;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.match.BestSpeed;
import landfall.match.MatchSettings;
import landfall.match.Reach;
import landfall.match.Seaway;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/** Where one ship could have called while it was not heard. */
final class Silences {
    /** After so long a silence a ship could have been almost anywhere; a list of ports would tell nothing: our judgement. */
    private static final Duration LONGEST = Duration.ofDays(10);

    private final List<Track> tracks;
    private final Reach reach;
    private final Ports ports;
    private final double speedKnots;

    Silences(List<Track> tracksOfOneShip, MatchSettings settings, Ports ports, Water water) {
        this.tracks = tracksOfOneShip;
        this.reach = new Reach(Seaway.of(water), settings.berth());
        this.ports = ports;
        this.speedKnots = BestSpeed.knots(tracksOfOneShip, settings);
    }

    double speedKnots() {
        return speedKnots;
    }

    /** Ports it had time for, most time first; empty for a silence too long to tell. */
    Optional<List<Reach.Call>> ports(Event.Gap gap) {
        return isTooLong(gap) ? Optional.empty() : Optional.of(calls(gap, ports));
    }

    /** The calls that there was time for at the ports named, asked of a silence that is not too long. */
    List<Reach.Call> at(Ports named, Event.Gap gap) {
        return calls(gap, named);
    }

    /**
     * The calls that there was time for at the ports named in silences that no event tells, as they were usual for the ship or the
     * reception's.
     *
     * @param told events of the ship
     */
    List<Reach.Call> untold(Ports named, List<Event> told, Instant from, Instant to) {
        Set<Instant> starts = told.stream()
                .filter(Event.Gap.class::isInstance)
                .map(Event::start)
                .collect(Collectors.toSet());
        List<Reach.Call> calls = new ArrayList<>();
        for (Track track : tracks) {
            Position before = null;
            for (Position p : track.line()) {
                if (before != null
                        && track.isSilent(before, p)
                        && !starts.contains(before.time())
                        && !before.time().isAfter(to)
                        && !p.time().isBefore(from)) {
                    calls.addAll(
                            calls(before.at(), p.at(), Duration.between(before.time(), p.time()), p.time(), named));
                }
                before = p;
            }
        }
        calls.sort(Comparator.comparing(Reach.Call::slackHours).reversed());
        return calls;
    }

    static boolean isTooLong(Event.Gap gap) {
        return gap.durationHours() > LONGEST.toHours();
    }

    private List<Reach.Call> calls(Event.Gap gap, Ports among) {
        boolean heardAgain = Point.isOnEarth(gap.onLat(), gap.onLon());
        return calls(
                new Point(gap.offLat(), gap.offLon()),
                heardAgain ? new Point(gap.onLat(), gap.onLon()) : null,
                Duration.ofSeconds(Math.round(gap.durationHours() * 3600)),
                heardAgain ? gap.end() : null,
                among);
    }

    private List<Reach.Call> calls(Point off, Point on, Duration silent, Instant end, Ports among) {
        return reach.calls(off, on, silent, end, speedKnots, among);
    }
}
