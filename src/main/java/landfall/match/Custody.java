package landfall.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import landfall.vessel.Event;
import landfall.watch.Watch;

/**
 * Follows the cargo, not the ship: every chain, in the order of time, from a possible loading over meetings and shared port
 * stays to a possible landing.
 */
final class Custody {
    /** A search that finds more than this has no focus; the shortest are kept, and of these the first in time, by ship. */
    static final int MOST_CHAINS_A_SHIP = 2_000;

    private final Logbooks logbooks;
    private final Calls calls;
    private final Watch watch;
    private final MatchSettings settings;
    private final Predicate<String> onTheWay;
    private final Adrift adrift;
    private final Quays quays;
    private final Set<Logbook> unfinished = new LinkedHashSet<>();

    /** @param onTheWay whether a country lies on the route that the claim names */
    Custody(Logbooks logbooks, Calls calls, Watch watch, MatchSettings settings, Predicate<String> onTheWay) {
        this.onTheWay = onTheWay;
        this.logbooks = logbooks;
        this.calls = calls;
        this.watch = watch;
        this.settings = settings;
        this.adrift = new Adrift(logbooks.all());
        this.quays = new Quays(logbooks.all(), this::isElsewhere, settings);
    }

    /** All chains, each once. */
    List<Chain> chains() {
        Map<String, Chain> chains = new TreeMap<>();
        for (Logbook ship : logbooks.all()) {
            List<Chain> own = new ArrayList<>();
            List<Loading> loadings = calls.loadings(ship);
            // its own voyages first, then those of two ships: what one loading may have become leaves room for the next
            for (int ships = 1; ships <= settings.mostShips(); ships++) {
                for (Loading loading : loadings) {
                    follow(loading, List.of(), ship, loading.end(), ships, own);
                }
            }
            own.forEach(chain -> chains.put(chain.key(), chain));
        }
        return List.copyOf(chains.values());
    }

    /** Of which ships not every way was followed; known once the chains are. */
    List<String> unfinished() {
        return unfinished.stream()
                .map(ship -> String.format(
                        Locale.ROOT,
                        "From %s the cargo could have gone on in more ways than are followed; of these the %,d over the fewest ships were weighed.",
                        ship.called(),
                        MOST_CHAINS_A_SHIP))
                .toList();
    }

    /** @param ships of which a chain consists */
    private void follow(
            Loading loading, List<HandOver> before, Logbook ship, Instant since, int ships, List<Chain> found) {
        if (found.size() >= MOST_CHAINS_A_SHIP) {
            unfinished.add(loading.ship());
            return;
        }
        Instant until = earlier(loading.end().plus(settings.longestVoyage()), watch.to());
        Optional<Landing> landing = calls.landing(ship, since, until, before.isEmpty() && !loading.isSeen());
        if (before.size() + 1 == ships) {
            landing.or(() -> before.isEmpty() ? underWay(ship, since, until) : Optional.empty())
                    .ifPresent(l -> found.add(new Chain(loading, before, l)));
            return;
        }
        Instant end = earlier(landing.map(Landing::at).orElse(until), since.plus(settings.longestWait()));
        for (HandOver next : handOvers(ship, since, end)) {
            if (!hasHadIt(next.to(), loading, before)) {
                follow(loading, append(before, next), next.to(), next.end(), ships, found);
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
            if (!call.start().isBefore(since) && !call.start().isAfter(end) && isElsewhere(call)) {
                found.addAll(quays.handOvers(ship, call));
            }
        }
        return found;
    }

    private boolean isElsewhere(Event.PortVisit call) {
        return !calls.isSupplier(call) && !calls.isRecipient(call);
    }

    /** Ships lie beside one another in every port; there any ship counts that shared the port, whichever berth it had. */
    private static boolean isInPort(Logbook ship, Event.Encounter meeting) {
        return ship.visits().stream()
                .anyMatch(v -> !v.start().isAfter(meeting.start())
                        && !Calls.endOf(v, ship).isBefore(meeting.start()));
    }

    private static boolean hasHadIt(Logbook ship, Loading loading, List<HandOver> before) {
        boolean had = ship == loading.ship();
        for (HandOver handOver : before) {
            had |= ship == handOver.to();
        }
        return had;
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
