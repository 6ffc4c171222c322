package landfall.match;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import landfall.vessel.Event;
import landfall.vessel.StaticReport;

/**
 * What draughts say: whether the ship lay deeper after the loading, shallower after the landing, and how it was across a hand-over. Crews
 * enter them by hand, before sailing or days later, or never; so the last draught before is held against the last one said before the
 * next call.
 */
final class Draughts {
    private static final Duration LATE = Duration.ofDays(7);

    /** Draughts are entered by hand; less than this is a correction by our judgement, as for the event of a draught change. */
    private static final double LEAST_METERS = 0.5;

    /** Of the larger draught. */
    private static final double LEAST_SHARE = 0.07;

    /** 4.1 less 3.6 is half a metre, also in binary. */
    private static final double ROUNDING = 1e-9;

    private final Chain chain;
    private final Reasons reasons;
    private final Jammings jammings;

    /** @param jammings areas in which several ships were jammed */
    Draughts(Chain chain, Reasons reasons, Jammings jammings) {
        this.chain = chain;
        this.reasons = reasons;
        this.jammings = jammings;
    }

    void weigh() {
        loading();
        chain.handOvers().forEach(this::handOver);
        Landing landing = chain.landing();
        if (landing.isSeen()) {
            Instant until = nextCall(
                    landing.ship(), landing.at().plusSeconds(1), landing.at().plus(LATE));
            change(landing.ship(), landing.at(), landing.at(), until)
                    .filter(Change::isShallower)
                    .ifPresent(c -> add(Reason.DRAUGHT_LANDED, c));
        }
    }

    private void loading() {
        Loading loading = chain.loading();
        Instant until =
                earlier(nextCall(loading.ship(), loading.end(), loading.end().plus(LATE)), given());
        Instant begin = loading.isSeen() ? loading.start() : loading.dark().start();
        Instant said = loading.isSeen() ? loading.start() : loading.end();
        deepest(loading.ship(), begin, said, until)
                .filter(Change::isDeeper)
                .or(() -> change(loading.ship(), begin, said, until))
                .ifPresent(c -> add(reasonOf(c, loading), unjammed(loading), c));
    }

    /** A draught that changed while ships were jammed may have changed at a call that the jamming hid. */
    private double unjammed(Loading loading) {
        return loading.isSeen()
                ? 1
                : 1 - jammings.over(loading.dark()).map(Jammings.Cover::share).orElse(0.0);
    }

    private static Reason reasonOf(Change change, Loading loading) {
        if (change.isDeeper()) {
            return loading.isSeen() ? Reason.DRAUGHT_LOADED : Reason.DRAUGHT_LOADED_DARK;
        }
        return change.isShallower() ? Reason.DRAUGHT_CONTRARY : Reason.DRAUGHT_SAME;
    }

    /** Until when the first ship had the cargo: half way through the hand-over, else to the landing. */
    private Instant given() {
        if (chain.handOvers().isEmpty()) {
            return chain.landing().at();
        }
        HandOver first = chain.handOvers().get(0);
        return first.start().plus(Duration.between(first.start(), first.end()).dividedBy(2));
    }

    private void handOver(HandOver h) {
        Instant until = nextCall(h.to(), h.end(), h.end().plus(LATE));
        Optional<Change> taken = deepest(h.to(), h.start(), h.start(), until)
                .filter(Change::isDeeper)
                .or(() -> change(h.to(), h.start(), h.start(), until));
        Optional<Change> given = change(
                h.from(),
                h.start(),
                h.start(),
                nextCall(h.from(), h.end(), h.end().plus(LATE)));
        boolean deeper = taken.filter(Change::isDeeper).isPresent();
        boolean lighter = taken.filter(Change::isShallower).isPresent();
        if (deeper) {
            add(Reason.HAND_OVER_DRAUGHT, taken.get());
        }
        if (!lighter) {
            given.filter(Change::isShallower).ifPresent(c -> add(Reason.HAND_OVER_DRAUGHT, c));
        }
        if (taken.isPresent() && !deeper) {
            add(Reason.HAND_OVER_NO_DRAUGHT, taken.get());
        }
    }

