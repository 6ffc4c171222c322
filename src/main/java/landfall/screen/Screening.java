package landfall.screen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import landfall.reject.Rejects;
import landfall.setting.Settings;

/**
 * Sanctions screening: which entries of the lists at hand a ship or a party agrees with. Identifiers come first: an IMO number
 * stays with the hull, a name does not (of 359 listed ships in two lists, 21 % sail under another name). An answer without
 * hits means "clear" only together with {@link #checked}. Safe for use by several threads.
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
            List.of(),
            false);

    private final List<Checked> checked;
    private final Map<Integer, List<Listed>> byImo = new HashMap<>();
    private final Map<Integer, List<Listed>> byMmsi = new HashMap<>();
    private final Map<String, List<Listed>> byCallSign = new HashMap<>();
    private final ListedNames names;

    private Screening(List<ListLoading.LoadedList> lists, Predicate<Listed> wanted, NameSettings settings) {
        checked = lists.stream().map(ListLoading.LoadedList::checked).toList();
        List<Listed> entries = new ArrayList<>();
        for (ListLoading.LoadedList list : lists) {
            list.entries().stream()
                    .map(entry -> new Listed(list.checked(), entry))
                    .filter(wanted)
                    .forEach(entries::add);
        }
        entries.forEach(this::index);
        names = new ListedNames(entries, settings);
    }

    /**
     * Reads the lists. No list at all is allowed: then {@link #checked} says that nothing could be checked.
     *
     * @param listsFilesOrFolders files of lists, or folders of them
     * @param rejects where what could not be read is counted
     */
    public static Screening load(List<Path> listsFilesOrFolders, Rejects rejects) {
        return load(listsFilesOrFolders, rejects, Settings.defaults(NameSettings.class, Settings.CARGO));
    }

    /** As {@link #load(List, Rejects)}, with other thresholds. */
    public static Screening load(List<Path> listsFilesOrFolders, Rejects rejects, NameSettings settings) {
        List<ListLoading.LoadedList> lists = ListLoading.load(listsFilesOrFolders, rejects);
        return new Screening(lists.isEmpty() ? List.of(NO_LIST) : lists, listed -> true, settings);
    }

    /** Reads lists only to see whether they can be read: what a screening with them would say was checked. */
    public static List<Checked> inspect(List<Path> listsFilesOrFolders, Rejects rejects) {
        return ListLoading.load(listsFilesOrFolders, rejects).stream()
                .map(ListLoading.LoadedList::checked)
                .toList();
    }

    /** Against a part of the entries alone; what was checked is told as for the whole. */
    static Screening of(List<ListLoading.LoadedList> lists, Predicate<Listed> wanted, NameSettings settings) {
        return new Screening(lists, wanted, settings);
    }

    /** Entries that a ship or party agrees with, best first. */
    public List<Hit> ask(Asked asked) {
        Best hits = new Best();
        Integer hull = asked.hull();
        if (hull != null) {
            byImo.getOrDefault(hull, List.of()).stream()
                    .filter(l -> !l.isCompany())
                    .forEach(l -> hits.add(l, 1, () -> Hits.byImo("IMO number", hull, asked.names(), l)));
        }
        Integer company = asked.company();
        if (company != null) {
            byImo.getOrDefault(company, List.of()).stream()
                    .filter(Listed::isCompany)
                    .forEach(l -> hits.add(l, 1, () -> Hits.byImo("IMO company number", company, asked.names(), l)));
        }
        if (asked.mmsi() != null) {
            byMmsi.getOrDefault(asked.mmsi(), List.of())
                    .forEach(l -> radio(hits, Hits.Radio.MMSI, "" + asked.mmsi(), asked, l));
        }
        if (asked.callSign() != null) {
            byCallSign
                    .getOrDefault(callSign(asked.callSign()), List.of())
                    .forEach(l -> radio(hits, Hits.Radio.CALL_SIGN, asked.callSign(), asked, l));
        }
        for (String name : asked.names()) {
            for (String one : SeveralNames.in(name)) {
                names.matches(
                        one,
                        asked.schema(),
                        hull,
                        (l, match) -> hits.add(l, match.worth(), () -> Hits.byName(name, match, l)));
            }
        }
        return hits.sorted();
    }

    /** Entries that a ship agrees with, by IMO number, radio number (either may be null) and names, past ones too. */
    public List<Hit> vessel(Integer imo, Integer mmsi, List<String> names) {
        return ask(Asked.vessel(imo, mmsi, null, names));
    }

    /**
     * Entries whose name agrees, best first.
     *
     * @param name in any script
     * @param schemaOrNull {@code Vessel}, {@code Person}, {@code Company}, or null when not known
     */
    public List<Hit> name(String name, String schemaOrNull) {
        return ask(Asked.party(name, schemaOrNull));
    }

    /** Every list asked for, read or not, with its date and what could not be checked. */
    public List<Checked> checked() {
        return checked;
    }

    /** One with another IMO number is told as well, as less: the listed ship may give a false one, and lists may be wrong. */
    private static void radio(Best hits, Hits.Radio by, String value, Asked asked, Listed l) {
        if (l.isAnotherHull(asked.hull())) {
            hits.add(l, Hits.OTHER_HULL_SCORE, () -> Hits.byRadioOfAnotherHull(by, value, asked, l));
        } else {
            hits.add(l, Hits.RADIO_SCORE, () -> Hits.byRadio(by, value, l));
        }
    }

    private void index(Listed listed) {
        Entry entry = listed.entry();
        entry.imos()
                .forEach(imo ->
                        byImo.computeIfAbsent(imo, k -> new ArrayList<>(1)).add(listed));
        if (entry.mmsi() != null) {
            byMmsi.computeIfAbsent(entry.mmsi(), k -> new ArrayList<>(1)).add(listed);
        }
        if (entry.callSign() != null) {
            byCallSign
                    .computeIfAbsent(callSign(entry.callSign()), k -> new ArrayList<>(1))
                    .add(listed);
        }
    }

    private static String callSign(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** The best hit for each entry; put into words at the end. */
    private static final class Best {
        private final Map<Listed, Found> found = new IdentityHashMap<>();

        private record Found(double score, Supplier<Hit> hit) {}

        void add(Listed listed, double score, Supplier<Hit> hit) {
            found.merge(listed, new Found(score, hit), (a, b) -> b.score > a.score ? b : a);
        }

        List<Hit> sorted() {
            return found.values().stream()
                    .map(f -> f.hit.get())
                    .sorted(Comparator.comparingDouble(Hit::score)
                            .reversed()
                            .thenComparing(Hit::list)
                            .thenComparing(h -> String.valueOf(h.listDate()))
                            .thenComparing(Hit::entityId))
                    .toList();
        }
    }
}
