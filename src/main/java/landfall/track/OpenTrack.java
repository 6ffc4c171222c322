package landfall.track;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import landfall.vessel.Identity;
import landfall.vessel.Mmsi;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/** A track as far as it is known: its way, and what the ship said of itself. */
final class OpenTrack implements Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final int mmsi;
    private final Instant first;
    private final Way way;
    private final ArrayList<Identity> identities = new ArrayList<>();
    private final ArrayList<StaticReport> statics = new ArrayList<>();
    private long positions;
    private int openSegments;
    /** When what was said last was said again. */
    private long again = Long.MIN_VALUE;

    OpenTrack(String id, Position p, int linePositions) {
        this.id = id;
        mmsi = p.mmsi();
        first = p.time();
        way = new Way(linePositions);
    }

    String id() {
        return id;
    }

    long positions() {
        return positions;
    }

    Position last() {
        return way.last();
    }

    int mmsi() {
        return mmsi;
    }

    boolean isHeard() {
        return openSegments > 0;
    }

    void segmentOpened() {
        openSegments++;
    }

    void segmentClosed() {
        openSegments--;
    }

    void add(Position p) {
        positions++;
        way.add(p);
    }

    void says(StaticReport s) {
        prolong();
        Identities.add(identities, s, Mmsi.flag(mmsi));
        Statics.add(statics, s);
    }

    /** What was said last is said again. */
    void saysAgain(long millis) {
        again = Math.max(again, millis);
    }

    private void prolong() {
        if (again != Long.MIN_VALUE) {
            Identities.prolong(identities, Instant.ofEpochMilli(again));
            again = Long.MIN_VALUE;
        }
    }

    Integer imo() {
        return Identities.imo(identities);
    }

    Track track() {
        prolong();
        Integer imo = imo();
        return new Track(
                id,
                mmsi,
                imo == null ? id : Hulls.id(imo),
                identities,
                first,
                Instant.ofEpochMilli(last().millis()),
                positions,
                way.line(),
                statics);
    }
}
