package landfall.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import landfall.geo.Point;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/** Where the made-up ships sailed, and what was seen of it. */
final class SynthPetrelVoyage {
    static final int MMSI = 273000001;
    static final int NEW_MMSI = 613000007;
    static final int IMO = 9999993;
    static final String HULL = "imo:9999993";
    static final String TRACK = "273000001@2022-10-27T04:00:00Z";
    static final String TRACK_2 = "613000007@2022-12-06T20:00:00Z";
    static final String OTHER = "538000002@2022-11-20T00:00:00Z";

    private SynthPetrelVoyage() {}

    static Instant t(String text) {
        return Instant.parse(text + ":00Z");
    }

    private static Event.Where where(
            String id, String track, int mmsi, String from, String to, double lat, double lon) {
        return new Event.Where(id, track, mmsi, IMO, t(from), to == null ? null : t(to), lat, lon);
    }

    static List<Event> events() {
        return List.of(
                new Event.PortVisit(
                        where("pv-1", TRACK, MMSI, "2022-10-27T04:00", "2022-10-28T12:30", 42.73, 133.08),
                        "RUVYP",
                        "Vostochny",
                        "RU",
                        4,
                        32.5),
                new Event.Gap(
                        where("gap-1", TRACK, MMSI, "2022-10-29T02:10", "2022-10-31T15:20", 41.6, 131.9),
                        41.6,
                        131.9,
                        40.4,
                        131.2,
                        61.2,
                        78,
                        1.3,
                        0.94,
                        38),
                new Event.DraughtChange(
                        where("dr-1", TRACK, MMSI, "2022-10-31T15:20", "2022-10-31T15:20", 40.4, 131.2), 5.1, 7.8),
                new Event.Encounter(
                        where("enc-1", TRACK, MMSI, "2022-11-28T03:00", "2022-11-28T14:00", 19.6, 38.2),
                        OTHER,
                        538000002,
                        9999981,
                        370,
                        0.6,
                        11,
                        "near",
                        "open-sea"),
                new Event.Gap(
                        where("gap-2", TRACK, MMSI, "2022-12-04T09:20", "2022-12-06T20:00", 32.6, 32.1),
                        32.6,
                        32.1,
                        33.9,
                        31.4,
                        58.67,
                        86,
                        1.5,
                        0.5,
                        21),
                new Event.IdentityChange(
                        where("id-1", TRACK_2, NEW_MMSI, "2022-12-06T20:00", "2022-12-06T20:00", 33.9, 31.4),
                        "mmsi",
                        "273000001",
                        "613000007"),
                new Event.IdentityChange(
                        where("id-2", TRACK_2, NEW_MMSI, "2022-12-06T20:00", "2022-12-06T20:00", 33.9, 31.4),
                        "flag",
                        "RU",
                        "CM"),
                new Event.PortVisit(
                        where("pv-2", TRACK_2, NEW_MMSI, "2022-12-09T22:30", null, 44.69, 37.80),
                        "RUNVS",
                        "Novorossiysk",
                        "RU",
                        3,
                        8.2),
                new Event.FeedOutage(
                        new Event.Where("out-1", null, 0, null, t("2022-11-15T03:00"), t("2022-11-15T09:00"), 6, 80),
                        null,
                        "coastal-3"));
    }

    static Track track() {
        double[][] way = {
            {42.73, 133.08},
            {42.2, 132.8},
            {41.6, 131.9},
            {40.4, 131.2},
            {37.5, 130.4},
            {34.6, 129.2},
            {31.0, 126.0},
            {25.5, 121.8},
            {21.0, 118.0},
            {12.0, 111.5},
            {5.0, 106.5},
            {1.24, 104.1},
            {1.2, 103.5},
            {3.2, 100.5},
            {5.9, 96.0},
            {6.0, 91.0},
            {5.8, 80.5},
            {8.5, 72.0},
            {11.9, 55.0},
            {12.3, 47.0},
            {12.6, 43.4},
            {14.5, 42.2},
            {19.6, 38.2},
            {24.0, 35.8},
            {27.6, 34.0},
            {29.9, 32.55},
            {31.4, 32.4},
            {32.6, 32.1}
        };
        double[] hours = {
            0, 34, 46, 107, 122, 136, 160, 196, 224, 290, 330, 350, 354, 372, 398, 420, 470, 512, 600, 650, 668, 678,
            768, 815, 850, 890, 910, 917
        };
        List<Position> line = sail(way, hours, "2022-10-27T04:00", MMSI, 46, 107, 1);
        List<StaticReport> statics = List.of(
                statics("2022-10-27T04:06", MMSI, 5.1, "BUSAN"), statics("2022-10-31T15:26", MMSI, 7.8, "PORT SAID"));
        Identity identity = new Identity(
                MMSI, IMO, "SYNTH PETREL", "UXYZ9", "RU", 79, 122, 18, t("2022-10-27T04:00"), t("2022-12-04T09:20"));
        return new Track(
                TRACK,
                MMSI,
                HULL,
                List.of(identity),
                line.get(0).time(),
                line.get(line.size() - 1).time(),
                51_230,
                line,
                statics);
    }

