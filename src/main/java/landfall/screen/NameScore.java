package landfall.screen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How well two names agree, 0 … 1. Words are paired, each pair costs the letters it differs by, and what is left over costs by
 * what it is: a particle little, a middle name some, a word of a company's name much. A left-over on both sides is a conflict:
 * one name replaced by another. Numbers of ships must be equal. One object serves one question.
 */
final class NameScore {
    /** Highest score of names that contradict each other. */
    static final double CONFLICT = 0.5;

    private final NameSettings settings;
    private final Map<Entry.Schema, WordDistance> words = new EnumMap<>(Entry.Schema.class);

    NameScore(NameSettings settings) {
        this.settings = settings;
    }

    /** A score with its reasons, which are put into words only when somebody asks. */
    interface Score {
        /** 0 … 1. */
        double value();

        /** In words. */
        String why();
    }

    private record Fixed(double value, String why) implements Score {}

    /** The best over all readings of both names. */
    Score best(List<NameForm> as, List<NameForm> bs, Entry.Schema schema) {
        Score best = new Fixed(0, "nothing to compare");
        for (NameForm a : as) {
            for (NameForm b : bs) {
                Score score = between(a, b, schema);
                best = score.value() > best.value() ? score : best;
            }
        }
        return best;
    }

    private Score between(NameForm a, NameForm b, Entry.Schema schema) {
        if (a.script().isSyllabic() && a.script() == b.script()) {
            boolean same = a.text().strip().equals(b.text().strip());
            return new Fixed(same ? 1 : CONFLICT / 2, same ? "the same characters" : "other characters");
        }
        if (schema == Entry.Schema.VESSEL && !a.numbers().equals(b.numbers())) {
            return new Fixed(CONFLICT / 2, "another hull number");
        }
        return new NameComparison(a, b, words.computeIfAbsent(schema, s -> new WordDistance(s, settings)));
    }
}
