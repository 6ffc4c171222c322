package landfall.screen;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import landfall.reject.Rejects;

/**
 * What changed in the lists between two states of them. Lists are compared by title, entries by their number in the list. A list
 * of which only one state was given is not compared, and that is told.
 */
public final class Changes {
    /** A list that lost more of its entries was broken off sooner than struck: our judgement, as where lists are fetched. */
    private static final double LEAST_KEPT = 0.5;

    private final List<Change> all = new ArrayList<>();
    private final List<Checked> before;
    private final List<ListLoading.LoadedList> after;
    private final List<String> notCompared = new ArrayList<>();

    /** What became of an entry. */
    public enum Kind {
        ADDED,
        CHANGED,
        REMOVED
    }

    /**
     * @param kind what became of it
     * @param list title of the list
     * @param since date of the earlier state, or null
     * @param until date of the later state, or null
     * @param entry as it is now; as it was, when it was removed
     * @param what in words, what of it changed
     */
    public record Change(Kind kind, String list, String since, String until, Entry entry, List<String> what) {
        /** For people: {@code added to OFAC SDN of 2023-01, entry 37028: SPARTA III, vessel, IMO 9538892, RUSSIA-EO14024}. */
        public String words() {
            String now = list + (until == null ? "" : " of " + until);
            String where = switch (kind) {
                case ADDED -> "added to " + now;
                case CHANGED -> "changed in " + now;
                case REMOVED -> "gone from " + now;
            };
            StringBuilder words = new StringBuilder(where + ", entry " + entry.id() + ":");
            words.append(
                    entry.names().isEmpty() ? "" : " " + entry.names().get(0).text() + ",");
            words.append(entry.schema() == Entry.Schema.ANY ? " entry" : " " + schema());
            words.append(entry.imo() == null ? "" : ", IMO " + entry.imo());
            entry.programmes().forEach(p -> words.append(", ").append(p));
            return what.isEmpty() ? words.toString() : words + ": " + String.join("; ", what);
        }

        private String schema() {
            return entry.schema().name().toLowerCase(java.util.Locale.ROOT);
        }

