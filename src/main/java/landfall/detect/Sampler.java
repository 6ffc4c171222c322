package landfall.detect;

import java.io.Serializable;
import java.util.function.Consumer;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Fix;
import landfall.vessel.Position;

/**
 * Brings the fixes of a track onto a common time grid, so that ships can be compared at the same instant: linear between two
 * fixes, and only where they are close in time. There is no day boundary; the antimeridian is crossed the short way.
 *
 * @param gridMillis step of the grid
 * @param maxSilenceMillis fixes farther apart are not connected
 */
record Sampler(long gridMillis, long maxSilenceMillis) implements Serializable {

    /**
     * What is remembered of a track; changed in place.
     */
    static final class State {
        private double lat;
        private double lon;
        private long slot;

        State(Seen seen) {
            see(seen.lat, seen.lon, seen.slot);
        }

        Seen seen() {
            return new Seen(lat, lon, slot);
        }

        private void see(double newLat, double newLon, long newSlot) {
            lat = newLat;
            lon = newLon;
            slot = newSlot;
        }
    }

    /**
     * The same as a record.
     *
     * @param lat of the last sighting
     * @param lon of the last sighting
     * @param slot of the last sighting, or {@link Long#MIN_VALUE} for none
     */
    record Seen(double lat, double lon, long slot) {
        static final Seen NOTHING = new Seen(0, 0, Long.MIN_VALUE);
    }

    /** Sightings after {@code last} (null at first) up to and at {@code fix}. */
    void next(State s, Fix last, Fix fix, Consumer<Sighting> out) {
        Position b = fix.position();
        long t = b.millis();
        if (last == null || t - last.position().millis() >= maxSilenceMillis) {
            s.see(0, 0, Long.MIN_VALUE);
            if (Math.floorMod(t, gridMillis) == 0) {
                sight(s, null, fix, t / gridMillis, b.lat(), b.lon(), out);
            }
            return;
        }
        if (s.slot > 0 && t < (s.slot + 1) * gridMillis) {
            // as nearly always, and without a division
            return;
        }
        Position a = last.position();
        long from = a.millis();
        long slot = Math.floorDiv(from, gridMillis) + 1;
        if (slot * gridMillis > t) {
            return;
        }
        double turn = b.lon() - a.lon();
        double east = turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
        for (; slot * gridMillis <= t; slot++) {
            double share = (double) (slot * gridMillis - from) / (t - from);
            double lat = a.lat() + share * (b.lat() - a.lat());
            double lon = Point.wrapLongitude(a.lon() + share * east);
            sight(s, a, fix, slot, lat, lon, out);
        }
    }

    private void sight(State s, Position before, Fix fix, long slot, double lat, double lon, Consumer<Sighting> out) {
        double way = s.slot == slot - 1
                ? knots(Point.metersBetween(s.lat, s.lon, lat, lon), gridMillis)
                : before == null ? fix.position().speedKnots() : legKnots(before, fix.position());
        double slow = Double.isNaN(way) ? 0 : way;
        int imo = fix.imo() == null ? 0 : fix.imo();
        out.accept(new Sighting(slot, fix.track(), fix.position().mmsi(), imo, lat, lon, slow));
        s.see(lat, lon, slot);
    }

    private static double legKnots(Position a, Position b) {
        long millis = b.millis() - a.millis();
        return knots(Point.metersBetween(a.lat(), a.lon(), b.lat(), b.lon()), millis);
    }

    private static double knots(double meters, long millis) {
        return millis == 0 ? 0 : meters / Distance.METERS_PER_NAUTICAL_MILE / (millis / 3_600_000.0);
    }
}
