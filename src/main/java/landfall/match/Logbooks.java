package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/** Sorts tracks and events by hull. The order of the input does not matter. */
final class Logbooks {

    /** A part of the sea that is out may be a few degrees wide; its event names one place of it. */
    private static final Distance NEAR_OUTAGE = Distance.ofNauticalMiles(300);

    /** So long a silence is the ship's, whatever outage comes after; the detector judged how likely. */
    private static final Duration OWN_SILENCE = Duration.ofHours(12);

    /** As long as a silence that a track keeps both ends of. */
    private static final Duration LEAST_SILENCE = Duration.ofHours(1);

    /** Farther apart, two positions at one time are two places, as for spoofing. */
    private static final Distance TWO_PLACES = Distance.ofNauticalMiles(10);

    private static final Comparator<Event> BY_TIME =
            Comparator.comparing(Event::start).thenComparing(Event::id);

    private final Map<String, Logbook> byHull = new TreeMap<>();
    private final Map<String, String> hullOfTrack = new HashMap<>();
    private final List<Event> ofNoShip = new ArrayList<>();

    Logbooks(List<Track> tracks, List<Event> events, MatchSettings settings) {
        Map<String, List<Track>> tracksByHull = new TreeMap<>();
        for (List<Track> hull : sameNumber(tracks)) {
            boolean one = isOneShip(hull);
            for (Track track : hull) {
                String id = one ? track.hull() : track.hull() + "/" + track.mmsi();
                tracksByHull.computeIfAbsent(id, h -> new ArrayList<>()).add(track);
                hullOfTrack.put(track.id(), id);
            }
        }
        Map<String, List<Event>> eventsByHull = new HashMap<>();
        for (Event event : events) {
            if (event.track() == null) {
                ofNoShip.add(event);
                continue;
            }
            add(eventsByHull, event.track(), event);
            if (event instanceof Event.Encounter e) {
                add(eventsByHull, e.otherTrack(), e);
            }
        }
        ofNoShip.sort(BY_TIME);
        List<Event.FeedOutage> outages = only(ofNoShip, Event.FeedOutage.class);
        // a hull's logbook depends on no other's, so that every core may take some
        tracksByHull.entrySet().parallelStream()
                .map(own -> logbook(
                        own.getKey(),
                        own.getValue(),
                        eventsByHull.getOrDefault(own.getKey(), List.of()),
                        outages,
                        settings))
                .toList()
                .forEach(logbook -> byHull.put(logbook.hull(), logbook));
    }

    private static Collection<List<Track>> sameNumber(List<Track> tracks) {
        Map<String, List<Track>> hulls = new TreeMap<>();
        tracks.forEach(
                t -> hulls.computeIfAbsent(t.hull(), h -> new ArrayList<>()).add(t));
        return hulls.values();
    }

