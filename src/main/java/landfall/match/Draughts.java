package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import landfall.vessel.Event;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/** What draughts say: deeper after loading, shallower after landing, and across a hand-over. Crews enter them by hand. */
final class Draughts {
    /** Draughts are entered before sailing or days later, or never. */
    private static final Duration LATE = Duration.ofDays(7);

    private static final Duration EARLY = Duration.ofHours(12);

    /** Draughts are entered by hand; less than this is a correction by our judgement. */
    private static final double LEAST_METERS = 0.5;

    private static final double LEAST_SHARE = 0.07;

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
                .ifPresent(c -> add(c.isDeeper() ? Reason.DRAUGHT_LOADED : Reason.DRAUGHT_CONTRARY, c));
        for (HandOver h : chain.handOvers()) {
            Instant late = h.end().plus(LATE);
            change(h.to(), h.start(), late)
                    .filter(Change::isDeeper)
                    .or(() -> change(h.from(), h.start(), late).filter(c -> !c.isDeeper()))
                    .ifPresent(c -> add(Reason.HAND_OVER_DRAUGHT, c));
        }
        Landing landing = chain.landing();
        if (landing.isSeen()) {
            change(landing.ship(), landing.at(), landing.at().plus(LATE))
                    .filter(c -> !c.isDeeper())
                    .ifPresent(c -> add(Reason.DRAUGHT_LANDED, c));
        }
    }

    /** A draught that differs from the one before, from a detector's event or from what the crew entered. */
    private record Change(double from, double to, Instant time, String source, List<String> events) {
        boolean isDeeper() {
            return to > from;
        }
    }

    private void add(Reason reason, Change c) {
        reasons.add(
                reason,
                String.format(
                        Locale.ROOT,
                        "Draught entered as %.1f m instead of %.1f m on %s%s.",
                        c.to(),
                        c.from(),
                        c.time().toString().substring(0, 10),
                        c.source()),
                c.events());
    }

    /** The first change in a time span; from the detector where it saw one, else from the static reports themselves. */
    private static Optional<Change> change(Logbook ship, Instant from, Instant to) {
        return ship.between(from, to).stream()
                .filter(e -> e instanceof Event.DraughtChange && e.start().isBefore(to))
                .map(Event.DraughtChange.class::cast)
                .findFirst()
                .map(e -> new Change(e.from(), e.to(), e.start(), "", List.of(e.id())))
                .or(() -> entered(ship, from, to));
    }

    private static Optional<Change> entered(Logbook ship, Instant from, Instant to) {
        Double before = null;
        for (Track track : ship.tracks()) {
            for (StaticReport report : track.statics()) {
                Double draught = report.draughtMeters();
                if (draught == null || draught <= 0 || !report.time().isBefore(to)) {
                    continue;
                }
                if (before != null
                        && !report.time().isBefore(from)
                        && Math.abs(draught - before) >= Math.max(LEAST_METERS, LEAST_SHARE * before)) {
                    String source = " (" + report.source() + ", row " + report.row() + ")";
                    return Optional.of(new Change(before, draught, report.time(), source, List.of()));
                }
                before = draught;
            }
        }
        return Optional.empty();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
