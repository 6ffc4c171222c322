package landfall.extract;

import java.util.List;
import java.util.Set;
import landfall.claim.Relation;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** "Supplied the rebels with weapons": who is armed is the movement that the report named last. */
final class Rebels {
    private static final Set<String> ALLIANCES = Set.of("NATO", "West");

    private String movement;

    /** Remembers the movement that the sentence names last. */
    void see(Sentence s) {
        s.mentions().stream()
                .map(Mention::code)
                .filter(code -> code.length() > 2 && !ALLIANCES.contains(code))
                .forEach(code -> movement = code);
    }

    /** The frame, in which "the rebels" have their name. */
    Frame named(Sentence s, Clause clause, Frame frame) {
        boolean open = movement != null
                && clause.relation() == Relation.SUPPLY
                && frame.recipients().isEmpty()
                && !frame.suppliers().contains(movement);
        return open && isGetter(s, clause) ? frame.withParties(frame.suppliers(), List.of(movement)) : frame;
    }

    /** Behind what is done; where verbs come last, before it. */
    private static boolean isGetter(Sentence s, Clause clause) {
        boolean last = s.language().traits().order() == Order.SOV;
        boolean behind = s.has(clause.predicate().to(), clause.to(), Sense.REBELS);
        return last ? s.has(clause.from(), clause.predicate().from(), Sense.REBELS) : behind;
    }
}
