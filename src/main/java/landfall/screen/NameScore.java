package landfall.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well two names agree, 0 … 1. Words are paired, each pair costs the letters it differs by, and what is left over costs by
 * what it is: a particle little, a middle name some, a word of a company's name much. A left-over on both sides is a conflict:
 * one name replaced by another. Numbers of ships must be equal.
 */
final class NameScore {
    /** Highest score of names that contradict each other. */
    private static final double CONFLICT = 0.5;

    private static final double MOST_LETTERS = 2.2;
    private static final double SMALL = 0.1;
    private static final double JOIN = 0.15;
    private static final Set<String> SON_OF = Set.of("bin", "ben", "ibn", "bn");

    private final MatchSettings settings;

    NameScore(MatchSettings settings) {
        this.settings = settings;
    }

    /**
     * @param value 0 … 1
     * @param why in words
     */
    record Score(double value, String why) {}

    /** The best over all readings of both names. */
    Score best(List<NameForm> as, List<NameForm> bs, Entry.Schema schema) {
        Score best = new Score(0, "nothing to compare");
        for (NameForm a : as) {
            for (NameForm b : bs) {
                Score score = between(a, b, schema);
                best = score.value > best.value ? score : best;
            }
        }
        return best;
    }

    Score between(NameForm a, NameForm b, Entry.Schema schema) {
        if (a.script().isSyllabic() && a.script() == b.script()) {
            boolean same = a.text().strip().equals(b.text().strip());
            return new Score(same ? 1 : CONFLICT / 2, same ? "the same characters" : "other characters");
        }
        if (schema == Entry.Schema.VESSEL && !numbers(a).equals(numbers(b))) {
            return new Score(CONFLICT / 2, "another hull number");
        }
        return new Comparison(a, b, schema).score();
    }

    private static List<Integer> numbers(NameForm name) {
        List<Integer> numbers = new ArrayList<>();
        for (Word w : name.words()) {
            if (w.kind() == Word.Kind.NUMBER) {
                numbers.add(Numerals.valueOf(w.text()));
            }
        }
        return numbers;
    }

    /** One pair of names under comparison. */
    private final class Comparison {
        private final NameForm a;
        private final NameForm b;
        private final Entry.Schema schema;
        private final boolean[] usedA;
        private final boolean[] usedB;
        private final List<String> notes = new ArrayList<>();
        private double letters;
        private int pairs;
        private int letterCount;

        Comparison(NameForm a, NameForm b, Entry.Schema schema) {
            this.a = a;
            this.b = b;
            this.schema = schema;
            usedA = new boolean[a.words().size()];
            usedB = new boolean[b.words().size()];
        }

        Score score() {
            pairEqualWords();
            pairAlikeWords();
            double extraA = leftOver(a, usedA);
            double extraB = leftOver(b, usedB);
            boolean spareA = hasSpareName(a, usedA);
            boolean spareB = hasSpareName(b, usedB);
            if (isAcronym(a, b) || isAcronym(b, a)) {
                return new Score(value(0.8), "the initials of the other");
            }
            boolean conflict = extraA >= 1 && spareB || extraB >= 1 && spareA || isFatherAndSonSwapped();
            if (conflict || pairs == 0) {
                return new Score(Math.min(CONFLICT, 0.2 + 0.1 * pairs), "words that contradict each other");
            }
            letters += cost(extraA + extraB, extraA > 0 ? b : a);
            letters += legalForms();
            return new Score(value(scaled()), notes.isEmpty() ? "the same words" : String.join("; ", notes));
        }

        private double value(double cost) {
            return Math.max(0, 1 - settings.costOfALetter() * cost);
        }

        /** A letter weighs more in a ship's short name: two ships named Rosa and Rose are two ships. */
        private double scaled() {
            boolean small = schema == Entry.Schema.VESSEL && letterCount < 9;
            return small ? letters * 9 / Math.max(3, letterCount) * 3.2 : letters;
        }

        private void pairEqualWords() {
            for (int i = 0; i < usedA.length; i++) {
                for (int j = 0; j < usedB.length && !usedA[i]; j++) {
                    if (!usedB[j]
                            && a.words().get(i).text().equals(b.words().get(j).text())) {
                        pair(i, 1, j, 1, 0);
                    }
                }
            }
        }

