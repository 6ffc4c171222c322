package landfall.track;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** A piece of a track without a long silence, while it may still grow: what the next positions are held against. */
final class Segment implements Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final OpenTrack track;
    private transient Outcome taken;
    /** Newest last; as many as are looked back on, and one more. */
    private final ArrayList<Kept> recent = new ArrayList<>(6);

    private long positions;
    private long lastMillis;

    Segment(String id, OpenTrack track) {
        this.id = id;
        this.track = track;
    }

    /** @param fit how well it fitted, 0 for the first */
    private record Kept(Heard heard, double fit) implements Serializable {}

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
        Heard newest = recent.get(recent.size() - 1).heard;
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
        for (int i = recent.size() - 1; i >= 0 && skipped < settings.lookback(); i--, skipped++) {
            Heard before = recent.get(i).heard;
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
            existing = recent.get(i).fit;
        }
        return best;
    }

    private boolean sharesClass(Heard next, TrackSettings settings) {
        int classes = 0;
        for (int i = recent.size() - 1, n = 0; i >= 0 && n < settings.lookback(); i--, n++) {
            classes |= recent.get(i).heard.classes();
        }
        return (classes & next.classes()) != 0;
    }

    /** Takes a position in; gives the rows of those it shows to be outliers. */
    List<Long> add(Heard heard, double fit, int skipped, int lookback) {
        List<Long> withdrawn = List.of();
        if (skipped > 0) {
            List<Kept> wrong = recent.subList(recent.size() - skipped, recent.size());
            withdrawn = wrong.stream().map(kept -> kept.heard.row()).toList();
            wrong.clear();
        }
        recent.add(new Kept(heard, fit));
        if (recent.size() > lookback + 1) {
            recent.remove(0);
        }
        positions++;
        lastMillis = heard.millis();
        return withdrawn;
    }
}
