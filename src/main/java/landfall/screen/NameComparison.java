package landfall.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import landfall.screen.Entry.Schema;

/** One pair of names under comparison: which words go together, and what is left over. */
final class NameComparison implements NameScore.Score {
    private static final double SMALL = 0.1;
    private static final double JOIN = 0.15;
    /** Letters of its own up to which a name is short: our judgement. */
    private static final int SHORT_NAME = 9;
    /** How much more a letter weighs in the short name of a ship, and of a company: our judgement. */
    private static final double SHIP_LETTER = 3.2;

    private static final double COMPANY_LETTER = 1.2;
    /** How many words the longer side of a pairing may have; the other then has one. */
    private static final int MOST_JOINED = 3;

    private static final Set<String> SON_OF = Set.of("bin", "ben", "ibn", "bn");
    private static final Comparator<Pairing> CHEAPEST_FIRST =
            Comparator.comparingDouble(Pairing::cost).thenComparingInt(p -> Math.abs(p.i - p.j));

    private final NameForm a;
    private final NameForm b;
    private final WordDistance words;
    private final Schema schema;
    private final NameSettings settings;
    private final boolean[] usedA;
    private final boolean[] usedB;
    private final List<Pairing> unequal = new ArrayList<>(4);
    private double letters;
    private int pairs;
    private int letterCount;
    private boolean acronym;
    private boolean conflict;
    private boolean legalConflict;
    private final double value;

    /** Words of one name that stand for words of the other. */
    private record Pairing(int i, int wordsA, int j, int wordsB, double cost) {}

    NameComparison(NameForm a, NameForm b, WordDistance words) {
        this.a = a;
        this.b = b;
        this.words = words;
        schema = words.schema();
        settings = words.settings();
        usedA = new boolean[a.words().size()];
        usedB = new boolean[b.words().size()];
        value = compare();
    }

    @Override
    public double value() {
        return value;
    }

    @Override
    public String why() {
        if (acronym) {
            return "the initials of the other";
        }
        if (conflict) {
            return "words that contradict each other";
        }
        List<String> notes = new ArrayList<>();
        unequal.forEach(p -> notes.add("\"" + a.words(p.i, p.wordsA) + "\" for \"" + b.words(p.j, p.wordsB) + "\""));
        extraWords(a, usedA).forEach(w -> notes.add("\"" + w.text() + "\" on one side alone"));
        extraWords(b, usedB).forEach(w -> notes.add("\"" + w.text() + "\" on one side alone"));
        if (legalConflict) {
            notes.add("legal forms contradict each other");
        }
        return notes.isEmpty() ? "the same words" : String.join("; ", notes);
    }

    private double compare() {
        acronym = isAcronym(a, b) || isAcronym(b, a);
        if (acronym) {
            return score(0.8);
        }
        pairEqualWords();
        pairAlikeWords();
        double extraA = leftOver(a, usedA);
        double extraB = leftOver(b, usedB);
        conflict = extraA >= 1 && hasSpareName(b, usedB)
                || extraB >= 1 && hasSpareName(a, usedA)
                || pairs == 0
                || isFatherAndSonSwapped();
        if (conflict) {
            return Math.min(NameScore.CONFLICT, 0.2 + 0.1 * pairs);
        }
        letters += cost(extraA + extraB, extraA > 0 ? b : a);
        letters += legalForms();
        return score(scaled());
    }

    private double score(double cost) {
        return Math.max(0, 1 - settings.costOfALetter() * cost);
    }

    /**
     * A letter weighs more in a ship's short name: two ships named Rosa and Rose are two ships. So it does in a company's where
     * few letters are its own, as in Osaka Trading and Osama Trading.
     */
    private double scaled() {
        double times = schema == Schema.VESSEL ? SHIP_LETTER : schema == Schema.ORGANISATION ? COMPANY_LETTER : 0;
        return times == 0 || letterCount >= SHORT_NAME
                ? letters
                : letters * Math.max(1, times * SHORT_NAME / Math.max(3, letterCount));
    }

    private void pairEqualWords() {
        for (int i = 0; i < usedA.length; i++) {
            for (int j = 0; j < usedB.length && !usedA[i]; j++) {
                if (!usedB[j] && a.words().get(i).text().equals(b.words().get(j).text())) {
                    pair(new Pairing(i, 1, j, 1, 0));
                }
            }
        }
    }

    private void pairAlikeWords() {
        List<Pairing> possible = possiblePairings();
        if (isHopeless(possible)) {
            return;
        }
        List<Pairing> pairings = new ArrayList<>(possible.size());
        for (Pairing p : possible) {
            double cost = p.cost + words.between(a, p.i, p.wordsA, b, p.j, p.wordsB);
            if (cost <= WordDistance.MOST_LETTERS + p.cost) {
                pairings.add(new Pairing(p.i, p.wordsA, p.j, p.wordsB, cost));
            }
        }
        pairings.sort(CHEAPEST_FIRST);
        for (Pairing p : pairings) {
            if (free(usedA, p.i, p.wordsA) && free(usedB, p.j, p.wordsB)) {
                pair(p);
                if (p.cost > 0) {
                    unequal.add(p);
                }
            }
        }
    }

    /** What could go together by the letters alone, at the cost of joining. */
    private List<Pairing> possiblePairings() {
        List<Pairing> possible = new ArrayList<>(2 * usedA.length * usedB.length);
        for (int i = 0; i < usedA.length; i++) {
            for (int j = 0; j < usedB.length && !usedA[i]; j++) {
                if (!usedB[j]) {
                    consider(possible, i, j);
                }
            }
        }
        return possible;
    }

