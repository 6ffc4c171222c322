package landfall.match;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How common it is, in these data, to call at the watched ports at all. What many ships do says little of one: the weight of a
 * call is limited to the rarity of such calls among the other ships heard.
 */
final class Traffic {
    private final Set<String> atSupplier = new HashSet<>();
    private final Set<String> intoUnheard = new HashSet<>();
    private final Set<String> atRecipient = new HashSet<>();
    private final int ships;

    Traffic(Collection<Logbook> logbooks, Calls calls) {
        ships = logbooks.size();
        for (Logbook ship : logbooks) {
            if (ship.visits().stream().anyMatch(calls::isSupplier)) {
                atSupplier.add(ship.hull());
            }
            if (calls.loadings(ship).stream().anyMatch(Loading::isUnheard)) {
                intoUnheard.add(ship.hull());
            }
            if (ship.visits().stream().anyMatch(calls::isRecipient)) {
                atRecipient.add(ship.hull());
            }
        }
    }

    /** Most that a call at the supplier can weigh, decibans. */
    double supplierRarity(Logbook ship) {
        return rarity(atSupplier, ship);
    }

    /**
     * Most that a call at the supplier can weigh where nobody is ever heard, decibans: everyone who goes there falls silent, so that
     * those are counted who did.
     */
    double unheardRarity(Logbook ship) {
        Set<String> callers = new HashSet<>(atSupplier);
        callers.addAll(intoUnheard);
        return rarity(callers, ship);
    }

    double recipientRarity(Logbook ship) {
        return rarity(atRecipient, ship);
    }

    /** With half a ship added to the count, so that "none of the others" is not "impossible" (Jeffreys). */
    private double rarity(Set<String> callers, Logbook ship) {
        int others = callers.size() - (callers.contains(ship.hull()) ? 1 : 0);
        return Scale.tenth(-10 * Math.log10((others + 0.5) / Math.max(1, ships)));
    }

    int ships() {
        return ships;
    }
}
