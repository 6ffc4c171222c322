package landfall.language;

/**
 * A term found in a sentence.
 *
 * @param term what was found
 * @param from index of its first token
 * @param to index after its last token
 */
public record Hit(Term term, int from, int to) {
    public Sense sense() {
        return term.sense();
    }

    public String value() {
        return term.value();
    }

    public int length() {
        return to - from;
    }
}
