package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import landfall.vessel.Event;

/** What draughts say: deeper after loading, shallower after landing, and across a hand-over. Crews enter them by hand. */
final class Draughts {
    /** Draughts are entered before sailing or days later, or never. */
    private static final Duration LATE = Duration.ofDays(7);

    private static final Duration EARLY = Duration.ofHours(12);

    private final Chain chain;
    private final Reasons reasons;

    Draughts(Chain chain, Reasons reasons) {
        this.chain = chain;
        this.reasons = reasons;
    }

    void weigh() {
        Loading loading = chain.loading();
        Instant next = earlier(loading.end().plus(LATE), chain.to(0));
        change(loading.ship(), loading.start().minus(EARLY), next)
                .ifPresent(c -> add(c.to() > c.from() ? Reason.DRAUGHT_LOADED : Reason.DRAUGHT_CONTRARY, c));
        for (HandOver h : chain.handOvers()) {
            Optional<Event.DraughtChange> taken =
                    change(h.to(), h.start(), h.end().plus(LATE));
            Optional<Event.DraughtChange> given =
                    change(h.from(), h.start(), h.end().plus(LATE));
            if (taken.isPresent() && taken.get().to() > taken.get().from()) {
                add(Reason.HAND_OVER_DRAUGHT, taken.get());
            } else if (given.isPresent() && given.get().to() < given.get().from()) {
                add(Reason.HAND_OVER_DRAUGHT, given.get());
            }
        }
        Landing landing = chain.landing();
        if (landing.isSeen()) {
            change(landing.ship(), landing.at(), landing.at().plus(LATE))
                    .filter(c -> c.to() < c.from())
                    .ifPresent(c -> add(Reason.DRAUGHT_LANDED, c));
        }
    }

    private void add(Reason reason, Event.DraughtChange c) {
        reasons.add(
                reason,
                String.format(
                        Locale.ROOT,
                        "Draught entered as %.1f m instead of %.1f m on %s.",
                        c.to(),
                        c.from(),
                        c.start().toString().substring(0, 10)),
                List.of(c.id()));
    }

    private static Optional<Event.DraughtChange> change(Logbook ship, Instant from, Instant to) {
        return ship.between(from, to).stream()
                .filter(Event.DraughtChange.class::isInstance)
                .map(Event.DraughtChange.class::cast)
                .filter(c -> c.start().isBefore(to))
                .findFirst();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
