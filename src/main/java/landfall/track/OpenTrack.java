package landfall.track;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import landfall.vessel.Identity;
import landfall.vessel.Imo;
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
    /** When it was heard again after the last long silence, or {@link Long#MIN_VALUE}. */
    private long backSince = Long.MIN_VALUE;
    /** Whether the number was found to be another ship's since. */
    private boolean isOver;

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

    /** It is heard again after a long silence. */
    void isBack(long millis) {
        backSince = millis;
    }

    boolean isOver() {
        return isOver;
    }

    void end() {
        isOver = true;
    }

    /**
     * Whether a report is another ship's: a radio number is given to another ship when the first is broken up or sold. That takes
     * another IMO number, name and call sign; where one of these stays it may be a mistake or a ruse of this ship.
     */
    boolean isOther(StaticReport s) {
        Integer imo = imo();
        if (imo == null || s.imo() == null || imo.equals(s.imo()) || !Imo.isValid(s.imo())) {
            return false;
        }
        Identity last = identities.get(identities.size() - 1);
        return !isSame(last.name(), s.name()) && !isSame(last.callSign(), s.callSign());
    }

    /** Whether another ship speaks, and this one was not heard to say who it is since its last long silence. */
    boolean cameBackAs(StaticReport s) {
        if (backSince == Long.MIN_VALUE || !isOther(s)) {
            return false;
        }
        prolong();
        return identities.get(identities.size() - 1).to().toEpochMilli() < backSince;
    }

    private static boolean isSame(String known, String said) {
        return known != null && known.equals(said);
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
                statics,
                way.silences());
    }
}
