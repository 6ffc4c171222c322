package landfall.detect;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import landfall.vessel.Event;
import landfall.vessel.Fix;
import landfall.vessel.Track;

/** Runs the detectors over fixes in memory, without an engine: for tests, for a single ship, and as the reference for engines. */
public final class Replay {
    private Replay() {}

    /**
     * The events of some fixes.
     *
     * @param fixes in any order
     * @param until open gaps are judged then; null for the last time heard
     * @return the last version of each event, by time, then id
     */
    public static List<Event> events(DetectorSet set, List<Fix> fixes, Instant until) {
        List<Fix> sorted = new ArrayList<>(fixes);
        sorted.sort(Comparator.comparing((Fix f) -> f.position().time())
                .thenComparing(f -> f.position().row()));
        Map<String, Event> events = new LinkedHashMap<>();
        Consumer<Event> out = e -> events.put(e.id(), e);
        Pairs pairs = new Pairs(set, out);
        Ledger ledger = Ledger.empty();
        Logbook logbook = new Logbook(set, new TreeMap<>(), new Logbook.Out() {
            @Override
            public void event(Event event) {
                out.accept(event);
            }

            @Override
            public void sighting(Sighting sighting) {
                pairs.add(sighting);
            }

            @Override
            public void heard(Heard heard) {
                Roll one = new Roll();
                one.add(heard);
                set.listening().heard(ledger, one);
            }

            @Override
            public void silence(Silence silence) {
                set.listening().silent(ledger, silence);
            }
        });
        sorted.forEach(logbook::fix);
        if (!sorted.isEmpty()) {
            Instant last = sorted.get(sorted.size() - 1).position().time();
            logbook.end(until == null ? last : until);
            set.listening().end(ledger, last, until, set.minGap(), out);
            pairs.end();
        }
        return ordered(events.values());
    }

    /** What is seen only in whole tracks and in events already told, together with those events, by time, then id. */
    public static List<Event> reviewed(DetectorSet set, List<Track> tracks, List<Event> events) {
        List<Event> seen = DeafWaters.judged(
                set.listening(),
                set.around(),
                tracks,
                events.stream().filter(e -> !isExplained(e)).toList());
        // none sees what another finds, so that they can look side by side
        List<List<Event>> found = set.reviews().parallelStream()
                .map(review -> found(review, tracks, seen, set.around()))
                .toList();
        List<Event> told = new ArrayList<>(seen);
        found.forEach(told::addAll);
        told.removeIf(e -> !set.tells(e));
        return lastVersions(told);
    }

    private static List<Event> found(Review review, List<Track> tracks, List<Event> seen, Surroundings around) {
        List<Event> found = new ArrayList<>();
        review.find(tracks, seen, around, found::add);
        return found;
    }

    /** Told while it was open, then explained wholly by an outage. */
    private static boolean isExplained(Event event) {
        return event instanceof Event.Gap gap && !gap.isOpen() && gap.darkProbability() == 0;
    }

    /** By time, then id. */
    public static List<Event> ordered(Collection<Event> events) {
        return InOrder.of(events);
    }

    /** In order; of versions of one event, which begin at one time, only the last. */
    private static List<Event> lastVersions(List<Event> events) {
        List<Event> ordered = ordered(events);
        List<Event> last = new ArrayList<>(ordered.size());
        for (Event event : ordered) {
            int before = last.size() - 1;
            if (before >= 0 && compare(last.get(before), event) == 0) {
                last.set(before, event);
            } else {
                last.add(event);
            }
        }
        return Collections.unmodifiableList(last);
    }

    private static int compare(Event a, Event b) {
        int time = a.start().compareTo(b.start());
        return time != 0 ? time : a.id().compareTo(b.id());
    }

    /** The steps that see several ships, over whole slots at once. */
    private static final class Pairs {
        private final DetectorSet set;
        private final Consumer<Event> out;
        private final TreeMap<Long, Map<Integer, List<Sighting>>> slots = new TreeMap<>();

        Pairs(DetectorSet set, Consumer<Event> out) {
            this.set = set;
            this.out = out;
        }

        void add(Sighting sighting) {
            set.neighbours()
                    .regions(
                            sighting,
                            (s, region) -> slots.computeIfAbsent(s.slot(), k -> new TreeMap<>())
                                    .computeIfAbsent(region, k -> new ArrayList<>())
                                    .add(s));
        }

        void end() {
            if (set.encounters() == null) {
                return;
            }
            Map<Link.Pair, Encounters.State> pairs = new HashMap<>();
            slots.forEach((slot, regions) -> regions.forEach((region, seen) -> set.neighbours()
                    .links(
                            region,
                            seen,
                            link -> pairs.compute(
                                    link.pair(),
                                    (pair, state) -> set.encounters().next(state, link, set.around(), out)))));
            pairs.values().forEach(state -> set.encounters().end(state, set.around(), out));
        }
    }
}
