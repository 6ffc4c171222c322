package landfall.track;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import landfall.vessel.Position;

/** A piece of a track without a long silence, while it may still grow: what the next positions are held against. */
final class Segment implements Serializable {
    private static final long serialVersionUID = 1;
    /** Stands for the fit of a position that fits well: how well is found out when it matters. */
    static final double NOT_YET_ASKED = Double.NaN;

    private final String id;
    private final OpenTrack track;
    private transient Outcome taken;
    /** Newest last; as many as are looked back on, and one more. */
    private final Position[] recent;
    /** How well each of them fitted the one before, 0 for the first; or {@link #NOT_YET_ASKED}. */
    private final double[] fits;

    private int kept;
    private long positions;
    private long lastMillis;

    Segment(String id, OpenTrack track, int lookback) {
        this.id = id;
        this.track = track;
        recent = new Position[lookback + 1];
        fits = new double[lookback + 1];
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
        return lastMillis;
    }

    /** Whether a position goes on where the newest is, as nearly all do; false when one has to look closer. */
    boolean surelyGoesOn(Position next, Fit fit) {
        Position newest = recent[kept - 1];
        return haveClassInCommon(newest, next) && fit.isNear(newest, next);
    }

    Match match(Position next, Fit fit, TrackSettings settings) {
        Position newest = recent[kept - 1];
        double hours = Fit.hours(newest, next);
        double surely = fit.atLeast(newest, next, hours);
        boolean goesOn = haveClassInCommon(newest, next) && surely >= fit.best(hours) / settings.lookbackFactor();
        return goesOn && surely > 0 ? new Match(this, surely, 0, hours) : lookBack(next, fit, settings);
    }

    private Match lookBack(Position next, Fit fit, TrackSettings settings) {
        Match best = null;
        double bestWeighed = 0;
        double existing = 0;
        double weight = sharesClass(next, settings) ? 1 : settings.otherClass();
        double longest = settings.segmentSilence().toMillis() / 3_600_000.0;
        int skipped = 0;
        for (int i = kept - 1; i >= 0 && skipped < settings.lookback(); i--, skipped++) {
            Position before = recent[i];
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
            existing = fitted(i, fit);
        }
        return best == null ? new Match(this, 0, 0, 0) : best;
    }

    private double fitted(int i, Fit fit) {
        if (i > 0 && Double.isNaN(fits[i])) {
            fits[i] = fit.atLeast(recent[i - 1], recent[i], Fit.hours(recent[i - 1], recent[i]));
        }
        return fits[i];
    }

    private boolean sharesClass(Position next, TrackSettings settings) {
        for (int i = kept - 1, n = 0; i >= 0 && n < settings.lookback(); i--, n++) {
            if (haveClassInCommon(recent[i], next)) {
                return true;
            }
        }
        return false;
    }

    private static boolean haveClassInCommon(Position a, Position b) {
        return (classes(a) & classes(b)) != 0;
    }

    /** Bit 1: transponder class A, bit 2: class B; both where the message does not tell. */
    private static int classes(Position p) {
        return switch (p.type()) {
            case 1, 2, 3 -> 1;
            case 18, 19 -> 2;
            default -> 3;
        };
    }

    /** Takes a position in; gives the rows of those it shows to be outliers. */
    List<Long> add(Position p, double fit, int skipped) {
        List<Long> withdrawn = List.of();
        if (skipped > 0) {
            withdrawn = Arrays.stream(recent, kept - skipped, kept)
                    .map(Position::row)
                    .toList();
            kept -= skipped;
        }
        if (kept == recent.length) {
            System.arraycopy(recent, 1, recent, 0, kept - 1);
            System.arraycopy(fits, 1, fits, 0, kept - 1);
            kept--;
        }
        recent[kept] = p;
        fits[kept++] = fit;
        positions++;
        lastMillis = p.millis();
        return withdrawn;
    }
}
