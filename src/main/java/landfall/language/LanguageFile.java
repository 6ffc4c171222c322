package landfall.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads {@code language/<xx>.yml}. Names of countries and months come from ICU (Unicode CLDR); the file adds what CLDR does
 * not have: demonyms, capitals, governments, movements, and the words of saying, denying, supplying.
 */
final class LanguageFile {
    private static final Set<String> KEYS = Set.of(
            "name",
            "order",
            "apostrophe",
            "pro-drop",
            "noun-capitals",
            "genitive",
            "accusative",
            "locative",
            "home",
            "not-names",
            "months-are-capital",
            "dictionary-words",
            "months",
            "weekdays",
            "times",
            "particles",
            "clitics",
            "counters",
            "abbreviations",
            "name-endings",
            "words",
            "goods",
            "actors",
            "persons",
            "demonyms",
            "places",
            "regions",
            "small-names",
            "numbers",
            "units");

    /** Names that are alike in many languages. */
    private static final JsonNode SHARED = file("shared");

    private LanguageFile() {}

    static Language read(String code) {
        return parse(code, file(code));
    }

    private static JsonNode file(String name) {
        String path = "/landfall/language/" + name + ".yml";
        try (InputStream in = LanguageFile.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the language file " + path + " is missing");
            }
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    static Language parse(String code, JsonNode file) {
        file.fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw new IllegalArgumentException(
                        code + ".yml: unknown key " + key + "; known are " + new TreeSet<>(KEYS));
            }
        });
        Traits traits = traits(code, file);
        Tokenizer tokenizer = new Tokenizer(code, traits);
        Lexicon lexicon = new Lexicon(traits.clitics());
        countries(code, file, lexicon, tokenizer);
        for (Map.Entry<String, JsonNode> e : file.path("words").properties()) {
            Sense sense = Sense.find(e.getKey())
                    .orElseThrow(() -> new IllegalArgumentException(code + ".yml: no such sense: " + e.getKey()));
            addAll(lexicon, tokenizer, new Term(sense, ""), e.getValue());
        }
        CalendarWords.add(code, file, lexicon, tokenizer);
        valued(Sense.TIME, file.path("times"), lexicon, tokenizer);
        valued(Sense.GOODS, file.path("goods"), lexicon, tokenizer);
        valued(Sense.GOODS, SHARED.path("goods"), lexicon, tokenizer);
        valued(Sense.ACTOR, SHARED.path("actors"), lexicon, tokenizer);
        valued(Sense.ACTOR, file.path("actors"), lexicon, tokenizer);
        valued(Sense.PERSON, file.path("persons"), lexicon, tokenizer);
        valued(Sense.DEMONYM, file.path("demonyms"), lexicon, tokenizer);
        valued(Sense.PLACE, file.path("places"), lexicon, tokenizer);
        valued(Sense.REGION, file.path("regions"), lexicon, tokenizer);
        valued(Sense.NUMBER, file.path("numbers"), lexicon, tokenizer);
        valued(Sense.UNIT, file.path("units"), lexicon, tokenizer);
        return new Language(code, file.path("name").asText(code), traits, lexicon, tokenizer);
    }

    private static void valued(Sense sense, JsonNode section, Lexicon lexicon, Tokenizer tokenizer) {
        for (Map.Entry<String, JsonNode> e : section.properties()) {
            addAll(lexicon, tokenizer, new Term(sense, e.getKey()), e.getValue());
        }
    }

    private static void addAll(Lexicon lexicon, Tokenizer tokenizer, Term term, JsonNode patterns) {
        for (JsonNode pattern : patterns) {
            lexicon.add(term, pattern.asText(), tokenizer);
        }
    }

    /** CLDR names, each also with the endings the language may put on a name ("Nordkoreas"). */
    private static void countries(String code, JsonNode file, Lexicon lexicon, Tokenizer tokenizer) {
        ULocale locale = ULocale.forLanguageTag(code);
        for (String country : Locale.getISOCountries()) {
            String name = ULocale.getDisplayCountry("und-" + country, locale);
            boolean other = strings(file.path("not-names")).contains(name);
            if (other || name.equals(country) || name.isBlank()) {
                continue;
            }
            named(country, name.replaceAll("\\s*[(（].*", ""), file, lexicon, tokenizer);
        }
        Capitals.in(code).forEach((name, country) -> {
            if (!strings(file.path("not-names")).contains(name)) {
                named(country, name, file, lexicon, tokenizer);
            }
        });
    }

    private static void named(String country, String name, JsonNode file, Lexicon lexicon, Tokenizer tokenizer) {
        lexicon.add(new Term(Sense.ACTOR, country), name, tokenizer);
        for (JsonNode ending : file.path("name-endings")) {
            lexicon.add(new Term(Sense.ACTOR, country), inflected(name, ending.asText()), tokenizer);
        }
    }

    /** {@code s} is added, {@code ия>ии} replaces, {@code *} leaves the end open. */
    private static String inflected(String name, String ending) {
        String[] change = ending.split(">", 2);
        if (change.length == 1) {
            return name + ending;
        }
        return name.endsWith(change[0]) ? name.substring(0, name.length() - change[0].length()) + change[1] : name;
    }

    private static Traits traits(String code, JsonNode file) {
        List<Traits.Particle> particles = new ArrayList<>();
        for (Map.Entry<String, JsonNode> e : file.path("particles").properties()) {
            for (JsonNode ending : e.getValue()) {
                particles.add(new Traits.Particle(
                        ending.asText(), Sense.find(e.getKey()).orElseThrow()));
            }
        }
        return new Traits(
                Traits.Order.valueOf(file.path("order").asText("svo").toUpperCase(Locale.ROOT)),
                Traits.Apostrophe.valueOf(
                        file.path("apostrophe").asText("letter").toUpperCase(Locale.ROOT)),
                file.path("pro-drop").asBoolean(false),
                file.path("noun-capitals").asBoolean(false),
                file.path("genitive").asText(""),
                strings(file.path("accusative")),
                strings(file.path("locative")),
                file.path("home").asText(""),
                file.path("months-are-capital").asBoolean(false),
                file.path("dictionary-words").asBoolean(false),
                particles,
                strings(file.path("clitics")),
                counters(file),
                strings(file.path("abbreviations")),
                strings(file.path("small-names")));
    }

    private static Map<String, String> counters(JsonNode file) {
        Map<String, String> units = new TreeMap<>();
        for (Map.Entry<String, JsonNode> e : file.path("counters").properties()) {
            String unit = e.getKey().equals("things") ? "" : e.getKey();
            strings(e.getValue()).forEach(counter -> units.put(counter, unit));
        }
        return units;
    }

    private static List<String> strings(JsonNode list) {
        List<String> strings = new ArrayList<>();
        list.forEach(s -> strings.add(s.asText()));
        return strings;
    }
}
