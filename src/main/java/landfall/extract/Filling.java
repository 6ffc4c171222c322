package landfall.extract;

import java.util.List;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.language.Sense;

/** Fills what a clause leaves open about the parties: from the speaker, and from the transfer spoken of before. */
final class Filling {
    private final Scene scene;

    Filling(Scene scene) {
        this.scene = scene;
    }

    Frame of(Sentence s, Clause clause, Frame frame, Stance stance, Statement statement) {
        Relation relation = clause.relation();
        boolean herCountry = s.within(0, s.size(), h -> h.sense() == Sense.OWN_COUNTRY && h.length() > 1).stream()
                .anyMatch(h -> h.to() <= clause.from());
        boolean got = relation == Relation.REQUEST || relation == Relation.RECEIVE;
        Frame own = got ? gotNothing(s, clause, frame, stance, statement) : frame;
        Frame said = herCountry ? ofSpeaker(own, relation, stance, statement) : own; // "her country would not"
        Frame filled = switch (relation) {
            case LAUNCH -> scene.fired(said);
            case SANCTION -> punished(s, clause, said);
            default -> filled(s, clause, said, statement);
        };
        return ofSpeaker(filled, relation, stance, statement);
    }

    /** "It had never bought shells from North Korea", said Myanmar's: who denies a purchase from another denies his own. */
    private static Frame gotNothing(Sentence s, Clause clause, Frame frame, Stance stance, Statement statement) {
        String country = statement == null ? null : statement.speaker().country();
        boolean own = country != null
                && stance == Stance.DENIES
                && frame.recipients().isEmpty()
                && !frame.suppliers().isEmpty()
                && !frame.suppliers().contains(country)
                && s.has(statement.contentFrom(), clause.predicate().from(), Sense.PRONOUN);
        return own ? frame.withParties(frame.suppliers(), List.of(country)) : frame;
    }

    /** Who pledges or denies, and names no giver, speaks of its own giving. */
    private static Frame ofSpeaker(Frame frame, Relation relation, Stance stance, Statement statement) {
        boolean own = stance == Stance.INTENDS || stance == Stance.DENIES;
        String country = statement == null ? null : statement.speaker().country();
        boolean free = country != null
                && frame.suppliers().isEmpty()
                && !frame.recipients().contains(country);
        return own && free && relation == Relation.SUPPLY && !frame.recipients().isEmpty()
                ? frame.withParties(List.of(country), frame.recipients())
                : frame;
    }

    /** Sanctions over "the deliveries" punish the transfer spoken of; those that name no target hit the one who gets. */
    private Frame punished(Sentence s, Clause clause, Frame frame) {
        Frame transfer = scene.fill(Frame.EMPTY);
        if (!frame.recipients().isEmpty() || !transfer.hasBoth()) {
            return frame;
        }
        boolean over =
                s.has(clause.from(), clause.to(), Sense.CARGO) && !s.has(clause.from(), clause.to(), Sense.GOODS);
        return over ? transfer : frame.withParties(frame.suppliers(), transfer.recipients());
    }

    private Frame filled(Sentence s, Clause clause, Frame frame, Statement statement) {
        Frame filled = s.has(0, s.size(), Sense.IN_RETURN) ? scene.fillReturn(frame) : scene.fill(frame);
        boolean open =
                frame.recipients().isEmpty() && leavesOpen(s, clause.relation(), statement, clause.from(), clause.to());
        if (open) {
            return filled.withParties(filled.suppliers(), List.of());
        }
        return deniesReports(s, clause, filled, statement)
                ? filled.withParties(
                        filled.suppliers(), List.of(statement.speaker().country()))
                : filled;
    }

    /** "Moscow denied reports of North Korean shipments": to Moscow, unless the report has told of another. */
    private static boolean deniesReports(Sentence s, Clause clause, Frame filled, Statement statement) {
        String country = statement == null ? null : statement.speaker().country();
        return country != null
                && clause.relation() == Relation.SUPPLY
                && statement.sense() == Sense.DENY
                && s.startsWith(clause.predicate().from(), Sense.SUPPLY_NOUN)
                && s.has(statement.contentFrom(), clause.predicate().from(), Sense.ACCUSATION)
                && !s.has(statement.contentFrom(), clause.predicate().from(), Sense.THAT)
                && filled.recipients().isEmpty()
                && !filled.suppliers().isEmpty()
                && !filled.involves(country);
    }

    /** Whether the getter is left open on purpose, or is the side of a speaker of no known country. */
    static boolean leavesOpen(Sentence s, Relation relation, Statement statement, int from, int to) {
        int end = statement == null ? to : Math.max(from, Math.min(to, statement.contentTo()));
        return relation == Relation.SUPPLY && (toAnybody(s, from, end) || toUs(s, from, end));
    }

    /** "never to either side", unless one is named behind. */
    private static boolean toAnybody(Sentence s, int from, int to) {
        return s.within(from, to, Sense.ANYBODY).stream().anyMatch(h -> !s.has(h.to(), to, Sense.ACTOR));
    }

    /** "Nobody has brought us missiles". */
    private static boolean toUs(Sentence s, int from, int to) {
        return s.mentions().stream()
                .filter(m -> m.kind() == Mention.Kind.SELF && m.to() <= to && s.gives(from, m.from()))
                .anyMatch(m -> m.marker() == Sense.TO || s.endsWith(m.from() - 1, Sense.SUPPLY));
    }
}