        /** As the command line prints it. */
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("change", kind.name().toLowerCase(java.util.Locale.ROOT));
            fields.put("list", list);
            fields.put("since", since);
            fields.put("until", until);
            fields.put("entityId", entry.id());
            fields.put("schema", schema());
            fields.put(
                    "name",
                    entry.names().isEmpty() ? null : entry.names().get(0).text());
            fields.put("imo", entry.imo());
            List<String> programmes = entry.programmes();
            fields.put(
                    "programme", programmes.size() == 1 ? programmes.get(0) : programmes.isEmpty() ? null : programmes);
            fields.put("what", what.isEmpty() ? null : what);
            fields.values().removeIf(Objects::isNull);
            return fields;
        }
    }

    /** All lists of one title in one state. */
    private static final class State {
        private final Map<String, Entry> entries = new LinkedHashMap<>();
        private boolean aliases = true;
        private String date;

        private static Map<String, State> of(List<ListLoading.LoadedList> lists) {
            Map<String, State> states = new TreeMap<>();
            for (ListLoading.LoadedList list : lists) {
                if (list.checked().list() != null) {
                    State state = states.computeIfAbsent(list.checked().title(), t -> new State());
                    list.entries().forEach(e -> state.entries.putIfAbsent(e.id(), e));
                    state.aliases &= list.aliases();
                    state.date = list.checked().date();
                }
            }
            return states;
        }
    }

    private Changes(List<ListLoading.LoadedList> before, List<ListLoading.LoadedList> after) {
        this.before = before.stream().map(ListLoading.LoadedList::checked).toList();
        this.after = after;
        Map<String, State> earlier = State.of(before);
        Map<String, State> later = State.of(after);
        Set<String> titles = new LinkedHashSet<>(earlier.keySet());
        titles.addAll(later.keySet());
        for (String title : titles) {
            if (earlier.containsKey(title) && later.containsKey(title)) {
                compare(title, earlier.get(title), later.get(title));
            } else {
                String missing = earlier.containsKey(title) ? "later" : "earlier";
                notCompared.add(title + ": no " + missing + " state was given, so it was not compared");
            }
        }
    }

    /** Reads both states and compares them. */
    public static Changes between(List<Path> before, List<Path> after, Rejects rejects) {
        return new Changes(ListLoading.load(before, rejects), ListLoading.load(after, rejects));
    }

    /** By list, then added, changed, removed; in the order of the lists. */
    public List<Change> all() {
        return List.copyOf(all);
    }

    /** Lists that were not compared, or only in part, in words. */
    public List<String> notCompared() {
        return List.copyOf(notCompared);
    }

    /** The earlier state of the lists. */
    public List<Checked> before() {
        return before;
    }

    /** The later state of the lists. */
    public List<Checked> after() {
        return after.stream().map(ListLoading.LoadedList::checked).toList();
    }

    /** Screens against what is new or changed alone: "whom does it hit?" */
    public Screening screening(NameSettings settings) {
        Set<List<String>> fresh = new HashSet<>();
        all.stream().filter(c -> c.kind != Kind.REMOVED).forEach(c -> fresh.add(List.of(c.list, c.entry.id())));
        return Screening.of(
                after,
                listed -> fresh.contains(
                        List.of(listed.list().title(), listed.entry().id())),
                settings);
    }

    private void compare(String title, State earlier, State later) {
        boolean aliases = earlier.aliases && later.aliases;
        if (!aliases) {
            notCompared.add(title + ": one state came without its aliases, so only main names were compared");
        }
        List<Change> changed = new ArrayList<>();
        List<Change> removed = new ArrayList<>();
        later.entries.forEach((id, entry) -> {
            Entry old = earlier.entries.get(id);
            if (old == null) {
                all.add(new Change(Kind.ADDED, title, earlier.date, later.date, entry, List.of()));
            } else {
                List<String> what = differences(old, entry, aliases);
                if (!what.isEmpty()) {
                    changed.add(new Change(Kind.CHANGED, title, earlier.date, later.date, entry, what));
                }
            }
        });
        earlier.entries.forEach((id, entry) -> {
            if (!later.entries.containsKey(id)) {
                removed.add(new Change(Kind.REMOVED, title, earlier.date, later.date, entry, List.of()));
            }
        });
        all.addAll(changed);
        all.addAll(removed);
        if (removed.size() > (1 - LEAST_KEPT) * earlier.entries.size()) {
            notCompared.add(
                    title + ": " + removed.size() + " of " + earlier.entries.size()
                            + " entries are not in the later state, which may be broken off; what is gone from it need not be struck");
        }
    }

    private static List<String> differences(Entry old, Entry now, boolean aliases) {
        List<String> what = new ArrayList<>();
        differ(what, "IMO number", old.imo(), now.imo());
        now.imos().stream()
                .filter(n -> old.imo() != null && !old.imos().contains(n) && !n.equals(now.imo()))
                .forEach(n -> what.add("new IMO number " + n));
        old.imos().stream()
                .filter(n -> now.imo() != null && !now.imos().contains(n) && !n.equals(old.imo()))
                .forEach(n -> what.add("IMO number " + n + " gone"));
        differ(what, "MMSI", old.mmsi(), now.mmsi());
        differ(what, "call sign", old.callSign(), now.callSign());
        differ(what, "programme", printed(old.programmes()), printed(now.programmes()));
        differ(what, "ground", old.reason(), now.reason());
        Set<String> were = names(old, aliases);
        Set<String> are = names(now, aliases);
        are.stream().filter(n -> !were.contains(n)).forEach(n -> what.add("new name \"" + n + "\""));
        were.stream().filter(n -> !are.contains(n)).forEach(n -> what.add("name \"" + n + "\" gone"));
        return what;
    }

    private static String printed(List<String> programmes) {
        return programmes.isEmpty() ? null : String.join(", ", programmes);
    }

    private static void differ(List<String> what, String field, Object old, Object now) {
        if (!Objects.equals(old, now)) {
            what.add(
                    old == null
                            ? "new " + field + " " + now
                            : now == null ? field + " " + old + " gone" : field + " " + old + " now " + now);
        }
    }

    private static Set<String> names(Entry entry, boolean aliases) {
        Set<String> names = new LinkedHashSet<>();
        Stream<Entry.Name> compared = entry.names().stream();
        compared.filter(n -> aliases || n.kind() == Entry.Kind.MAIN).forEach(n -> names.add(n.text()));
        return names;
    }
}