    static Track reborn() {
        double[][] way = {
            {33.9, 31.4},
            {36.0, 28.5},
            {38.8, 25.6},
            {40.2, 26.3},
            {40.8, 28.5},
            {41.2, 29.1},
            {43.0, 33.5},
            {44.69, 37.80},
            {44.69, 37.80}
        };
        double[] hours = {0, 16, 34, 41, 50, 53, 64, 74.5, 82.6};
        List<Position> line = sail(way, hours, "2022-12-06T20:00", NEW_MMSI, -1, -1, 2);
        Identity identity = new Identity(
                NEW_MMSI,
                IMO,
                "SYNTH PETREL",
                "TJQX2",
                "CM",
                79,
                122,
                18,
                t("2022-12-06T20:00"),
                t("2022-12-10T06:40"));
        return new Track(
                TRACK_2,
                NEW_MMSI,
                HULL,
                List.of(identity),
                line.get(0).time(),
                line.get(line.size() - 1).time(),
                4_120,
                line,
                List.of(
                        statics("2022-12-06T20:10", NEW_MMSI, 7.8, "ISTANBUL"),
                        statics("2022-12-10T02:00", NEW_MMSI, 5.6, "NOVOROSSIYSK")));
    }

    static Track lyra() {
        double[][] way = {{13.0, 43.0}, {16.0, 40.8}, {19.61, 38.21}, {19.61, 38.22}, {22.0, 37.5}};
        double[] hours = {0, 60, 195, 206, 288};
        List<Position> line = sail(way, hours, "2022-11-20T00:00", 538000002, -1, -1, 3);
        Identity old = new Identity(
                538000002,
                9999981,
                "OLD LYRE",
                "V7AA1",
                "MH",
                70,
                98,
                15,
                t("2022-11-20T00:00"),
                t("2022-11-25T00:00"));
        Identity now = new Identity(
                538000002,
                9999981,
                "SYNTH LYRA",
                "V7AA1",
                "MH",
                70,
                98,
                15,
                t("2022-11-25T00:00"),
                t("2022-12-02T00:00"));
        return new Track(
                OTHER,
                538000002,
                "imo:9999981",
                List.of(old, now),
                line.get(0).time(),
                line.get(line.size() - 1).time(),
                9_000,
                line,
                List.of());
    }

    private static StaticReport statics(String time, int mmsi, double draught, String destination) {
        return new StaticReport(
                t(time), mmsi, IMO, "UXYZ9", "SYNTH PETREL", 79, 122, 18, draught, destination, null, "world.csv", 7);
    }

    private static List<Position> sail(
            double[][] way, double[] hours, String start, int mmsi, double darkFrom, double darkTo, long seed) {
        Random random = new Random(seed);
        List<Position> line = new ArrayList<>();
        Instant begin = t(start);
        long row = 1;
        for (int i = 0; i + 1 < way.length; i++) {
            Point from = new Point(way[i][0], way[i][1]);
            Point to = new Point(way[i + 1][0], way[i + 1][1]);
            double knots = from.distanceTo(to).nauticalMiles() / (hours[i + 1] - hours[i]);
            int steps = Math.max(1, (int) (hours[i + 1] - hours[i]));
            for (int s = 0; s < steps; s++) {
                double hour = hours[i] + (hours[i + 1] - hours[i]) * s / steps;
                if (hour > darkFrom && hour < darkTo) {
                    continue;
                }
                Point at = from.between(to, (double) s / steps);
                double speed = Math.max(0, knots + random.nextGaussian() * 0.4);
                line.add(new Position(
                        begin.plusSeconds((long) (hour * 3600)),
                        mmsi,
                        at.lat(),
                        at.lon(),
                        Math.round(speed * 10) / 10.0,
                        from.bearingTo(to),
                        -1,
                        0,
                        1,
                        "world.csv",
                        row++ * 17));
            }
        }
        double[] last = way[way.length - 1];
        line.add(new Position(
                begin.plusSeconds((long) (hours[hours.length - 1] * 3600)),
                mmsi,
                last[0],
                last[1],
                0,
                0,
                -1,
                0,
                1,
                "world.csv",
                row * 17));
        return line;
    }
}
