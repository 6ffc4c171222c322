package landfall.extract;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * What somebody took: the cargo that the sentence tells of, or something else, as "the junta, which seized power, bought drones"
 * and "Iran seized two tankers and supplied drones". Who took something else may well have a part in the supply.
 */
final class Taking {
    private static final Set<Sense> CARGO = EnumSet.of(
            Sense.GOODS, Sense.CARGO, Sense.OTHER_CARGO, Sense.VESSEL, Sense.SUPPLY_NOUN, Sense.PRONOUN, Sense.CARRIER);
    private static final Set<Sense> DEALS =
            EnumSet.of(Sense.SUPPLY, Sense.RECEIVE, Sense.REQUEST, Sense.ARRIVE, Sense.CONCEAL, Sense.LAUNCH);
    private static final Set<Sense> OWN_DEALS = EnumSet.of(Sense.SUPPLY, Sense.RECEIVE, Sense.REQUEST);

    private static final int CLOSE = 2;

    private final Sentence s;
    private final Hit verb;
    private final int from;
    private final int to;

    Taking(Sentence sentence, Hit verb) {
        this.s = sentence;
        this.verb = verb;
        int before = verb.from();
        while (before > 0 && !parts(before - 1)) {
            before--;
        }
        int after = verb.to();
        while (after < s.size() && !parts(after)) {
            after++;
        }
        this.from = before;
        this.to = after;
    }

    /** Where the words begin that tell of goods: behind what else was taken, if any was. */
    static int behind(Sentence s, int from, int to) {
        return s.within(from, to, Sense.SEIZE).stream()
                .map(h -> new Taking(s, h))
                .filter(t -> !t.isOfCargo())
                .mapToInt(Taking::end)
                .filter(end -> end < to)
                .max()
                .orElse(from);
    }

    /** Whether the cargo of the sentence was taken. */
    boolean isOfCargo() {
        return !(isTold() && (!hasCargo() || leadsOn()) && hasOwnDeal());
    }

    /** A comma, an "and", a "but", or another deal. */
    private boolean parts(int i) {
        return isComma(i)
                || s.startsWith(i, Sense.AND) && s.token(i).isWord()
                || s.startsWith(i, Sense.BUT)
                || s.startingAt(i).stream().anyMatch(h -> DEALS.contains(h.sense()));
    }

    private boolean isComma(int i) {
        return ",،、，;:()–—".contains(s.token(i).text());
    }

    private boolean hasCargo() {
        return s.within(from, to, h -> CARGO.contains(h.sense())).stream().anyMatch(h -> !isVerb(h) && !isTaker(h));
    }

    private boolean isVerb(Hit h) {
        return h.from() >= verb.from()
                && h.to() <= verb.to()
                && verb.length() == 1; // "ship … was stopped" has its ship
    }

    /** Not the "they" of "they seized the town". */
    private boolean isTaker(Hit h) {
        return h.sense() == Sense.PRONOUN && h.to() == verb.from();
    }

    /** Whether somebody is named who takes: no passive. */
    private boolean isTold() {
        boolean who = isRelative(verb.from() - 1);
        boolean first = s.language().traits().order() == Order.VSO;
        return !s.startsWith(verb.to(), Sense.BY)
                && (who
                        || s.mentions().stream()
                                .anyMatch(m -> m.bare()
                                        && m.kind() != Mention.Kind.PLACE
                                        && (first ? m.from() == verb.to() : m.from() >= from && m.to() <= verb.from())
                                        && (first || !hasRelative(from, m.from()))));
    }

    /** "… and supplied Russia with drones", and "…, supplied Russia with drones" where what was taken is an insertion. */
    private boolean leadsOn() {
        Order order = s.language().traits().order();
        boolean inserted = hasRelative(from, verb.from());
        boolean joining = order == Order.SOV && (to - verb.to() < CLOSE || s.startsWith(verb.to() - 1, Sense.AND));
        return order != Order.VSO
                && (s.startsWith(to, Sense.AND) || joining || inserted && to < s.size() && isComma(to));
    }

    /** Behind what was taken; where the verb comes last, behind the verb. */
    private int end() {
        return s.language().traits().order() == Order.SOV ? verb.to() : to;
    }

    /** The next deal, where nobody else is named for it and it has goods of its own. */
    private boolean hasOwnDeal() {
        boolean first = s.language().traits().order() == Order.SVO;
        int behind = end();
        Hit deal = s.within(verb.to(), s.size(), h -> OWN_DEALS.contains(h.sense())).stream()
                .findFirst()
                .orElse(null);
        boolean apart =
                deal != null && (deal.from() > to || s.language().traits().order() == Order.SOV);
        return apart
                && !s.startsWith(deal.to(), Sense.BY)
                && !hasRelative(behind, deal.from())
                && s.has(behind, s.size(), Sense.GOODS)
                && !(first && s.has(behind, deal.from(), Sense.GOODS))
                && s.mentions().stream().noneMatch(m -> m.bare() && m.from() >= behind && m.to() <= deal.from());
    }

    private boolean hasRelative(int begin, int end) {
        return IntStream.range(begin, end).anyMatch(this::isRelative);
    }

    /** German "der" is one only behind a comma. */
    private boolean isRelative(int i) {
        return s.startsWith(i, Sense.RELATIVE)
                && (!s.startsWith(i, Sense.ARTICLE) || i > 0 && s.token(i - 1).is(","));
    }
}
