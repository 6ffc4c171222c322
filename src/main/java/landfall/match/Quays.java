package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import landfall.vessel.Event;

/**
 * Which ships shared a port. Cargo leaves a quay in days rather than weeks: which of the ships took it is shared among them by
 * how soon they came.
 */
final class Quays {
    /** Of a ship that is but one of so many which could have taken the cargo over, the port tells nothing. */
    private static final double LEAST_SHARE = 0.02;

    private record Stay(Logbook ship, Event.PortVisit visit, Instant end) {}

    /**
     * The stays in one port.
     *
     * @param byStart in the order in which the ships came
     * @param lastEnd when the last of all ships left that had come up to each of them
     */
    private record Quay(List<Stay> byStart, Instant[] lastEnd) {
        static final Quay EMPTY = new Quay(List.of(), new Instant[0]);

        static Quay of(List<Stay> stays) {
            stays.sort(Comparator.comparing((Stay s) -> s.visit().start())
                    .thenComparing(s -> s.visit().id()));
            Instant[] lastEnd = new Instant[stays.size()];
            Instant last = Instant.MIN;
            for (int i = 0; i < lastEnd.length; i++) {
                Instant end = stays.get(i).end();
                last = end.isAfter(last) ? end : last;
                lastEnd[i] = last;
            }
            return new Quay(stays, lastEnd);
        }

        /** The first stay that may have lasted beyond a time: all before it had ended. */
        int firstBeyond(Instant time) {
            int low = 0;
            int high = lastEnd.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (lastEnd[middle].isAfter(time)) {
                    high = middle;
                } else {
                    low = middle + 1;
                }
            }
            return low;
        }
    }

    private final Map<String, Quay> byPort;
    private final MatchSettings settings;

    /** What was asked before: many chains lead through one call of one ship. */
    private final Map<Event.PortVisit, List<HandOver>> known = new IdentityHashMap<>();

    /** @param counts the calls at which cargo may change ships */
    Quays(Iterable<Logbook> ships, Predicate<Event.PortVisit> counts, MatchSettings settings) {
        this.settings = settings;
        Map<String, List<Stay>> stays = new HashMap<>();
        for (Logbook ship : ships) {
            for (Event.PortVisit visit : ship.visits()) {
                if (counts.test(visit)) {
                    stays.computeIfAbsent(visit.port(), p -> new ArrayList<>())
                            .add(new Stay(ship, visit, Calls.endOf(visit, ship)));
                }
            }
        }
        // each port by itself, so that it does not matter in which order the cores take them
        byPort = stays.entrySet().parallelStream()
                .map(e -> Map.entry(e.getKey(), Quay.of(e.getValue())))
                .collect(HashMap::new, (m, e) -> m.put(e.getKey(), e.getValue()), Map::putAll);
    }

    /** Ships that lay in the port when the giver came, or came while the cargo may have waited on the quay, and left later. */
    List<HandOver> handOvers(Logbook giver, Event.PortVisit call) {
        return known.computeIfAbsent(call, c -> shared(giver, c));
    }

    private List<HandOver> shared(Logbook giver, Event.PortVisit call) {
        List<Stay> takers = takers(giver, call);
        double[] waits = takers.stream().mapToDouble(s -> stillThere(call, s)).toArray();
        int ships = ships(takers);
        double all = 0;
        for (double wait : waits) {
            all += wait;
        }
        List<HandOver> found = new ArrayList<>();
        for (int i = 0; i < waits.length; i++) {
            if (waits[i] >= LEAST_SHARE * all) {
                Stay taker = takers.get(i);
                found.add(HandOver.inPort(
                        giver,
                        taker.ship(),
                        taker.end(),
                        call,
                        taker.visit(),
                        new HandOver.Sharing(ships, waits[i] / all)));
            }
        }
        return found;
    }

    private static int ships(List<Stay> takers) {
        Set<Logbook> ships = Collections.newSetFromMap(new IdentityHashMap<>());
        takers.forEach(s -> ships.add(s.ship()));
        return ships.size();
    }

    private List<Stay> takers(Logbook giver, Event.PortVisit call) {
        Instant latest = Calls.endOf(call, giver).plus(settings.longestWait());
        Quay quay = byPort.getOrDefault(call.port(), Quay.EMPTY);
        List<Stay> takers = new ArrayList<>();
        for (int i = quay.firstBeyond(call.start()); i < quay.byStart().size(); i++) {
            Stay stay = quay.byStart().get(i);
            if (stay.visit().start().isAfter(latest)) {
                break;
            }
            if (stay.ship() != giver && stay.end().isAfter(call.start())) {
                takers.add(stay);
            }
        }
        return takers;
    }

    /** How likely the cargo still waits when a ship comes. */
    private double stillThere(Event.PortVisit call, Stay taker) {
        double waited = Math.max(
                0, Duration.between(call.start(), taker.visit().start()).toSeconds());
        return Math.exp(-waited / settings.usualWait().toSeconds());
    }
}
