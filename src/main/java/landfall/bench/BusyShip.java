package landfall.bench;

import java.util.SplittableRandom;

/** One ship of {@link BusyDay}: where it is, when it is silent, what it says of itself. */
final class BusyShip {
    private static final double SOUTH = 34;
    private static final double NORTH = 48;
    private static final double WEST = -48;
    private static final double EAST = -34;
    private static final double METERS_PER_DEGREE = 111_195;
    private static final double METERS_PER_SECOND_A_KNOT = 1852 / 3600.0;
    /** Every so manieth ship under way sails in company with the one before. */
    private static final int COMPANY = 50;

    private final int number;
    private final boolean anchored;
    private final SplittableRandom random;
    private final BusyShip company;
    private final int phase;
    private final int silentFrom;
    private final int silentTo;
    private final int stopsAt;
    private final String says;
    private final String saysLater;
    private double lat;
    private double lon;
    private double knots;
    private double course;
    private int second;

    private BusyShip(int number, BusyDay day, BusyShip before) {
        this.number = number;
        random = new SplittableRandom(day.seed() * 1_000_003 + number);
        anchored = number < day.anchored();
        company = before != null && !anchored && !before.anchored && number % COMPANY == 0 ? before : null;
        boolean silent = random.nextInt(50) == 0;
        silentFrom = silent ? 3600 * (2 + random.nextInt(12)) : Integer.MAX_VALUE;
        silentTo = silent ? silentFrom + 3600 * (3 + random.nextInt(6)) : 0;
        phase = company == null ? random.nextInt(180) : company.phase;
        stopsAt = 3600 * (4 + number % 12);
        boolean crowd = anchored && day.crowded();
        lat = crowd ? 25.05 + random.nextDouble() * 0.4 : SOUTH + random.nextDouble() * (NORTH - SOUTH);
        lon = crowd ? 56.45 + random.nextDouble() * 0.4 : WEST + random.nextDouble() * (EAST - WEST);
        knots = 8 + random.nextInt(90) / 10.0;
        course = random.nextInt(3600) / 10.0;
        says = says(number, "ROTTERDAM", 60 + number % 60);
        saysLater = number % 100 == 7 ? says(number, "SINGAPORE", 75 + number % 60) : says;
    }

    static BusyShip of(int number, BusyDay day, BusyShip before) {
        return new BusyShip(number, day, before);
    }

    private static String says(int n, String destination, int draught) {
        return "," + (9_000_000 + n) + ",C" + n + ",BUSY SHIP " + n + ",Cargo,," + (20 + n % 25) + "," + (100 + n % 250)
                + ",GPS," + draught / 10 + "." + draught % 10 + "," + destination + ",28/11/2018 06:00:00,AIS,"
                + (80 + n % 200) + ",20,10," + (10 + n % 15);
    }

    boolean isAnchored() {
        return anchored;
    }

    int phase() {
        return phase;
    }

    boolean isSilent(int now) {
        return now >= silentFrom && now < silentTo;
    }

    void sailUntil(int now) {
        if (anchored) {
            return;
        }
        if (company != null) {
            lat = company.lat + 120 / METERS_PER_DEGREE;
            lon = company.lon;
            return;
        }
        double way = speed(now) * METERS_PER_SECOND_A_KNOT * (now - second) / METERS_PER_DEGREE;
        second = now;
        if (random.nextInt(240) == 0) {
            course = (course + random.nextInt(60)) % 360;
        }
        lat += way * Math.cos(Math.toRadians(course));
        lon += way * Math.sin(Math.toRadians(course)) / Math.cos(Math.toRadians(lat));
        if (lat < SOUTH || lat > NORTH || lon < WEST || lon > EAST) {
            course = (course + 180) % 360;
            lat = Math.max(SOUTH, Math.min(NORTH, lat));
            lon = Math.max(WEST, Math.min(EAST, lon));
        }
    }

    /** Ships with company stop for three hours, and so does every hundredth without. */
    double speed(int now) {
        if (anchored) {
            return 0.1;
        }
        boolean stops = number % COMPANY == COMPANY - 1 || number % 100 == 3;
        int ofDay = now % 86_400;
        boolean stopped = stops && ofDay >= stopsAt && ofDay < stopsAt + 3 * 3600;
        double own = company == null ? knots : company.speed(now);
        return stopped ? 0.3 : own;
    }

    /** Over ground: at anchor it goes wherever the antenna swings. */
    double course() {
        return anchored ? random.nextInt(3600) / 10.0 : heading();
    }

    double heading() {
        return company == null ? course : company.course;
    }

    /** At anchor the antenna swings by some metres. */
    double lat() {
        return anchored ? lat + random.nextInt(20) * 1e-5 : lat;
    }

    double lon() {
        return anchored ? lon + random.nextInt(20) * 1e-5 : lon;
    }

    int mmsi() {
        return 219_000_000 + number * 7;
    }

    String says(int now) {
        return now < 43_200 ? says : saysLater;
    }
}
