package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.vessel.Event;
import landfall.vessel.Track;
import landfall.watch.Watch;

/**
 * Whether a loading could have been heard at all. Where nothing could be heard, the absence of ships is no evidence.
 *
 * @param windowShare share of the watch's time for which there are positions, from the first heard to the last
 * @param portsHeard supplier ports near which a ship was heard in that time
 * @param portsUnheard supplier ports near which none was
 * @param shipsNear ships heard near a supplier port
 * @param outages outages of the whole source or near a watched port, inside the window
 * @param outageShare share of the watch's time in which some of them lasted
 * @param ships ships heard in the window
 */
record Coverage(
        double windowShare,
        Set<String> portsHeard,
        Set<String> portsUnheard,
        int shipsNear,
        List<Event> outages,
        double outageShare,
        int ships) {

    /** An outage of a cell concerns a port this near. */
    private static final Distance NEAR_OUTAGE = Distance.ofNauticalMiles(150);

    /**
     * What could be heard, up to the end of the positions or the last day spoken of, whichever is later: an arrival that may still
     * come is not one that was missed.
     *
     * @param spokenOf last day that the statements speak of
     */
    static Coverage of(
            Watch whole, Instant spokenOf, Collection<Logbook> ships, List<Event> ofNoShip, MatchSettings settings) {
        Watch watch = until(whole, later(spokenOf, lastHeard(ships, whole.from())));
        Instant first = null;
        Instant last = null;
        int heard = 0;
        Set<String> near = new HashSet<>();
        Set<String> portsHeard = new TreeSet<>();
        NearPorts nearPorts = new NearPorts(watch.supplierPorts(), settings.coverageRadius());
        for (Logbook ship : ships) {
            if (!ship.first().isAfter(watch.to()) && !ship.last().isBefore(watch.from())) {
                heard++;
                first = first == null || ship.first().isBefore(first) ? ship.first() : first;
                last = last == null || ship.last().isAfter(last) ? ship.last() : last;
                if (heardNear(ship, watch, nearPorts, portsHeard)) {
                    near.add(ship.hull());
                }
            }
        }
        Set<String> unheard = new TreeSet<>();
        watch.supplierPorts().stream()
                .map(Port::name)
                .filter(n -> !portsHeard.contains(n))
                .forEach(unheard::add);
        List<Event> outages = ofNoShip.stream()
                .filter(e -> e instanceof Event.FeedOutage o && concerns(o, watch))
                .toList();
        double share = first == null ? 0 : share(watch, later(first, watch.from()), earlier(last, watch.to()));
        return new Coverage(share, portsHeard, unheard, near.size(), outages, outageShare(outages, watch), heard);
    }

    private static Instant lastHeard(Collection<Logbook> ships, Instant least) {
        return ships.stream().map(Logbook::last).max(Instant::compareTo).orElse(least);
    }

    private static Watch until(Watch w, Instant end) {
        Instant to = later(earlier(w.to(), end), w.from().plusSeconds(1));
        return new Watch(
                w.id(),
                w.caseId(),
                w.supplierPorts(),
                w.recipientPorts(),
                w.via(),
                w.goods(),
                w.from(),
                to,
                w.routes());
    }

    /** Names for a sentence: the first few, and how many more. */
    static String names(Collection<String> names) {
        String first = names.stream().limit(6).collect(Collectors.joining(", "));
        return names.size() <= 6 ? first : first + " and " + (names.size() - 6) + " more";
    }

    /** Share of loadings that would have shown, 0 … 1. */
    double observable() {
        int ports = portsHeard.size() + portsUnheard.size();
        double heard = ports == 0 ? 0 : (double) portsHeard.size() / ports;
        return windowShare * (1 - outageShare) * heard;
    }

    private static boolean heardNear(Logbook ship, Watch watch, NearPorts nearPorts, Set<String> portsHeard) {
        AtomicBoolean found = new AtomicBoolean();
        for (Track track : ship.tracks()) {
            track.follow(watch.from(), watch.to(), nearPorts.step(), (lat, lon, millis) -> {
                if (nearPorts.add(lat, lon, portsHeard)) {
                    found.set(true);
                }
            });
        }
        return found.get();
    }

    private static boolean concerns(Event.FeedOutage outage, Watch watch) {
        Instant end = outage.end() == null ? watch.to() : outage.end();
        if (outage.start().isAfter(watch.to()) || end.isBefore(watch.from())) {
            return false;
        }
        boolean placed = outage.cell() != null
                && Point.isOnEarth(outage.where().lat(), outage.where().lon());
        if (!placed) {
            return true;
        }
        List<Port> watched = new ArrayList<>(watch.supplierPorts());
        watched.addAll(watch.recipientPorts());
        return watched.stream()
                .anyMatch(p -> p.at().distanceTo(outage.where().at()).isLessThan(NEAR_OUTAGE));
    }

    private static double outageShare(List<Event> outages, Watch watch) {
        double seconds = 0;
        Instant done = watch.from();
        for (Event outage : outages) {
            Instant start = later(outage.start(), done);
            Instant end = earlier(outage.end() == null ? watch.to() : outage.end(), watch.to());
            if (end.isAfter(start)) {
                seconds += Duration.between(start, end).toSeconds();
                done = end;
            }
        }
        return Math.min(
                1,
                seconds / Math.max(1, Duration.between(watch.from(), watch.to()).toSeconds()));
    }

    private static double share(Watch watch, Instant from, Instant to) {
        double whole = Math.max(1, Duration.between(watch.from(), watch.to()).toSeconds());
        return Math.max(0, Math.min(1, Duration.between(from, to).toSeconds() / whole));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    /** Finds the ports near a position; one-degree cells spare the sum for positions far from all of them. */
    private static final class NearPorts {
        private final Map<Integer, List<Port>> cells = new TreeMap<>();
        private final double meters;

        NearPorts(List<Port> ports, Distance radius) {
            meters = radius.meters();
            for (Port port : ports) {
                int rows = (int) Math.ceil(meters / 111_000);
                double shrink = Math.max(
                        0.05,
                        Math.cos(Math.toRadians(Math.min(89, Math.abs(port.at().lat()) + rows))));
                int columns = (int) Math.ceil(meters / 111_000 / shrink);
                for (int row = -rows; row <= rows; row++) {
                    for (int column = -columns; column <= columns; column++) {
                        cells.computeIfAbsent(
                                        cell(port.at().lat() + row, port.at().lon() + column), c -> new ArrayList<>())
                                .add(port);
                    }
                }
            }
        }

        /** A way followed in such steps misses no more than the rim. */
        Distance step() {
            return new Distance(meters / 4);
        }

        boolean add(double lat, double lon, Set<String> found) {
            boolean any = false;
            for (Port port : cells.getOrDefault(cell(lat, lon), List.of())) {
                if (Point.metersBetween(lat, lon, port.at().lat(), port.at().lon()) <= meters) {
                    found.add(port.name());
                    any = true;
                }
            }
            return any;
        }

        private static int cell(double lat, double lon) {
            return (int) Math.floor(lat + 90) * 360 + Math.floorMod((int) Math.floor(lon), 360);
        }
    }
}
