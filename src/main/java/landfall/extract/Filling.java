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
        Frame said = herCountry ? ofSpeaker(frame, relation, stance, statement) : frame; // "her country would not"
        Frame filled = switch (relation) {
            case LAUNCH -> scene.fired(said);
            case SANCTION -> punished(s, clause, said);
            default -> filled(s, clause, said);
        };
        return ofSpeaker(filled, relation, stance, statement);
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

    private Frame filled(Sentence s, Clause clause, Frame frame) {
        Frame filled = s.has(0, s.size(), Sense.IN_RETURN) ? scene.fillReturn(frame) : scene.fill(frame);
        boolean open = frame.recipients().isEmpty() && toAnybody(s, clause.relation(), clause.from(), clause.to());
        return open ? filled.withParties(filled.suppliers(), List.of()) : filled;
    }

    /** "never to either side": the getter is left open on purpose, unless one is named behind. */
    static boolean toAnybody(Sentence s, Relation relation, int from, int to) {
        return relation == Relation.SUPPLY
                && s.within(from, to, Sense.ANYBODY).stream()
                        .anyMatch(h -> s.within(h.to(), s.size(), Sense.ACTOR).isEmpty());
    }
}
