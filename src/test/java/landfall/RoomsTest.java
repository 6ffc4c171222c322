package landfall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;

/** Holds the table of docs/ARCHITECTURE.md: which room may import which. When the table is wrong, change both, with a reason. */
class RoomsTest {
    private static final Set<String> WORDS = Set.of("geo", "reject", "setting", "vessel", "claim", "watch");
    private static final Set<String> WORK = Set.of(
            "report",
            "language",
            "extract",
            "propose",
            "casework",
            "ais",
            "track",
            "detect",
            "screen",
            "match",
            "simulate",
            "dossier",
            "calibrate");

    /** Room to the rooms it may import, beside the words for work and words and work for the shell. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("geo", Set.of()),
            Map.entry("reject", Set.of()),
            Map.entry("setting", Set.of("geo", "reject")),
            Map.entry("vessel", Set.of("geo")),
            Map.entry("claim", Set.of("geo")),
            Map.entry("watch", Set.of("geo", "vessel", "claim")),
            Map.entry("report", words()),
            Map.entry("language", words()),
            Map.entry("extract", with(words(), "language")),
            Map.entry("propose", with(words(), "language")),
            Map.entry("casework", words()),
            Map.entry("ais", words()),
            Map.entry("track", words()),
            Map.entry("detect", words()),
            Map.entry("screen", words()),
            Map.entry("match", words()),
            Map.entry("simulate", words()),
            Map.entry("dossier", with(words(), "match", "screen")),
            Map.entry("calibrate", with(words(), "match")),
            Map.entry("store", wordsAndWork()),
            Map.entry("config", wordsAndWork()),
            Map.entry("remote", wordsAndWork()),
            Map.entry("flink", wordsAndWork()),
            Map.entry("feed", with(words(), "ais")),
            Map.entry("web", with(wordsAndWork(), "store")),
            Map.entry("bench", with(wordsAndWork(), "flink")),
            Map.entry("cli", with(wordsAndWork(), "store", "config", "flink", "feed", "remote", "web", "bench")));

    @Test
    void everyRoomImportsOnlyWhatTheTableAllows() {
        Map<String, Set<String>> wrong = new TreeMap<>();
        imports().forEach((room, others) -> {
            assertThat(MAY_IMPORT).as("room %s stands in the table", room).containsKey(room);
            others.stream()
                    .filter(other -> !MAY_IMPORT.get(room).contains(other))
                    .forEach(other ->
                            wrong.computeIfAbsent(room, r -> new TreeSet<>()).add(other));
        });
        assertThat(wrong).as("imports against the table").isEmpty();
    }

    @Test
    void theEngineIsSeenInItsOwnRoomOnly() {
        assertThat(packagesThatUse("org.apache.flink")).isSubsetOf("landfall.flink");
    }

    @Test
    void theTableHasNoCycle() {
        Map<String, Set<String>> left = new TreeMap<>();
        MAY_IMPORT.forEach((room, others) -> left.put(room, new TreeSet<>(others)));
        while (!left.isEmpty()) {
            Set<String> leaves = new TreeSet<>();
            left.forEach((room, others) -> {
                if (others.stream().noneMatch(left::containsKey)) {
                    leaves.add(room);
                }
            });
            assertThat(leaves).as("rooms in a cycle: %s", left).isNotEmpty();
            left.keySet().removeAll(leaves);
        }
    }

    private static Map<String, Set<String>> imports() {
        Map<String, Set<String>> imports = new TreeMap<>();
        Matcher m = Pattern.compile("(?m)^\\s+landfall\\.(\\w+)\\S*\\s+->\\s+landfall\\.(\\w+)")
                .matcher(jdeps());
        while (m.find()) {
            if (!m.group(1).equals(m.group(2))) {
                imports.computeIfAbsent(m.group(1), r -> new TreeSet<>()).add(m.group(2));
            }
        }
        assertThat(imports).as("jdeps found imports").isNotEmpty();
        return imports;
    }

    private static Set<String> packagesThatUse(String prefix) {
        Set<String> users = new TreeSet<>();
        Matcher m = Pattern.compile("(?m)^\\s+(landfall\\.\\w+)\\s+->\\s+" + Pattern.quote(prefix))
                .matcher(jdeps());
        while (m.find()) {
            users.add(m.group(1));
        }
        return users;
    }

    private static String jdeps() {
        StringWriter out = new StringWriter();
        ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow(() -> new AssertionError("a JDK has jdeps"));
        jdeps.run(
                new PrintWriter(out),
                new PrintWriter(out),
                "--multi-release",
                "17",
                "--ignore-missing-deps",
                "-verbose:package",
                "-filter:none",
                "target/classes");
        return out.toString();
    }

    private static Set<String> words() {
        return WORDS;
    }

    private static Set<String> wordsAndWork() {
        return with(WORDS, WORK.toArray(String[]::new));
    }

    private static Set<String> with(Set<String> rooms, String... more) {
        Set<String> all = new TreeSet<>(rooms);
        all.addAll(Set.of(more));
        return all;
    }
}
