package landfall.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landfall.claim.Goods;

/** Who gives, who gets, by which way, as found so far: in the order found, nobody twice. */
final class Parties {
    private final Set<String> suppliers = new LinkedHashSet<>();
    private final Set<String> recipients = new LinkedHashSet<>();
    private final Set<String> via = new LinkedHashSet<>();
    private final Set<String> flags = new TreeSet<>();

    Set<String> suppliers() {
        return suppliers;
    }

    Set<String> recipients() {
        return recipients;
    }

    Set<String> via() {
        return via;
    }

    boolean nobody() {
        return suppliers.isEmpty() && recipients.isEmpty();
    }

    boolean names(String code) {
        return suppliers.contains(code) || recipients.contains(code);
    }

    /** On the way: where it only is said to go, or where it passes. */
    void route(String code, boolean declared) {
        via.add(code);
        flags.add(declared ? "false-destination" : "transit");
    }

    /** The one on the way is who gives. */
    void givesNotPasses(String code) {
        suppliers.add(code);
        via.clear();
        flags.remove("transit");
    }

    /** Nobody gives to himself: who is both counts as giver. */
    Frame frame(List<Goods> goods) {
        recipients.removeAll(suppliers);
        return new Frame(List.copyOf(suppliers), List.copyOf(recipients), goods, List.copyOf(via), flags);
    }
}
