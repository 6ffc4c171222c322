package landfall.flink;

import java.util.Comparator;
import landfall.vessel.Position;

/**
 * One row of a ship: a position, or what it says of itself, or both.
 *
 * @param mark of what it says, or 0
 * @param position or null
 * @param number row number over all inputs
 */
record Row(long millis, long mark, Position position, long number) {
    /**
     * Time first; then by content, so that rows of one instant have one order however they were read; the row number last.
     */
    static final Comparator<Row> ORDER = Row::compare;

    private static int compare(Row a, Row b) {
        int c = Long.compare(a.millis, b.millis);
        c = c != 0 ? c : byContent(a, b);
        c = c != 0 ? c : Long.compare(a.mark, b.mark);
        return c != 0 ? c : Long.compare(a.number, b.number);
    }

    private static int byContent(Row a, Row b) {
        Position p = a.position;
        Position q = b.position;
        if (p == null || q == null) {
            return Boolean.compare(p != null, q != null);
        }
        int c = Double.compare(p.lat(), q.lat());
        c = c != 0 ? c : Double.compare(p.lon(), q.lon());
        c = c != 0 ? c : Double.compare(p.speedKnots(), q.speedKnots());
        c = c != 0 ? c : Double.compare(p.courseDegrees(), q.courseDegrees());
        c = c != 0 ? c : Integer.compare(p.headingDegrees(), q.headingDegrees());
        c = c != 0 ? c : Integer.compare(p.status(), q.status());
        c = c != 0 ? c : Integer.compare(p.type(), q.type());
        return c != 0 ? c : p.source().compareTo(q.source());
    }
}
