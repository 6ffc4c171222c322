package landfall.track;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import landfall.geo.Point;
import landfall.vessel.Position;

/**
 * The way of a track, thinned as it grows: a position is left out while one straight leg from the last kept position passes
 * near it. Every turn, both ends of every stop and of every silence stay. Bounded: when it is full the tolerance doubles and
 * it is thinned again.
 *
 * <p>The test is an opening cone (as in the algorithm of Reumann and Witkam, but with its apex at the last kept position):
 * the bearings under which all positions since then lie within the tolerance.
 */
final class Way implements Serializable {
    private static final long serialVersionUID = 1;

    /** A tenth of a mile: finer than a chart on a screen shows, coarser than the noise of a moored ship. */
    private static final double FIRST_TOLERANCE_METERS = 185;
    /** Coarser, and a strait is not to be told from the land beside it; then older positions go instead. */
    private static final double COARSEST_METERS = 256 * FIRST_TOLERANCE_METERS;
    /** Below this a ship lies still: the manoeuvring limit used for stops in the literature is 0.5 to 1 kn. */
    private static final double STOP_KNOTS = 0.5;
    /** Both ends of a silence this long stay. */
    private static final long SILENCE_MILLIS = 3_600_000;

    private final int most;
    private final ArrayList<Position> kept = new ArrayList<>();
    /** Which of them came after a silence. */
    private BitSet afterSilence = new BitSet();

    private boolean isFull;
    private double tolerance = FIRST_TOLERANCE_METERS;
    private Position last;
    private boolean lastStops;
    /** Where the last kept position lies, from which the cone is seen. */
    private double apexLat;

    private double apexLon;
    /** By which a degree east is shorter than one north there. */
    private double shortening;

    /** The sides of the cone, seen from the last kept position: directions north and east. */
    private double leftNorth;

    private double leftEast;
    private double rightNorth;
    private double rightEast;
    private boolean coneOpen;

    Way(int most) {
        this.most = Math.max(16, most);
    }

    void add(Position p) {
        take(p, last != null && isLong(last, p));
        if (isFull) {
            thinAgain();
        }
    }

    private void take(Position p, boolean silent) {
        boolean stops = stops(p);
        if (last == null) {
            keep(p);
        } else if (isLong(last, p)) {
            keepLast();
            keep(p);
            afterSilence.set(kept.size() - 1, silent);
        } else if (stops != lastStops || !withinCone(p)) {
            keepLast();
            withinCone(p);
        }
        last = p;
        lastStops = stops;
    }

    /** The newest, kept or not; null before the first. */
    Position last() {
        return last;
    }

    /** The kept positions and the newest. */
    List<Position> line() {
        List<Position> line = new ArrayList<>(kept);
        if (last != null && last != kept.get(kept.size() - 1)) {
            line.add(last);
        }
        return line;
    }

    /** When each silence began. */
    List<Instant> silences() {
        return afterSilence.stream().mapToObj(i -> kept.get(i - 1).time()).toList();
    }

    private void keepLast() {
        if (last != kept.get(kept.size() - 1)) {
            keep(last);
        }
    }

    private void keep(Position p) {
        kept.add(p);
        isFull = kept.size() > most;
        coneOpen = false;
        apexLat = p.lat();
        apexLon = p.lon();
        shortening = Math.cos(Math.toRadians(p.lat()));
    }

    private static boolean isLong(Position a, Position b) {
        return b.millis() - a.millis() >= SILENCE_MILLIS;
    }

    private static boolean stops(Position p) {
        return p.hasSpeed() && p.speedKnots() < STOP_KNOTS;
    }

    /** Whether the leg from the last kept position to here passes near all between; narrows the cone when it does. */
    private boolean withinCone(Position p) {
        double north = (p.lat() - apexLat) * 111_195;
        double east = Point.wrapLongitude(p.lon() - apexLon) * 111_195 * shortening;
        double square = north * north + east * east;
        if (square <= tolerance * tolerance) {
            return true;
        }
        if (coneOpen && (turn(leftNorth, leftEast, north, east) < 0 || turn(north, east, rightNorth, rightEast) < 0)) {
            return false;
        }
        narrow(north, east, tolerance, Math.sqrt(square - tolerance * tolerance));
        return true;
    }

    /** No farther to either side of a direction than an angle; of what says where a side points, the length means nothing. */
    private void narrow(double north, double east, double sine, double cosine) {
        double newLeftNorth = north * cosine + east * sine;
        double newLeftEast = east * cosine - north * sine;
        double newRightNorth = north * cosine - east * sine;
        double newRightEast = east * cosine + north * sine;
        if (!coneOpen || turn(leftNorth, leftEast, newLeftNorth, newLeftEast) > 0) {
            leftNorth = newLeftNorth;
            leftEast = newLeftEast;
        }
        if (!coneOpen || turn(newRightNorth, newRightEast, rightNorth, rightEast) > 0) {
            rightNorth = newRightNorth;
            rightEast = newRightEast;
        }
        coneOpen = true;
    }

    /** Above zero where the second direction lies to the right of the first. */
    private static double turn(double north, double east, double thenNorth, double thenEast) {
        return north * thenEast - east * thenNorth;
    }

    private void thinAgain() {
        List<Position> all = List.copyOf(kept);
        BitSet silent = afterSilence;
        forget();
        coneOpen = false;
        tolerance = Math.min(COARSEST_METERS, tolerance * 2);
        Position newest = last;
        last = null;
        for (int i = 0; i < all.size(); i++) {
            take(all.get(i), silent.get(i));
        }
        if (kept.size() > most * 3 / 4) {
            thinOlderHalf();
        }
        isFull = false;
        last = newest;
        lastStops = stops(newest);
    }

    /** Stops and silences alone fill it: every second of the older half goes. */
    private void thinOlderHalf() {
        List<Position> all = List.copyOf(kept);
        BitSet silent = afterSilence;
        forget();
        boolean wasSilent = false;
        for (int i = 0; i < all.size(); i++) {
            wasSilent |= silent.get(i);
            if (i == 0 || i >= all.size() / 2 || i % 2 == 0) {
                kept.add(all.get(i));
                afterSilence.set(kept.size() - 1, wasSilent);
                wasSilent = false;
            }
        }
    }

    private void forget() {
        kept.clear();
        afterSilence = new BitSet();
    }
}
