package landfall.extract;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import landfall.language.Hit;
import landfall.language.Sense;
import landfall.language.Term;

/**
 * "Iran is accused of supplying drones": who is accused says nothing, and what it is accused of is doubted, as whoever accuses is
 * left out; "is accused by the US of" is an accusation by the US.
 */
final class Charge {
    private static final Set<Sense> SAID =
            EnumSet.of(Sense.ACCUSE, Sense.SUSPECT, Sense.RECEIVE, Sense.SAY, Sense.THAT, Sense.INTENT, Sense.FUTURE);
    private static final String CHARGED = "charged";
    private static final Term ACCUSED = new Term(Sense.ACCUSE, "");
    private static final Term DOUBT = new Term(Sense.HEDGE, CHARGED);

    private final Sentence s;
    private final Speakers speakers;

    Charge(Sentence sentence, Speakers speakers) {
        this.s = sentence;
        this.speakers = speakers;
    }

    /** The hits, where a charge by nobody named stands as a doubt, without the words of accusing in it. */
    static List<Hit> resolved(List<Hit> hits) {
        List<Hit> charges =
                hits.stream().filter(h -> h.sense() == Sense.CHARGED).toList();
        return hits.stream()
                .filter(h -> !SAID.contains(h.sense()) || charges.stream().noneMatch(c -> isPart(h, c)))
                .map(h -> h.sense() == Sense.CHARGED && by(hits, h) == null ? new Hit(DOUBT, h.from(), h.to()) : h)
                .toList();
    }

    private static boolean isPart(Hit said, Hit charge) {
        return charge.from() <= said.from() && said.to() <= charge.to();
    }

    /** "by", behind the charge or within it: "wird von Kiew beschuldigt". */
    private static Hit by(List<Hit> hits, Hit charge) {
        return hits.stream()
                .filter(h -> h.sense() == Sense.BY && h.from() == charge.to()
                        || h.sense() == Sense.BY && h.from() > charge.from() && h.to() == charge.to() // "accused by"
                        || (h.sense() == Sense.BY || h.sense() == Sense.FROM)
                                && h.from() > charge.from()
                                && h.to() < charge.to())
                .findFirst()
                .orElse(null);
    }

    /** Whether the hit is what became of a charge. */
    static boolean is(Hit doubt) {
        return doubt.sense() == Sense.HEDGE && doubt.value().equals(CHARGED);
    }

    /** The accusation by whoever is named; null if there is none. */
    Statement statement() {
        Hit charge = s.first(0, s.size(), Sense.CHARGED).orElse(null);
        Hit by = charge == null ? null : by(s.hits(), charge);
        int end = by != null && by.to() < charge.to() ? charge.to() - 1 : s.size();
        Speakers.Phrase accuser = by == null ? null : speakers.read(s, by.to(), Reach.phraseEnd(s, by.to(), end));
        return accuser == null || accuser.actor() == null
                ? null
                : Attribution.make(s, new Hit(ACCUSED, charge.from(), charge.to()), accuser, new int[] {0, s.size()});
    }
}
