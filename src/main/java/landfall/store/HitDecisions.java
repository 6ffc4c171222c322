package landfall.store;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import landfall.screen.Asked;
import landfall.screen.Hit;
import landfall.store.Decision.About;

/**
 * What persons decided about list hits. A decision holds for one ship or party and one state of one entry: as soon as the list
 * changes the entry, the hit is open again, and the decision before is only remembered.
 */
public final class HitDecisions {
    /** Nobody has decided anything. */
    public static final HitDecisions NONE = new HitDecisions(Map.of());

    private final Map<String, Decision> standing;

    private HitDecisions(Map<String, Decision> standing) {
        this.standing = standing;
    }

    /** The decisions that stand in a store now. */
    public static HitDecisions of(Store store) {
        return new HitDecisions(store.standing(About.SCREENING));
    }

    public boolean isEmpty() {
        return standing.isEmpty();
    }

    /** What a decision about a hit is about: {@code IMO 9000015 | OFAC SDN | 101 @ 3f2a…}. */
    public static String subject(Asked asked, Hit hit) {
        return entry(asked, hit) + " @ " + hit.version();
    }

    /** The decision about this hit, unless the entry has changed since or somebody opened it again. */
    public Optional<Decision> on(Asked asked, Hit hit) {
        return Optional.ofNullable(standing.get(subject(asked, hit))).filter(HitDecisions::isDecided);
    }

    /** The newest decision about the entry as it was before it changed. */
    public Optional<Decision> before(Asked asked, Hit hit) {
        String now = subject(asked, hit);
        String entry = entry(asked, hit) + " @ ";
        return standing.values().stream()
                .filter(d -> d.subject().startsWith(entry) && !d.subject().equals(now))
                .filter(HitDecisions::isDecided)
                .max(Comparator.comparing(Decision::at));
    }

    private static String entry(Asked asked, Hit hit) {
        return asked.key() + " | " + hit.list() + " | " + hit.entityId();
    }

    private static boolean isDecided(Decision decision) {
        return !decision.verdict().equals(About.SCREENING.untouched());
    }
}
