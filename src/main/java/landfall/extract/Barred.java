package landfall.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import landfall.language.Hit;
import landfall.language.Sense;

/** "Spain denied a ship carrying weapons to Israel permission to dock": who closes a port to a cargo come upon denies nothing, and gives nothing. */
final class Barred {
    private static final Set<Sense> REFUSALS =
            EnumSet.of(Sense.DENY, Sense.NEGATION, Sense.NO_COMMENT, Sense.STOP, Sense.RULE, Sense.BANNED);
    private static final Set<Sense> SAID = EnumSet.of(Sense.THAT, Sense.WHETHER, Sense.ACCUSATION);

    private Barred() {}

    /** The hits without the words of refusing, where they refuse a ship the port; "denied reports that the ship" refuses none. */
    static List<Hit> resolved(List<Hit> hits) {
        Predicate<Hit> words = h -> h.sense() == Sense.FIND && h.length() > 1;
        List<Hit> refusing = hits.stream().filter(words).toList();
        List<Hit> told = refusing.stream()
                .filter(f ->
                        hits.stream().anyMatch(h -> SAID.contains(h.sense()) && begins(h, f) && !isOfShip(h, f, hits)))
                .toList();
        return hits.stream()
                .filter(h -> !told.contains(h))
                .filter(h -> refusing.stream().noneMatch(f -> !told.contains(f) && refuses(h, f)))
                .toList();
    }

    /** "un barco que lleva armas". */
    private static boolean isOfShip(Hit that, Hit found, List<Hit> hits) {
        return hits.stream()
                .anyMatch(h -> h.sense() == Sense.VESSEL && h.from() >= found.from() && h.to() <= that.from());
    }

    private static boolean refuses(Hit h, Hit found) {
        boolean gives =
                h.sense() == Sense.SUPPLY && (h.from() == found.from() || h.to() == found.to()); // "izin vermedi"
        return begins(h, found) && REFUSALS.contains(h.sense()) || gives;
    }

    private static boolean begins(Hit h, Hit found) {
        return found.from() <= h.from() && h.from() < found.to();
    }
}
