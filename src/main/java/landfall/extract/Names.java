package landfall.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;

/** Ships and ports named in a stretch of a sentence. */
final class Names {
    private static final int LONGEST = 4;
    private final Sentence s;

    Names(Sentence sentence) {
        this.s = sentence;
    }

    /** The name after a word for a ship: "the freighter Angara", "Fregatte «Hamburg»". */
    List<String> vessels(int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        for (Hit hit : s.within(from, to, Sense.VESSEL)) {
            int i = hit.to();
            boolean quoted = i < to && "\"„“”«»".contains(s.token(i).text());
            if (quoted || (i < to && s.token(i).is(","))) {
                i++;
            }
            int end = i;
            while (end < to && end - i < LONGEST && part(end, i, quoted)) {
                end++;
            }
            if (end > i) {
                names.add(s.words(i, end));
                listed(quoted ? end + 1 : end, to, names);
            }
        }
        return new ArrayList<>(names);
    }

    /** "aboard the ships «Rasul Gamzatov» and «Baladzhar»": the others of a list, in quotation marks as the first. */
    private void listed(int from, int to, Set<String> names) {
        int i = from;
        while (i + 2 < to && s.startsWith(i, Sense.AND) && Content.isQuote(s, i + 1)) {
            int end = i + 2;
            while (end < to && end - i - 2 < LONGEST && part(end, i + 2, true)) {
                end++;
            }
            if (end == i + 2 || end >= to || !Content.isQuote(s, end)) {
                return;
            }
            names.add(s.words(i + 2, end));
            i = end + 1;
        }
    }

    private boolean part(int i, int first, boolean quoted) {
        boolean word = s.startingAt(i).stream()
                        .allMatch(h -> h.sense() == Sense.ASIDE || i > first && h.sense() == Sense.PLACE)
                && (s.startingAt(i).isEmpty() || !s.language().traits().nounCapitals()); // "the ship Port Olya"
        boolean name = s.token(i).isCapital() && word;
        boolean number = i > first && (s.token(i).isNumber() || s.token(i).is("-"));
        return name || number && (quoted || i > first);
    }

    List<String> places(int from, int to) {
        Set<String> names = new LinkedHashSet<>();
        s.within(from, to, Sense.PLACE).forEach(h -> names.add(s.words(h.from(), h.to())));
        return new ArrayList<>(names);
    }
}
