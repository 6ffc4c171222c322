package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import landfall.language.Hit;
import landfall.language.Language;
import landfall.language.Sense;
import landfall.language.Token;

/** "The United Arab Emirates (UAE) has", "국가안보회의(NSC)": a name's own abbreviation in brackets behind it, which parts nothing and says nothing new. */
final class Acronyms {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 8;

    private final Language language;

    Acronyms(Language language) {
        this.language = language;
    }

    /** The words without such brackets. */
    List<Token> without(List<Token> tokens) {
        if (tokens.stream().noneMatch(t -> isOpening(t))) {
            return tokens;
        }
        List<Hit> hits = language.lexicon().find(tokens);
        List<Token> kept = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isAside(tokens, i, hits)) {
                i += 2;
            } else {
                kept.add(tokens.get(i));
            }
        }
        return kept;
    }

    private static boolean isAside(List<Token> tokens, int open, List<Hit> hits) {
        boolean brackets = open > 0
                && open + 2 < tokens.size()
                && isOpening(tokens.get(open))
                && tokens.get(open - 1).isWord()
                && ")）".contains(tokens.get(open + 2).text());
        return brackets && isAcronym(tokens.get(open + 1).text()) && saysNothingNew(open, hits);
    }

    private static boolean isOpening(Token token) {
        return "(（".contains(token.text());
    }

    private static boolean isAcronym(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.chars().allMatch(c -> Character.isUpperCase(c) || c == '.');
    }

    /** It stands for nobody known, or for the one right before it. */
    private static boolean saysNothingNew(int open, List<Hit> hits) {
        return hits.stream()
                .filter(h -> h.from() == open + 1 && h.sense() == Sense.ACTOR)
                .allMatch(h -> hits.stream()
                        .anyMatch(o -> o.to() == open
                                && o.sense() == Sense.ACTOR
                                && o.value().equals(h.value())));
    }
}
