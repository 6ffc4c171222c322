package landfall.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import landfall.claim.Relation;
import landfall.claim.Stance;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Traits.Order;

/**
 * A cargo that went down, burnt or turned back with its ship: no arrival, and no seizure either. It is told where a ship stands beside
 * such a word, in the sentence of the supply or, of a ship called by name, anywhere in its report.
 */
final class Lost {
    /** Tokens between a ship and what became of it. */
    private static final int NEAR = 15;

    private static final int CLOSE = 4;

    /** "could sink", "did not sink", "vowed to sink": nothing that happened. */
    private static final Set<Sense> NOT_DONE = EnumSet.of(
            Sense.NEGATION, Sense.HEDGE, Sense.ATTEMPT, Sense.UNREAL, Sense.CONDITION, Sense.INTENT, Sense.FUTURE);

    private static final Set<Sense> REJECTED =
            EnumSet.of(Sense.DENY, Sense.BASELESS, Sense.NO_COMMENT, Sense.NO_EVIDENCE);
    private static final Set<Sense> ABOARD = EnumSet.of(Sense.CARGO, Sense.SUPPLY, Sense.SUPPLY_NOUN);

    private final List<Sentence> sentences;
    private final Ships ships;

    /** A ship in a sentence: a word for one, or its name. */
    private record Ship(int from, int to, String name) {
        int distance(Hit h) {
            return Math.max(from - h.to(), h.from() - to);
        }
    }

    Lost(List<Sentence> sentences, Ships ships) {
        this.sentences = sentences;
        this.ships = ships;
    }

    /** Whether the cargo that the draft tells of is told to have been lost. */
    boolean isToldOf(Draft d) {
        boolean said =
                d.relation() == Relation.SUPPLY && (d.stance() == Stance.ASSERTS || d.stance() == Stance.SUSPECTS);
        boolean missed = d.relation() == Relation.RECEIVE && d.stance() == Stance.DENIES;
        return (said || missed) && (here(d) || elsewhere(d));
    }

    private boolean here(Draft d) {
        Sentence s = d.sentence();
        return done(s).stream()
                .filter(h -> d.statement() == null || d.statement().holds(h.from()))
                .anyMatch(h -> ship(s, h).filter(ship -> carries(d, ship, h)).isPresent());
    }

    private boolean elsewhere(Draft d) {
        List<String> names = ships.in(d.sentence(), d.from(), d.to());
        return !names.isEmpty()
                && sentences.stream()
                        .filter(s -> s != d.sentence())
                        .anyMatch(s -> done(s).stream()
                                .anyMatch(
                                        h -> named(s, h).filter(names::contains).isPresent()));
    }

    private static List<Hit> done(Sentence s) {
        boolean open =
                s.text().strip().matches("(?s).*[?？؟]") || REJECTED.stream().anyMatch(no -> s.has(0, s.size(), no));
        return open
                ? List.of()
                : s.within(0, s.size(), Sense.LOST).stream()
                        .filter(h -> NOT_DONE.stream().noneMatch(sense -> isBeside(s, h, sense)))
                        .filter(h -> !s.startsWith(h.from() - 1, Sense.TO))
                        .toList();
    }

    private static boolean isBeside(Sentence s, Hit lost, Sense sense) {
        int to = lost.to() + (s.language().traits().order() == Order.SOV ? CLOSE : 1);
        return s.hits().stream().anyMatch(h -> h.sense() == sense && h.to() > lost.from() - CLOSE && h.from() < to);
    }

    /** The ship nearest to what became of it. */
    private Optional<Ship> ship(Sentence s, Hit lost) {
        List<Ship> near = new ArrayList<>(names(s));
        s.within(0, s.size(), Sense.VESSEL).forEach(h -> near.add(new Ship(h.from(), h.to(), null)));
        return near.stream()
                .filter(ship -> ship.distance(lost) <= NEAR)
                .min(Comparator.comparingInt(ship -> ship.distance(lost)));
    }

    /** The name of that ship, which may stand beside the word for it: "the freighter Angara". */
    private Optional<String> named(Sentence s, Hit lost) {
        return ship(s, lost)
                .flatMap(ship -> names(s).stream()
                        .filter(name -> isBeside(s, Math.min(name.to(), ship.to()), Math.max(name.from(), ship.from())))
                        .map(Ship::name)
                        .findFirst());
    }

    /** Nothing stands between, or one word ("named"), or the comma and article of "Angara, a freighter". */
    private static boolean isBeside(Sentence s, int from, int to) {
        return to - from <= 1 || to - from == 2 && s.token(from).is(",");
    }

    private List<Ship> names(Sentence s) {
        List<Ship> found = new ArrayList<>();
        for (String name : ships.in(s, 0, s.size())) {
            for (int from = 0; from < s.size(); from++) {
                for (int to = from + 1; to <= Math.min(s.size(), from + CLOSE + 1); to++) {
                    if (s.words(from, to).equals(name)) {
                        found.add(new Ship(from, to, name));
                    }
                }
            }
        }
        return found;
    }

    /** Whether the goods were aboard, and are not what hit the ship: "the Houthis sank a ship with missiles from Iran". */
    private static boolean carries(Draft d, Ship ship, Hit lost) {
        Sentence s = d.sentence();
        boolean byGetter = s.mentions().stream()
                .filter(m -> d.frame().recipients().contains(m.code()))
                .anyMatch(m -> m.marker() == Sense.BY
                        || m.bare()
                                && m.to() <= lost.from()
                                && lost.from() - m.to() < CLOSE
                                && ship.from() >= lost.to());
        Hit goods = s.within(d.from(), d.to(), Sense.GOODS).stream()
                .min(Comparator.comparingInt(ship::distance))
                .orElse(null);
        if (byGetter || goods == null) {
            return !byGetter;
        }
        if (goods.from() < lost.from()) {
            return ship.from() < lost.from(); // not "drones from Iran sank the ship"
        }
        // "sank a ship carrying missiles", and not "sank a ship with missiles from Iran"
        int behind = Math.max(lost.to(), ship.to());
        boolean aboard = ABOARD.stream().anyMatch(sense -> s.has(behind, goods.from(), sense));
        return aboard && !s.startsWith(lost.to(), Sense.BY);
    }
}
