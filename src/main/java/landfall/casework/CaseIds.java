package landfall.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.claim.Goods;

/**
 * Names for cases that a person can read and that stay the same while the first statement does: {@code C-KP-RU-2022-11}. Where two
 * cases would have one name, all of them carry their goods, too.
 */
final class CaseIds {
    private CaseIds() {}

    static Map<String, Cluster> of(List<Cluster> clusters) {
        Map<String, List<Cluster>> byName = new LinkedHashMap<>();
        for (Cluster cluster : clusters) {
            byName.computeIfAbsent(name(cluster, ""), n -> new ArrayList<>()).add(cluster);
        }
        Map<String, Cluster> ids = new LinkedHashMap<>();
        Set<String> taken = new HashSet<>(byName.keySet());
        byName.forEach((name, same) -> {
            for (Cluster cluster : same) {
                String id = same.size() == 1 ? name : name(cluster, "-" + goods(cluster));
                String free = id;
                for (int n = 2; ids.containsKey(free) || same.size() > 1 && taken.contains(free); n++) {
                    free = id + "-" + n;
                }
                ids.put(free, cluster);
            }
        });
        return ids;
    }

    private static String name(Cluster cluster, String goods) {
        LocalDate first = cluster.first();
        String month =
                first.equals(LocalDate.MAX) ? "undated" : first.toString().substring(0, 7);
        return "C-" + part(cluster.suppliers) + "-" + part(cluster.recipients) + goods + "-" + month;
    }

    private static String part(Set<String> parties) {
        return parties.isEmpty() ? "unknown" : String.join("+", parties).replaceAll("[^\\p{L}\\p{N}+]+", "_");
    }

    private static String goods(Cluster cluster) {
        return cluster.goods.isEmpty()
                ? Goods.WEAPONS_UNSPECIFIED.id()
                : cluster.goods.stream().map(Goods::id).collect(Collectors.joining("+"));
    }
}