        private record Pairing(int i, int wordsA, int j, int wordsB, double cost) {}

        private void pairAlikeWords() {
            List<Pairing> pairings = new ArrayList<>();
            for (int i = 0; i < usedA.length; i++) {
                for (int j = 0; j < usedB.length; j++) {
                    consider(pairings, i, 1, j, 1);
                    consider(pairings, i, 2, j, 1);
                    consider(pairings, i, 1, j, 2);
                    consider(pairings, i, 3, j, 1);
                    consider(pairings, i, 1, j, 3);
                }
            }
            pairings.sort(Comparator.comparingDouble(Pairing::cost).thenComparingInt(p -> Math.abs(p.i - p.j)));
            for (Pairing p : pairings) {
                if (free(usedA, p.i, p.wordsA) && free(usedB, p.j, p.wordsB)) {
                    pair(p.i, p.wordsA, p.j, p.wordsB, p.cost);
                }
            }
        }

        private void consider(List<Pairing> pairings, int i, int wordsA, int j, int wordsB) {
            if (!free(usedA, i, wordsA) || !free(usedB, j, wordsB)) {
                return;
            }
            Word x = joined(a, i, wordsA);
            Word y = joined(b, j, wordsB);
            double join = JOIN * (wordsA + wordsB - 2);
            double cost = join + wordCost(x, y);
            if (cost <= MOST_LETTERS + join) {
                pairings.add(new Pairing(i, wordsA, j, wordsB, cost));
            }
        }

        private double wordCost(Word x, Word y) {
            if (x.kind() == Word.Kind.NUMBER && y.kind() == Word.Kind.NUMBER && schema == Entry.Schema.VESSEL) {
                return 0;
            }
            boolean particles = isSmall(x) && isSmall(y);
            boolean oneSmall = isSmall(x) != isSmall(y);
            if (schema == Entry.Schema.PERSON && (isInitial(x) || isInitial(y))) {
                return x.text().charAt(0) == y.text().charAt(0) && !oneSmall ? settings.initial() : 99;
            }
            double most = mostLetters(x, y);
            double cost = Edits.between(x.text(), y.text(), most);
            cost = Math.min(cost, 0.1 + Edits.between(x.sound(), y.sound(), most));
            if (!x.latin() || !y.latin()) {
                cost = Math.min(cost, bones(x, y));
            }
            if (cost > most) {
                return 99;
            }
            return particles ? cost * 0.2 : oneSmall && cost > 0 ? 99 : cost;
        }

        private double bones(Word x, Word y) {
            if (x.bones().isEmpty() || y.bones().isEmpty() || !x.bones().equals(y.bones())) {
                return 99;
            }
            return x.bones().length() == 1 ? 0.6 : 0.3;
        }

        private double mostLetters(Word x, Word y) {
            int shorter = Math.min(x.text().length(), y.text().length());
            if (shorter <= 2) {
                return x.kind() == Word.Kind.NUMBER && y.kind() == Word.Kind.NUMBER ? 2 : 1;
            }
            return shorter == 3 && schema != Entry.Schema.PERSON ? 1 : MOST_LETTERS;
        }

        private void pair(int i, int wordsA, int j, int wordsB, double cost) {
            boolean counts = false;
            for (int k = i; k < i + wordsA; k++) {
                usedA[k] = true;
                counts |= !isSmall(a.words().get(k));
                letterCount += a.words().get(k).text().length();
            }
            for (int k = j; k < j + wordsB; k++) {
                usedB[k] = true;
            }
            pairs += counts ? 1 : 0;
            letters += cost;
            if (cost > 0) {
                notes.add("\"" + text(a, i, wordsA) + "\" for \"" + text(b, j, wordsB) + "\"");
            }
        }

        /** Words without a partner, a full word counting 1; what a name may leave out counts little. */
        private double leftOver(NameForm name, boolean[] used) {
            double count = 0;
            Set<String> seen = new HashSet<>();
            for (int k = 0; k < used.length; k++) {
                Word word = name.words().get(k);
                if (used[k]) {
                    seen.add(word.text());
                }
            }
            for (int k = 0; k < used.length; k++) {
                Word word = name.words().get(k);
                if (used[k]) {
                    continue;
                }
                boolean repeated = seen.contains(word.text());
                boolean small = isSmall(word) || repeated || isInitial(word);
                if (small) {
                    letters += SMALL;
                } else {
                    count += word.text().length() == 1 ? 0.4 : 1;
                    notes.add("\"" + word.text() + "\" on one side alone");
                }
            }
            return count;
        }

