package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import landfall.vessel.Event;
import landfall.watch.Watch;

/**
 * Follows the cargo, not the ship: every chain, in the order of time, from a possible loading over meetings and shared port
 * stays to a possible landing.
 */
final class Custody {
    /** Of a ship that is but one of so many which could have taken the cargo over, the port tells nothing. */
    private static final double LEAST_SHARE = 0.02;

    /** A search that finds more than this has no focus; the first in time are kept, by ship. */
    private static final int MOST_CHAINS_A_SHIP = 2_000;

    private record Stay(Logbook ship, Event.PortVisit visit) {}

    private final Logbooks logbooks;
    private final Calls calls;
    private final Watch watch;
    private final MatchSettings settings;
    private final Predicate<String> onTheWay;
    private final Adrift adrift;
    private final Map<String, List<Stay>> stays = new HashMap<>();

    /** @param onTheWay whether a country lies on the route that the claim names */
    Custody(Logbooks logbooks, Calls calls, Watch watch, MatchSettings settings, Predicate<String> onTheWay) {
        this.onTheWay = onTheWay;
        this.logbooks = logbooks;
        this.calls = calls;
        this.watch = watch;
        this.settings = settings;
        this.adrift = new Adrift(logbooks.all());
        for (Logbook ship : logbooks.all()) {
            for (Event.PortVisit visit : ship.visits()) {
                if (!calls.isSupplier(visit) && !calls.isRecipient(visit)) {
                    stays.computeIfAbsent(visit.port(), p -> new ArrayList<>()).add(new Stay(ship, visit));
                }
            }
        }
        // each list by itself, so that it does not matter in which order the cores take them
        stays.values().parallelStream()
                .forEach(list ->
                        list.sort(Comparator.comparing((Stay s) -> s.visit().start())
                                .thenComparing(s -> s.visit().id())));
    }

    /** All chains, each once. */
    List<Chain> chains() {
        Map<String, Chain> chains = new TreeMap<>();
        for (Logbook ship : logbooks.all()) {
            List<Chain> own = new ArrayList<>();
            for (Loading loading : calls.loadings(ship)) {
                follow(loading, List.of(), ship, loading.end(), own);
            }
            own.forEach(chain -> chains.put(chain.key(), chain));
        }
        return List.copyOf(chains.values());
    }

    private void follow(Loading loading, List<HandOver> before, Logbook ship, Instant since, List<Chain> found) {
        if (found.size() >= MOST_CHAINS_A_SHIP) {
            return;
        }
        Instant until = earlier(loading.end().plus(settings.longestVoyage()), watch.to());
        Optional<Landing> landing = calls.landing(ship, since, until, before.isEmpty() && !loading.isSeen());
        landing.or(() -> before.isEmpty() ? underWay(ship, since, until) : Optional.empty())
                .ifPresent(l -> found.add(new Chain(loading, before, l)));
        if (before.size() + 1 < settings.mostShips()) {
            Instant end = earlier(landing.map(Landing::at).orElse(until), since.plus(settings.longestWait()));
            for (HandOver next : handOvers(ship, since, end)) {
                if (!hasHadIt(next.to(), loading, before)) {
                    follow(loading, append(before, next), next.to(), next.end(), found);
                }
            }
        }
    }

    /** A ship that has called nowhere since but on the route named, and that was heard to the end of the data or fell silent. */
    private Optional<Landing> underWay(Logbook ship, Instant since, Instant until) {
        boolean called =
                ship.visits().stream().anyMatch(v -> !v.start().isBefore(since) && !onTheWay.test(v.country()));
        if (called || ship.last().isBefore(since) || ship.last().isAfter(until)) {
            return Optional.empty();
        }
        return Optional.of(new Landing(ship, null, ship.last(), null, null));
    }

    private List<HandOver> handOvers(Logbook ship, Instant since, Instant end) {
        List<HandOver> found = new ArrayList<>();
        for (Event.Encounter meeting : ship.encounters()) {
            Logbook other = logbooks.partner(meeting, ship.hull());
            if (other != null
                    && !meeting.start().isBefore(since)
                    && !meeting.start().isAfter(end)
                    && !isInPort(ship, meeting)) {
                Instant over = meeting.end() == null ? meeting.start() : meeting.end();
                found.add(HandOver.meeting(ship, other, over, meeting));
            }
        }
        found.addAll(adrift.beside(ship, since, end));
        for (Event.PortVisit call : ship.visits()) {
            boolean elsewhere = !calls.isSupplier(call) && !calls.isRecipient(call);
            if (elsewhere && !call.start().isBefore(since) && !call.start().isAfter(end)) {
                found.addAll(inPort(ship, call));
            }
        }
        return found;
    }

    /** Ships lie beside one another in every port; there any ship counts that shared the port, whichever berth it had. */
    private static boolean isInPort(Logbook ship, Event.Encounter meeting) {
        return ship.visits().stream()
                .anyMatch(v -> !v.start().isAfter(meeting.start())
                        && !Calls.endOf(v, ship).isBefore(meeting.start()));
    }

    /**
     * Ships that lay in the port when the giver came, or came while the cargo may have waited on the quay, and left later. Cargo leaves
     * a quay in days rather than weeks: which of the ships took it is shared among them by how soon they came.
     */
    private List<HandOver> inPort(Logbook ship, Event.PortVisit call) {
        Instant latest = Calls.endOf(call, ship).plus(settings.longestWait());
        List<Stay> takers = stays.getOrDefault(call.port(), List.of()).stream()
                .filter(s -> s.ship() != ship
                        && !s.visit().start().isAfter(latest)
                        && Calls.endOf(s.visit(), s.ship()).isAfter(call.start()))
                .toList();
        int ships = (int) takers.stream().map(s -> s.ship().hull()).distinct().count();
        double all = takers.stream().mapToDouble(s -> stillThere(call, s)).sum();
        return takers.stream()
                .filter(s -> stillThere(call, s) >= LEAST_SHARE * all)
                .map(s -> HandOver.inPort(
                        ship,
                        s.ship(),
                        Calls.endOf(s.visit(), s.ship()),
                        call,
                        s.visit(),
                        new HandOver.Sharing(ships, stillThere(call, s) / all)))
                .toList();
    }

    /** How likely the cargo still waits when a ship comes. */
    private double stillThere(Event.PortVisit call, Stay taker) {
        double waited = Math.max(
                0, Duration.between(call.start(), taker.visit().start()).toSeconds());
        return Math.exp(-waited / settings.usualWait().toSeconds());
    }

    private static boolean hasHadIt(Logbook ship, Loading loading, List<HandOver> before) {
        Set<String> hulls = before.stream().map(h -> h.to().hull()).collect(Collectors.toSet());
        return ship.hull().equals(loading.ship().hull()) || hulls.contains(ship.hull());
    }

    private static List<HandOver> append(List<HandOver> before, HandOver next) {
        List<HandOver> all = new ArrayList<>(before);
        all.add(next);
        return all;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
