package landfall.extract;

import landfall.language.Sense;

/**
 * An actor or place named in a sentence and how the words around bind it.
 *
 * @param kind how it is named
 * @param code country, actor or region
 * @param from first token
 * @param to after its last token
 * @param marker what stands before it or is glued to it: {@link Sense#TO}, {@code FROM}, {@code BY} …; null when bare
 * @param owns what it belongs to ("Iranian missiles", "Russia's defence ministry"): sense of the noun after it, or null
 */
record Mention(Kind kind, String code, int from, int to, Sense marker, Sense owns) {
    enum Kind {
        NAME,
        ADJECTIVE,
        PLACE,
        REGION,
        SELF
    }

    boolean bare() {
        return marker == null;
    }

    /** The same with another mark. */
    Mention marked(Sense by) {
        return new Mention(kind, code, from, to, by, owns);
    }

    /** The same as a subject: a name that nothing marks and that owns nothing. */
    Mention subject() {
        return new Mention(Kind.NAME, code, from, to, null, null);
    }
}
