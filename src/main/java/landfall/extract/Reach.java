package landfall.extract;

import landfall.language.Hit;
import landfall.language.Sense;

/** How far the words that name a speaker reach: from where before a cue, to where behind one. */
final class Reach {
    private static final int FORWARD = 14;

    private static final int NAME_REACH = 7;

    private Reach() {}

    static int clauseStart(Sentence s, int cue, int least) {
        int i = beforeBrackets(s, cue, least) - 1;
        while (i > least) {
            if (isBreak(s, i) && !listed(s, i)) {
                // "…, a lawmaker, said": what stands between commas beside the cue belongs to the phrase
                return i + 1 == cue ? apposition(s, i, least) : i + 1;
            }
            i--;
        }
        return least;
    }

    /** "柯比(John Kirby)告诉": what stands in brackets right before the verb parts nothing. */
    private static int beforeBrackets(Sentence s, int cue, int least) {
        if (cue - 1 <= least || !")）".contains(s.token(cue - 1).text())) {
            return cue;
        }
        for (int i = cue - 2; i > least && cue - i <= FORWARD; i--) {
            if ("(（".contains(s.token(i).text())) {
                return i;
            }
        }
        return cue;
    }

    /** "the US, the European Union and others said": a comma between two names lists them. */
    private static boolean listed(Sentence s, int comma) {
        int next = s.startsWith(comma + 1, Sense.ARTICLE) ? comma + 2 : comma + 1;
        boolean names = s.token(comma).is(",") && s.endsWith(comma - 1, Sense.ACTOR);
        return names
                && s.startingAt(next).stream()
                        .anyMatch(h -> h.sense() == Sense.ACTOR
                                && h.to() < s.size()
                                && (s.token(h.to()).is(",") || s.startsWith(h.to(), Sense.AND)));
    }

    /** Where a phrase begins that ends with an insertion before the comma, or behind the comma where that names nobody. */
    static int apposition(Sentence s, int comma, int least) {
        for (int i = comma - 1; i > least; i--) {
            if (isBreak(s, i)) {
                boolean person = s.has(Math.max(least, i - NAME_REACH), i, Sense.ROLE)
                        && s.token(i + 1).isCapital();
                boolean named = person || s.has(i + 1, comma, Sense.ROLE) || s.has(i + 1, comma, Sense.OFFICE);
                return named ? Math.max(least, i - NAME_REACH) : comma + 1;
            }
        }
        return comma + 1;
    }

    private static boolean isBreak(Sentence s, int i) {
        String t = s.token(i).text();
        return !s.token(i).isWord()
                        && !t.equals("-")
                        && !t.equals("'")
                        && !t.equals("’")
                        && !t.equals(".")
                        && !"·・".contains(t)
                || s.endsWith(i, Sense.THAT);
    }

    /** The speaker's phrase ends before a that-clause, a quotation, a bracket, a verb, or what no longer names anybody. */
    static int phraseEnd(Sentence s, int from, int least) {
        boolean named = false;
        for (int i = from; i < Math.min(least, from + FORWARD); i++) {
            String t = s.token(i).text();
            if (t.equals(",") && (appositionFollows(s, i) || named && titleFollows(s, i))) {
                continue;
            }
            boolean mark = "\"„“”«»:;(),–—".contains(t);
            boolean clause = s.startsWith(i, Sense.THAT) || s.startsWith(i, Sense.WHETHER);
            if (mark
                    || clause
                    || otherName(s, from, i)
                    || (i > from && verbAt(s, i))
                    || (named && !NamingWords.goesOn(s, i))) {
                return i;
            }
            int at = i;
            named |= s.token(i).isCapital()
                    || s.hits().stream()
                            .anyMatch(h -> h.from() <= at && at < h.to() && NamingWords.isAnchor(h.sense()));
        }
        return Math.min(least, from + FORWARD);
    }

    /** "Według Kijowa Białoruś": behind the name or the office of one country another begins the sentence. */
    private static boolean otherName(Sentence s, int from, int i) {
        return s.startingAt(i).stream()
                .filter(h -> h.sense() == Sense.ACTOR)
                .anyMatch(h -> s.within(from, i, o -> o.sense() == Sense.ACTOR || o.sense() == Sense.DEMONYM).stream()
                        .anyMatch(
                                o -> !o.value().equals(h.value()) && (o.to() == i || s.endsWith(i - 1, Sense.OFFICE))));
    }

    /** Start of the unbroken run of naming words that ends at the last of them. */
    static int chunk(Sentence s, int from, int to) {
        int i = to - 1;
        while (i > from && (!s.token(i).isCapital() && !NamingWords.anchored(s, i) || NamingWords.isDate(s, i))) {
            i--;
        }
        while (i > from && (NamingWords.goesOn(s, i - 1) || NamingWords.isPrepositionInName(s, i - 1))) {
            i--;
        }
        return Math.max(from, i);
    }

    /** "the US Fifth Fleet": the article and what adjoins the name belong to the phrase. */
    static int phraseStart(Sentence s, Mention name, int least) {
        int i = name.from();
        while (i > least && s.endsWith(i - 1, Sense.ACTOR)) {
            i = s.endingAt(i - 1).stream()
                    .filter(h -> h.sense() == Sense.ACTOR)
                    .mapToInt(Hit::from)
                    .min()
                    .orElse(i); // "the U.S. Central Command"
        }
        return i > least && s.startsWith(i - 1, Sense.ARTICLE) ? i - 1 : i;
    }

    /** "said John Kirby, a spokesman of the White House, …": his office between two commas, and nothing that anybody does. */
    private static boolean titleFollows(Sentence s, int comma) {
        boolean role = s.startsWith(comma + 1, Sense.ROLE)
                || s.startsWith(comma + 1, Sense.ARTICLE) && s.startsWith(comma + 2, Sense.ROLE);
        for (int i = comma + 1; role && i < Math.min(s.size(), comma + FORWARD); i++) {
            if (verbAt(s, i)) {
                return false;
            }
            if (s.token(i).is(",") || i == s.size() - 1) {
                return true;
            }
        }
        return false;
    }

    private static boolean appositionFollows(Sentence s, int comma) {
        return comma + 1 < s.size()
                && s.token(comma + 1).isCapital()
                && s.startingAt(comma + 1).isEmpty()
                && s.has(Math.max(0, comma - 8), comma, Sense.ROLE);
    }

    private static boolean verbAt(Sentence s, int i) {
        return s.startingAt(i).stream().anyMatch(h -> isVerb(h.sense()));
    }

    private static boolean isVerb(Sense sense) {
        return switch (sense) {
            case SUPPLY, RECEIVE, REQUEST, CONCEAL, LAUNCH, SAY, DENY, ACCUSE, INTENT, REPORTIVE, AND -> true;
            default -> false;
        };
    }
}
