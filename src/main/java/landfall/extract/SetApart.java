package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import landfall.language.Hit;
import landfall.language.Sense;

/** "Serbia, a friend of Russia, supplies Ukraine": whom a state is called an ally of, between two marks behind its name, has no part. */
record SetApart(Sentence s) {
    private static final int LONGEST = 10;
    private static final int CLOSE = 4;

    /** The mentions without those in such an insertion. */
    List<Mention> others(List<Mention> mentions) {
        if (!s.has(0, s.size(), Sense.ALLY)) {
            return mentions;
        }
        List<Mention> others = new ArrayList<>();
        int apart = -1;
        for (Mention m : mentions) {
            if (m.to() > apart) {
                others.add(m);
                apart = Math.max(apart, end(m));
            }
        }
        return others;
    }

    /** The mark that ends what is set apart behind the name, or -1. */
    int end(Mention head) {
        int opening = head.to();
        if (head.kind() != Mention.Kind.NAME || !isMark(opening)) {
            return -1;
        }
        int closing = opening + 1;
        while (closing < s.size() && closing - opening <= LONGEST && !isMark(closing)) {
            closing++;
        }
        boolean closed = closing < s.size() && isMark(closing);
        boolean apart = closed
                && starts(opening, closing, h -> h.sense() == Sense.ALLY)
                && !starts(opening, closing, SetApart::tells)
                && !starts(
                        closing, closing + CLOSE, h -> h.sense() == Sense.PRONOUN); // "союзник России — поставляет ей"
        return apart ? closing : -1;
    }

    private boolean isMark(int i) {
        return i < s.size() && (s.isDash(i) || ",،、，".contains(s.token(i).text()));
    }

    private boolean starts(int from, int to, Predicate<Hit> word) {
        return IntStream.range(from, Math.min(s.size(), to))
                .anyMatch(i -> s.startingAt(i).stream().anyMatch(word));
    }

    private static boolean tells(Hit h) {
        return Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.GOODS || h.sense() == Sense.SAY;
    }
}
