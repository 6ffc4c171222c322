package landfall.casework;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Stance;

/**
 * A statement with the transfer it speaks of.
 *
 * @param claim the statement
 * @param suppliers parties that give; empty when not said
 * @param recipients parties that get; empty when not said
 * @param goods specific classes; empty for weapons of no said kind
 * @param said days on which it was said, from the statement, else the publication; null when neither is known
 * @param order place among all statements, as read
 */
record Frame(Claim claim, List<String> suppliers, List<String> recipients, Set<Goods> goods, Days said, int order) {
    static final Comparator<Frame> BY_TIME = Comparator.comparing(Frame::by)
            .thenComparing(Frame::day)
            .thenComparing(f -> f.claim.doc())
            .thenComparing(f -> f.claim.span().start())
            .thenComparing(f -> f.claim.id());

    private static final Set<Relation> TRANSFERS = Set.of(Relation.SUPPLY, Relation.RECEIVE, Relation.REQUEST);
    private static final Set<Stance> FOR = Set.of(Stance.ASSERTS, Stance.SUSPECTS, Stance.INTENDS);

    boolean isTransfer() {
        return TRANSFERS.contains(claim.relation());
    }

    /** Speaks for the transfer: only these make a case. */
    boolean accuses() {
        return isTransfer() && FOR.contains(claim.stance());
    }

    boolean denies() {
        return claim.stance() == Stance.DENIES;
    }

    boolean isDated() {
        return said != null;
    }

    /** The day it was said; the end of time when not known, so that it sorts last. */
    LocalDate day() {
        return said == null ? LocalDate.MAX : said.first();
    }

    /** The day by which it was said: what was said "last month" stands behind what was said on a day of that month. */
    LocalDate by() {
        return said == null ? LocalDate.MAX : said.last();
    }

    /** The days the transfer is said to have happened on. */
    Optional<Days> event() {
        return Days.of(claim.eventTime());
    }
}
