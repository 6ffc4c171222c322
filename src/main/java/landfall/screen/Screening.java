package landfall.screen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.reject.Rejects;
import landfall.vessel.Imo;

/**
 * Sanctions screening: which entries of the lists at hand a ship or a party agrees with. Identifiers come first: an IMO number
 * stays with the hull, a name does not (of 359 listed ships in two lists, 21 % sail under another name). An answer without
 * hits means "clear" only together with {@link #checked}.
 */
public final class Screening {
    private static final ListLoading.LoadedList NO_LIST = new ListLoading.LoadedList(
            new Checked(
                    null,
                    "No list",
                    null,
                    null,
                    null,
                    null,
                    null,
                    0,
                    0,
                    List.of("none was given: nothing was checked")),
            List.of());

    private final List<Checked> checked;
    private final Map<Integer, List<Listed>> byImo = new HashMap<>();
    private final Map<Integer, List<Listed>> byMmsi = new HashMap<>();
    private final Map<String, List<ListedName>> byName = new HashMap<>();

    private record Listed(Checked list, Entry entry) {
        String mainName() {
            return entry.names().isEmpty() ? entry.id() : entry.names().get(0).text();
        }
    }

    private record ListedName(Listed listed, Entry.Name name) {}

    private Screening(List<ListLoading.LoadedList> lists) {
        checked = lists.stream().map(ListLoading.LoadedList::checked).toList();
        for (ListLoading.LoadedList list : lists) {
            for (Entry entry : list.entries()) {
                index(new Listed(list.checked(), entry));
            }
        }
    }

    /**
     * Reads the lists. No list at all is allowed: then {@link #checked} says that nothing could be checked.
     *
     * @param listsFilesOrFolders files of lists, or folders of them
     * @param rejects where what could not be read is counted
     */
    public static Screening load(List<Path> listsFilesOrFolders, Rejects rejects) {
        List<ListLoading.LoadedList> lists = ListLoading.load(listsFilesOrFolders, rejects);
        return new Screening(lists.isEmpty() ? List.of(NO_LIST) : lists);
    }

    /**
     * Entries that a ship agrees with, best first.
     *
     * @param imo IMO number, or null; one with a wrong check digit identifies nothing and is not used
     * @param mmsi radio number, or null
     * @param names present and past names
     */
    public List<Hit> vessel(Integer imo, Integer mmsi, List<String> names) {
        Integer hull = imo != null && Imo.isValid(imo) ? imo : null;
        Map<Listed, Hit> hits = new LinkedHashMap<>();
        if (hull != null) {
            byImo.getOrDefault(hull, List.of()).forEach(l -> hits.putIfAbsent(l, imoHit(hull, names, l)));
        }
        if (mmsi != null) {
            byMmsi.getOrDefault(mmsi, List.of()).stream()
                    .filter(l -> !isAnotherHull(hull, l))
                    .forEach(l -> hits.putIfAbsent(l, mmsiHit(mmsi, names, l)));
        }
        for (String name : names) {
            named(name, Entry.Schema.VESSEL).stream()
                    .filter(n -> !isAnotherHull(hull, n.listed))
                    .forEach(n -> hits.putIfAbsent(n.listed, nameHit(name, n)));
        }
        return sorted(hits);
    }

    /**
     * Entries whose name agrees, best first.
     *
     * @param name in any script
     * @param schemaOrNull {@code Vessel}, {@code Person}, {@code Company}, or null when not known
     */
    public List<Hit> name(String name, String schemaOrNull) {
        Map<Listed, Hit> hits = new LinkedHashMap<>();
        named(name, Entry.Schema.of(schemaOrNull)).forEach(n -> hits.putIfAbsent(n.listed, nameHit(name, n)));
        return sorted(hits);
    }

    /** Every list asked for, read or not, with its date and what could not be checked. */
    public List<Checked> checked() {
        return checked;
    }

    private void index(Listed listed) {
        Entry entry = listed.entry;
        if (entry.imo() != null) {
            byImo.computeIfAbsent(entry.imo(), k -> new ArrayList<>()).add(listed);
        }
        if (entry.mmsi() != null) {
            byMmsi.computeIfAbsent(entry.mmsi(), k -> new ArrayList<>()).add(listed);
        }
        for (Entry.Name name : entry.names()) {
            byName.computeIfAbsent(NameForm.of(name.text()).joined(), k -> new ArrayList<>())
                    .add(new ListedName(listed, name));
        }
    }

    private List<ListedName> named(String name, Entry.Schema schema) {
        String joined = NameForm.of(name).joined();
        return joined.isEmpty()
                ? List.of()
                : byName.getOrDefault(joined, List.of()).stream()
                        .filter(n -> schema.admits(n.listed.entry.schema()))
                        .toList();
    }

    /** A ship whose IMO number is known cannot be the listed ship with another one, whatever its name. */
    private static boolean isAnotherHull(Integer imo, Listed listed) {
        return imo != null && listed.entry.imo() != null && !imo.equals(listed.entry.imo());
    }

    private static Hit imoHit(int imo, List<String> names, Listed l) {
        String called = names.isEmpty() || l.entry.names().stream().anyMatch(n -> names.contains(n.text()))
                ? ""
                : "; listed under the name " + l.mainName();
        return hit("IMO " + imo, 1, l, l.mainName(), null, "imo", "same IMO number " + imo + called + ground(l));
    }

    private static Hit mmsiHit(int mmsi, List<String> names, Listed l) {
        return hit(
                "MMSI " + mmsi,
                1,
                l,
                l.mainName(),
                names.isEmpty() ? null : names.get(0),
                "mmsi",
                "same radio number " + mmsi + ", which can pass to another ship" + ground(l));
    }

    private static Hit nameHit(String query, ListedName n) {
        return hit(
                query,
                1,
                n.listed,
                n.name.text(),
                query,
                "name",
                "the same name as the " + n.name.kind().words() + " \"" + n.name.text() + "\""
                        + (n.listed.entry.imo() == null ? "" : "; compare IMO " + n.listed.entry.imo())
                        + ground(n.listed));
    }

    private static String ground(Listed l) {
        String programme = l.entry.programme();
        return programme == null ? "" : "; listed under " + programme;
    }

    private static Hit hit(
            String query, double score, Listed l, String matched, String queryName, String basis, String why) {
        return new Hit(query, score, l.list.title(), l.list.date(), l.entry.id(), matched, queryName, basis, why);
    }

    private static List<Hit> sorted(Map<Listed, Hit> hits) {
        return hits.values().stream()
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(Hit::list)
                        .thenComparing(h -> String.valueOf(h.listDate()))
                        .thenComparing(Hit::entityId))
                .toList();
    }
}
