package landfall.flink;

import java.util.Map;
import landfall.detect.Logbook;
import landfall.reject.Rejects;
import landfall.track.Outcome;
import landfall.vessel.Position;

/** Takes the rows of one ship after the other. */
final class Visit implements Due.Taker {
    static final String TOO_FAR_AHEAD = "dated long after all others: a wrong clock";
    static final String TOO_EARLY = "dated more than a year before all others: a wrong clock";

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

    /** The same, but rows before or after some time are rejected: their clock cannot be right. */
    Due.Taker within(long first, long last) {
        return (millis, mark, number, position) -> {
            if (millis >= first && millis <= last) {
                row(millis, mark, number, position);
            } else if (position != null) {
                rejects.count(
                        millis < first ? TOO_EARLY : TOO_FAR_AHEAD,
                        position.source() + ":" + position.row(),
                        "MMSI " + mmsi + " at " + position.time());
            }
        };
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
