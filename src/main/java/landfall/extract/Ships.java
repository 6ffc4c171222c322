package landfall.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;

/** The ships that a report names: called a ship once ("the freighter Angara", "the Angara, a Russian cargo ship"), a name stands alone after. */
final class Ships {
    private static final int LONGEST = 4;
    private static final int APPOSITION = 7;

    private final Set<String> known = new HashSet<>();

    static Ships of(List<Sentence> sentences) {
        Ships ships = new Ships();
        for (Sentence s : sentences) {
            ships.known.addAll(new Names(s).vessels(0, s.size()));
            if (!s.language().traits().nounCapitals()) {
                ships.appositions(s);
            }
        }
        return ships;
    }

    /** Those named in a stretch of a sentence, each once, in order. */
    List<String> in(Sentence s, int from, int to) {
        Set<String> names = new LinkedHashSet<>(new Names(s).vessels(from, to));
        for (int i = from; i < to; i++) {
            for (int end = Math.min(to, i + LONGEST); end > i; end--) {
                if (known.contains(s.words(i, end)) && stands(s, i, end)) {
                    names.add(s.words(i, end));
                    i = end - 1;
                    break;
                }
            }
        }
        return new ArrayList<>(names);
    }

    /** Not part of a longer name: the ship Maria is not Maria Zakharova. */
    private static boolean stands(Sentence s, int from, int to) {
        boolean before = from > 0 && unknownCapital(s, from - 1) && from - 1 > 0;
        boolean behind = to < s.size() && unknownCapital(s, to);
        return s.token(from).isCapital() && !before && !behind;
    }

    private static boolean unknownCapital(Sentence s, int i) {
        return s.token(i).isWord() && s.token(i).isCapital() && s.startingAt(i).isEmpty();
    }

    private void appositions(Sentence s) {
        for (Hit ship : s.within(0, s.size(), Sense.VESSEL)) {
            boolean closes = ship.to() >= s.size() - 1
                    || !s.token(ship.to()).isWord()
                    || s.startsWith(ship.to(), Sense.RELATIVE);
            int comma = comma(s, ship);
            if (closes && comma > 0) {
                int from = comma;
                while (from > 0 && comma - from < LONGEST && isPart(s, from - 1, comma)) {
                    from--;
                }
                if (from < comma && s.token(from).isCapital()) {
                    known.add(s.words(from, comma));
                }
            }
        }
    }

    /** "Port Olya 3": capitals that mean nothing else, and a number at the end. */
    private static boolean isPart(Sentence s, int i, int end) {
        boolean number = i == end - 1 && s.token(i).isNumber();
        boolean name = unknownCapital(s, i)
                || s.token(i).isCapital()
                        && s.startingAt(i).stream().allMatch(h -> h.sense() == Sense.ASIDE || h.sense() == Sense.PLACE);
        return number || name || s.token(i).is("-") && s.token(i + 1).isNumber();
    }

    /** The comma before "a Russian cargo ship", or -1. */
    private static int comma(Sentence s, Hit ship) {
        for (int i = ship.from() - 1; i > Math.max(0, ship.from() - APPOSITION); i--) {
            if (s.token(i).is(",")) {
                return s.startsWith(i + 1, Sense.ARTICLE) || ship.from() == i + 1 ? i : -1;
            }
            boolean plain = s.token(i).isWord() || s.token(i).is("-");
            if (!plain) {
                return -1;
            }
        }
        return -1;
    }
}
