package landfall.match;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How many ships made a voyage of each kind, and how often each ship made one: what many do is ordinary, what one repeats is not. */
final class Patterns {
    private final Map<String, Set<String>> shipsByKind = new HashMap<>();
    private final Map<String, Set<Instant>> loadingsByShip = new HashMap<>();

    Patterns(List<Chain> chains) {
        for (Chain chain : chains) {
            String hull = chain.loading().ship().hull();
            shipsByKind.computeIfAbsent(kind(chain), k -> new HashSet<>()).add(hull);
            loadingsByShip
                    .computeIfAbsent(hull + " " + kind(chain), k -> new HashSet<>())
                    .add(chain.loading().end());
        }
    }

    /** Ships that made a voyage of this kind, the chain's own among them. */
    int ships(Chain chain) {
        return shipsByKind.getOrDefault(kind(chain), Set.of("itself")).size();
    }

    /** Voyages of this kind that the same ship made beside this one. */
    int furtherVoyages(Chain chain) {
        String key = chain.loading().ship().hull() + " " + kind(chain);
        return Math.max(0, loadingsByShip.getOrDefault(key, Set.of()).size() - 1);
    }

    /** Loading seen, dark or in a silence at a berth, which is no voyage; landing seen, dark or none yet; one ship or several. */
    private static String kind(Chain chain) {
        boolean lay = !chain.loading().isSeen()
                && LoadingReasons.lyingIn(chain.loading()).isPresent();
        return (chain.loading().isSeen() ? "seen" : lay ? "lay" : "dark")
                + (chain.landing().isSeen() ? " seen" : chain.landing().isUnderWay() ? " none" : " dark")
                + (chain.handOvers().isEmpty() ? "" : " handed over");
    }
}
