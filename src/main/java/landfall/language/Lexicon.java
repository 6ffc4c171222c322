package landfall.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The words of a language and what they stand for. A pattern is one or more words; {@code liefer*} begins a word,
 * {@code *panzer} ends it, {@code *munition*} stands anywhere in it, {@code =US} heeds capitals, {@code …} between words leaves a gap of at most
 * {@value #GAP} words in the same stretch of a sentence ("wies … zurück").
 */
public final class Lexicon {
    private static final int GAP = 11;
    private static final int LONGEST_STEM = 24;

    private final Map<String, List<Entry>> exact = new HashMap<>();
    private final Map<String, List<Entry>> stems = new HashMap<>();
    private final List<Entry> inner = new ArrayList<>();
    private final List<Clitic> clitics;

    /** @param leaves what it leaves of the article behind it: of "to the", written "لل", the word has "ال" */
    private record Clitic(String written, String leaves) {
        static Clitic of(String entry) {
            String[] parts = entry.split("=", 2);
            return new Clitic(parts[0], parts.length == 1 ? "" : parts[1]);
        }
    }

    private record Entry(List<Word> words, Term term) {}

    private record Word(String text, Kind kind) {
        enum Kind {
            EXACT,
            CASED,
            STEM,
            INNER,
            ENDING,
            GAP
        }

        boolean fits(Token token, String form) {
            return switch (kind) {
                case EXACT -> form.equals(text);
                case CASED -> token.text().equals(text);
                case STEM -> form.startsWith(text);
                case INNER -> form.contains(text);
                case ENDING -> form.endsWith(text);
                case GAP -> false;
            };
        }
    }

    private static final String ANY_WORD = "a";

    Lexicon(List<String> clitics) {
        this.clitics = clitics.stream().map(Clitic::of).toList();
    }

    void add(Term term, String pattern, Tokenizer tokenizer) {
        List<Word> words = new ArrayList<>();
        for (String part : pattern.trim().split("\\s+")) {
            words.addAll(words(part, tokenizer));
        }
        Word first = words.get(0);
        Entry entry = new Entry(List.copyOf(words), term);
        switch (first.kind()) {
            case EXACT ->
                exact.computeIfAbsent(first.text(), k -> new ArrayList<>()).add(entry);
            case CASED ->
                exact.computeIfAbsent(tokenizer.lower(first.text()), k -> new ArrayList<>())
                        .add(entry);
            case STEM ->
                stems.computeIfAbsent(first.text(), k -> new ArrayList<>()).add(entry);
            case INNER, ENDING -> inner.add(entry);
            case GAP -> throw new IllegalArgumentException("a pattern begins with a word, not a gap: " + pattern);
        }
    }

    private static List<Word> words(String part, Tokenizer tokenizer) {
        if (part.equals("…")) {
            return List.of(new Word("", Word.Kind.GAP));
        }
        boolean open = part.startsWith("*");
        boolean stem = part.endsWith("*") && part.length() > 1;
        boolean cased = part.startsWith("=");
        String bare = part.substring(open || cased ? 1 : 0, part.length() - (stem ? 1 : 0));
        List<Token> tokens = tokens(bare, tokenizer);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            boolean last = i == tokens.size() - 1;
            Token token = tokens.get(i);
            if (open && i == 0) {
                words.add(new Word(token.lower(), stem ? Word.Kind.INNER : Word.Kind.ENDING));
            } else if (stem && last) {
                words.add(new Word(token.lower(), Word.Kind.STEM));
            } else {
                words.add(cased ? new Word(token.text(), Word.Kind.CASED) : new Word(token.lower(), Word.Kind.EXACT));
            }
        }
        return words;
    }

    /** An elided word is one only before another: "d'" of "d'armes". */
    private static List<Token> tokens(String bare, Tokenizer tokenizer) {
        List<Token> joined = tokenizer.tokens(bare + ANY_WORD, 0, bare.length() + ANY_WORD.length());
        boolean elided = bare.length() > 1
                && bare.endsWith("'")
                && joined.size() > 1
                && joined.get(joined.size() - 2).isElided();
        return elided ? joined.subList(0, joined.size() - 1) : tokenizer.tokens(bare, 0, bare.length());
    }

    /** Whether the lower-case word alone is in the lexicon with this sense. */
    boolean knows(String form, Sense sense) {
        return exact.getOrDefault(form, List.of()).stream()
                .anyMatch(e -> e.words().size() == 1 && e.term().sense() == sense);
    }

    /** All terms in the tokens, in order of place; of two names at the same place the longer one counts. */
    public List<Hit> find(List<Token> tokens) {
        return find(tokens, hit -> true);
    }

    /** @param possible whether a term can stand where it was found: what cannot hides nothing else */
    public List<Hit> find(List<Token> tokens, Predicate<Hit> possible) {
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            lookUp(tokens, i, token.lower(), hits);
            for (Clitic clitic : clitics) {
                int length = clitic.written().length();
                if (token.lower().length() > length + 2 && token.lower().startsWith(clitic.written())) {
                    lookUp(tokens, i, clitic.leaves() + token.lower().substring(length), hits);
                }
            }
        }
        hits.removeIf(possible.negate());
        return longest(hits);
    }

    /** "لليبيا": whether the letters stand before the name, which is no name with them. */
    public boolean isGlued(String before, List<Token> tokens, Hit hit) {
        String form = tokens.get(hit.from()).lower();
        List<Hit> whole = new ArrayList<>();
        if (form.startsWith(before)) {
            lookUp(tokens, hit.from(), form, whole);
        }
        return form.startsWith(before)
                && whole.stream()
                        .noneMatch(h -> h.sense() == hit.sense() && h.value().equals(hit.value()));
    }

    private void lookUp(List<Token> tokens, int i, String form, List<Hit> hits) {
        for (Entry entry : exact.getOrDefault(form, List.of())) {
            match(tokens, i, entry, form, hits);
        }
        for (int n = 1; n <= Math.min(form.length(), LONGEST_STEM); n++) {
            for (Entry entry : stems.getOrDefault(form.substring(0, n), List.of())) {
                match(tokens, i, entry, form, hits);
            }
        }
        for (Entry entry : inner) {
            match(tokens, i, entry, form, hits);
        }
    }

    private static void match(List<Token> tokens, int i, Entry entry, String form, List<Hit> hits) {
        if (!entry.words().get(0).fits(tokens.get(i), form)) {
            return;
        }
        int to = rest(tokens, i + 1, entry.words(), 1);
        if (to > 0) {
            hits.add(new Hit(entry.term(), i, to));
        }
    }

    /** Index after the last token of the phrase, or -1. */
    private static int rest(List<Token> tokens, int at, List<Word> words, int word) {
        if (word == words.size()) {
            return at;
        }
        if (words.get(word).kind() == Word.Kind.GAP) {
            for (int j = at; j < Math.min(tokens.size(), at + GAP + 1); j++) {
                int to = rest(tokens, j, words, word + 1);
                if (to > 0) {
                    return to;
                }
            }
            return -1;
        }
        return at < tokens.size()
                        && words.get(word).fits(tokens.get(at), tokens.get(at).lower())
                ? rest(tokens, at + 1, words, word + 1)
                : -1;
    }

    private static List<Hit> longest(List<Hit> hits) {
        List<Hit> sorted = new ArrayList<>(hits);
        sorted.sort(Comparator.comparingInt(Hit::from)
                .thenComparing(Comparator.comparingInt(Hit::length).reversed())
                .thenComparing(h -> h.sense() == Sense.IGNORE ? -1 : h.sense().ordinal())
                .thenComparing(Hit::value));
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : sorted) {
            if (kept.stream().noneMatch(k -> covers(k, hit))) {
                kept.add(hit);
            }
        }
        kept.removeIf(hit -> kept.stream().anyMatch(other -> runsInto(hit, other) || runsOut(hit, other)));
        return kept;
    }

    /** "the South" in "the South Korean coast". */
    private static boolean runsInto(Hit hit, Hit other) {
        return group(hit.sense()) == -1
                && group(other.sense()) == -1
                && hit.from() < other.from()
                && other.from() < hit.to()
                && hit.to() < other.to();
    }

    /** "States that" in "the United States that". */
    private static boolean runsOut(Hit hit, Hit name) {
        return group(name.sense()) == -1 && isVerb(hit.sense()) && name.from() < hit.from() && hit.from() < name.to();
    }

    private static boolean covers(Hit longer, Hit hit) {
        boolean inside = longer.from() <= hit.from() && hit.to() <= longer.to();
        if (!inside) {
            return false;
        }
        if (longer.sense() == Sense.IGNORE) {
            return hit.sense() != Sense.IGNORE && hit.sense() != Sense.VAGUE;
        }
        if (longer.length() == hit.length()) {
            boolean twice = longer.sense() == Sense.ACTOR && hit.sense() == Sense.DEMONYM;
            return twice || longer.term().equals(hit.term());
        }
        boolean speaker =
                longer.sense() == Sense.ROLE || longer.sense() == Sense.OFFICE || longer.sense() == Sense.PRIVATE;
        // Persian "special envoy", "sent"; "think tank"; "a shipping company"
        boolean role =
                speaker && (isVerb(hit.sense()) || hit.sense() == Sense.GOODS || hit.sense() == Sense.SUPPLY_NOUN);
        boolean unsaid = longer.sense() == Sense.NO_COMMENT
                && (isVerb(hit.sense()) || hit.sense() == Sense.NEGATION); // "did not deny"
        boolean phrase = hit.sense() == Sense.CONDITION; // "monitor if", "unclear if", "if confirmed"
        boolean called = longer.sense() == Sense.DENY && hit.sense() == Sense.CONCEAL; // "called the reports false"
        boolean doubted = longer.sense() == Sense.HEDGE && hit.sense() == Sense.STOP; // "не исключает"
        boolean hides = longer.sense() == Sense.CONCEAL && group(hit.sense()) == group(Sense.SAY); // "declared as"
        boolean unseen = longer.sense() == Sense.NO_EVIDENCE && hit.sense() == Sense.SUPPLY; // "cannot give data"
        boolean hearsay = longer.sense() == Sense.HEDGE
                && (hit.sense() == Sense.SAY || hit.sense() == Sense.BASELESS); // "is said to", "rumour has it"
        boolean soon = longer.sense() == Sense.INTENT && hit.sense() == Sense.ACCORDING; // "sta per"
        boolean seems = longer.sense() == Sense.HEDGE && hit.sense() == Sense.NEGATION; // "على ما يبدو"
        boolean unmanned = longer.sense() == Sense.GOODS && hit.sense() == Sense.NEGATION; // "aeronaves não tripuladas"
        return role
                || unmanned
                || seems
                || soon
                || hearsay
                || unsaid
                || unseen
                || hides
                || phrase
                || called
                || doubted
                || group(longer.sense()) == group(hit.sense())
                || (group(longer.sense()) == -1 && isVerb(hit.sense()));
    }

    /** "Secretary of State": what would be a verb alone is none within a name. */
    private static boolean isVerb(Sense sense) {
        return switch (sense) {
            case SAY,
                    SAYING,
                    ADMIT,
                    ACCUSE,
                    DENY,
                    SUSPECT,
                    SUPPLY,
                    RECEIVE,
                    ARRIVE,
                    REQUEST,
                    CONCEAL,
                    LAUNCH,
                    SANCTION,
                    INTENT -> true;
            default -> false;
        };
    }

    /** Names hide names inside them, goods hide goods; other senses may overlap. */
    private static int group(Sense sense) {
        return switch (sense) {
            case ACTOR, PERSON, DEMONYM, PLACE, REGION -> -1;
            case GOODS, OTHER_CARGO -> -2;
            case SAY, SAYING, ADMIT, ACCUSE, DENY, SUSPECT -> -3;
            default -> sense.ordinal();
        };
    }
}
