package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import landfall.language.Sense;
import landfall.language.Token;

/** Finds the name of a person: capitalised words that the lexicon does not know. */
final class PersonName {
    private static final int LONGEST = 3;
    private static final int LONGEST_WORD = 6;

    private final Sentence s;
    private final Predicate<String> known;

    /** @param known whether somebody of this surname was introduced before */
    PersonName(Sentence sentence, Predicate<String> known) {
        this.s = sentence;
        this.known = known;
    }

    /** The last run of capitalised words that the lexicon does not know. */
    List<Integer> in(int from, int to) {
        List<Integer> run = new ArrayList<>();
        for (int i = to - 1; i >= from; i--) {
            if (isName(i)) {
                run.add(0, i);
            } else if (!run.isEmpty() && !(s.token(i).is("-") && i > from && isName(i - 1))) {
                break;
            }
        }
        int end = run.isEmpty() ? s.size() : run.get(run.size() - 1) + 1;
        if (end + 1 < s.size() && s.token(end).is("-") && joined(end)) {
            run.add(end); // "Suk-yeol"
            run.add(end + 1);
        }
        return run;
    }

    /** "존 커비 조정관은": where there are no capitals, the plain words right before the role, from where the stretch begins. */
    List<Integer> before(int role, int least) {
        List<Integer> run = new ArrayList<>();
        int i = role - 1;
        while (i >= least && run.size() < LONGEST && isPlain(i)) {
            run.add(0, i--);
        }
        boolean opens = i < least || !s.token(i).isWord() && !s.token(i).is("-") || s.endsWith(i, Sense.IGNORE);
        return opens ? run : List.of();
    }

    private boolean isPlain(int i) {
        String word = s.token(i).text();
        boolean caseless = Character.isLetter(word.codePointAt(0))
                && !Character.isUpperCase(word.codePointAt(0))
                && !Character.isLowerCase(word.codePointAt(0));
        return caseless
                && word.length() > 1 // "윤 의원": a surname alone is of somebody introduced
                && word.length() <= LONGEST_WORD
                && !s.isTopic(i)
                && s.hits().stream().noneMatch(h -> h.from() <= i && i < h.to());
    }

    private boolean joined(int hyphen) {
        return s.token(hyphen - 1).end() == s.token(hyphen).start()
                && s.token(hyphen).end() == s.token(hyphen + 1).start()
                && s.startingAt(hyphen + 1).isEmpty();
    }

    private boolean isName(int i) {
        Token token = s.token(i);
        if (!token.isWord() || !token.isCapital() || token.isNumber()) {
            return false;
        }
        boolean isWord = s.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && h.sense() != Sense.PERSON);
        boolean first = i == 0 || !s.token(i - 1).isWord() && !s.token(i - 1).is("-");
        boolean alone = i + 1 >= s.size() || !s.token(i + 1).isCapital();
        if (first && alone && !known.test(token.lower()) && !s.startsWith(i + 1, Sense.SAY)) {
            return false;
        }
        return !isWord && (!s.language().traits().nounCapitals() || known.test(token.lower()) || nearRole(i));
    }

    /** Where all nouns are capital, a name is known, stands beside a role, or stands beside the cue. */
    private boolean nearRole(int i) {
        for (int j = Math.max(0, i - 3); j < i; j++) {
            if (s.endsWith(j, Sense.ROLE) || s.endsWith(j, Sense.SAY) || s.endsWith(j, Sense.ACCORDING)) {
                return true;
            }
        }
        boolean afterPhrase =
                i > 0 && s.token(i - 1).isWord() && !s.token(i - 1).isCapital();
        return (i > 0 || unknownCapital(i))
                && (!afterPhrase && s.startsWith(i + 1, Sense.SAY) || unknownCapital(i - 1) || unknownCapital(i + 1));
    }

    /** Two unknown capitals side by side make a name even there. */
    private boolean unknownCapital(int i) {
        boolean opens = i == 0 && s.size() > 2 && s.token(2).is(","); // "John Kirby, der Sprecher …, sagte"
        return (i > 0 || opens)
                && i < s.size()
                && s.token(i).isCapital()
                && s.hits().stream().noneMatch(h -> h.from() <= i && i < h.to() && h.sense() != Sense.PERSON);
    }
}
