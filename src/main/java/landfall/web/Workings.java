package landfall.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.match.Matching;
import landfall.match.Seaway;
import landfall.store.Decision;

/**
 * What stands behind the pages.
 *
 * @param decided told of each decision once it is kept, before the answer is sent: it may make the cases again
 * @param matching counts the voyages that fit a watch
 * @param ports the gazetteer
 * @param feeds how each live feed goes now; none when nothing is listened to
 * @param judge derives the one case of an investigation again, as whoever re-checks a dossier does
 */
public record Workings(
        Consumer<Decision> decided,
        Supplier<Matching> matching,
        Supplier<Ports> ports,
        Supplier<List<Feed>> feeds,
        Function<Investigation, CaseFile> judge) {

    /**
     * One live feed.
     *
     * @param name as in landfall.yml
     * @param what kind and address
     * @param state {@code connecting}, {@code listening}, {@code reading}, {@code connected}, {@code held back}, {@code too late},
     *     {@code clock ahead}, {@code no AIS}, {@code cut off}, {@code done} …
     * @param why it is cut off, or what came that is no AIS; else null
     * @param since when it is cut off, else null
     * @param messages how many came in
     * @param heard when the last came in that was of use, or null
     * @param told of when that was, as it says itself: years ago where a recording is played; or null
     * @param positionsAMinute how many positions of use came in the last minute
     * @param leftOut how much of it could not be used, or was used with a doubt, by reason
     */
    public record Feed(
            String name,
            String what,
            String state,
            String why,
            Instant since,
            long messages,
            Instant heard,
            Instant told,
            long positionsAMinute,
            Map<String, Long> leftOut) {}

    /** Decisions are kept and cases stay as they are; nothing is listened to. */
    public static Workings bundled() {
        Supplier<Ports> ports = new Once<>(Ports::load);
        return new Workings(
                decision -> {},
                new Once<>(() -> Matching.of(ports.get(), Seaway.of(Water.load()))),
                ports,
                List::of,
                found -> found.files().get(0));
    }

    /** The same, telling others of decisions. */
    public Workings telling(Consumer<Decision> others) {
        return new Workings(others, matching, ports, feeds, judge);
    }

    /** The same with live feeds. */
    public Workings hearing(Supplier<List<Feed>> live) {
        return new Workings(decided, matching, ports, live, judge);
    }

    /** The same, deriving answers again in this way. */
    public Workings judging(Function<Investigation, CaseFile> other) {
        return new Workings(decided, matching, ports, feeds, other);
    }
}
