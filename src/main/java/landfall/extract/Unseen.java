package landfall.extract;

import java.util.EnumSet;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Term;
import landfall.language.Traits.Order;

/** "The US has seen no evidence that North Korea sent shells": a statement by whoever has seen none, without a word of saying. */
final class Unseen {
    private static final Set<Sense> ROUND = EnumSet.of(Sense.FROM, Sense.IN, Sense.TO, Sense.HAS);
    private static final int CLOSE = 6;
    private static final int NEAR = 3;

    private final Sentence s;
    private final Speakers speakers;

    Unseen(Sentence sentence, Speakers speakers) {
        this.s = sentence;
        this.speakers = speakers;
    }

    /** The statement, or null if nobody is named who has seen nothing. */
    Statement statement() {
        Hit none = words(s);
        if (none == null || isToShow(none) || !isOfWhatHappened(none)) {
            return null;
        }
        Speakers.Phrase who = s.language().traits().order() == Order.SOV ? topic(none) : subject(none);
        Hit says = new Hit(new Term(Sense.SAY, ""), none.from(), none.to());
        return who == null || who.actor() == null ? null : Attribution.make(s, says, who, new int[] {0, s.size()});
    }

    /** The words for it; who "neither confirmed nor denied" has not said so. Null if there are none. */
    static Hit words(Sentence s) {
        return s.within(0, s.size(), Sense.NO_EVIDENCE).stream()
                .filter(h -> s.within(0, s.size(), Sense.NO_COMMENT).stream()
                        .noneMatch(c -> c.from() <= h.from() && h.to() <= c.to()))
                .findFirst()
                .orElse(null);
    }

    /** "Washington has presented no evidence" is said of it. */
    private boolean isToShow(Hit none) {
        return s.has(Math.max(0, none.from() - NEAR), Math.min(s.size(), none.to() + NEAR), Sense.SHOWN);
    }

    private boolean isOfWhatHappened(Hit none) {
        boolean last = s.language().traits().order() == Order.SOV && !s.has(none.to(), s.size(), Sense.THAT);
        return last
                ? !s.within(0, none.from(), h -> Content.HAPPENING.contains(h.sense()) || h.sense() == Sense.ACCUSATION)
                        .isEmpty()
                : s.within(0, none.from(), h -> Content.HAPPENING.contains(h.sense()))
                        .isEmpty();
    }

    /** Before the words, or between them: "ليس لدى واشنطن دليل". */
    private Speakers.Phrase subject(Hit none) {
        boolean office = !s.within(
                        Math.max(0, none.from() - CLOSE), none.from(), h -> Subject.NAMES_A_SPEAKER.contains(h.sense()))
                .isEmpty();
        if (office) {
            return new Subject(s, speakers).before(0, none.from());
        }
        return s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && m.to() <= none.to() && none.from() - m.to() <= CLOSE)
                .filter(m -> m.bare() && m.owns() == null || isOwner(m))
                .findFirst()
                .map(m -> speakers.read(s, m.from(), m.to()))
                .orElse(null);
    }

    /** "У США нет доказательств". */
    private boolean isOwner(Mention m) {
        return m.from() <= 1
                && ROUND.contains(m.marker())
                && !s.language().traits().locative().isEmpty();
    }

    /** Where the verb comes last, who has seen nothing opens the sentence, marked or set apart from what did not happen. */
    private Speakers.Phrase topic(Hit none) {
        return s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.NAME && m.from() == 0 && m.bare())
                .filter(m -> s.isTopic(m.to() - 1)
                        || s.token(m.to()).is(",")
                        || none.from() - m.to() <= NEAR && s.has(m.to(), none.from(), Sense.ACCUSATION)
                        || none.from() == m.to())
                .findFirst()
                .map(m -> speakers.read(s, m.from(), m.to()))
                .orElse(null);
    }
}
