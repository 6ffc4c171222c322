package landfall.flink;

import java.util.Map;
import landfall.detect.Logbook;
import landfall.reject.Rejects;
import landfall.track.Outcome;
import landfall.vessel.Position;

/** Takes the rows of one ship after the other. */
final class Visit implements Due.Taker {
    private final boolean byMmsi;
    private final Map<Long, Said> contents;
    private final Logbook logbook;
    private final Rejects rejects;
    private int mmsi;
    private Ship ship;

    /**
     * @param byMmsi whether all positions of an MMSI are one track
     * @param contents of what ships said, by mark
     */
    Visit(boolean byMmsi, Map<Long, Said> contents, Logbook logbook, Rejects rejects) {
        this.byMmsi = byMmsi;
        this.contents = contents;
        this.logbook = logbook;
        this.rejects = rejects;
    }

    void to(int next, Ship nextShip) {
        mmsi = next;
        ship = nextShip;
    }

    @Override
    public void row(long millis, long mark, long number, Position position) {
        if (mark != 0 && !ship.isRepeat(mark, millis)) {
            ship.says(mark, contents.get(mark).at(millis, mmsi, number));
        }
        if (position != null) {
            heard(position);
        }
    }

    private void heard(Position p) {
        Outcome outcome = ship.position(p);
        for (Long row : outcome.withdrawn()) {
            rejects.count(Outcome.OUTLIER, p.source() + ":" + row, "MMSI " + p.mmsi());
        }
        if (outcome.isAccepted()) {
            ship.fix(outcome.track(), p, logbook, byMmsi);
        } else {
            rejects.count(outcome.reason(), p.source() + ":" + p.row(), "MMSI " + p.mmsi() + " at " + p.time());
        }
    }
}
