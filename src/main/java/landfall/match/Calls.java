package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.vessel.Event;
import landfall.vessel.Track;
import landfall.watch.Watch;

/**
 * Where a ship could have taken the cargo aboard or landed it: at calls seen, and in silences long enough for one. The sea
 * around each watched port is measured once, from the port.
 */
final class Calls {
    /** A day's sailing. */
    private static final Distance NEAR_AT_HAND = Distance.ofNauticalMiles(350);

    private final Watch watch;
    private final Ports world;
    private final MatchSettings settings;
    private final Named named;
    private final Reach reach;
    private final Seaway sea;
    private final End suppliers;
    private final End recipients;
    private final Map<String, Seaway.Field> fields = new HashMap<>();
    private final Map<String, Double> fieldMeters = new HashMap<>();

    /**
     * One end of the route.
     *
     * @param ports its ports by id
     * @param known the call found in each silence asked for before: many chains lead through one silence of one ship
     */
    private record End(Map<String, Port> ports, Map<DarkPeriod, Optional<Reach.Call>> known) {
        static End of(List<Port> ports) {
            Map<String, Port> byId = new HashMap<>();
            ports.forEach(p -> byId.putIfAbsent(p.id(), p));
            return new End(byId, new IdentityHashMap<>());
        }
    }

    /** @param named ports that the claims name: of several within reach these are meant */
    Calls(Watch watch, Ports world, Seaway sea, MatchSettings settings, Named named) {
        this.named = named;
        this.watch = watch;
        this.world = world;
        this.settings = settings;
        this.sea = sea;
        this.reach = new Reach(sea, settings.berth());
        this.suppliers = End.of(watch.supplierPorts());
        this.recipients = End.of(watch.recipientPorts());
    }

    boolean isSupplier(Event.PortVisit visit) {
        return suppliers.ports().containsKey(visit.port());
    }

    boolean isRecipient(Event.PortVisit visit) {
        return recipients.ports().containsKey(visit.port());
    }

    /** Possible loadings inside the window, in time order. */
    List<Loading> loadings(Logbook ship) {
        List<Loading> found = new ArrayList<>();
        for (Event.PortVisit visit : ship.visits()) {
            if (isSupplier(visit) && inWindow(visit.start(), endOf(visit, ship))) {
                found.add(new Loading(
                        ship,
                        suppliers.ports().get(visit.port()),
                        visit.start(),
                        endOf(visit, ship),
                        visit,
                        null,
                        0,
                        1));
            }
        }
        for (DarkPeriod dark : ship.darks()) {
            if (dark.darkProbability() >= settings.leastDark() && inWindow(dark.start(), dark.end())) {
                best(dark, ship.speedKnots(), suppliers)
                        .filter(call -> !hasJustLeft(ship, dark, call.port()))
                        .ifPresent(call -> found.add(loading(ship, dark, call)));
            }
        }
        found.sort(Comparator.comparing(Loading::start)
                .thenComparing(l -> l.events().toString()));
        return found;
    }

    /** Who lay in a port and falls silent after it sailed has loaded there in the open, if at all; it does not turn back for more. */
    private static boolean hasJustLeft(Logbook ship, DarkPeriod dark, Port port) {
        return ship.visits().stream()
                .filter(v -> !v.start().isAfter(dark.start()))
                .reduce((earlier, later) -> later)
                .filter(v -> v.port().equals(port.id()) && v.confidence() >= 3)
                .filter(v -> !endOf(v, ship).isAfter(dark.start()))
                .isPresent();
    }

    private Loading loading(Logbook ship, DarkPeriod dark, Reach.Call call) {
        Distance there = field(call.port(), call.distance()).to(dark.off()).orElse(Distance.ZERO);
        Instant start = dark.start().plusSeconds((long) (there.hoursAt(ship.speedKnots()) * 3600));
        return new Loading(
                ship,
                call.port(),
                start,
                dark.end(),
                null,
                dark,
                call.slackHours(),
                portsReachable(dark, ship.speedKnots()));
    }

