package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * Voyages that were longer than they had to be: round about ({@code detour}), or far out to sea and back to where they began, with no call on the
 * way ({@code course-to-nowhere}). Of ships that carry cargo, or do not say what they are: others fish, tow, survey and cruise.
 */
final class Detours {
    private final VoyageIrregularities settings;
    private final Surroundings around;

    Detours(VoyageIrregularities settings, Surroundings around) {
        this.settings = settings;
        this.around = around;
    }

    /** @param declared the destination last declared before the call, or null */
    void find(Track track, Event.PortVisit left, Event.PortVisit reached, String declared, Consumer<Event> out) {
        if (!mayCarryCargo(track.identity())) {
            return;
        }
        Voyage voyage = Voyage.of(track, left, reached);
        if (voyage.farthest == null || voyage.longestSilence.compareTo(settings.silence()) >= 0) {
            return;
        }
        Point from = left.where().at();
        Point to = reached.where().at();
        boolean returned = from.distanceTo(to).compareTo(settings.minDistance()) < 0;
        String pattern = returned ? "course-to-nowhere" : "detour";
        if (returned ? wentNowhere(voyage, from) : wentRound(voyage, from, to)) {
            Position far = voyage.farthest;
            String id = EventId.of("voyage_irregularity", track.id() + "/" + pattern, left.end());
            out.accept(new Event.VoyageIrregularity(
                    new Event.Where(
                            id,
                            track.id(),
                            track.mmsi(),
                            track.imo(),
                            left.end(),
                            reached.start(),
                            far.lat(),
                            far.lon()),
                    declared,
                    reached.port(),
                    pattern));
        }
    }

    /** Cargo ships and tankers are of the types 70 to 89 (ITU-R M.1371). */
    private static boolean mayCarryCargo(Identity identity) {
        Integer type = identity == null ? null : identity.shipType();
        return type == null || type >= 70 && type <= 89;
    }

    private boolean wentNowhere(Voyage voyage, Point from) {
        Point far = voyage.farthest.at();
        return from.distanceTo(far).compareTo(settings.farOut()) >= 0
                && around.ports().nearest(far, settings.minDistance()).isEmpty();
    }

    /** The way over water is asked for only where the straight line would make it a detour. */
    private boolean wentRound(Voyage voyage, Point from, Point to) {
        if (!isLonger(voyage.meters, from.distanceTo(to))) {
            return false;
        }
        Optional<Distance> way = around.way().between(from, to);
        return way.isPresent() && isLonger(voyage.meters, way.get());
    }

    private boolean isLonger(double sailed, Distance needed) {
        return sailed >= settings.times() * needed.meters()
                && sailed - needed.meters() >= settings.minExtra().meters();
    }

    /**
     * What a track tells of the way from one call to the next; over silences it goes straight, so that the ship sailed at least as far.
     *
     * @param meters sailed
     * @param farthest from both ports together; null where nothing was heard on the way
     * @param longestSilence in which a call may hide, whether the ship was silent or whoever heard it
     */
    private record Voyage(double meters, Position farthest, Duration longestSilence) {
        static Voyage of(Track track, Event.PortVisit left, Event.PortVisit reached) {
            Instant from = left.end();
            Instant to = reached.start();
            double meters = 0;
            double most = 0;
            Position farthest = null;
            Duration longestSilence = Duration.ZERO;
            Position before = null;
            for (Position p : track.line()) {
                if (p.time().isBefore(from) || p.time().isAfter(to)) {
                    continue;
                }
                if (before != null) {
                    meters += meters(before, p);
                    Duration apart = Duration.between(before.time(), p.time());
                    longestSilence =
                            apart.compareTo(longestSilence) > 0 && track.isSilent(before, p) ? apart : longestSilence;
                }
                before = p;
                double away = meters(left, p) + meters(reached, p);
                if (away > most) {
                    most = away;
                    farthest = p;
                }
            }
            return new Voyage(meters, farthest, longestSilence);
        }

        private static double meters(Event.PortVisit call, Position p) {
            return Point.metersBetween(call.where().lat(), call.where().lon(), p.lat(), p.lon());
        }

        private static double meters(Position a, Position b) {
            return Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon());
        }
    }
}