    /**
     * Whether the radios that give one IMO number may be one ship's. Anyone may type 1234567, whose check digit is right: the call of one ship
     * at the supplier and that of another at the recipient are no voyage.
     */
    private static boolean isOneShip(List<Track> hull) {
        for (int i = 0; i < hull.size(); i++) {
            for (Track other : hull.subList(i + 1, hull.size())) {
                if (hull.get(i).mmsi() != other.mmsi() && areApart(hull.get(i), other)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether two tracks are mostly in two places where both are heard at one time. */
    private static boolean areApart(Track a, Track b) {
        int times = 0;
        int far = 0;
        for (Position p : b.line()) {
            boolean both = !p.time().isBefore(a.first())
                    && !p.time().isAfter(a.last())
                    && p.time().equals(a.heardNext(p.time()));
            times += both ? 1 : 0;
            far += both && TWO_PLACES.isLessThan(a.at(p.time()).distanceTo(p.at())) ? 1 : 0;
        }
        return far >= 2 && 2 * far > times;
    }

    private void add(Map<String, List<Event>> eventsByHull, String track, Event event) {
        String hull = hullOfTrack.get(track);
        if (hull != null) {
            eventsByHull.computeIfAbsent(hull, h -> new ArrayList<>()).add(event);
        }
    }

    /** All hulls, ordered by id. */
    Collection<Logbook> all() {
        return byHull.values();
    }

    Logbook of(String hull) {
        return byHull.get(hull);
    }

    /** The other ship of an encounter, seen from a hull; null when its track is not among the input. */
    Logbook partner(Event.Encounter encounter, String hull) {
        String one = hullOfTrack.get(encounter.track());
        String other = hullOfTrack.get(encounter.otherTrack());
        return hull.equals(one) ? byHull.get(other == null ? "" : other) : byHull.get(one == null ? "" : one);
    }

    /** Outages and whatever else belongs to no ship, in time order. */
    List<Event> ofNoShip() {
        return ofNoShip;
    }

    private static Logbook logbook(
            String hull,
            List<Track> tracks,
            List<Event> events,
            List<Event.FeedOutage> outages,
            MatchSettings settings) {
        tracks.sort(Comparator.comparing(Track::first).thenComparing(Track::id));
        events = events.stream().sorted(BY_TIME).distinct().toList();
        List<Event.PortVisit> visits = only(events, Event.PortVisit.class);
        List<Event.Encounter> encounters = only(events, Event.Encounter.class);
        List<DarkPeriod> darks = new ArrayList<>();
        for (Event.Gap gap : only(events, Event.Gap.class)) {
            DarkPeriod dark = dark(gap, tracks, settings);
            if (dark.length().compareTo(LEAST_SILENCE) >= 0) {
                darks.add(listening(dark, outages));
            }
        }
        return new Logbook(
                hull,
                List.copyOf(tracks),
                visits,
                List.copyOf(darks),
                encounters,
                events,
                BestSpeed.knots(tracks, settings));
    }

    private static <T extends Event> List<T> only(List<Event> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** A track that lays a false trail while the ship is silent is no sign of the ship. */
    private static boolean canBeThere(Point off, Instant from, Point there, Instant at, MatchSettings settings) {
        Distance way = off.distanceTo(there);
        return way.isLessThan(TWO_PLACES)
                || way.hoursAt(settings.mostSpeedKnots()) * 3600
                        <= Duration.between(from, at).toSeconds();
    }

    private static DarkPeriod dark(Event.Gap gap, List<Track> tracks, MatchSettings settings) {
        Point off = new Point(gap.offLat(), gap.offLon());
        Point on = Double.isNaN(gap.onLat()) ? null : new Point(gap.onLat(), gap.onLon());
        Instant end = gap.end() != null ? gap.end() : after(gap);
        for (Track track : tracks) {
            Instant heard = track.id().equals(gap.track()) ? null : track.heardNext(gap.start());
            if (heard != null
                    && (on == null || heard.isBefore(end))
                    && canBeThere(off, gap.start(), track.at(heard), heard, settings)) {
                on = track.at(heard);
                end = heard;
            }
        }
        return new DarkPeriod(
                off,
                on,
                gap.start(),
                end,
                gap.darkProbability(),
                gap.heardNearby(),
                gap.unheardDays(),
                List.of(gap.id()));
    }

    /**
     * A silence while the feed was out tells nothing of the ship: its probability is lowered by the share of it that an outage covers,
     * unless the ship was silent for long while others were heard; then it was so before the outage began or after it had ended.
     */
    private static DarkPeriod listening(DarkPeriod dark, List<Event.FeedOutage> outages) {
        double out = 0;
        double alone = 0;
        Instant done = dark.start();
        for (Event.FeedOutage outage : outages) {
            Instant end = outage.end() == null || outage.end().isAfter(dark.end()) ? dark.end() : outage.end();
            Instant start = outage.start().isBefore(done) ? done : outage.start();
            if (end.isAfter(start) && concerns(outage, dark)) {
                alone = Math.max(alone, Duration.between(done, start).toSeconds());
                out += Duration.between(start, end).toSeconds();
                done = end;
            }
        }
        alone = Math.max(alone, Duration.between(done, dark.end()).toSeconds());
        double share = Math.min(1, out / Math.max(1, dark.length().toSeconds()));
        return out == 0 || alone >= OWN_SILENCE.toSeconds()
                ? dark
                : new DarkPeriod(
                        dark.off(),
                        dark.on(),
                        dark.start(),
                        dark.end(),
                        dark.darkProbability() * (1 - share),
                        dark.heardNearby(),
                        dark.unheardDays(),
                        dark.events());
    }

    private static boolean concerns(Event.FeedOutage outage, DarkPeriod dark) {
        if (outage.cell() == null
                || !Point.isOnEarth(outage.where().lat(), outage.where().lon())) {
            return true;
        }
        Point at = outage.where().at();
        return at.distanceTo(dark.off()).isLessThan(NEAR_OUTAGE)
                || !dark.isOpen() && at.distanceTo(dark.on()).isLessThan(NEAR_OUTAGE);
    }

    private static Instant after(Event.Gap gap) {
        return gap.start().plus(Duration.ofSeconds(Math.round(gap.durationHours() * 3600)));
    }
}