    /**
     * The first landing of a ship that has had the cargo since a time: seen, else in the dark, else none yet.
     *
     * @param sinceDark whether the cargo came aboard in a silence that ended then; a call that already lasts when the ship is
     *     heard again may then be the landing
     */
    Optional<Landing> landing(Logbook ship, Instant since, Instant until, boolean sinceDark) {
        for (Event.PortVisit visit : ship.visits()) {
            if (visit.start().isAfter(until)) {
                break;
            }
            boolean had = !visit.start().isBefore(since)
                    || sinceDark && endOf(visit, ship).isAfter(since);
            if (had && isRecipient(visit)) {
                Instant at = visit.start().isBefore(since) ? since : visit.start();
                return Optional.of(new Landing(ship, recipients.ports().get(visit.port()), at, visit, null));
            }
        }
        for (DarkPeriod dark : ship.darks()) {
            if (!dark.start().isBefore(since)
                    && !dark.start().isAfter(until)
                    && dark.darkProbability() >= settings.leastDark()) {
                Optional<Reach.Call> call = best(dark, ship.speedKnots(), recipients);
                if (call.isPresent()) {
                    return Optional.of(new Landing(ship, call.get().port(), dark.end(), null, dark));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The port with most time left for the berth, of those that the claims name if any is within reach. Ports are tried in the order of their great-circle way, which no way over water
     * beats, so that the sea is measured for the few that can win.
     */
    private Optional<Reach.Call> best(DarkPeriod dark, double speed, End end) {
        return end.known().computeIfAbsent(dark, d -> nearest(d, speed, end.ports()));
    }

    private Optional<Reach.Call> nearest(DarkPeriod dark, double speed, Map<String, Port> ports) {
        double range = reach.range(dark.length(), speed);
        record Near(Port port, double meters) {}
        List<Near> near = ports.values().stream()
                .map(p -> new Near(p, Reach.direct(dark.off(), p, dark.on())))
                .filter(n -> n.meters() <= range)
                .sorted(Comparator.comparing(Near::meters)
                        .thenComparing(n -> n.port().id()))
                .toList();
        Reach.Call best = near.stream()
                .filter(n -> named.isPort(n.port()))
                .flatMap(n -> call(n.port(), dark, speed, range).stream())
                .max(Comparator.comparing(Reach.Call::slackHours))
                .orElse(null);
        if (best != null) {
            return Optional.of(best);
        }
        for (Near next : near) {
            if (best != null && next.meters() >= best.distance().meters()) {
                break;
            }
            Reach.Call call = call(next.port(), dark, speed, range).orElse(null);
            if (call != null && (best == null || call.slackHours() > best.slackHours())) {
                best = call;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Reach.Call> call(Port port, DarkPeriod dark, double speed, double range) {
        double longest = Math.max(
                dark.off().distanceTo(port.at()).meters(),
                dark.isOpen() ? 0 : dark.on().distanceTo(port.at()).meters());
        if (longest > settings.darkReach().meters()) {
            return Optional.empty();
        }
        Seaway.Field field = field(port, new Distance(range));
        Optional<Distance> there = field.to(dark.off());
        Optional<Distance> back = dark.isOpen() ? Optional.of(Distance.ZERO) : field.to(dark.on());
        if (there.isEmpty() || back.isEmpty()) {
            return Optional.empty();
        }
        return reach.call(port, there.get(), back.get(), dark.length(), dark.isOpen() ? null : dark.end(), speed);
    }

    /** The sea around a port: measured near at hand first, and once more to the bound when a longer way is asked for. */
    private Seaway.Field field(Port port, Distance within) {
        double known = fieldMeters.getOrDefault(port.id(), -1.0);
        double asked = Math.min(within.meters(), settings.darkReach().meters());
        if (known < asked) {
            double meters = asked <= NEAR_AT_HAND.meters()
                    ? NEAR_AT_HAND.meters()
                    : settings.darkReach().meters();
            fields.put(port.id(), sea.from(port.at(), new Distance(meters)));
            fieldMeters.put(port.id(), meters);
        }
        return fields.get(port.id());
    }

    /** Ports of the world within the same ellipse, as the crow flies: how little the silence says of where the ship was. */
    private int portsReachable(DarkPeriod dark, double speed) {
        double range = reach.range(dark.length(), speed);
        Point middle = dark.isOpen() ? dark.off() : dark.off().between(dark.on(), 0.5);
        Distance radius = new Distance(dark.isOpen() ? range : range / 2);
        return (int) world.within(middle, radius).stream()
                .filter(p -> Reach.direct(dark.off(), p, dark.on()) <= range)
                .map(Port::id)
                .distinct()
                .count();
    }

    private boolean inWindow(Instant start, Instant end) {
        return !start.isAfter(watch.to()) && !end.isBefore(watch.from());
    }

    /** When a call was over; of one whose end was not heard, when the ship was heard last under the number under which it lay there. */
    static Instant endOf(Event.PortVisit visit, Logbook ship) {
        if (visit.end() != null) {
            return visit.end();
        }
        Instant soFar = visit.start().plus(Duration.ofSeconds(Math.round(visit.durationHours() * 3600)));
        Instant last = ship.tracks().stream()
                .filter(t -> t.id().equals(visit.track()))
                .map(Track::last)
                .findFirst()
                .orElse(ship.last());
        return soFar.isAfter(last) ? soFar : last;
    }
}
