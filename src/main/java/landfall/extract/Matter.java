package landfall.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits.Order;

/**
 * What a denial without words of a delivery is about. "Denies this" points back to the accusation; "denied targeting civilians", "no
 * evidence of war crimes" speak of another matter: of things that no word list of the language knows, of what states also
 * accuse each other of, or of other countries.
 */
final class Matter {
    private static final Set<Sense> POINTS_BACK =
            EnumSet.of(Sense.ACCUSATION, Sense.CARGO, Sense.GOODS, Sense.SUPPLY_NOUN);
    private static final Set<Sense> BELONGS = EnumSet.of(Sense.OF, Sense.OVER, Sense.THAT, Sense.FROM);
    /** Shorter words of alphabets are mostly particles. */
    private static final int LETTERS = 4;
    /** Of dictionary words, as in Chinese. */
    private static final int SIGNS = 2;

    private final Sentence s;
    private final Statement statement;

    Matter(Sentence sentence, Statement statement) {
        this.s = sentence;
        this.statement = statement;
    }

    /** Whether what is denied, or not known, has nothing to do with what was told. */
    boolean isOther(Frame told, Predicate<String> accuses) {
        List<Hit> back = s.within(0, s.size(), this::pointsBack);
        List<Hit> nouns = back.stream()
                .filter(h -> !s.startsWith(h.from(), Sense.PRONOUN))
                .toList();
        if (!nouns.isEmpty()) {
            return nouns.stream().allMatch(this::hasOwnMatter);
        }
        if (!back.isEmpty()) {
            return false;
        }
        if (!s.has(0, s.size(), Sense.BASELESS)) {
            return namesThings();
        }
        return s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && !isSpeaker(m.from()) && Speakers.isState(m.code()))
                .anyMatch(m -> !told.involves(m.code()) && !accuses.test(m.code()));
    }

    /** "The report", "such deliveries", "it" in "denied it"; not an article or "the number of", nor "it" in "it said there was no evidence of war crimes". */
    private boolean pointsBack(Hit h) {
        boolean expletive = s.startsWith(h.from(), Sense.PRONOUN) && statement.sense() != Sense.DENY;
        boolean counts = h.sense() == Sense.CARGO
                && (s.startsWith(h.from(), Sense.ARTICLE) || s.startsWith(h.from(), Sense.AMOUNT));
        return POINTS_BACK.contains(h.sense())
                && !expletive
                && !counts
                && !isSpeaker(h.from())
                && !isCue(h)
                && s.hits().stream()
                        .noneMatch(m -> m.sense() == Sense.OTHER_MATTER && m.from() <= h.from() && h.to() <= m.to());
    }

    /** "Accusations of war crimes", "reports that it had bombed a hospital"; where what belongs to a noun stands before it, "병원을 폭격했다는 보도". */
    private boolean hasOwnMatter(Hit noun) {
        if (noun.sense() != Sense.ACCUSATION) {
            return false;
        }
        int cue = statement.cue() == null ? 0 : s.tokenAt(statement.cue().start());
        if (s.language().traits().order() == Order.SOV) {
            int from = Math.max(cue < noun.from() ? cue + 1 : 0, afterMark(noun.from()));
            boolean behind =
                    s.has(noun.to(), Math.max(noun.to(), cue), Sense.OTHER_MATTER); // Persian "اتهام جنایات جنگی"
            return behind || namesThings(from, noun.from());
        }
        if (s.language().traits().dictionaryWords()) {
            return cue < noun.from() && namesThings(Math.max(cue + 1, afterMark(noun.from())), noun.from());
        }
        return isFollowed(noun.to());
    }

    private boolean isFollowed(int from) {
        boolean cases = !s.language().traits().locative().isEmpty(); // "обвинения в военных преступлениях"
        boolean clause = s.startsWith(from + 1, Sense.THAT)
                || from < s.size()
                        && s.token(from).is(",")
                        && s.has(from, s.size(), Sense.REPORTIVE); // "Berichte, es habe"
        boolean belongs = clause
                || s.startingAt(from).stream()
                        .anyMatch(h -> BELONGS.contains(h.sense()) || cases && h.sense() == Sense.IN);
        int end = from + 1;
        while (end < s.size() && s.token(end).isWord()) {
            end++;
        }
        return belongs && namesThings(from, end) || s.has(from, end, Sense.OTHER_MATTER);
    }

    private int afterMark(int token) {
        int i = token;
        while (i > 0 && s.token(i - 1).isWord()) {
            i--;
        }
        return i;
    }

    private boolean namesThings(int from, int to) {
        return IntStream.range(from, to).anyMatch(i -> isThing(i) && !isSpeaker(i));
    }

    private boolean namesThings() {
        boolean denies = statement.sense() == Sense.DENY && statement.cue() != null;
        boolean last = s.language().traits().order() == Order.SOV;
        int cue = denies ? s.tokenAt(statement.cue().start()) : 0;
        int from = denies && !last ? cue + 1 : 0;
        int to = denies && last ? cue : s.size();
        return namesThings(from, to);
    }

    private boolean isSpeaker(int token) {
        Token t = s.token(token);
        return statement.speakerSpan() != null
                && statement.speakerSpan().start() <= t.start()
                && t.end() <= statement.speakerSpan().end();
    }

    /** "주장했다": the verb "claimed" of a claim is no claim spoken of. */
    private boolean isCue(Hit h) {
        return statement.cue() != null
                && statement.sense() != Sense.DENY
                && s.token(h.from()).start() == statement.cue().start();
    }

    /** A word that the language's lists do not know, or know as another matter; what stands in the gap of a word in parts ("wies … zurück") is not known by it. */
    private boolean isThing(int token) {
        Token t = s.token(token);
        List<Hit> known = s.hits().stream()
                .filter(h -> h.from() <= token && token < h.to() && !isGap(h, token))
                .toList();
        return known.stream().anyMatch(h -> h.sense() == Sense.OTHER_MATTER)
                || t.isWord() && !t.isNumber() && isLong(t.text()) && known.isEmpty();
    }

    private static boolean isGap(Hit h, int token) {
        return h.sense() == Sense.DENY && h.from() < token && token < h.to() - 1;
    }

    private boolean isLong(String word) {
        if (!s.language().traits().dictionaryWords()) {
            return word.codePointCount(0, word.length()) >= LETTERS
                    || Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.HANGUL;
        }
        return word.codePoints()
                        .filter(c -> Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA)
                        .count()
                >= SIGNS;
    }
}
