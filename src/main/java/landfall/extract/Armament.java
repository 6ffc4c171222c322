package landfall.extract;

import java.util.List;
import java.util.stream.Stream;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/** Whether a clause is about arms at all: it names them, or points back to those named before, and names no other cargo. */
final class Armament {
    private static final int GOVERNED = 2;
    private static final int LONG_GOVERNED = 8;

    private final Sentence s;
    private final Scene scene;

    Armament(Sentence sentence, Scene scene) {
        this.s = sentence;
        this.scene = scene;
    }

    /** "The freighter carried food and paint", says the one accused, or who runs her and speaks for no state: a denial. */
    boolean isInnocentCargo(Clause clause, Frame frame, Statement statement) {
        return clause.relation() == Relation.SUPPLY
                && !clause.nominal()
                && frame.goods().isEmpty()
                && statement != null
                && isConcerned(statement, frame)
                && s.has(clause.from(), clause.to(), Sense.OTHER_CARGO)
                && !s.has(0, s.size(), Sense.IN_RETURN)
                && s.within(clause.from(), clause.to(), Sense.CARGO).stream()
                        .anyMatch(
                                h -> !s.startsWith(h.from(), Sense.PRONOUN)); // "it would supply food" is no cargo list
    }

    /** A newspaper is not, nor whoever tells where that other cargo came from or went. */
    private boolean isConcerned(Statement statement, Frame frame) {
        String country = statement.speaker().country();
        boolean carrier = country == null
                && statement.cue() != null
                && statement.speakerSpan() != null
                && runsShip(statement.speakerSpan())
                && frame.suppliers().isEmpty()
                && frame.recipients().isEmpty()
                && !scene.isEmpty();
        return carrier || country != null && (scene.knows(country) || scene.hasNoGiver());
    }

    private boolean runsShip(Span speaker) {
        return s.has(s.tokenAt(speaker.start()), s.tokenAt(speaker.end()), Sense.CARRIER);
    }

    boolean isArms(Clause clause, Frame frame, Stance stance, Statement statement) {
        boolean goods = !frame.goods().isEmpty();
        if (new Stances(s).unreal(clause) && clause.relation() != Relation.MONITOR) {
            return false;
        }
        if (!goods && clause.relation() != Relation.CONCEAL && s.has(clause.from(), clause.to(), Sense.OTHER_CARGO)) {
            return false;
        }
        boolean known = frame.hasBoth() || !frame.recipients().isEmpty() && scene.agrees(frame);
        if (!known && isOtherMatter(s, clause.from(), clause.to())) {
            return false; // "seeks nuclear weapons"
        }
        boolean denied = stance == Stance.DENIES && statement != null; // not "embargoes have banned the sale"
        boolean answers = denied && statement.sense() == Sense.DENY;
        if (!denied && isRule(clause, frame) || !answers && isGoverned(clause)) {
            return false;
        }
        if (clause.nominal()) {
            return nominal(clause, frame, stance, goods, statement);
        }
        return switch (clause.relation()) {
            case LAUNCH ->
                fires(frame)
                        && !(frame.suppliers().isEmpty() && frame.recipients().isEmpty());
            case SANCTION ->
                (goods || !scene.isEmpty())
                        && (!frame.suppliers().isEmpty() || !frame.recipients().isEmpty());
            case CONCEAL, MONITOR ->
                goods && frame.hasBoth() || !scene.isEmpty() && (goods || pointsBack(clause) || actorKnown(frame));
            default -> transfer(clause, frame, goods);
        };
    }

    /** Whether what is spoken of is terrorism or nuclear weapons, and no other arms. */
    static boolean isOtherMatter(Sentence s, int from, int to) {
        List<Hit> matters = s.within(from, to, Sense.OTHER_MATTER);
        return !matters.isEmpty()
                && s.within(from, to, Sense.GOODS).stream()
                        .allMatch(g -> matters.stream().anyMatch(m -> m.from() <= g.from() && g.to() <= m.to()));
    }

    /** "Any transfer of arms to them is a violation of the embargo", "strict controls on exports": says of none that it happened. */
    private boolean isRule(Clause clause, Frame frame) {
        int predicate = clause.predicate().from();
        return s.startsWith(predicate, Sense.SUPPLY_NOUN)
                && rules(predicate)
                        .anyMatch(rule -> isNobody(frame.suppliers(), rule)
                                || rule.from() <= predicate && apart(rule, predicate));
    }

