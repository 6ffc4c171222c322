package landfall.cli;

import landfall.geo.Point;
import landfall.reject.Refusal;
import landfall.vessel.Event;

/**
 * A box of the sea; over the antimeridian where its west is greater than its east.
 *
 * @param south degrees
 * @param west degrees
 * @param north degrees
 * @param east degrees
 */
record Waters(double south, double west, double north, double east) {
    static final Waters ALL = new Waters(-90, -180, 90, 180);

    static Waters of(String option, String text) {
        if (text == null) {
            return ALL;
        }
        String[] parts = text.split(",");
        try {
            if (parts.length == 4) {
                double[] c = new double[4];
                for (int i = 0; i < 4; i++) {
                    c[i] = Double.parseDouble(parts[i].strip());
                }
                if (Point.isOnEarth(c[0], c[1]) && Point.isOnEarth(c[2], c[3]) && c[0] <= c[2]) {
                    return new Waters(c[0], c[1], c[2], c[3]);
                }
            }
        } catch (NumberFormatException e) {
            throw refusal(option, text, e);
        }
        throw refusal(option, text, null);
    }

    private static Refusal refusal(String option, String text, Exception cause) {
        return new Refusal(
                option + ": \"" + text + "\" is no box; give south,west,north,east in degrees, such as 40,128,44,134.",
                cause);
    }

    /** Whether an event begins here; of a silence, whether the ship was lost or heard again here. */
    boolean hold(Event event) {
        return this == ALL
                || hold(event.where().lat(), event.where().lon())
                || event instanceof Event.Gap g && (hold(g.offLat(), g.offLon()) || hold(g.onLat(), g.onLon()));
    }

    private boolean hold(double lat, double lon) {
        boolean between = west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
        return lat >= south && lat <= north && between;
    }
}
