package landfall.extract;

import java.util.Comparator;
import java.util.List;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Term;
import landfall.language.Traits.Order;

/**
 * "Reports that the North had sent shells were denied by Moscow": the sentence opens with the accusation, and who denies it comes
 * last, or before a verb that is last.
 */
final class Rejected {
    private static final Term SAID = new Term(Sense.SAY, "");
    private static final int OPENS_WITHIN = 4;
    private static final int NAMED_WITHIN = 6;

    private final Sentence s;
    private final Speakers speakers;

    Rejected(Sentence sentence, Speakers speakers) {
        this.s = sentence;
        this.speakers = speakers;
    }

    /** The denial, or null. */
    private Statement statement() {
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

    /** "Reports that …, confirmed by Seoul, were denied by Moscow": who confirms them says them, and the denial answers; else the denial alone. */
    List<Statement> statements() {
        Statement denial = statement();
        if (denial == null) {
            return List.of();
        }
        int cue = s.tokenAt(denial.cue().start());
        Hit confirmed = s.within(denial.contentFrom(), cue, h -> h.sense() == Sense.SAY || isBy(h.from())).stream()
                .filter(h -> isInsertion(h, cue))
                .findFirst()
                .orElse(null);
        if (confirmed == null) {
            return List.of(denial);
        }
        int by = isBy(confirmed.from()) ? confirmed.to() : confirmed.to() + 1;
        Speakers.Phrase who = speakers.read(s, by, Reach.phraseEnd(s, by, cue));
        int comma = comma(confirmed.from());
        int end = comma(cue);
        Statement says = who == null
                ? null
                : Attribution.make(
                        s, new Hit(SAID, confirmed.from(), confirmed.to()), who, new int[] {denial.contentFrom(), comma
                        });
        Statement answer = new Statement(
                denial.speaker(),
                denial.speakerSpan(),
                denial.cue(),
                Sense.DENY,
                s.span(end + 1, s.size()),
                end + 1,
                s.size(),
                false);
        return says == null ? List.of(denial) : List.of(says, answer);
    }

    /** ", confirmed by Seoul,", ", von Seoul bestätigt,". */
    private boolean isInsertion(Hit h, int cue) {
        boolean opens = h.from() > 0 && s.token(h.from() - 1).is(",");
        boolean by = isBy(h.from()) && saidBefore(h.to(), cue) || h.sense() == Sense.SAY && isBy(h.to());
        return opens && by && comma(cue) > h.to();
    }

    private boolean saidBefore(int from, int cue) {
        return s.has(from, Math.max(from, comma(cue)), Sense.SAY);
    }

    /** The last comma before the token. */
    private int comma(int token) {
        int i = token - 1;
        while (i > 0 && !s.token(i).is(",")) {
            i--;
        }
        return i;
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
        if (s.language().traits().order() == Order.V2 && cue.length() > 2) {
            return speakers.read(s, cue.from() + 1, cue.to() - 1); // "Vorwürfe, …, wies Teheran zurück"
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
