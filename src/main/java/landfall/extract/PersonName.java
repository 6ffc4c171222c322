package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Token;
import landfall.language.Traits.Order;

/** Finds the name of a person: capitalised words that the lexicon does not know. */
final class PersonName {
    private static final String DOTS = "·・";
    private static final int SHORT_NAME = 3;
    private static final int LONG_NAME = 12;
    private static final int ABOUT = 5;
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
        if (s.language().traits().dictionaryWords() && s.language().traits().order() == Order.SVO) {
            return behindRole(from, to);
        }
        List<Integer> run = new ArrayList<>();
        for (int i = to - 1; i >= from; i--) {
            if (isName(i) && !(run.isEmpty() && isMatter(i, from))) {
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

    /** "coordinador de Comunicaciones Estratégicas": what the role is about is no name. */
    private boolean isMatter(int last, int from) {
        int i = last;
        while (i > from && isName(i)) {
            i--;
        }
        return i > from && s.endsWith(i, Sense.OF) && s.endsWith(i - 1, Sense.ROLE);
    }

    /** "发言人约翰·柯比": where names stand behind the role, or alone before the verb, without spaces. */
    private List<Integer> behindRole(int from, int to) {
        int role =
                s.within(from, to, Sense.ROLE).stream().mapToInt(Hit::to).max().orElse(-1);
        List<Integer> run = new ArrayList<>();
        int i = Math.max(from, role);
        while (i < to && (DOTS.contains(s.token(i).text()) || isCaseless(i))) {
            run.add(i++);
        }
        int length = run.stream().mapToInt(t -> s.token(t).text().length()).sum();
        boolean alone = role < 0
                && length <= SHORT_NAME
                && i == to
                && (s.startsWith(to, Sense.SAY) || s.startsWith(to, Sense.DENY));
        boolean named = length > 1 && (role >= 0 && length <= LONG_NAME || alone || known.test(surname(run)));
        return named ? run : List.of();
    }

    /** What a person goes by later in the report. */
    String surname(List<Integer> name) {
        if (name.isEmpty()) {
            return "";
        }
        Token last = s.token(name.get(name.size() - 1));
        if (!s.language().traits().dictionaryWords()) {
            return last.lower();
        }
        StringBuilder joined = new StringBuilder();
        name.forEach(i -> joined.append(s.token(i).lower()));
        String all = joined.toString().replace('・', '·');
        return all.substring(all.lastIndexOf('·') + 1);
    }

    private boolean isCaseless(int i) {
        int c = s.token(i).text().codePointAt(0);
        return Character.isIdeographic(c) && s.hits().stream().noneMatch(h -> h.from() <= i && i < h.to());
    }

    /** "존 커비 조정관은": where there are no capitals, the plain words right before the role, from where the stretch begins. */
    List<Integer> before(int role, int least) {
        if (s.language().traits().dictionaryWords()) {
            return katakana(role);
        }
        List<Integer> run = new ArrayList<>();
        int i = role - 1;
        while (i >= least && run.size() < LONGEST && isPlain(i)) {
            run.add(0, i--);
        }
        boolean opens = i < least || !s.token(i).isWord() && !s.token(i).is("-") || s.endsWith(i, Sense.IGNORE);
        return opens ? run : List.of();
    }

    /** "ジョン・カービー戦略広報調整官": a foreign name, and behind it what the role is about. */
    private List<Integer> katakana(int role) {
        int end = role;
        while (end > 0 && role - end < ABOUT && isCaseless(end - 1)) {
            end--;
        }
        List<Integer> run = new ArrayList<>();
        for (int i = end - 1;
                i >= 0 && (isKatakana(i) || DOTS.contains(s.token(i).text()));
                i--) {
            run.add(0, i);
        }
        return run;
    }

    private boolean isKatakana(int i) {
        int c = s.token(i).text().codePointAt(0);
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA
                && s.hits().stream().noneMatch(h -> h.from() <= i && i < h.to());
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
