package landfall.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import landfall.claim.Case;
import landfall.claim.Claim;

/**
 * What new reports change in the cases. An earlier statement that is read later would give a case another name, so cases keep the
 * names they were known by.
 */
public final class Revisions {
    private Revisions() {}

    /**
     * One change of one case.
     *
     * @param caseId the case
     * @param kind what changed
     * @param what ids of the statements, or of the other case
     */
    public record Change(String caseId, Kind kind, List<String> what) {
        public enum Kind {
            OPENED,
            STATEMENTS_ADDED,
            STATEMENTS_GONE,
            MERGED_INTO,
            CLOSED
        }

        public Change {
            what = List.copyOf(what);
        }
    }

    /** The cases of a new run under the names they had in the run before, where they share statements; in order of ids. */
    public static List<Case> keepNames(List<Case> before, List<Case> after) {
        Map<String, String> names = names(before, after);
        Set<String> taken = new HashSet<>(names.values());
        Map<String, Case> kept = new TreeMap<>();
        for (Case c : after) {
            String name = names.getOrDefault(c.id(), c.id());
            for (int n = 2; !names.containsKey(c.id()) && taken.contains(name); n++) {
                name = c.id() + "-" + n;
            }
            taken.add(name);
            kept.put(name, named(c, name));
        }
        return List.copyOf(kept.values());
    }

    /** What changed from one run to the next, both under names that were kept. */
    public static List<Change> between(List<Case> before, List<Case> after) {
        Map<String, Case> old = byId(before);
        Map<String, Case> now = byId(after);
        List<Change> changes = new ArrayList<>();
        for (Case c : after) {
            if (!old.containsKey(c.id())) {
                changes.add(new Change(c.id(), Change.Kind.OPENED, ids(c)));
                continue;
            }
            add(changes, c.id(), Change.Kind.STATEMENTS_ADDED, without(ids(c), ids(old.get(c.id()))));
            add(changes, c.id(), Change.Kind.STATEMENTS_GONE, without(ids(old.get(c.id())), ids(c)));
        }
        for (Case c : before) {
            if (!now.containsKey(c.id())) {
                changes.add(gone(c, after));
            }
        }
        return changes;
    }

    private static Change gone(Case c, List<Case> after) {
        return after.stream()
                .filter(a -> shared(c, a) > 0)
                .max(Comparator.comparing((Case a) -> shared(c, a)).thenComparing(Case::id, Comparator.reverseOrder()))
                .map(a -> new Change(c.id(), Change.Kind.MERGED_INTO, List.of(a.id())))
                .orElse(new Change(c.id(), Change.Kind.CLOSED, List.of()));
    }

    private static void add(List<Change> changes, String id, Change.Kind kind, List<String> what) {
        if (!what.isEmpty()) {
            changes.add(new Change(id, kind, what));
        }
    }

    /** New id to old id, each once: those of one name that share a statement first, then the pairs that share most. */
    private static Map<String, String> names(List<Case> before, List<Case> after) {
        record Pair(Case old, Case now, long shared) {}
        Map<String, List<Case>> holders = new HashMap<>();
        before.forEach(old -> Set.copyOf(claimIds(old))
                .forEach(id ->
                        holders.computeIfAbsent(id, i -> new ArrayList<>()).add(old)));
        List<Pair> pairs = new ArrayList<>();
        for (Case now : after) {
            Map<String, Case> olds = new TreeMap<>();
            claimIds(now).forEach(id -> holders.getOrDefault(id, List.of()).forEach(old -> olds.put(old.id(), old)));
            olds.values().forEach(old -> pairs.add(new Pair(old, now, shared(old, now))));
        }
        pairs.sort(Comparator.comparing((Pair p) -> !p.old().id().equals(p.now().id()))
                .thenComparing(p -> -p.shared())
                .thenComparing(p -> p.old().id())
                .thenComparing(p -> p.now().id()));
        Map<String, String> names = new HashMap<>();
        Set<String> used = new HashSet<>();
        for (Pair pair : pairs) {
            if (!names.containsKey(pair.now().id()) && used.add(pair.old().id())) {
                names.put(pair.now().id(), pair.old().id());
            }
        }
        return names;
    }

    private static long shared(Case one, Case other) {
        Set<String> ids = new HashSet<>(claimIds(one));
        return claimIds(other).stream().filter(ids::contains).count();
    }

    private static List<String> claimIds(Case c) {
        return c.claims().stream().map(Claim::id).toList();
    }

    private static List<String> ids(Case c) {
        List<String> ids = new ArrayList<>(claimIds(c));
        c.denials().forEach(d -> ids.add(d.id()));
        c.context().forEach(d -> ids.add(d.id()));
        return ids;
    }

    private static List<String> without(List<String> ids, List<String> others) {
        Set<String> known = new HashSet<>(others);
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    private static Map<String, Case> byId(List<Case> cases) {
        Map<String, Case> byId = new HashMap<>();
        cases.forEach(c -> byId.put(c.id(), c));
        return byId;
    }

    private static Case named(Case c, String id) {
        return new Case(
                id,
                c.suppliers(),
                c.recipients(),
                c.goods(),
                c.claims(),
                c.denials(),
                c.context(),
                c.replies(),
                c.origins(),
                c.via(),
                c.from(),
                c.to());
    }
}
