package landfall.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import landfall.claim.Actor;
import landfall.claim.Relation;
import landfall.claim.Span;
import landfall.claim.Stance;

/**
 * A claim in the making.
 *
 * @param sentence where it stands
 * @param span its words
 * @param from first token it was read from
 * @param to after its last token
 * @param predicate first token of the word that says what happened
 * @param statement who says it, or null for the narrator
 * @param stance how
 * @param relation what
 * @param frame who, to whom, what
 * @param own whether goods and both parties stand in the text itself and were not filled in
 */
record Draft(
        Sentence sentence,
        Span span,
        int from,
        int to,
        int predicate,
        Statement statement,
        Stance stance,
        Relation relation,
        Frame frame,
        boolean own) {

    Draft with(Frame other) {
        return new Draft(sentence, span, from, to, predicate, statement, stance, relation, other, own);
    }

    /** Whether the speaker tells here of a deal between others. */
    boolean accuses(Actor speaker) {
        return statement != null
                && statement.speaker().equals(speaker)
                && (stance == Stance.ASSERTS || stance == Stance.SUSPECTS)
                && !frame.involves(speaker.country());
    }

    Draft by(Statement other) {
        return new Draft(sentence, span, from, to, predicate, other, stance, relation, frame, own);
    }

    Draft with(Span other) {
        return new Draft(sentence, other, from, to, predicate, statement, stance, relation, frame, own);
    }

    /** Whether the other tells of the same: a denial stands for itself. */
    boolean tellsSameAs(Draft other) {
        return relation == other.relation
                && stance == other.stance
                && statement == other.statement
                && Scene.agrees(other.frame, frame)
                && stance != Stance.DENIES;
    }

    /** Both as one. */
    Draft mergedWith(Draft other) {
        Span both = new Span(Math.min(span.start(), other.span.start()), Math.max(span.end(), other.span.end()));
        List<String> via = new ArrayList<>(frame.via());
        other.frame.via().stream().filter(v -> !via.contains(v)).forEach(via::add);
        Frame f = Scene.complete(frame, other.frame);
        Set<String> flags = new TreeSet<>(f.flags());
        flags.addAll(other.frame.flags());
        return with(both).with(new Frame(f.suppliers(), f.recipients(), f.goods(), via, flags));
    }
}
