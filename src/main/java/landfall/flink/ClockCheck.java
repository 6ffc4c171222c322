package landfall.flink;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Holds the clocks of sources against each other: where the same ships pass the same places hours later, one of them is wrong. */
final class ClockCheck {
    /** Both ways of crossing a place, and seconds cut off. */
    private static final long EXACT_MILLIS = Duration.ofMinutes(2).toMillis();
    /** The zones of the Earth; the same ferry on another day is no clock. */
    private static final long LARGEST_MILLIS = Duration.ofHours(14).toMillis();

    /** Fewest passings, and ships, that a clock is doubted for: one or two ships may have shared a number. Our judgement. */
    private static final int FEWEST = 20;

    private static final int FEWEST_SHIPS = 3;

    /** Shares of all passings in common that one offset explains, and that no offset does: our judgement. */
    private static final double GREAT_MAJORITY = 0.75;

    private static final double NEARLY_NONE = 0.05;

    private ClockCheck() {}

    /**
     * What two sources heard of the same ships at the same places.
     *
     * @param laterMillis how much later the second has most of them
     * @param agree so many passings have that in common
     * @param same so many are at the same time in both
     */
    private record Pair(String one, String other, long laterMillis, int agree, int ships, int same, int all) {
        boolean isApart() {
            return agree >= FEWEST
                    && ships >= FEWEST_SHIPS
                    && agree >= GREAT_MAJORITY * all
                    && same <= NEARLY_NONE * all
                    && Math.abs(laterMillis) > EXACT_MILLIS
                    && Math.abs(laterMillis) <= LARGEST_MILLIS;
        }

        boolean isTogether() {
            return same >= GREAT_MAJORITY * all && same >= FEWEST;
        }
    }

    /** One for each source whose clock differs from another's; the doubt is told of the one that agrees with fewer. */
    static List<ClockDoubt> doubts(TreeMap<String, TreeMap<Long, Passings.Passing>> heard) {
        List<Pair> pairs = pairs(heard);
        Map<String, Integer> agreeing = new HashMap<>();
        pairs.stream().filter(Pair::isTogether).forEach(p -> {
            agreeing.merge(p.one, 1, Integer::sum);
            agreeing.merge(p.other, 1, Integer::sum);
        });
        TreeMap<String, ClockDoubt> doubts = new TreeMap<>();
        for (Pair p : pairs) {
            if (p.isApart()) {
                int one = agreeing.getOrDefault(p.one, 0);
                int other = agreeing.getOrDefault(p.other, 0);
                ClockDoubt doubt = one < other
                        ? new ClockDoubt(p.one, p.other, -p.laterMillis, p.agree, p.all, p.ships, true)
                        : new ClockDoubt(p.other, p.one, p.laterMillis, p.agree, p.all, p.ships, other < one);
                doubts.merge(doubt.source(), doubt, ClockCheck::better);
            }
        }
        return List.copyOf(doubts.values());
    }

    private static ClockDoubt better(ClockDoubt a, ClockDoubt b) {
        return b.agree() > a.agree() ? b : a;
    }

    private static List<Pair> pairs(TreeMap<String, TreeMap<Long, Passings.Passing>> heard) {
        List<Pair> pairs = new ArrayList<>();
        heard.forEach((one, passings) ->
                heard.tailMap(one, false).forEach((other, others) -> pairs.add(pair(one, passings, other, others))));
        return pairs;
    }

    /** A passing of both. */
    private record Common(long later, int mmsi) {}

    private static Pair pair(
            String one,
            TreeMap<Long, Passings.Passing> passings,
            String other,
            TreeMap<Long, Passings.Passing> others) {
        List<Common> common = new ArrayList<>();
        passings.forEach((mark, passing) -> {
            Passings.Passing there = others.get(mark);
            if (there != null && there.mmsi() == passing.mmsi() && isBrief(passing) && isBrief(there)) {
                common.add(new Common(there.millis() - passing.millis(), passing.mmsi()));
            }
        });
        common.sort(Comparator.comparingLong(Common::later));
        List<Common> most = most(common);
        Set<Integer> ships = new TreeSet<>();
        most.forEach(c -> ships.add(c.mmsi));
        int same = (int)
                common.stream().filter(c -> Math.abs(c.later) <= EXACT_MILLIS).count();
        long later = most.isEmpty() ? 0 : most.get(most.size() / 2).later;
        return new Pair(one, other, later, most.size(), ships.size(), same, common.size());
    }

    /** Who stays lies still, or comes again; where the speed is told, it sails. */
    private static boolean isBrief(Passings.Passing passing) {
        return passing.stayMillis() <= EXACT_MILLIS;
    }

    /** The most that are no more apart than is exact. */
    private static List<Common> most(List<Common> sorted) {
        int from = 0;
        int best = 0;
        int count = 0;
        for (int to = 0; to < sorted.size(); to++) {
            while (sorted.get(to).later - sorted.get(from).later > EXACT_MILLIS) {
                from++;
            }
            if (to + 1 - from > count) {
                best = from;
                count = to + 1 - from;
            }
        }
        return sorted.subList(best, best + count);
    }
}
