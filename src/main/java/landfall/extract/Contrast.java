package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;

/** "Not Iran but North Korea delivered them", "North Korea, and not Iran": nobody denies the delivery, and Iran has no part in it. Nor
 * is it denied by "and not by sea". */
final class Contrast {
    private static final Set<Sense> NAMES = Set.of(Sense.ACTOR, Sense.PERSON);
    private static final int BETWEEN = 12;

    private Contrast() {}

    static List<Hit> resolved(List<Hit> hits) {
        List<Hit> kept = new ArrayList<>(hits);
        for (Hit not : hits) {
            if (not.sense() != Sense.NEGATION) {
                continue;
            }
            if (isOtherWay(hits, not)) {
                kept.remove(not);
                continue;
            }
            List<Hit> other = otherGoods(hits, not);
            if (!other.isEmpty()) {
                kept.remove(not);
                kept.removeAll(other);
                continue;
            }
            Hit wrong = name(hits, not.to(), not.to() + 1);
            boolean after = wrong != null
                    && hits.stream()
                            .anyMatch(h -> (h.sense() == Sense.BUT || h.sense() == Sense.AND)
                                    && h.to() == not.from()
                                    && h.from() > 0);
            boolean right =
                    wrong != null && hits.stream().anyMatch(h -> NAMES.contains(h.sense()) && h.to() < not.from());
            if (after && right && but(hits, wrong.to()) == null) {
                kept.remove(not);
                kept.remove(wrong);
                continue;
            }
            Hit but = wrong == null ? null : but(hits, wrong.to());
            if (but != null && name(hits, but.to(), but.to() + 1) != null) {
                kept.remove(not);
                kept.remove(wrong);
            }
        }
        return kept;
    }

    /** "by air and not by sea", ", not by ship": the same kind of words before, another way. */
    private static boolean isOtherWay(List<Hit> hits, Hit not) {
        boolean and = hits.stream().anyMatch(h -> h.sense() == Sense.AND && h.to() == not.from() && h.from() > 0);
        return and
                && hits.stream().anyMatch(h -> h.sense() == Sense.BY && h.from() == not.to())
                && hits.stream().anyMatch(h -> h.sense() == Sense.BY && h.to() < not.from());
    }

    /** "Drones, but no missiles": the goods that were not supplied, with whatever else the words stand for. */
    private static List<Hit> otherGoods(List<Hit> hits, Hit not) {
        boolean but = hits.stream().anyMatch(h -> h.sense() == Sense.BUT && h.to() == not.from());
        boolean supplied = hits.stream().anyMatch(h -> h.sense() == Sense.GOODS && h.to() < not.from());
        Hit goods = hits.stream()
                .filter(h -> but && supplied && h.sense() == Sense.GOODS)
                .filter(h -> h.from() == not.to() || h.from() == not.to() + 1)
                .findFirst()
                .orElse(null);
        return goods == null
                ? List.of()
                : hits.stream()
                        .filter(h -> h.from() >= goods.from() && h.to() <= goods.to())
                        .toList();
    }

    /** A name that begins between the two places. */
    private static Hit name(List<Hit> hits, int from, int to) {
        return hits.stream()
                .filter(h -> NAMES.contains(h.sense()) && from <= h.from() && h.from() <= to)
                .findFirst()
                .orElse(null);
    }

    private static Hit but(List<Hit> hits, int from) {
        return hits.stream()
                .filter(h -> h.sense() == Sense.BUT && from <= h.from() && h.from() <= from + BETWEEN)
                .findFirst()
                .orElse(null);
    }
}
