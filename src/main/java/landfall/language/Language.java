package landfall.language;

import java.util.List;

/**
 * A language as the reader of claims knows it.
 *
 * @param code ISO 639-1
 * @param name English name
 * @param traits what sets it apart beyond its words
 * @param lexicon its words
 * @param tokenizer cuts its text into words
 */
public record Language(String code, String name, Traits traits, Lexicon lexicon, Tokenizer tokenizer) {
    /** Whether the name has the ending of a possessor: "Nordkoreas" beside "Nordkorea". */
    public boolean isGenitive(String lower) {
        String ending = traits.genitive();
        return !ending.isEmpty()
                && lower.endsWith(ending)
                && lexicon.knows(lower.substring(0, lower.length() - ending.length()), Sense.ACTOR);
    }

    /** Whether the lower-case word as it stands is an actor's name. */
    public boolean isName(String lower) {
        return lexicon.knows(lower, Sense.ACTOR);
    }

    public List<Token> tokens(String text, int start, int end) {
        return tokenizer.tokens(text, start, end);
    }
}
