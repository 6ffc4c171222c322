package landfall.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Term;

/** "Iran is accused of supplying drones": who is accused says nothing, and whoever accuses is left out. */
final class Charge {
    private static final Set<Sense> SAID =
            EnumSet.of(Sense.ACCUSE, Sense.SUSPECT, Sense.RECEIVE, Sense.SAY, Sense.THAT);

    private static final Term DOUBT = new Term(Sense.HEDGE, "");

    private Charge() {}

    /** The hits, where such a charge stands as a doubt, without the words of accusing in it. */
    static List<Hit> resolved(List<Hit> hits) {
        List<Hit> charges =
                hits.stream().filter(h -> h.sense() == Sense.CHARGED).toList();
        return hits.stream()
                .filter(h -> !SAID.contains(h.sense()) || charges.stream().noneMatch(c -> isPart(h, c)))
                .map(h -> h.sense() == Sense.CHARGED ? new Hit(DOUBT, h.from(), h.to()) : h)
                .toList();
    }

    private static boolean isPart(Hit said, Hit charge) {
        return charge.from() <= said.from() && said.to() <= charge.to();
    }
}
