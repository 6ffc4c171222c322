package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.geo.Region;
import landfall.vessel.Event;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;
import landfall.watch.Watch;

/** Where a chain went between loading and landing, and where it said it would go, against the regions that the claim names. */
final class Passage {
    /** A ship this near to a port of a country is in its waters or in the strait beside them. */
    private static final Distance OFF_THE_COAST = Distance.ofKilometers(60);

    /** In such steps a way is followed: a strait is passed in hours. */
    private static final Distance STEP = Distance.ofKilometers(20);

    /** Nearer to where it was asked last, the answer is the same. */
    private static final Distance NEXT = Distance.ofKilometers(5);

    private final Set<String> via = new HashSet<>();
    private final Ports world;
    private final Destinations destinations;

    Passage(Watch watch, Ports world) {
        this.world = world;
        this.destinations = new Destinations(world);
        for (String place : watch.via()) {
            via.addAll(Region.find(place).map(Region::countries).orElse(Set.of(place)));
        }
        watch.supplierPorts().forEach(p -> via.remove(p.country()));
        watch.recipientPorts().forEach(p -> via.remove(p.country()));
    }

    boolean isNamed(String country) {
        return via.contains(country);
    }

    /** Countries of the regions named whose coast the chain passed, in order of their code. */
    Set<String> passed(Chain chain) {
        Set<String> passed = new TreeSet<>();
        if (via.isEmpty()) {
            return passed;
        }
        List<Logbook> ships = chain.ships();
        for (int i = 0; i < ships.size(); i++) {
            passed(ships.get(i), chain.from(i), chain.to(i), passed);
        }
        return passed;
    }

    private void passed(Logbook ship, Instant from, Instant to, Set<String> passed) {
        for (Event.PortVisit visit : ship.visits()) {
            if (!visit.start().isBefore(from) && !visit.start().isAfter(to) && isNamed(visit.country())) {
                passed.add(visit.country());
            }
        }
        for (Track track : ship.tracks()) {
            track.follow(from, to, STEP, new Coasts(passed));
        }
    }

    /** Whose coast a way passes; asked anew after some way only, as a ship in port has many positions. */
    private final class Coasts implements Track.Passing {
        private final Set<String> passed;
        private Point asked;

        Coasts(Set<String> passed) {
            this.passed = passed;
        }

        @Override
        public void at(double lat, double lon, long millis) {
            Point place = new Point(lat, lon);
            if (asked == null || NEXT.isLessThan(asked.distanceTo(place))) {
                asked = place;
                world.nearest(place, OFF_THE_COAST)
                        .map(Port::country)
                        .filter(Passage.this::isNamed)
                        .ifPresent(passed::add);
            }
        }
    }

    /**
     * A destination declared on the way that is not where the cargo went.
     *
     * @param typed as the crew typed it
     * @param port what it names, or null where only a detector could tell
     * @param events ids of the events that say so
     * @param calledLater first call there after the landing, or null when none was seen
     */
    record Declared(String typed, Port port, List<String> events, Instant calledLater) {}

    /**
     * The first false destination, if any, one in the regions named before others. A ship still at sea may yet go where it said, so
     * that of it only the latter is told.
     */
    Optional<Declared> falseDestination(Chain chain, Set<String> recipientPorts) {
        List<Logbook> ships = chain.ships();
        Logbook last = ships.get(ships.size() - 1);
        Instant from = chain.from(ships.size() - 1).minus(Duration.ofDays(1));
        Map<String, Declared> found = new LinkedHashMap<>();
        for (Event event : last.between(from, chain.landing().at().plus(Duration.ofDays(1)))) {
            if (event instanceof Event.VoyageIrregularity v
                    && "other-port".equals(v.pattern())
                    && chain.landing().port() != null
                    && chain.landing().port().id().equals(v.reached())) {
                Port port = destinations.read(v.declared()).orElse(null);
                if (port == null || !recipientPorts.contains(port.id())) {
                    found.putIfAbsent(
                            v.declared(),
                            new Declared(v.declared(), port, List.of(v.id()), calledLater(last, port, chain)));
                }
            }
        }
        for (Declared typed : typed(last, from, chain)) {
            if (!recipientPorts.contains(typed.port().id())
                    && !typed.port().country().equals(chain.loading().port().country())
                    && !calledAt(last, typed.port(), chain)) {
                found.putIfAbsent(typed.typed(), typed);
            }
        }
        return found.values().stream()
                .filter(d -> d.port() != null && isNamed(d.port().country()))
                .findFirst()
                .or(() -> found.values().stream()
                        .filter(d -> !chain.landing().isUnderWay())
                        .findFirst());
    }

    private List<Declared> typed(Logbook ship, Instant from, Chain chain) {
        Instant to = chain.landing().at();
        List<Declared> typed = new ArrayList<>();
        for (Track track : ship.tracks()) {
            for (StaticReport report : track.statics()) {
                if (!report.time().isBefore(from) && !report.time().isAfter(to)) {
                    destinations
                            .read(report.destination())
                            .ifPresent(p -> typed.add(new Declared(
                                    report.destination().strip(), p, List.of(), calledLater(ship, p, chain))));
                }
            }
        }
        return typed;
    }

    private static Instant calledLater(Logbook ship, Port port, Chain chain) {
        return ship.visits().stream()
                .filter(v -> port != null && v.port().equals(port.id()))
                .map(Event::start)
                .filter(start -> start.isAfter(chain.landing().at()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean calledAt(Logbook ship, Port port, Chain chain) {
        return ship.visits().stream()
                .anyMatch(v -> v.port().equals(port.id())
                        && !v.start().isBefore(chain.loading().start())
                        && !v.start().isAfter(chain.landing().at()));
    }
}
