package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.claim.Quantity;
import landfall.claim.Span;
import landfall.language.Hit;
import landfall.language.Sense;

/** How much, and how far: "more than 1,000 containers", "up to 40,000 rockets", "a significant number of shells". */
final class Quantities {
    /** Units of length: no count of things. */
    private static final Set<String> LENGTHS = Set.of("km", "miles", "nautical-miles");

    private final Sentence s;

    Quantities(Sentence sentence) {
        this.s = sentence;
    }

    /** The first quantity of a counted thing between the tokens, or null. */
    Quantity first(int from, int to) {
        for (int i = from; i < to; i++) {
            Quantity q = number(i, from, to);
            if (q != null && !LENGTHS.contains(q.unit())) {
                return q;
            }
        }
        return vague(from, to);
    }

    /** The first length within the words: "less than 60 km off the coast"; null if there is none. */
    Quantity distance(Span words) {
        int to = s.tokenAt(words.end());
        for (int i = s.tokenAt(words.start()); i < to; i++) {
            Quantity q = number(i, 0, to);
            if (q != null && LENGTHS.contains(q.unit())) {
                return q;
            }
        }
        return null;
    }

    private Quantity number(int i, int from, int to) {
        Counting counting = new Counting(s);
        Quantity counted = counting.applies() && s.token(i).isNumber() ? counting.at(i, from, to) : null;
        return counted != null ? counted : spelled(i, from, to);
    }

    private Quantity spelled(int i, int from, int to) {
        Double value = value(i);
        if (value == null) {
            return null;
        }
        int end = i + 1;
        while (end < to && numberWord(end) != null && numberWord(end) >= 1000) {
            value *= numberWord(end);
            end++;
        }
        Double second = null;
        if (end + 1 < to && s.startsWith(end, Sense.AND) && value(end + 1) != null) {
            second = value(end + 1);
            end += 2;
        }
        Hit unit = unit(end, to);
        if (unit == null) {
            return null;
        }
        int start = i;
        Sense bound = null;
        for (Sense sense : List.of(Sense.AT_LEAST, Sense.AT_MOST, Sense.ABOUT)) {
            for (Hit h : s.endingAt(i - 1)) {
                if (h.sense() == sense && h.from() >= from) {
                    bound = sense;
                    start = h.from();
                }
            }
            if (bound != null) {
                break;
            }
        }
        String text = s.words(start, unit.to());
        if (second != null) {
            return new Quantity(text, null, unit.value(), value, second, null);
        }
        return new Quantity(
                text,
                value,
                unit.value(),
                bound == Sense.AT_MOST || bound == Sense.ABOUT ? null : value,
                bound == Sense.AT_LEAST || bound == Sense.ABOUT ? null : value,
                null);
    }

    private Hit unit(int from, int to) {
        for (int j = from; j < Math.min(to, from + 4); j++) {
            for (Hit h : s.startingAt(j)) {
                if (h.sense() == Sense.UNIT) {
                    return h;
                }
            }
            boolean mark = !s.token(j).isWord() && !s.token(j).is("-");
            if (mark || s.startsWith(j, Sense.VESSEL)) {
                return null; // "two tankers and supplied drones" counts no drones
            }
        }
        return null;
    }

    private Quantity vague(int from, int to) {
        return s.first(from, to, Sense.VAGUE)
                .map(h -> new Quantity(s.words(h.from(), h.to()), null, null, null, null, s.words(h.from(), h.to())))
                .orElse(null);
    }

    private Double value(int i) {
        if (i >= s.size() || isType(i) || isDay(i)) {
            return null;
        }
        if (s.token(i).isNumber()) {
            return digits(s.token(i).text());
        }
        return numberWord(i);
    }

    /** "AK-47 rifles", "T-72 tanks": the number belongs to the name. */
    private boolean isType(int i) {
        return i > 1
                && s.token(i - 1).is("-")
                && s.token(i - 1).end() == s.token(i).start()
                && s.token(i - 2).end() == s.token(i - 1).start()
                && s.token(i - 2).isWord()
                && !s.token(i - 2).isNumber();
    }

    /** "on Sept. 4 with missiles". */
    private boolean isDay(int i) {
        return s.endsWith(i - 1, Sense.MONTH) || i > 1 && s.token(i - 1).is(".") && s.endsWith(i - 2, Sense.MONTH);
    }

    private Double numberWord(int i) {
        for (Hit h : s.startingAt(i)) {
            if (h.sense() == Sense.NUMBER) {
                return Double.valueOf(h.value());
            }
        }
        return null;
    }

    /** "1,000" and "1.000" are a thousand, "1.5" is one and a half. */
    private static Double digits(String text) {
        String bare = text.replaceAll("[\\u00a0\\u202f]", "");
        bare = bare.replaceAll("[.,](?=\\d{3}(\\D|$))", "").replace(',', '.');
        try {
            return Double.valueOf(bare);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
