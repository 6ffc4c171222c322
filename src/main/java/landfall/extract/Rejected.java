package landfall.extract;

import java.util.Comparator;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * "Reports that the North had sent shells were denied by Moscow": the sentence opens with the accusation, and who denies it comes
 * last, or before a verb that is last.
 */
final class Rejected {
    private static final int OPENS_WITHIN = 4;
    private static final int NAMED_WITHIN = 6;

    private final Sentence s;
    private final Speakers speakers;

    Rejected(Sentence sentence, Speakers speakers) {
        this.s = sentence;
        this.speakers = speakers;
    }

    /** The denial, or null. */
    Statement statement() {
        Hit cue = s.within(0, s.size(), Sense.DENY).stream()
                .max(Comparator.comparingInt(Hit::from))
                .orElse(null);
        Hit noun = cue == null ? null : noun(s, cue.from());
        if (noun == null || s.has(Math.max(0, cue.from() - OPENS_WITHIN), cue.from(), Sense.NEGATION)) {
            return null; // "was not denied by Moscow"
        }
        boolean last = s.language().traits().order() == Order.SOV;
        int from = last ? 0 : noun.to();
        int to = last ? noun.from() : cue.from();
        Speakers.Phrase denier = tells(from, to) ? denier(noun, cue) : null;
        return denier == null
                ? null
                : Attribution.make(s, cue, denier, new int[] {from, Math.min(to, before(denier, to))});
    }

    /** Whether the statement is such a denial: nothing in the sentence is told beside it. */
    static boolean is(Sentence s, Statement statement) {
        boolean denies = statement.sense() == Sense.DENY && statement.cue() != null;
        Hit noun = denies ? noun(s, s.tokenAt(statement.cue().start())) : null;
        return noun != null && statement.contentFrom() == noun.to();
    }

    /** The accusation that opens the sentence; where the verb comes last, it follows what is told. */
    private static Hit noun(Sentence s, int cue) {
        int within = s.language().traits().order() == Order.SOV ? cue : Math.min(cue, OPENS_WITHIN);
        return s.within(0, within, Sense.ACCUSATION).stream()
                .reduce((first, next) -> s.language().traits().order() == Order.SOV ? next : first)
                .orElse(null);
    }

    /** What stands between is a happening, told and not done by whoever denies. */
    private boolean tells(int from, int to) {
        return !s.within(from, to, h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.SUPPLY_NOUN)
                .isEmpty();
    }

    private static int before(Speakers.Phrase denier, int to) {
        return denier.from() < to ? denier.from() - 1 : to;
    }

    private Speakers.Phrase denier(Hit noun, Hit cue) {
        if (isBy(cue.to()) || s.startsWith(cue.to(), Sense.FROM)) {
            return speakers.read(s, cue.to() + 1, Reach.phraseEnd(s, cue.to() + 1, s.size()));
        }
        for (Mention m : s.mentions()) {
            boolean behind = m.from() == cue.to()
                    && (m.marker() == Sense.BY || s.language().traits().order() == Order.VSO);
            boolean doer = m.from() >= noun.to() && cue.from() - m.to() <= 1 && m.to() <= cue.from();
            boolean by = isBy(m.from() - 1) || s.endsWith(m.to(), Sense.BY) || s.startsWith(m.to(), Sense.BY);
            if (behind || doer && by) {
                return speakers.read(s, m.from(), m.to());
            }
        }
        return null;
    }

    private boolean isBy(int token) {
        boolean from = s.startsWith(token, Sense.FROM) && s.language().traits().order() == Order.V2;
        return token > 0 && token < s.size() && (from || s.startsWith(token, Sense.BY));
    }
}
