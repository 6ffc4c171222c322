package landfall.detect;

import landfall.geo.Point;

/**
 * One ship was heard: told once a ship, source and ten minutes.
 *
 * @param source file or receiver
 * @param slot ten minutes, counted from 1970
 * @param cell 1° by 1°
 * @param newThisHour whether it is the first time in this hour that the ship is heard
 */
public record Heard(String source, long slot, int cell, boolean newThisHour) {
    static final long SLOT_MILLIS = 600_000;
    static final long SLOTS_AN_HOUR = 6;

    static int cell(double lat, double lon) {
        int north = (int) Math.min(179, Math.floor(lat + 90));
        return north * 360 + Math.floorMod((int) Math.floor(lon + 180), 360);
    }

    static Point middle(int cell) {
        return new Point(cell / 360 - 89.5, cell % 360 - 179.5);
    }

    /** As printed: the south-west corner, {@code N42E130}. */
    static String name(int cell) {
        int lat = cell / 360 - 90;
        int lon = cell % 360 - 180;
        return String.format("%s%02d%s%03d", lat < 0 ? "S" : "N", Math.abs(lat), lon < 0 ? "W" : "E", Math.abs(lon));
    }

    /** The cell and its eight neighbours. */
    static int[] around(int cell) {
        int[] cells = new int[9];
        int n = 0;
        for (int north = cell / 360 - 1; north <= cell / 360 + 1; north++) {
            for (int east = cell % 360 - 1; east <= cell % 360 + 1; east++) {
                if (north >= 0 && north < 180) {
                    cells[n++] = north * 360 + Math.floorMod(east, 360);
                }
            }
        }
        return java.util.Arrays.copyOf(cells, n);
    }
}
