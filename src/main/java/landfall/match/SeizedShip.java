package landfall.match;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.When;

/**
 * A statement that the cargo of a ship called by name was seized, or lost with its ship, on its way. It is of a voyage that had begun by then, and of none
 * whose landing was seen before.
 *
 * @param claim the statement
 */
record SeizedShip(Claim claim) {
    static List<SeizedShip> all(Case theCase) {
        return theCase.claims().stream()
                .filter(c -> c.isOfStopped() && !c.vessels().isEmpty())
                .map(SeizedShip::new)
                .toList();
    }

    /** Whether it means the ship of that name, in whatever script. */
    boolean isCalled(String name) {
        return claim.vessels().stream()
                .anyMatch(v -> !Collections.disjoint(ShipName.spellings(v), ShipName.spellings(name)));
    }

    boolean mayBeOf(Chain chain) {
        When when = when();
        if (when == null) {
            return true;
        }
        boolean begun = !chain.loading()
                .start()
                .isAfter(
                        day(when, true).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        Instant first = day(when, false).atStartOfDay(ZoneOffset.UTC).toInstant();
        return begun && !(chain.landing().isSeen() && chain.landing().at().isBefore(first));
    }

    /** Of what was lost elsewhere in a report, only the day is known on which that was told. */
    private When when() {
        boolean told = claim.eventTime() == null || claim.isOfLost() && claim.saidAt() != null;
        return told ? claim.saidAt() : claim.eventTime();
    }

    Reason reason() {
        return claim.isOfSeized() ? Reason.SEIZED : Reason.LOST;
    }

    /** Who says so, and when. */
    String source() {
        return Seized.said(claim);
    }

    /** The first or the last day that a date may mean. */
    private static LocalDate day(When when, boolean last) {
        String value = when.value();
        return switch (value.length()) {
            case 4 -> LocalDate.of(Integer.parseInt(value), last ? 12 : 1, last ? 31 : 1);
            case 7 ->
                last
                        ? YearMonth.parse(value).atEndOfMonth()
                        : YearMonth.parse(value).atDay(1);
            default -> LocalDate.parse(value.substring(0, 10));
        };
    }
}
