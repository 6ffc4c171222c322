package landfall.track;

import java.io.Serializable;
import java.util.List;
import java.util.stream.IntStream;
import landfall.vessel.Position;

/** A piece of a track without a long silence, while it may still grow: what the next positions are held against. */
final class Segment implements Serializable {
    private static final long serialVersionUID = 1;
    /** Stands for the fit of a position that fits well: how well is found out when it matters. */
    static final double NOT_YET_ASKED = Double.NaN;

    private final String id;
    private final OpenTrack track;
    private transient Outcome taken;
    /** As many as are looked back on, and one more; how well each fitted is 0 for the first, or {@link #NOT_YET_ASKED}. */
    private final Recent recent;

    private long positions;

    Segment(String id, OpenTrack track, int lookback) {
        this.id = id;
        this.track = track;
        recent = new Recent(track.mmsi(), lookback + 1);
    }

    /**
     * How well a position fits.
     *
     * @param fit 0 when it does not
     * @param skipped how many of the newest positions are outliers if it is taken
     * @param hours since the newest position that stays
     */
    record Match(Segment segment, double fit, int skipped, double hours) {
        boolean fits() {
            return fit > 0;
        }
    }

    String id() {
        return id;
    }

    /** What became of a position that it took in without withdrawing others. */
    Outcome taken() {
        if (taken == null) {
            taken = Outcome.in(track.id(), id, List.of());
        }
        return taken;
    }

    OpenTrack track() {
        return track;
    }

    long positions() {
        return positions;
    }

    long lastMillis() {
        return recent.millis();
    }

    /** Whether a position goes on where the newest is, as nearly all do; false when one has to look closer. */
    boolean surelyGoesOn(Position next, Fit fit) {
        return haveClassInCommon(recent.type(0), next) && fit.isNear(recent.lat(), recent.lon(), recent.millis(), next);
    }

    Match match(Position next, Fit fit, TrackSettings settings) {
        Position newest = recent.position(0);
        double hours = Fit.hours(newest, next);
        double surely = fit.atLeast(newest, next, hours);
        boolean goesOn =
                haveClassInCommon(newest.type(), next) && surely >= fit.best(hours) / settings.lookbackFactor();
        return goesOn && surely > 0 ? new Match(this, surely, 0, hours) : lookBack(next, fit, settings);
    }

    private Match lookBack(Position next, Fit fit, TrackSettings settings) {
        Match best = null;
        double bestWeighed = 0;
        double existing = 0;
        double weight = sharesClass(next, settings) ? 1 : settings.otherClass();
        double longest = settings.segmentSilence().toMillis() / 3_600_000.0;
        int most = Math.min(recent.count(), settings.lookback());
        for (int skipped = 0; skipped < most; skipped++) {
            Position before = recent.position(skipped);
            double hours = Fit.hours(before, next);
            if (hours > longest) {
                break;
            }
            double found = weight * fit.of(before, next, hours);
            double weighed = found / Math.max(1, skipped * settings.lookbackFactor());
            if (weighed > existing && weighed > bestWeighed) {
                bestWeighed = weighed;
                best = new Match(this, found, skipped, hours);
            }
            if (skipped == 0 && found >= fit.best(hours) / settings.lookbackFactor()) {
                // no older one can fit better: its time is longer and it is weighed less
                return best;
            }
            existing = fitted(skipped, fit);
        }
        return best == null ? new Match(this, 0, 0, 0) : best;
    }

    private double fitted(int back, Fit fit) {
        if (back < recent.count() - 1 && Double.isNaN(recent.fit(back))) {
            Position before = recent.position(back + 1);
            Position it = recent.position(back);
            recent.fit(back, fit.atLeast(before, it, Fit.hours(before, it)));
        }
        return recent.fit(back);
    }

    private boolean sharesClass(Position next, TrackSettings settings) {
        int most = Math.min(recent.count(), settings.lookback());
        for (int back = 0; back < most; back++) {
            if (haveClassInCommon(recent.type(back), next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean haveClassInCommon(int type, Position next) {
        return (classes(type) & classes(next.type())) != 0;
    }

    /** Bit 1: transponder class A, bit 2: class B; both where the message does not tell. */
    private static int classes(int type) {
        return switch (type) {
            case 1, 2, 3 -> 1;
            case 18, 19 -> 2;
            default -> 3;
        };
    }

    /** Takes a position in; gives the rows of those it shows to be outliers. */
    List<Long> add(Position p, double fit, int skipped) {
        List<Long> withdrawn = List.of();
        if (skipped > 0) {
            withdrawn = IntStream.range(0, skipped)
                    .mapToObj(i -> recent.row(skipped - 1 - i))
                    .toList();
            recent.drop(skipped);
        }
        recent.add(p, fit);
        positions++;
        return withdrawn;
    }
}
