package landfall.track;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/** A piece of a track without a long silence, while it may still grow: what the next positions are held against. */
final class Segment implements Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final OpenTrack track;
    private transient Outcome taken;
    /** Newest last; as many as are looked back on, and one more. */
    private final Heard[] recent;
    /** How well each of them fitted, 0 for the first. */
    private final double[] fits;

    private int kept;
    private long positions;
    private long lastMillis;

    Segment(String id, OpenTrack track, int lookback) {
        this.id = id;
        this.track = track;
        recent = new Heard[lookback + 1];
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

    double hoursUntil(Heard next) {
        return (next.millis() - lastMillis) / 3_600_000.0;
    }

    Match match(Heard next, Fit fit, TrackSettings settings) {
        Heard newest = recent[kept - 1];
        double hours = newest.hoursUntil(next);
        double surely = fit.atLeast(newest, next, hours);
        if ((newest.classes() & next.classes()) != 0 && surely >= fit.best(hours) / settings.lookbackFactor()) {
            return new Match(this, surely, 0, hours);
        }
        return lookBack(next, fit, settings);
    }

    private Match lookBack(Heard next, Fit fit, TrackSettings settings) {
        Match best = new Match(this, 0, 0, 0);
        double bestWeighed = 0;
        double existing = 0;
        double weight = sharesClass(next, settings) ? 1 : settings.otherClass();
        double longest = settings.segmentSilence().toMillis() / 3_600_000.0;
        int skipped = 0;
        for (int i = kept - 1; i >= 0 && skipped < settings.lookback(); i--, skipped++) {
            Heard before = recent[i];
            double hours = before.hoursUntil(next);
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
            existing = fits[i];
        }
        return best;
    }

    private boolean sharesClass(Heard next, TrackSettings settings) {
        int classes = 0;
        for (int i = kept - 1, n = 0; i >= 0 && n < settings.lookback(); i--, n++) {
            classes |= recent[i].classes();
        }
        return (classes & next.classes()) != 0;
    }

    /** Takes a position in; gives the rows of those it shows to be outliers. */
    List<Long> add(Heard heard, double fit, int skipped) {
        List<Long> withdrawn = List.of();
        if (skipped > 0) {
            withdrawn =
                    Arrays.stream(recent, kept - skipped, kept).map(Heard::row).toList();
            kept -= skipped;
        }
        if (kept == recent.length) {
            System.arraycopy(recent, 1, recent, 0, kept - 1);
            System.arraycopy(fits, 1, fits, 0, kept - 1);
            kept--;
        }
        recent[kept] = heard;
        fits[kept++] = fit;
        positions++;
        lastMillis = heard.millis();
        return withdrawn;
    }
}
