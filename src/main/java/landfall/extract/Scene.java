package landfall.extract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import landfall.claim.Goods;
import landfall.claim.Relation;

/**
 * What a report has spoken of so far. It fills what a clause leaves open: "the shipments" are those spoken of before, and a
 * denial without words of its own denies the last accusation that touches the denier.
 */
final class Scene {
    private record Entry(Relation relation, Frame frame) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Tally tally = new Tally();

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** A frame with one party only is kept too, and joined with a later one that has the other. */
    void add(Relation relation, Frame frame) {
        boolean transfer = relation != Relation.SANCTION && relation != Relation.LAUNCH;
        boolean some = !frame.suppliers().isEmpty() || !frame.recipients().isEmpty();
        boolean seized = !some && !frame.goods().isEmpty(); // "found rifles on a boat"
        if (!transfer || !(some || seized) || (!frame.hasBoth() && frame.goods().isEmpty() && entries.isEmpty())) {
            return;
        }
        add(new Entry(relation, frame));
        if (!frame.hasBoth() && entries.stream().noneMatch(e -> e.frame().hasBoth())) {
            for (Entry e : List.copyOf(entries)) {
                boolean other =
                        e.frame().suppliers().isEmpty() == !frame.suppliers().isEmpty();
                if (other && !e.frame().hasBoth()) {
                    add(new Entry(relation, complete(frame, e.frame())));
                    return;
                }
            }
        }
    }

    private void add(Entry entry) {
        entries.add(entry);
        tally.add(entry.frame());
    }

    /** How the transfer was spoken of most often; of equals as it was first. */
    Relation relation(Frame frame) {
        Map<Relation, Integer> told = new LinkedHashMap<>();
        entries.stream()
                .filter(e -> e.relation() != Relation.CONCEAL && e.relation() != Relation.MONITOR)
                .filter(e -> agrees(frame, e.frame()))
                .forEach(e -> told.merge(e.relation(), 1, Integer::sum));
        int most = told.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return told.keySet().stream()
                .filter(r -> told.get(r) == most)
                .findFirst()
                .orElse(Relation.SUPPLY);
    }