    /** "… to the Houthis violates a resolution of the UN": who is named behind the rule gives nothing. */
    private boolean isNobody(List<String> suppliers, Hit rule) {
        return s.mentions().stream()
                .filter(m -> m.from() < rule.from())
                .noneMatch(m -> suppliers.contains(m.code()) || m.kind() == Mention.Kind.SELF && !suppliers.isEmpty());
    }

    private boolean isGoverned(Clause clause) {
        int predicate = clause.predicate().from();
        return clause.relation() == Relation.SUPPLY && rules(predicate).anyMatch(rule -> governs(rule, predicate));
    }

    /** Without the adjective of "has resumed banned arms sales", which tells of sales. */
    private Stream<Hit> rules(int predicate) {
        return s.within(0, s.size(), Sense.RULE).stream()
                .filter(rule -> rule.to() != predicate || !s.startsWith(rule.from(), Sense.BANNED));
    }

    private boolean apart(Hit rule, int noun) {
        return noun <= rule.to() || !s.has(rule.to(), noun, Sense.ACTOR);
    }

    /** "the ban on exporting", right before what it forbids; behind it where verbs come last. */
    private boolean governs(Hit rule, int predicate) {
        boolean last = s.language().traits().order() == Order.SOV;
        int between = last ? rule.from() - predicate : predicate - rule.to();
        boolean all = last || s.language().traits().dictionaryWords(); // names and goods stand between
        return between >= 0 && between <= (all ? LONG_GOVERNED : GOVERNED);
    }

    private static boolean fires(Frame frame) {
        return frame.goods().contains(Goods.MISSILES)
                || frame.goods().contains(Goods.DRONES)
                || frame.goods().contains(Goods.ARTILLERY_AMMUNITION);
    }

    /** "The president arrived in Kyiv to ask for arms". */
    private boolean isPerson(Clause clause) {
        int to = clause.predicate().from();
        boolean thing = s.has(clause.from(), to, Sense.GOODS) || s.has(clause.from(), to, Sense.CARGO);
        return !thing && (s.has(clause.from(), to, Sense.PERSON) || s.has(clause.from(), to, Sense.ROLE));
    }

    private boolean transfer(Clause clause, Frame frame, boolean goods) {
        if (!goods && clause.predicate().sense() == Sense.ARRIVE && isPerson(clause)) {
            return false;
        }
        if (!goods) {
            return scene.agrees(frame) && (pointsBack(clause) || actorKnown(frame) || betweenPorts(clause));
        }
        if (clause.predicate().sense() == Sense.ARRIVE && isPerson(clause)) {
            return false;
        }
        if (Clauses.takes(clause.predicate()) && s.has(clause.from(), clause.to(), Sense.WAR)) {
            return false; // "found at the site of the attack", "captured or destroyed"
        }
        boolean named = !frame.suppliers().isEmpty() || !frame.recipients().isEmpty();
        return named || !scene.isEmpty() || Clauses.takes(clause.predicate());
    }

    /** A noun alone presupposes more often than it claims. */
    private boolean nominal(Clause clause, Frame frame, Stance stance, boolean goods, Statement statement) {
        if (stance == Stance.ASSERTS) {
            boolean named = !frame.suppliers().isEmpty() || !frame.recipients().isEmpty();
            boolean headline = clause.from() == 0
                    && clause.to() == s.size()
                    && !".!?".contains(s.token(s.size() - 1).text());
            return goods && named && (headline || scene.fill(frame).hasBoth());
        }
        return goods && (!frame.suppliers().isEmpty() || !frame.recipients().isEmpty() || !scene.isEmpty());
    }

    private boolean pointsBack(Clause clause) {
        boolean participle =
                clause.from() > 0 && s.endsWith(clause.from() - 1, Sense.GOODS); // "rifles, sent from Iran"
        return participle
                || s.has(clause.from(), clause.to(), Sense.CARGO)
                || clause.predicate().sense() == Sense.DO_SO;
    }

    /** "made five round trips between Rajin and Dunai": ports of both sides of the deal spoken of. */
    private boolean betweenPorts(Clause clause) {
        return s.within(clause.from(), clause.to(), Sense.PLACE).stream()
                        .map(Hit::value)
                        .filter(scene::knows)
                        .distinct()
                        .count()
                > 1;
    }

    private boolean actorKnown(Frame frame) {
        return frame.suppliers().stream().anyMatch(scene::knows)
                || frame.recipients().stream().anyMatch(scene::knows);
    }
}