        /** Any name without a partner, an initial or a repeated name too: with another one opposite, it contradicts. */
        private boolean hasSpareName(NameForm name, boolean[] used) {
            for (int k = 0; k < used.length; k++) {
                if (!used[k] && !isSmall(name.words().get(k))) {
                    return true;
                }
            }
            return false;
        }

        /** "Ahmad bin Hasan" is the son, "Hasan bin Ahmad" may be the father. */
        private boolean isFatherAndSonSwapped() {
            return schema == Entry.Schema.PERSON
                    && sons(a).stream().anyMatch(son -> sons(b).contains(List.of(son.get(1), son.get(0))));
        }

        private List<List<String>> sons(NameForm name) {
            List<List<String>> sons = new ArrayList<>();
            for (int k = 1; k + 1 < name.words().size(); k++) {
                if (SON_OF.contains(name.words().get(k).text())) {
                    sons.add(List.of(
                            name.words().get(k - 1).text(),
                            name.words().get(k + 1).text()));
                }
            }
            return sons;
        }

        private double cost(double extra, NameForm shorter) {
            if (schema != Entry.Schema.PERSON) {
                return extra * settings.missingWord();
            }
            boolean titled = shorter.words().stream().anyMatch(w -> w.kind() == Word.Kind.TITLE);
            return pairs >= 2 || titled || extra == 0
                    ? extra * settings.missingPersonWord()
                    : extra * settings.missingWord();
        }

        private double legalForms() {
            Set<String> x = new HashSet<>(a.legal());
            Set<String> y = new HashSet<>(b.legal());
            x.remove("any");
            y.remove("any");
            if (x.isEmpty() || y.isEmpty()) {
                return a.legal().equals(b.legal()) ? 0 : SMALL;
            }
            if (x.stream().anyMatch(y::contains)) {
                return 0;
            }
            notes.add("legal forms contradict each other");
            return settings.legalForms();
        }

        /** In a person's name a single letter is an initial, even where it could be a Roman numeral. */
        private boolean isInitial(Word word) {
            return schema == Entry.Schema.PERSON
                    && word.text().length() == 1
                    && !Character.isDigit(word.text().charAt(0));
        }

        private boolean isSmall(Word word) {
            return switch (word.kind()) {
                case PARTICLE -> true;
                case TITLE -> schema == Entry.Schema.PERSON;
                case SHIP_PREFIX -> schema == Entry.Schema.VESSEL;
                default -> false;
            };
        }

        private boolean isAcronym(NameForm shorter, NameForm longer) {
            if (schema == Entry.Schema.PERSON
                    || schema == Entry.Schema.VESSEL
                    || longer.words().size() < 3) {
                return false;
            }
            StringBuilder initials = new StringBuilder();
            longer.words().stream()
                    .filter(w -> !isSmall(w))
                    .forEach(w -> initials.append(w.text().charAt(0)));
            String first = shorter.words().get(0).text();
            return initials.length() >= 3
                    && first.contentEquals(initials)
                    && shorter.text().startsWith(first.toUpperCase(java.util.Locale.ROOT))
                    && shorter.words().size() <= 2;
        }
    }

    private static boolean free(boolean[] used, int from, int count) {
        if (from + count > used.length) {
            return false;
        }
        for (int k = from; k < from + count; k++) {
            if (used[k]) {
                return false;
            }
        }
        return true;
    }

    private static Word joined(NameForm name, int from, int count) {
        Word word = name.words().get(from);
        for (int k = from + 1; k < from + count; k++) {
            word = word.joinedWith(name.words().get(k));
        }
        return word;
    }

    private static String text(NameForm name, int from, int count) {
        StringBuilder text = new StringBuilder(name.words().get(from).text());
        for (int k = from + 1; k < from + count; k++) {
            text.append(' ').append(name.words().get(k).text());
        }
        return text.toString();
    }
}