    /** How a transfer was last spoken of. */
    Relation relation() {
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).relation() != Relation.CONCEAL && entries.get(i).relation() != Relation.MONITOR) {
                return entries.get(i).relation();
            }
        }
        return Relation.SUPPLY;
    }

    /** Whether arms were spoken of, but nobody who gave them. */
    boolean hasNoGiver() {
        return !isEmpty()
                && entries.stream().allMatch(e -> e.frame().suppliers().isEmpty());
    }

    boolean knows(String code) {
        return entries.stream().anyMatch(e -> e.frame().involves(code));
    }

    /** The frame most spoken of that the country is part of, else the frame most spoken of. */
    Frame touching(String country) {
        Frame frame = tally.most(f -> f.involves(country));
        return frame == null ? Objects.requireNonNullElse(tally.most(f -> true), Frame.EMPTY) : frame;
    }

    /** The frame with its gaps filled from the one most spoken of that agrees with what it says. */
    Frame fill(Frame frame) {
        Frame known = tally.most(f -> f.hasBoth() && agrees(frame, f));
        if (known != null) {
            return complete(frame, usual(known));
        }
        Frame shared = complete(frame, common());
        if (!frame.suppliers().isEmpty() && !frame.hasBoth() && shared.hasBoth()) {
            return shared.withGoods(frame.goods().isEmpty() ? usualGoods() : frame.goods());
        }
        Frame other = tally.most(f -> completes(frame, f));
        if (other != null
                && frame.goods().isEmpty()
                && entries.stream().noneMatch(e -> e.frame().hasBoth())) {
            return complete(frame, other);
        }
        Frame partial = tally.most(f -> agrees(frame, f));
        return partial == null || !frame.goods().isEmpty() ? frame : frame.withGoods(partial.goods());
    }

    /** The one who gets in all that was told so far: a further giver gives to him too. */
    private Frame common() {
        List<List<String>> getters = entries.stream()
                .map(e -> e.frame().recipients())
                .filter(r -> !r.isEmpty())
                .distinct()
                .toList();
        return getters.size() == 1 ? Frame.EMPTY.withParties(List.of(), getters.get(0)) : Frame.EMPTY;
    }

    private List<Goods> usualGoods() {
        Frame known = tally.most(f -> !f.goods().isEmpty());
        return known == null ? List.of() : known.goods();
    }

    /** Who fires what was received, unless at himself. */
    Frame fired(Frame frame) {
        Frame known = tally.most(f -> f.hasBoth());
        boolean free = known != null
                && frame.suppliers().isEmpty()
                && !frame.recipients().isEmpty()
                && !shared(frame.recipients(), known.recipients());
        return free ? frame.withParties(known.recipients(), frame.recipients()) : frame;
    }

    /** What is given in return goes the other way. */
    Frame fillReturn(Frame frame) {
        Frame turned = frame.withParties(frame.recipients(), frame.suppliers());
        Frame known = tally.most(f -> f.hasBoth() && agrees(turned, f));
        return known == null
                ? frame
                : complete(
                        frame,
                        known.withParties(known.recipients(), known.suppliers()).withGoods(List.of()));
    }

    /** With the goods most spoken of between the two; of equals the first. */
    Frame usual(Frame known) {
        Map<List<Goods>, Integer> counts = new LinkedHashMap<>();
        entries.stream()
                .map(Entry::frame)
                .filter(f -> f.hasBoth() && agrees(known, f) && !f.goods().isEmpty())
                .forEach(f -> counts.merge(f.goods(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return counts.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .findFirst()
                .map(e -> known.withGoods(e.getKey()))
                .orElse(known);
    }

    /** Whether what the frame names, if anything, was named in the same part before. */
    boolean agrees(Frame frame) {
        boolean nothing = frame.suppliers().isEmpty() && frame.recipients().isEmpty();
        return entries.stream()
                .anyMatch(e -> nothing
                        || e.frame().suppliers().isEmpty()
                                && e.frame().recipients().isEmpty()
                        || completes(frame, e.frame())
                        || agrees(frame, e.frame())
                                && (shared(frame.suppliers(), e.frame().suppliers())
                                        || shared(frame.recipients(), e.frame().recipients())));
    }

    /** "Rifles from Iran", then "the cargo was bound for the Houthis": the one names who gives, the other who gets. */
    private static boolean completes(Frame one, Frame other) {
        boolean gets = one.suppliers().isEmpty() && other.recipients().isEmpty();
        boolean gives = one.recipients().isEmpty() && other.suppliers().isEmpty();
        return gets && !one.recipients().isEmpty() && !other.suppliers().isEmpty()
                || gives && !one.suppliers().isEmpty() && !other.recipients().isEmpty();
    }

    private static boolean shared(List<String> some, List<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    /** Fills gaps, but never makes one party both giver and getter. */
    static Frame complete(Frame frame, Frame known) {
        List<Goods> goods = frame.goods().isEmpty() ? known.goods() : frame.goods();
        List<String> givers =
                frame.suppliers().isEmpty() ? without(known.suppliers(), frame.recipients()) : frame.suppliers();
        List<String> getters = frame.recipients().isEmpty() ? without(known.recipients(), givers) : frame.recipients();
        return frame.withParties(givers, getters).withGoods(goods);
    }

    private static List<String> without(List<String> codes, List<String> others) {
        return codes.stream().filter(c -> !others.contains(c)).toList();
    }

    static boolean agrees(Frame frame, Frame known) {
        return agrees(frame.suppliers(), known.suppliers()) && agrees(frame.recipients(), known.recipients());
    }

    static boolean agrees(List<String> said, List<String> known) {
        return said.isEmpty() || known.isEmpty() || said.stream().anyMatch(known::contains);
    }

    /** Whether giver and getter were the other way round in everything said before. */
    boolean contradicts(Frame frame) {
        boolean straight = false;
        boolean turned = false;
        for (Entry e : entries) {
            straight |= agrees(frame, e.frame());
            turned |= agrees(frame.suppliers(), e.frame().recipients())
                    && agrees(frame.recipients(), e.frame().suppliers());
        }
        return frame.hasBoth() && turned && !straight;
    }
}
