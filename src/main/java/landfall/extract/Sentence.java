package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import landfall.claim.Report.Role;
import landfall.claim.Span;
import landfall.language.Hit;
import landfall.language.Language;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits;

/** A sentence with its words and what they stand for. Indices are token indices unless they are called offsets. */
final class Sentence {
    private final String text;
    private final Span span;
    private final Role role;
    private final int line;
    private final boolean insideQuotation;
    private final Language language;
    private final List<Token> tokens;
    private final List<Hit> hits;
    private final List<List<Hit>> startingAt;
    private final List<List<Hit>> endingAt;
    private final List<Mention> mentions;
    private List<Mention> doers; // found once it is asked for: a long sentence asks often
    private Leave leave;

    Sentence(String text, Span span, Role role, int line, boolean insideQuotation, Language language) {
        this.text = text;
        this.span = span;
        this.role = role;
        this.line = line;
        this.insideQuotation = insideQuotation;
        this.language = language;
        this.tokens = new Acronyms(language).without(language.tokens(text, span.start(), span.end()));
        this.hits = Contrast.resolved(
                Charge.resolved(Barred.resolved(language.lexicon().find(tokens, this::nameIsCapital))),
                language.traits().marksTopics());
        this.startingAt = index(Hit::from);
        this.endingAt = index(h -> h.to() - 1);
        this.mentions = List.copyOf(new Mentions(this).all());
    }

    private List<List<Hit>> index(java.util.function.ToIntFunction<Hit> at) {
        List<List<Hit>> lists = new ArrayList<>();
        tokens.forEach(t -> lists.add(new ArrayList<>(2)));
        hits.forEach(h -> lists.get(at.applyAsInt(h)).add(h));
        return lists;
    }

    /** A country's name in small letters is another word: "turkey", "oman". */
    private boolean nameIsCapital(Hit hit) {
        if (hit.sense() != Sense.ACTOR && hit.sense() != Sense.PLACE && hit.sense() != Sense.PERSON) {
            return true;
        }
        boolean movement = hit.value().length() > 2 && !hit.value().equals("West");
        if (movement || hit.length() > 1 && hit.value().equals("West")) {
            return true; // "los hutíes", "western countries"
        }
        return language.traits().smallNames().contains(hit.value())
                || tokens.subList(hit.from(), hit.to()).stream()
                        .anyMatch(t -> !Character.isLowerCase(t.text().codePointAt(0)) && t.isWord());
    }

    String text() {
        return text;
    }

    Span span() {
        return span;
    }

    Role role() {
        return role;
    }

    int line() {
        return line;
    }

    /** Whether it begins within a quotation that an earlier sentence opened. */
    boolean insideQuotation() {
        return insideQuotation;
    }

    Language language() {
        return language;
    }

    List<Token> tokens() {
        return tokens;
    }

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    List<Hit> hits() {
        return hits;
    }

    /** Whether the letters are written before the name. */
    boolean isGlued(String before, Hit name) {
        return language.lexicon().isGlued(before, tokens, name);
    }

    /** The actors and places named, in order. */
    List<Mention> mentions() {
        return mentions;
    }

    /** The mentions without those who only look on. */
    List<Mention> doers() {
        doers = doers == null ? List.copyOf(new Onlookers(this, mentions).left()) : doers;
        return doers;
    }

    /** Whether somebody is allowed to give, or asks for it. */
    Leave leave() {
        leave = leave == null ? Leave.of(this) : leave;
        return leave;
    }

    List<Hit> startingAt(int i) {
        return i < 0 || i >= startingAt.size() ? List.of() : startingAt.get(i);
    }

    List<Hit> endingAt(int i) {
        return i < 0 || i >= endingAt.size() ? List.of() : endingAt.get(i);
    }

    boolean startsWith(int i, Sense sense) {
        return startingAt(i).stream().anyMatch(h -> h.sense() == sense);
    }

    boolean endsWith(int i, Sense sense) {
        return endingAt(i).stream().anyMatch(h -> h.sense() == sense);
    }

    /** Hits of the sense wholly within the tokens. */
    List<Hit> within(int from, int to, Sense sense) {
        return within(from, to, h -> h.sense() == sense);
    }

    List<Hit> within(int from, int to, Predicate<Hit> wanted) {
        return hits.stream()
                .filter(h -> h.from() >= from && h.to() <= to && wanted.test(h))
                .toList();
    }

    boolean has(int from, int to, Sense sense) {
        return first(from, to, sense).isPresent();
    }

    /** Whether a delivery is told of between the tokens. */
    boolean gives(int from, int to) {
        return has(from, to, Sense.SUPPLY) || has(from, to, Sense.SUPPLY_NOUN);
    }

    Optional<Hit> first(int from, int to, Sense sense) {
        return hits.stream()
                .filter(h -> h.from() >= from && h.to() <= to && h.sense() == sense)
                .findFirst();
    }

    /** Whether a particle marks the word as what is spoken of, or as the subject (Korean, Japanese). */
    boolean isTopic(int i) {
        return isMarked(i, Sense.TOPIC) || isTheme(i);
    }

    /** Whether a particle marks the word as what the sentence is about. */
    boolean isTheme(int i) {
        return isMarked(i, Sense.THEME);
    }

    private boolean isMarked(int i, Sense by) {
        String word = tokens.get(i).lower();
        String next = i + 1 < tokens.size() ? tokens.get(i + 1).lower() : "";
        List<Traits.Particle> own = language.traits().roles().stream()
                .filter(p -> !p.isBefore()
                        && word.endsWith(p.ending())
                        && word.length() > p.ending().length())
                .toList();
        return own.isEmpty()
                ? language.traits().roles().stream()
                        .anyMatch(p -> p.sense() == by && next.equals(p.ending())) // not "러시아에 이 무기를"
                : own.stream().anyMatch(p -> p.sense() == by);
    }

    /** A dash that parts, no hyphen that joins. */
    boolean isDash(int i) {
        boolean apart = i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).end() < tokens.get(i).start()
                && tokens.get(i).end() < tokens.get(i + 1).start();
        return "–—".contains(tokens.get(i).text()) || tokens.get(i).is("-") && apart;
    }

    /** Whether "'s" begins there. */
    boolean isPossessive(int i) {
        return i + 1 < tokens.size()
                && tokens.get(i).lower().equals("'")
                && tokens.get(i + 1).lower().equals("s");
    }

    /** A colon that opens something: none within "18:30" or "https://". */
    boolean isColon(int i) {
        boolean inside = i > 0
                && i + 1 < tokens.size()
                && tokens.get(i - 1).end() == tokens.get(i).start()
                && tokens.get(i).end() == tokens.get(i + 1).start()
                && (tokens.get(i + 1).is("/")
                        || tokens.get(i - 1).isNumber() && tokens.get(i + 1).isNumber());
        return tokens.get(i).is(":") && !inside;
    }

    /** The offsets from one token to before another. */
    Span span(int from, int to) {
        return new Span(
                tokens.get(from).start(), tokens.get(Math.max(from, to - 1)).end());
    }

    String words(int from, int to) {
        return span(from, to).of(text);
    }

    /** Its words in lower case, as they are looked up, with nothing between them. */
    String lower() {
        StringBuilder all = new StringBuilder();
        tokens.forEach(t -> all.append(t.lower()));
        return all.toString();
    }

    /** Index of the first token at or after the offset. */
    int tokenAt(int offset) {
        int i = 0;
        while (i < tokens.size() && tokens.get(i).start() < offset) {
            i++;
        }
        return i;
    }
}
