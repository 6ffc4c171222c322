package landfall.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words that say little about who is meant, read from {@code name-words.yml}: legal forms, titles, particles, common words. */
final class NameWords {
    private static final String FILE = "/landfall/screen/name-words.yml";
    /** Words in the longest legal form. */
    static final int LONGEST_FORM = 5;

    private static final Pattern SERVANT = Pattern.compile("abd[uea]l((?!la)[a-z]{3,})?");
    static final NameWords WORDS = read();

    private final Map<String, String> legalForms = new HashMap<>();
    /** First words of legal forms, and of spellings that have several words: most words begin neither. */
    private final Set<String> legalFormBegins = new HashSet<>();

    private final Set<String> phraseBegins = new HashSet<>();
    private final Map<String, String> sameWord = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Set<String> titles = new HashSet<>();
    private final Set<String> particles = new HashSet<>();
    private final Set<String> shipPrefixes = new HashSet<>();
    private final Set<String> common = new HashSet<>();

    private NameWords() {}

    private static NameWords read() {
        NameWords words = new NameWords();
        try (InputStream in = NameWords.class.getResourceAsStream(FILE)) {
            JsonNode root = new YAMLMapper().readTree(in);
            root.get("legal-forms")
                    .properties()
                    .forEach(family ->
                            family.getValue().forEach(form -> words.legalForms.put(form.asText(), family.getKey())));
            root.get("titles").forEach(w -> words.titles.add(w.asText()));
            root.get("particles").forEach(w -> words.particles.add(w.asText()));
            root.get("ship-prefixes").forEach(w -> words.shipPrefixes.add(w.asText()));
            root.get("common").forEach(w -> words.common.add(w.asText()));
            root.get("numbers")
                    .properties()
                    .forEach(n -> words.numbers.put(n.getKey(), n.getValue().asText()));
            root.get("same-word")
                    .forEach(group -> group.forEach(w -> words.sameWord.put(
                            w.asText(), group.get(group.size() - 1).asText())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
        words.legalForms.keySet().forEach(form -> words.legalFormBegins.add(firstWord(form)));
        words.sameWord.keySet().stream()
                .filter(form -> form.indexOf(' ') > 0)
                .forEach(form -> words.phraseBegins.add(firstWord(form)));
        return words;
    }

    private static String firstWord(String phrase) {
        int end = phrase.indexOf(' ');
        return end < 0 ? phrase : phrase.substring(0, end);
    }

    boolean beginsLegalForm(String word) {
        return legalFormBegins.contains(word);
    }

    /** Whether a spelling known by two words begins with it. */
    boolean beginsPhrase(String word) {
        return phraseBegins.contains(word);
    }

    /** Family of a legal form, or null. */
    String legalFamily(List<String> words, int from, int to) {
        return legalForms.get(String.join(" ", words.subList(from, to)));
    }

    /** Same text for spellings of one word. */
    String standard(String words) {
        String same = sameWord.get(words);
        return same == null ? servantApart(words) : same;
    }

    /** Abdulrahman, Abdel Rahman and Abd al-Rahman are one name; Abdullah has grown together everywhere. */
    private static String servantApart(String word) {
        Matcher servant = word.startsWith("abd") ? SERVANT.matcher(word) : null;
        if (servant == null || !servant.matches()) {
            return word;
        }
        return servant.group(1) == null ? "abd al" : "abd al " + servant.group(1);
    }

    String number(String word) {
        return numbers.getOrDefault(word, word);
    }

    Word.Kind kind(String word) {
        if (isNumber(word)) {
            return Word.Kind.NUMBER;
        }
        if (particles.contains(word)) {
            return Word.Kind.PARTICLE;
        }
        if (titles.contains(word)) {
            return Word.Kind.TITLE;
        }
        if (shipPrefixes.contains(word)) {
            return Word.Kind.SHIP_PREFIX;
        }
        return common.contains(word) ? Word.Kind.COMMON : Word.Kind.PLAIN;
    }

    /** Digits, or a Roman numeral up to 39; {@code i} and {@code v} may be initials, which the reader of the word must tell. */
    private static boolean isNumber(String word) {
        return Character.isDigit(word.charAt(0))
                || word.length() <= Numerals.LONGEST_ROMAN
                        && Numerals.ROMAN.matcher(word).matches();
    }
}
