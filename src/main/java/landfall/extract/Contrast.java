package landfall.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;

/** "Not Iran but North Korea delivered them", "North Korea, and not Iran": nobody denies the delivery, and Iran has no part in it. Nor
 * is it denied by "and not by sea". */
final class Contrast {
    private static final Set<Sense> NAMES = Set.of(Sense.ACTOR, Sense.PERSON);
    private static final int BETWEEN = 12;
    private static final Set<Sense> TO_THE = Set.of(Sense.TO, Sense.ARTICLE);
    private static final int PARTICLES = 2;

    private Contrast() {}

    /** @param last whether the negation follows what it negates: "러시아가 아니라" */
    static List<Hit> resolved(List<Hit> hits, boolean last) {
        List<Hit> kept = new ArrayList<>(hits);
        for (Hit not : hits) {
            if (not.sense() != Sense.NEGATION || isDenial(hits, not) || isOfProof(hits, not)) {
                continue;
            }
            if (isNor(hits, not)) {
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
            Hit before = last ? nameBefore(hits, not) : null;
            if (before != null) {
                kept.remove(not);
                kept.remove(before);
                continue;
            }
            Hit wrong = name(hits, not.to(), Math.max(not.to() + 1, behindTo(hits, not.to())));
            boolean after = wrong != null
                    && hits.stream()
                            .anyMatch(h -> (h.sense() == Sense.BUT || h.sense() == Sense.AND)
                                    && h.to() == not.from()
                                    && h.from() > 0
                                    && !isSaid(hits, h.from()));
            boolean right = wrong != null
                    && hits.stream()
                            .anyMatch(h -> NAMES.contains(h.sense())
                                    && h.to() < not.from()
                                    && (wrong.from() == not.to() || goal(hits, wrong.from()) == goal(hits, h.from())));
            if (after && right && but(hits, wrong.to()) == null) {
                kept.remove(not);
                kept.remove(wrong);
                continue;
            }
            Hit but = wrong == null ? null : but(hits, wrong.to());
            if (but != null && name(hits, but.to(), Math.max(but.to() + 1, behindTo(hits, but.to()))) != null) {
                kept.remove(not);
                kept.remove(wrong);
            }
        }
        return kept;
    }

    /** "表示，没有伊朗无人机": what is said begins there, and stands in no contrast to who says it. */
    private static boolean isSaid(List<Hit> hits, int mark) {
        return hits.stream().anyMatch(h -> h.sense() == Sense.SAY && h.to() == mark);
    }

    /** "러시아도 의혹을 부인하며 미국에 …": who denies is no name denied. */
    private static boolean isDenial(List<Hit> hits, Hit not) {
        return hits.stream().anyMatch(h -> h.sense() == Sense.DENY && h.from() == not.from());
    }

    /** "尚未看到中国…的迹象": what is negated is the seeing. */
    private static boolean isOfProof(List<Hit> hits, Hit not) {
        return hits.stream()
                .anyMatch(h -> h.sense() == Sense.NO_EVIDENCE && h.from() == not.from() && h.to() > not.to());
    }

    /** "ни России, ни Украине", "neither Russia nor Ukraine": the name before is negated by a word of its own. */
    private static boolean isNor(List<Hit> hits, Hit not) {
        return hits.stream()
                .filter(h -> NAMES.contains(h.sense()) && h.to() <= not.from() && not.from() - h.to() <= PARTICLES)
                .anyMatch(name -> hits.stream()
                        .anyMatch(h -> h.sense() == Sense.NEGATION
                                && h.to() <= name.from()
                                && behindTo(hits, h.to()) == name.from()));
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

    /** Behind "to the". */
    private static int behindTo(List<Hit> hits, int from) {
        int at = from;
        for (int step = 0; step < 2; step++) {
            int here = at;
            at = hits.stream()
                    .filter(h -> h.from() == here && TO_THE.contains(h.sense()))
                    .mapToInt(Hit::to)
                    .max()
                    .orElse(here);
        }
        return at;
    }

    /** The name that ends right before the negation, where another follows at once. */
    private static Hit nameBefore(List<Hit> hits, Hit not) {
        return hits.stream()
                .filter(h -> NAMES.contains(h.sense()) && h.to() <= not.from() && not.from() - h.to() <= PARTICLES)
                .filter(h -> name(hits, not.to(), not.to()) != null)
                .max(Comparator.comparingInt(Hit::to))
                .orElse(null);
    }

    /** A name that begins between the two places. */
    private static Hit name(List<Hit> hits, int from, int to) {
        return hits.stream()
                .filter(h -> NAMES.contains(h.sense()) && from <= h.from() && h.from() <= to)
                .findFirst()
                .orElse(null);
    }

    /** "said, never to Russia had it sent": a getter stands in no contrast to who speaks. */
    private static boolean goal(List<Hit> hits, int name) {
        return hits.stream().anyMatch(h -> h.sense() == Sense.TO && h.to() == name);
    }

    private static Hit but(List<Hit> hits, int from) {
        return hits.stream()
                .filter(h -> h.sense() == Sense.BUT && from <= h.from() && h.from() <= from + BETWEEN)
                .findFirst()
                .orElse(null);
    }
}
