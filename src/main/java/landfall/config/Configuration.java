package landfall.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import landfall.reject.Refusal;
import landfall.setting.Settings;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * What the user changed in landfall.yml, over the defaults of a profile. An unknown key stops with the nearest valid name, as
 * a mistyped threshold would quietly corrupt evidence.
 */
public final class Configuration {
    private static final String PROFILE = "profile";
    private static final String INPUTS = "inputs.";
    private static final List<String> PROFILES = List.of(Settings.CARGO, Settings.GFW);
    /** A configuration file is a page; a megabyte is a mistake. */
    private static final long LARGEST_FILE = 1_000_000;

    /** What stands twice would count once, and nobody would see which: sections that were added at the end, inputs of one name. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Section> sections;
    private final String profile;
    private final Map<String, String> changed;
    private final Map<String, Map<String, String>> inputs;

    private Configuration(
            List<Section> sections,
            String profile,
            Map<String, String> changed,
            Map<String, Map<String, String>> inputs) {
        this.sections = sections;
        this.profile = profile;
        this.changed = changed;
        this.inputs = inputs;
    }

    /** The defaults of a profile. */
    public static Configuration defaults(List<Section> sections, String profile) {
        return new Configuration(sections, knownProfile(profile, "--profile"), Map.of(), Map.of());
    }

    /**
     * Reads a file.
     *
     * @param profile profile asked for on the command line, which wins over the file's, or null
     * @throws Refusal when the file is missing, is no YAML, or has an unknown key or a value without unit
     */
    public static Configuration read(List<Section> sections, Path file, String profile) {
        Map<String, String> values = flat(parse(file), file);
        takeEmpty(values, sections, file);
        String inFile = values.remove(PROFILE);
        String chosen = profile != null ? profile : inFile != null ? inFile : Settings.CARGO;
        Map<String, Map<String, String>> inputs = takeInputs(values);
        Configuration read = new Configuration(sections, knownProfile(chosen, file.toString()), values, inputs);
        read.check(file);
        return read;
    }

    /**
     * The configuration of a finished run, from its {@link #effective} values. Keys that this version does not know are passed over, as
     * the run did not use them differently.
     *
     * @throws Refusal when a value has no unit or the wrong one
     */
    public static Configuration ofRun(List<Section> sections, Map<String, String> effective) {
        Configuration defaults = defaults(sections, effective.getOrDefault(PROFILE, Settings.CARGO));
        Map<String, String> values = new LinkedHashMap<>(effective);
        values.keySet().retainAll(defaults.effective().keySet());
        values.remove(PROFILE);
        Configuration run = new Configuration(sections, defaults.profile, values, Map.of());
        sections.forEach(section -> run.get(section.type()));
        return run;
    }

    /** The settings of a section, as its record. */
    public <T extends Record> T get(Class<T> type) {
        return Settings.with(type, profile, changedIn(section(type)));
    }

    /** What was changed in the sections below a prefix: by the section's last name, then by key. */
    public Map<String, Map<String, String>> changedUnder(String prefix) {
        Map<String, Map<String, String>> changes = new TreeMap<>();
        sections.stream()
                .filter(section -> section.name().startsWith(prefix + "."))
                .forEach(section -> changes.put(section.name().substring(prefix.length() + 1), changedIn(section)));
        return changes;
    }

    /** What stands under {@code inputs}: the keys of each by its name, as they are written. */
    public Map<String, Map<String, String>> inputs() {
        return inputs;
    }

    /** A section whose keys are all commented out changes nothing; a key without its value is one that was forgotten. */
    private static void takeEmpty(Map<String, String> values, List<Section> sections, Path file) {
        Set<String> keys = defaults(sections, Settings.CARGO).values(sections).keySet();
        values.entrySet().removeIf(e -> e.getValue() == null && isAbove(e.getKey(), keys));
        values.forEach((key, value) -> {
            if (value == null && (keys.contains(key) || key.startsWith(INPUTS))) {
                throw new Refusal(file + ": \"" + key + "\" has no value; give it one, or leave it out.");
            }
        });
    }

    private static boolean isAbove(String key, Set<String> keys) {
        return key.equals("inputs") || keys.stream().anyMatch(known -> known.startsWith(key + "."));
    }

    private static Map<String, Map<String, String>> takeInputs(Map<String, String> values) {
        Map<String, Map<String, String>> inputs = new LinkedHashMap<>();
        values.forEach((key, value) -> {
            int dot = key.lastIndexOf('.');
            if (key.startsWith(INPUTS) && dot > INPUTS.length()) {
                inputs.computeIfAbsent(key.substring(INPUTS.length(), dot), name -> new LinkedHashMap<>())
                        .put(key.substring(dot + 1), value);
            }
        });
        inputs.forEach((name, keys) -> keys.keySet().forEach(key -> values.remove(INPUTS + name + "." + key)));
        return inputs;
    }