    /** Two draughts said one after the other, from the static reports or as a detector saw it. */
    private record Change(String ship, double from, double to, Instant time, String source, List<String> events) {
        boolean isDeeper() {
            return to - from >= least();
        }

        boolean isShallower() {
            return from - to >= least();
        }

        private double least() {
            return Math.max(LEAST_METERS, LEAST_SHARE * Math.max(from, to)) - ROUNDING;
        }
    }

    private void add(Reason reason, Change c) {
        add(reason, 1, c);
    }

    private void add(Reason reason, double share, Change c) {
        reasons.add(
                reason,
                share,
                () -> String.format(
                        Locale.ROOT,
                        "Draught of %s entered as %.1f m, before that as %.1f m%s (%s%s).",
                        c.ship(),
                        c.to(),
                        c.from(),
                        c.isDeeper() ? ": it lay deeper" : c.isShallower() ? ": it lay higher" : "",
                        Words.day(c.time()),
                        c.source()),
                c.events());
    }

    /**
     * What the ship said before a time and what it said last between two times.
     *
     * @param before up to when the first draught counts
     * @param from from when the second counts
     * @param to up to when the second counts
     */
    private static Optional<Change> change(Logbook ship, Instant before, Instant from, Instant to) {
        Optional<Double> first = saidUpTo(ship, before);
        Optional<StaticReport> last = said(ship)
                .filter(r -> r.time().isAfter(before)
                        && !r.time().isBefore(from)
                        && !r.time().isAfter(to))
                .reduce((a, b) -> b);
        return first.isEmpty()
                ? Optional.empty()
                : last.isEmpty()
                        ? detected(ship, from, to)
                        : Optional.of(change(ship, first.get(), last.get(), from, to));
    }

    private static Optional<Double> saidUpTo(Logbook ship, Instant time) {
        return said(ship)
                .filter(r -> !r.time().isAfter(time))
                .reduce((a, b) -> b)
                .map(StaticReport::draughtMeters);
    }

    /** The same with the deepest that it said between two times: a crew that enters it early may enter the discharge early as well. */
    private static Optional<Change> deepest(Logbook ship, Instant before, Instant from, Instant to) {
        Optional<StaticReport> deepest = said(ship)
                .filter(r -> r.time().isAfter(before)
                        && !r.time().isBefore(from)
                        && !r.time().isAfter(to))
                .max(Comparator.comparing(StaticReport::draughtMeters));
        return saidUpTo(ship, before).flatMap(first -> deepest.map(d -> change(ship, first, d, from, to)));
    }

    /** In order of time, whichever of its radio numbers said it. */
    private static Stream<StaticReport> said(Logbook ship) {
        return ship.tracks().stream()
                .flatMap(t -> t.statics().stream())
                .filter(r -> r.draughtMeters() != null && r.draughtMeters() > 0)
                .sorted(Comparator.comparing(StaticReport::time));
    }

    private static Change change(Logbook ship, double first, StaticReport last, Instant from, Instant to) {
        List<String> events = ship.between(from, to).stream()
                .filter(e -> e instanceof Event.DraughtChange && e.start().isBefore(to))
                .map(Event::id)
                .toList();
        String source = ", " + last.source() + ", row " + last.row();
        return new Change(ship.called(), first, last.draughtMeters(), last.time(), source, events);
    }

    /** For tracks whose static reports were not kept. */
    private static Optional<Change> detected(Logbook ship, Instant from, Instant to) {
        return ship.between(from, to).stream()
                .filter(e -> e instanceof Event.DraughtChange && e.start().isBefore(to))
                .map(Event.DraughtChange.class::cast)
                .reduce((a, b) -> b)
                .map(e -> new Change(ship.called(), e.from(), e.to(), e.start(), "", List.of(e.id())));
    }

    private static Instant nextCall(Logbook ship, Instant after, Instant latest) {
        return ship.visits().stream()
                .map(Event.PortVisit::start)
                .filter(start -> start.isAfter(after))
                .findFirst()
                .filter(start -> start.isBefore(latest))
                .orElse(latest);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
