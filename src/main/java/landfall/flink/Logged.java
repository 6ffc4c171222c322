package landfall.flink;

import landfall.ais.Message;
import landfall.ais.Saying;
import landfall.ais.TableRow;
import landfall.vessel.Position;

/** A message of a log as if it stood in a table. */
record Logged(
        long millis,
        int type,
        int mmsi,
        double lat,
        double lon,
        double speedKnots,
        double courseDegrees,
        int headingDegrees,
        int status,
        Saying said,
        String source,
        long number)
        implements TableRow {
    static Logged of(Message m, Position p, Saying said) {
        boolean place = p != null;
        return new Logged(
                m.time() == null ? NO_TIME : m.time().toEpochMilli(),
                m.type(),
                m.mmsi(),
                place ? p.lat() : Double.NaN,
                place ? p.lon() : Double.NaN,
                place ? p.speedKnots() : Double.NaN,
                place ? p.courseDegrees() : Double.NaN,
                place ? p.headingDegrees() : -1,
                place ? p.status() : -1,
                said,
                m.source(),
                m.row());
    }
}