    public String profile() {
        return profile;
    }

    /** Every key that bears on findings with its effective value, for the run's record and the dossier. */
    public Map<String, String> effective() {
        return values(sections.stream().filter(Section::recorded).toList());
    }

    private Map<String, String> values(List<Section> some) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put(PROFILE, profile);
        for (Section section : some) {
            for (Settings.Key key : Settings.keys(section.type(), profile)) {
                String name = section.name() + "." + key.name();
                all.put(name, changed.getOrDefault(name, key.value()));
            }
        }
        return all;
    }

    private Section section(Class<? extends Record> type) {
        return sections.stream()
                .filter(s -> s.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(type + " is in no section of the configuration"));
    }

    private Map<String, String> changedIn(Section section) {
        Map<String, String> own = new TreeMap<>();
        String prefix = section.name() + ".";
        changed.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                own.put(key.substring(prefix.length()), value);
            }
        });
        return own;
    }

    private void check(Path file) {
        Set<String> known = new LinkedHashSet<>(values(sections).keySet());
        for (String key : changed.keySet()) {
            if (key.equals("inputs") || key.startsWith(INPUTS)) {
                throw new Refusal(
                        file + ": \"" + key + "\" does not say what it is; give each input a name and write it as"
                                + " coast: {tcp: \"feed.example.org:5631\"}.");
            }
            if (isAbove(key, known)) {
                throw new Refusal(file + ": \"" + key + "\" is a section; write its keys below it, each with a value.");
            }
            if (!known.contains(key)) {
                throw new Refusal(
                        file + ": unknown key \"" + key + "\"; did you mean \"" + nearest(key, known) + "\"?");
            }
        }
        for (Section section : sections) {
            try {
                get(section.type());
            } catch (Refusal e) {
                boolean namesKey = Settings.keys(section.type(), profile).stream()
                        .anyMatch(key -> e.getMessage().startsWith(key.name() + ":"));
                // several sections have a key of one name
                throw new Refusal(
                        file + ": " + (namesKey ? section.name() + "." : "")
                                + e.getMessage().replace('\n', ' '),
                        e);
            }
        }
    }

    private static String nearest(String key, Set<String> known) {
        return known.stream()
                .min(Comparator.comparing(
                        (String k) -> LevenshteinDistance.getDefaultInstance().apply(key, k)))
                .orElseThrow();
    }

    private static String knownProfile(String profile, String where) {
        if (!PROFILES.contains(profile)) {
            throw new Refusal(where + ": no profile \"" + profile + "\"; there are " + String.join(" and ", PROFILES));
        }
        return profile;
    }

    private static JsonNode parse(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new Refusal(file + " is larger than " + LARGEST_FILE + " bytes; it cannot be a landfall.yml");
            }
            JsonNode read = YAML.readTree(file.toFile());
            if (read.isValueNode() && !read.isNull() || read.isArray()) {
                throw new Refusal(
                        file + " holds no settings; write them as \"section:\" with \"key: value\" below it.");
            }
            return read;
        } catch (NoSuchFileException e) {
            throw new Refusal("There is no configuration file " + file + "; check the path given with --config.", e);
        } catch (JsonProcessingException e) {
            if (e instanceof MismatchedInputException) {
                throw new Refusal(
                        file
                                + " holds a second document after a line \"---\", which would not be read; take that line out.",
                        e);
            }
            throw new Refusal(
                    file + " is not valid YAML at line " + e.getLocation().getLineNr() + ": "
                            + e.getOriginalMessage().lines().findFirst().orElse("no reason given"),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> flat(JsonNode tree, Path file) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", tree, (key, value) -> {
            if (flat.containsKey(key)) {
                throw new Refusal(file + ": \"" + key + "\" stands there twice; keep one of them.");
            }
            flat.put(key, value);
        });
        return flat;
    }

    private static void flatten(String prefix, JsonNode node, BiConsumer<String, String> into) {
        if (node.isObject()) {
            node.properties()
                    .forEach(e ->
                            flatten(prefix.isEmpty() ? e.getKey() : prefix + "." + e.getKey(), e.getValue(), into));
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText().replace('\n', ' ')));
            into.accept(prefix, String.join("\n", items));
        } else if (!prefix.isEmpty()) {
            into.accept(prefix, node.isNull() ? null : node.asText());
        }
    }
}
