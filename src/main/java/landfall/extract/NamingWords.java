package landfall.extract;

import landfall.language.Sense;

/** Which words can be part of a speaker's name: countries, offices, roles, capitals, and the small words between them. */
final class NamingWords {
    private static final int PARTICLE = 3;

    private NamingWords() {}

    static boolean isDate(Sentence s, int i) {
        return s.startsWith(i, Sense.MONTH) || s.startsWith(i, Sense.WEEKDAY);
    }

    /** "mission to the United Nations". */
    static boolean isPrepositionInName(Sentence s, int i) {
        boolean preposition = s.endsWith(i, Sense.TO) || s.endsWith(i, Sense.IN) || s.endsWith(i, Sense.FROM);
        return preposition
                && i > 0
                && (s.endsWith(i - 1, Sense.ROLE)
                        || s.endsWith(i - 1, Sense.OFFICE)
                        || s.endsWith(i - 1, Sense.PRIVATE));
    }

    static boolean anchored(Sentence s, int i) {
        return s.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && isAnchor(h.sense()));
    }

    /** Whether a token can go on naming a speaker: a name, an office, an article, a particle of a name, "in Paris". */
    static boolean goesOn(Sentence s, int i) {
        boolean known = s.hits().stream().anyMatch(h -> h.from() <= i && i < h.to() && isAnchor(h.sense()));
        boolean thing = s.startsWith(i, Sense.GOODS)
                || s.startsWith(i, Sense.CARGO)
                || s.startsWith(i, Sense.MONTH)
                || s.startsWith(i, Sense.WEEKDAY);
        if (known || !s.token(i).isWord()) {
            return true;
        }
        boolean next = i + 1 < s.size() && s.token(i + 1).isCapital();
        boolean place =
                s.endsWith(i, Sense.IN) && (s.startsWith(i + 1, Sense.ACTOR) || s.startsWith(i + 1, Sense.PLACE));
        place |= isPrepositionInName(s, i) && anchored(s, i + 1); // "spokesman of the government"
        boolean article = s.startsWith(i, Sense.ARTICLE) || s.startsWith(i, Sense.OF);
        boolean particle = next
                && s.token(i).text().length() <= PARTICLE
                && s.startingAt(i).isEmpty();
        boolean caseless = !Character.isUpperCase(s.token(i).text().codePointAt(0))
                && !Character.isLowerCase(s.token(i).text().codePointAt(0));
        boolean leads = anchorAt(s, i + 1) || anchorAt(s, i + 2);
        return !thing
                && (s.token(i).isCapital()
                        || leads && s.startingAt(i).isEmpty()
                        || place
                        || article
                        || particle
                        || caseless);
    }

    private static boolean anchorAt(Sentence s, int i) {
        return s.startsWith(i, Sense.ROLE) || s.startsWith(i, Sense.OFFICE) || s.startsWith(i, Sense.PRIVATE);
    }

    static boolean isAnchor(Sense sense) {
        return switch (sense) {
            case ACTOR, PERSON, DEMONYM, ROLE, OFFICE, PRIVATE, PRONOUN, WE -> true;
            default -> false;
        };
    }
}
