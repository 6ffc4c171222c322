package landfall.screen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import landfall.reject.Rejects;
import landfall.setting.Settings;
import landfall.vessel.Imo;

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
            List.of());
    /** A radio number or call sign passes to another ship more easily than an IMO number. */
    private static final double RADIO_SCORE = 0.95;
    /** What a weak alias is worth beside a name; the publishers themselves advise not to rest a hit on one alone. */
    private static final double WEAK_SHARE = 0.9;

    private final List<Checked> checked;
    private final MatchSettings settings;
    private final NameScore scores;
    private final Map<Integer, List<Listed>> byImo = new HashMap<>();
    private final Map<Integer, List<Listed>> byMmsi = new HashMap<>();
    private final Map<String, List<Listed>> byCallSign = new HashMap<>();
    private final List<ListedName> names = new ArrayList<>();
    private final NameIndex index = new NameIndex();

    /** An entry with its list. */
    private record Listed(Checked list, Entry entry) {
        String mainName() {
            return entry.names().isEmpty() ? entry.id() : entry.names().get(0).text();
        }
    }

    private record ListedName(Listed listed, Entry.Name name, List<NameForm> forms) {}

    private Screening(List<ListLoading.LoadedList> lists, MatchSettings settings) {
        this.settings = settings;
        scores = new NameScore(settings);
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
        return load(listsFilesOrFolders, rejects, Settings.defaults(MatchSettings.class, Settings.CARGO));
    }

    /** As {@link #load(List, Rejects)}, with other thresholds. */
    public static Screening load(List<Path> listsFilesOrFolders, Rejects rejects, MatchSettings settings) {
        List<ListLoading.LoadedList> lists = ListLoading.load(listsFilesOrFolders, rejects);
        return new Screening(lists.isEmpty() ? List.of(NO_LIST) : lists, settings);
    }

    /**
     * Entries that a ship agrees with, best first.
     *
     * @param imo IMO number, or null; one with a wrong check digit identifies nothing and is not used
     * @param mmsi radio number, or null
     * @param names present and past names
     */
    public List<Hit> vessel(Integer imo, Integer mmsi, List<String> names) {
        return vessel(imo, mmsi, null, names);
    }

    /** As {@link #vessel(Integer, Integer, List)}, with the radio call sign, or null. */
    public List<Hit> vessel(Integer imo, Integer mmsi, String callSign, List<String> names) {
        Integer hull = imo != null && Imo.isValid(imo) ? imo : null;
        Best hits = new Best();
        if (hull != null) {
            byImo.getOrDefault(hull, List.of()).forEach(l -> hits.add(l, imoHit(hull, names, l)));
        }
        if (mmsi != null) {
            byMmsi.getOrDefault(mmsi, List.of()).stream()
                    .filter(l -> !isAnotherHull(hull, l))
                    .forEach(l -> hits.add(l, radioHit("mmsi", "radio number", String.valueOf(mmsi), l)));
        }
        if (callSign != null) {
            byCallSign.getOrDefault(callSign(callSign), List.of()).stream()
                    .filter(l -> !isAnotherHull(hull, l))
                    .forEach(l -> hits.add(l, radioHit("callSign", "call sign", callSign, l)));
        }
        for (String name : names) {
            addNamed(hits, name, Entry.Schema.VESSEL, hull);
        }
        return hits.sorted();
    }

    /**
     * Entries whose name agrees, best first.
     *
     * @param name in any script
     * @param schemaOrNull {@code Vessel}, {@code Person}, {@code Company}, or null when not known
     */
    public List<Hit> name(String name, String schemaOrNull) {
        Best hits = new Best();
        addNamed(hits, name, Entry.Schema.of(schemaOrNull), null);
        return hits.sorted();
    }

    /** Every list asked for, read or not, with its date and what could not be checked. */
    public List<Checked> checked() {
        return checked;
    }

    private void index(Listed listed) {
        Entry entry = listed.entry;
        if (entry.imo() != null) {
            byImo.computeIfAbsent(entry.imo(), k -> new ArrayList<>(1)).add(listed);
        }
        if (entry.mmsi() != null) {
            byMmsi.computeIfAbsent(entry.mmsi(), k -> new ArrayList<>(1)).add(listed);
        }
        if (entry.callSign() != null) {
            byCallSign
                    .computeIfAbsent(callSign(entry.callSign()), k -> new ArrayList<>(1))
                    .add(listed);
        }
        for (Entry.Name name : entry.names()) {
            List<NameForm> forms = NameForm.of(name.text());
            if (!forms.isEmpty()) {
                names.add(new ListedName(listed, name, forms));
                index.add(forms);
            }
        }
    }

    private static String callSign(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private void addNamed(Best hits, String query, Entry.Schema schema, Integer hull) {
        List<NameForm> forms = NameForm.of(query);
        for (int id : index.candidates(forms)) {
            ListedName candidate = names.get(id);
            Entry entry = candidate.listed.entry;
            if (!schema.admits(entry.schema()) || isAnotherHull(hull, candidate.listed)) {
                continue;
            }
            Entry.Schema as = entry.schema() == Entry.Schema.ANY ? schema : entry.schema();
            NameScore.Score score = scores.best(forms, candidate.forms, as);
            double worth = score.value() * (candidate.name.kind() == Entry.Kind.WEAK ? WEAK_SHARE : 1);
            if (worth >= settings.threshold()) {
                hits.add(candidate.listed, nameHit(query, candidate, worth, score.why()));
            }
        }
    }

    /** A ship whose IMO number is known cannot be the listed ship with another one, whatever its name. */
    private static boolean isAnotherHull(Integer imo, Listed listed) {
        return imo != null && listed.entry.imo() != null && !imo.equals(listed.entry.imo());
    }

    private static Hit imoHit(int imo, List<String> names, Listed l) {
        boolean sameName = names.isEmpty()
                || l.entry.names().stream().anyMatch(n -> names.stream().anyMatch(n.text()::equalsIgnoreCase));
        String why = "same IMO number " + imo + (sameName ? "" : "; listed under the name " + l.mainName()) + ground(l);
        return hit("IMO " + imo, 1, l, l.mainName(), null, "imo", why);
    }

    private static Hit radioHit(String basis, String what, String value, Listed l) {
        String imo = l.entry.imo() == null ? "" : "; compare IMO " + l.entry.imo();
        String why = "same " + what + " " + value + ", which can pass to another ship" + imo + ground(l);
        return hit(what + " " + value, RADIO_SCORE, l, l.mainName(), null, basis, why);
    }

    private static Hit nameHit(String query, ListedName n, double score, String why) {
        Entry entry = n.listed.entry;
        String alias = n.name.kind() == Entry.Kind.MAIN
                ? ""
                : " (" + n.name.kind().words() + " of " + n.listed.mainName() + ")";
        String imo = entry.imo() == null ? "" : "; compare IMO " + entry.imo();
        String sentence =
                "\"" + query + "\" and \"" + n.name.text() + "\"" + alias + ": " + why + imo + ground(n.listed);
        double rounded = Math.round(score * 10_000) / 10_000.0;
        return hit(query, rounded, n.listed, n.name.text(), query, "name", sentence);
    }

    private static String ground(Listed l) {
        String programme = l.entry.programme() == null ? "" : "; listed under " + l.entry.programme();
        return programme + (l.entry.reason() == null ? "" : "; ground: " + shortened(l.entry.reason()));
    }

    private static String shortened(String reason) {
        return reason.length() <= 160 ? reason : reason.substring(0, 160).strip() + "…";
    }

    private static Hit hit(
            String query, double score, Listed l, String matched, String queryName, String basis, String why) {
        return new Hit(query, score, l.list.title(), l.list.date(), l.entry.id(), matched, queryName, basis, why);
    }

    /** The best hit for each entry. */
    private static final class Best {
        private final Map<Listed, Hit> hits = new IdentityHashMap<>();

        void add(Listed listed, Hit hit) {
            hits.merge(listed, hit, (a, b) -> b.score() > a.score() ? b : a);
        }

        List<Hit> sorted() {
            return hits.values().stream()
                    .sorted(Comparator.comparingDouble(Hit::score)
                            .reversed()
                            .thenComparing(Hit::list)
                            .thenComparing(h -> String.valueOf(h.listDate()))
                            .thenComparing(Hit::entityId))
                    .toList();
        }
    }
}
