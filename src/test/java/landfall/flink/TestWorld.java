package landfall.flink;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A day of a few ships in the Sea of Japan: meetings, silences, port calls, an outage. */
final class TestWorld {
    private TestWorld() {}

    /** Rows by time, of a day and a half. */
    static List<String> rows(long seed) {
        return rows(seed, 36);
    }

    static List<String> rows(long seed, int hours) {
        Random random = new Random(seed);
        List<String> rows = new ArrayList<>();
        double[] lat = random.doubles(20, 40, 42).toArray();
        double[] lon = random.doubles(20, 131, 134).toArray();
        double[] course = random.doubles(20, 0, 2 * Math.PI).toArray();
        for (int minute = 0; minute < hours * 60; minute += 2) {
            boolean outage = minute > 20 * 60 && minute < 23 * 60;
            for (int ship = 0; ship < 20 && !outage; ship++) {
                double slow = ship < 4 && minute > 300 && minute < 800 ? 0 : ship == 5 ? 0.05 : 1;
                lat[ship] += slow * Math.sin(course[ship]) * 0.004;
                lon[ship] += slow * Math.cos(course[ship]) * 0.004;
                boolean dark = ship == 7 && minute > 100 && minute < 600;
                if (minute % 240 == 0) {
                    course[ship] = random.nextDouble() * 2 * Math.PI;
                }
                if (ship == 1 && minute <= 800) {
                    lat[1] = lat[0] + 0.001;
                    lon[1] = lon[0];
                }
                if (!dark && random.nextInt(3) > 0) {
                    rows.add(DetectionTest.row(minute, 273000000 + ship, lat[ship], lon[ship], 12 * slow)
                            + said(ship, minute));
                }
            }
            if (!outage) {
                double away = Math.min(0.5, Math.abs(minute - 900) / 600.0);
                rows.add(DetectionTest.row(minute, 445000001, 42.2556 - away, 130.2831 + away, away < 0.02 ? 0 : 9)
                        + ",,,,");
            }
        }
        return rows;
    }

    /** Name, IMO number, draught, destination: ship 4 gets another name, ship 6 another draught. */
    private static String said(int ship, int minute) {
        String name = ship == 4 && minute > 700 ? "LUGA" : "SHIP " + ship;
        String draught = ship == 6 && minute > 1000 ? "8.1" : "5.2";
        return minute % 3 > 0
                ? ",,,,"
                : "," + name + "," + (ship == 2 ? "9123452" : "") + "," + draught + ",VLADIVOSTOK";
    }
}
