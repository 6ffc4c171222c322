package landfall.extract;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landfall.claim.Goods;

/**
 * Who gives what to whom by which way.
 *
 * @param suppliers codes
 * @param recipients codes
 * @param goods classes
 * @param via countries and regions on the route
 * @param flags reasons for a person to look
 */
record Frame(List<String> suppliers, List<String> recipients, List<Goods> goods, List<String> via, Set<String> flags) {
    static final Frame EMPTY = new Frame(List.of(), List.of(), List.of(), List.of(), Set.of());

    Frame {
        suppliers = List.copyOf(suppliers);
        recipients = List.copyOf(recipients);
        goods = List.copyOf(goods);
        via = List.copyOf(via);
        flags = Set.copyOf(flags);
    }

    boolean hasBoth() {
        return !suppliers.isEmpty() && !recipients.isEmpty();
    }

    boolean involves(String code) {
        return code != null && (suppliers.contains(code) || recipients.contains(code));
    }

    Frame withParties(List<String> givers, List<String> getters) {
        return new Frame(givers, getters, goods, via, flags);
    }

    Frame turned() {
        return withParties(recipients, suppliers);
    }

    Frame withGoods(List<Goods> classes) {
        return new Frame(suppliers, recipients, classes, via, flags);
    }

    Frame flagged(String flag) {
        Set<String> more = new TreeSet<>(flags);
        more.add(flag);
        return new Frame(suppliers, recipients, goods, via, more);
    }
}
