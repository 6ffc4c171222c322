package landfall.simulate;

import java.util.ArrayList;
import java.util.List;
import landfall.geo.Distance;
import landfall.geo.Point;

/** A stretch of a ship's life in which it does one thing: sails a way at one speed, lies at a berth, rides at anchor, drifts. */
final class Piece {
    enum Doing {
        UNDER_WAY(0),
        AT_ANCHOR(1),
        MOORED(5),
        DRIFTING(0);

        /** Navigational status of ITU-R M.1371-5, table 48. */
        final int status;

        Doing(int status) {
            this.status = status;
        }
    }

    final Doing doing;
    final long from;
    final long to;
    private final List<Point> way;
    private final double[] metersAt;

    /** @param from and to in epoch milliseconds */
    Piece(Doing doing, long from, long to, List<Point> way) {
        this.doing = doing;
        this.from = from;
        this.to = to;
        this.way = List.copyOf(way);
        this.metersAt = new double[way.size()];
        for (int i = 1; i < metersAt.length; i++) {
            metersAt[i] =
                    metersAt[i - 1] + way.get(i - 1).distanceTo(way.get(i)).meters();
        }
    }

    double meters() {
        return metersAt[metersAt.length - 1];
    }

    double knots() {
        return to <= from ? 0 : meters() / Distance.METERS_PER_NAUTICAL_MILE / ((to - from) / 3_600_000.0);
    }

    Point last() {
        return way.get(way.size() - 1);
    }

    Point at(long time) {
        double along = to <= from ? meters() : meters() * (time - from) / (to - from);
        int leg = leg(along);
        if (leg == way.size() - 1) {
            return last();
        }
        double length = metersAt[leg + 1] - metersAt[leg];
        return way.get(leg).between(way.get(leg + 1), length == 0 ? 0 : (along - metersAt[leg]) / length);
    }

    double course(long time) {
        double along = to <= from ? 0 : meters() * (time - from) / (to - from);
        int leg = Math.min(leg(along), way.size() - 2);
        return leg < 0 ? 0 : at(time).bearingTo(way.get(leg + 1));
    }

    private int leg(double along) {
        int leg = 0;
        while (leg < way.size() - 1 && metersAt[leg + 1] <= along) {
            leg++;
        }
        return leg;
    }

    /** A way cut off after so many metres. */
    static List<Point> cut(List<Point> way, double meters) {
        List<Point> out = new ArrayList<>(List.of(way.get(0)));
        double left = Math.max(0, meters);
        for (int i = 1; i < way.size(); i++) {
            double length = way.get(i - 1).distanceTo(way.get(i)).meters();
            if (length >= left) {
                out.add(way.get(i - 1).between(way.get(i), length == 0 ? 0 : left / length));
                return out;
            }
            left -= length;
            out.add(way.get(i));
        }
        return out;
    }

    static double length(List<Point> way) {
        double sum = 0;
        for (int i = 1; i < way.size(); i++) {
            sum += way.get(i - 1).distanceTo(way.get(i)).meters();
        }
        return sum;
    }
}