    private void consider(List<Pairing> possible, int i, int j) {
        consider(possible, i, 1, j, 1);
        for (int n = 2; n <= MOST_JOINED; n++) {
            if (free(usedA, i, n)) {
                consider(possible, i, n, j, 1);
            }
            if (free(usedB, j, n)) {
                consider(possible, i, 1, j, n);
            }
        }
    }

    private void consider(List<Pairing> possible, int i, int wordsA, int j, int wordsB) {
        if (words.mayAgree(a, i, wordsA, b, j, wordsB)) {
            possible.add(new Pairing(i, wordsA, j, wordsB, JOIN * (wordsA + wordsB - 2)));
        }
    }

    /** Whether a word on each side can have no partner, so that the names contradict each other however the rest goes. */
    private boolean isHopeless(List<Pairing> possible) {
        boolean[] coveredA = usedA.clone();
        boolean[] coveredB = usedB.clone();
        for (Pairing p : possible) {
            Arrays.fill(coveredA, p.i, p.i + p.wordsA, true);
            Arrays.fill(coveredB, p.j, p.j + p.wordsB, true);
        }
        return hasFullWord(a, coveredA) && hasSpareName(b, coveredB)
                || hasFullWord(b, coveredB) && hasSpareName(a, coveredA);
    }

    private boolean hasFullWord(NameForm name, boolean[] used) {
        for (int k = 0; k < used.length; k++) {
            if (!used[k] && name.words().get(k).text().length() > 1 && isExtra(name, used, k)) {
                return true;
            }
        }
        return false;
    }

    private void pair(Pairing p) {
        boolean counts = false;
        for (int k = p.i; k < p.i + p.wordsA; k++) {
            usedA[k] = true;
            counts |= !words.isSmall(a.words().get(k));
            boolean common = schema != Schema.VESSEL && a.words().get(k).kind() == Word.Kind.COMMON;
            letterCount += common ? 0 : a.words().get(k).text().length();
        }
        for (int k = p.j; k < p.j + p.wordsB; k++) {
            usedB[k] = true;
        }
        pairs += counts ? 1 : 0;
        letters += p.cost;
    }

    /** Words without a partner, a full word counting 1; what a name may leave out costs a little at once. */
    private double leftOver(NameForm name, boolean[] used) {
        double count = 0;
        for (int k = 0; k < used.length; k++) {
            if (!used[k] && isExtra(name, used, k)) {
                count += name.words().get(k).text().length() == 1 ? 0.4 : 1;
            } else if (!used[k]) {
                letters += SMALL;
            }
        }
        return count;
    }

    private List<Word> extraWords(NameForm name, boolean[] used) {
        List<Word> extra = new ArrayList<>();
        for (int k = 0; k < used.length; k++) {
            if (!used[k] && isExtra(name, used, k)) {
                extra.add(name.words().get(k));
            }
        }
        return extra;
    }

    /** A word that says something: no particle, no initial, no repetition of a word that has its partner. */
    private boolean isExtra(NameForm name, boolean[] used, int k) {
        Word word = name.words().get(k);
        if (words.isSmall(word) || words.isInitial(word)) {
            return false;
        }
        for (int other = 0; other < used.length; other++) {
            if (used[other] && name.words().get(other).text().equals(word.text())) {
                return false;
            }
        }
        return true;
    }

    /** Any name without a partner, an initial or a repeated name too: with another one opposite, it contradicts. */
    private boolean hasSpareName(NameForm name, boolean[] used) {
        for (int k = 0; k < used.length; k++) {
            if (!used[k] && !words.isSmall(name.words().get(k))) {
                return true;
            }
        }
        return false;
    }

    /** "Ahmad bin Hasan" is the son, "Hasan bin Ahmad" may be the father. */
    private boolean isFatherAndSonSwapped() {
        return schema == Schema.PERSON
                && sons(a).stream().anyMatch(son -> sons(b).contains(List.of(son.get(1), son.get(0))));
    }

    private static List<List<String>> sons(NameForm name) {
        List<List<String>> sons = new ArrayList<>();
        for (int k = 1; k + 1 < name.words().size(); k++) {
            if (SON_OF.contains(name.words().get(k).text())) {
                sons.add(List.of(
                        name.words().get(k - 1).text(), name.words().get(k + 1).text()));
            }
        }
        return sons;
    }

    private double cost(double extra, NameForm shorter) {
        if (schema != Schema.PERSON) {
            return extra * settings.missingWord();
        }
        boolean titled = shorter.words().stream().anyMatch(w -> w.kind() == Word.Kind.TITLE);
        return pairs >= 2 || titled || extra == 0
                ? extra * settings.missingPersonWord()
                : extra * settings.missingWord();
    }

    private double legalForms() {
        if (a.legal().isEmpty() && b.legal().isEmpty()) {
            return 0;
        }
        Set<String> x = new HashSet<>(a.legal());
        Set<String> y = new HashSet<>(b.legal());
        x.remove("any");
        y.remove("any");
        if (x.isEmpty() || y.isEmpty()) {
            return a.legal().equals(b.legal()) ? 0 : SMALL;
        }
        legalConflict = x.stream().noneMatch(y::contains);
        return legalConflict ? settings.legalForms() : 0;
    }

    private boolean isAcronym(NameForm shorter, NameForm longer) {
        String first = shorter.words().get(0).text();
        if (schema == Schema.PERSON
                || schema == Schema.VESSEL
                || shorter.words().size() > 2
                || first.length() < 3
                || first.length() > longer.words().size()
                || !shorter.text().startsWith(first.toUpperCase(Locale.ROOT))) {
            return false;
        }
        StringBuilder initials = new StringBuilder();
        longer.words().stream()
                .filter(w -> !words.isSmall(w))
                .forEach(w -> initials.append(w.text().charAt(0)));
        return first.contentEquals(initials);
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
}
