package landfall.screen;

import java.util.IdentityHashMap;
import java.util.Map;
import landfall.screen.Entry.Schema;

/**
 * How many letters two words of names differ by, given what the names are of: an initial stands for a person's name, a short
 * word of a ship's name for nothing but itself. One object serves one question, and remembers what it found: the names worth
 * comparing with a question share most of their words.
 */
final class WordDistance {
    /** Words that differ by more letters are two words. */
    static final double MOST_LETTERS = 2.2;

    /** The distance of words that are not spellings of one. */
    static final double FAR = 99;

    /** What the sounds alone agreeing costs. */
    private static final double BY_SOUND = 0.1;

    /** Most of a word's letters that may differ: spellings of people's names vary most. */
    private static final double PERSON_SHARE = 0.5;

    private static final double SHARE = 0.38;

    private static final double SLACK = 1e-9;

    private final Schema schema;
    private final NameSettings settings;
    private final Map<Word, Map<Word, Double>> found = new IdentityHashMap<>();

    /**
     * @param schema what the names are of
     * @param settings the costs
     */
    WordDistance(Schema schema, NameSettings settings) {
        this.schema = schema;
        this.settings = settings;
    }

    Schema schema() {
        return schema;
    }

    NameSettings settings() {
        return settings;
    }

    /** Letters of difference between two runs of words, each taken as one word, or {@link #FAR}. */
    double between(NameForm a, int i, int wordsA, NameForm b, int j, int wordsB) {
        if (wordsA > 1 || wordsB > 1) {
            return between(a.joined(i, wordsA), b.joined(j, wordsB));
        }
        Word x = a.words().get(i);
        return found.computeIfAbsent(x, word -> new IdentityHashMap<>())
                .computeIfAbsent(b.words().get(j), y -> between(x, y));
    }

    /** Whether two runs of words may be spellings of one, by their letters alone; cheap, never wrong when it says no. */
    boolean mayAgree(NameForm a, int i, int wordsA, NameForm b, int j, int wordsB) {
        int textA = 0;
        int soundA = 0;
        int lengthA = 0;
        int soundLengthA = 0;
        int bonesA = 0;
        boolean latin = true;
        for (int k = i; k < i + wordsA; k++) {
            Word word = a.words().get(k);
            textA |= word.letters();
            soundA |= word.sounds();
            lengthA += word.text().length();
            soundLengthA += word.sound().length();
            bonesA += word.bones().length();
            latin &= word.latin();
        }
        int textB = 0;
        int soundB = 0;
        int lengthB = 0;
        int soundLengthB = 0;
        int bonesB = 0;
        for (int k = j; k < j + wordsB; k++) {
            Word word = b.words().get(k);
            textB |= word.letters();
            soundB |= word.sounds();
            lengthB += word.text().length();
            soundLengthB += word.sound().length();
            bonesB += word.bones().length();
            latin &= word.latin();
        }
        return Math.min(lengthA, lengthB) <= 2
                || !latin && bonesA == bonesB
                || Letters.leastEdits(textA, lengthA, textB, lengthB) <= MOST_LETTERS + SLACK
                || Letters.leastEdits(soundA, soundLengthA, soundB, soundLengthB) <= MOST_LETTERS - BY_SOUND + SLACK;
    }

    private double between(Word x, Word y) {
        if (schema == Schema.VESSEL && x.kind() == Word.Kind.NUMBER && y.kind() == Word.Kind.NUMBER) {
            return 0;
        }
        boolean oneSmall = isSmall(x) != isSmall(y);
        if (schema == Schema.PERSON && (isInitial(x) || isInitial(y))) {
            return x.text().charAt(0) == y.text().charAt(0) && !oneSmall ? settings.initial() : FAR;
        }
        if (oneSmall) {
            return x.text().equals(y.text()) ? 0 : FAR;
        }
        double cost = letters(x, y);
        return isSmall(x) ? cost * 0.2 : cost;
    }

    private double letters(Word x, Word y) {
        double most = mostLetters(x, y);
        double cost = FAR;
        if (textMayAgree(x, y, most)) {
            cost = Edits.between(x.text(), y.text(), most);
        }
        if (cost > BY_SOUND && soundMayAgree(x, y, most)) {
            cost = Math.min(cost, BY_SOUND + Edits.between(x.sound(), y.sound(), most));
        }
        if (!x.latin() || !y.latin()) {
            cost = Math.min(cost, bones(x, y));
        }
        return cost > most ? FAR : cost;
    }

    private static boolean textMayAgree(Word x, Word y, double most) {
        return Letters.leastEdits(
                        x.letters(), x.text().length(), y.letters(), y.text().length())
                <= most + SLACK;
    }

    private static boolean soundMayAgree(Word x, Word y, double most) {
        return Letters.leastEdits(
                        x.sounds(), x.sound().length(), y.sounds(), y.sound().length())
                <= most + SLACK;
    }

    private static double bones(Word x, Word y) {
        if (x.bones().isEmpty() || !x.bones().equals(y.bones())) {
            return FAR;
        }
        return x.bones().length() == 1 ? 0.6 : 0.3;
    }

    private double mostLetters(Word x, Word y) {
        int shorter = Math.min(x.text().length(), y.text().length());
        if (shorter == 1 && schema == Schema.VESSEL) {
            return 0;
        }
        if (shorter <= 2) {
            return x.kind() == Word.Kind.NUMBER && y.kind() == Word.Kind.NUMBER ? 2 : 1;
        }
        if (shorter == 3 && schema != Schema.PERSON) {
            return 1;
        }
        return Math.min(MOST_LETTERS, shorter * (schema == Schema.PERSON ? PERSON_SHARE : SHARE));
    }

    /** In a person's name a single letter is an initial, even where it could be a Roman numeral. */
    boolean isInitial(Word word) {
        return schema == Schema.PERSON
                && word.text().length() == 1
                && !Character.isDigit(word.text().charAt(0));
    }

    /** Words that a name may have or leave out. */
    boolean isSmall(Word word) {
        return switch (word.kind()) {
            case PARTICLE -> true;
            case TITLE -> schema == Schema.PERSON;
            case SHIP_PREFIX -> schema == Schema.VESSEL;
            default -> false;
        };
    }
}
