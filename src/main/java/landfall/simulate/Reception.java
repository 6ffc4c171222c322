package landfall.simulate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import landfall.geo.Point;
import landfall.geo.Water;

/**
 * What a thinned commercial feed hears of a ship: coast stations every few minutes along most coasts, satellites in bursts
 * with holes between the passes, fewer messages where many ships talk at once. All numbers are our judgement of what such
 * feeds look like, drawn anew for each world; no detector's threshold went into them.
 */
final class Reception {
    private static final long MINUTE = 60_000;
    /** Passes of a constellation are drawn in slots of this length for each square of 10°. */
    private static final long SLOT = 40 * MINUTE;

    private final World world;
    private final Water water;
    private final Map<Integer, Double> stationMiles = new HashMap<>();
    private final Map<Long, Boolean> nearShore = new HashMap<>();
    private final double stationShare;
    private final double satelliteShare;

    Reception(World world, Water water) {
        this.world = world;
        this.water = water;
        RandomGenerator random = World.random(world.seed, "reception");
        stationShare = random.nextDouble(0.7, 0.85);
        satelliteShare = random.nextDouble(0.75, 0.9);
    }

    /** One position heard. */
    record Heard(ShipLog log, Piece piece, long time, Point at, boolean satellite) {}

    List<Heard> hear(ShipLog log) {
        RandomGenerator random = World.random(world.seed, "radio" + log.ship.id());
        List<Heard> heard = new ArrayList<>();
        long end = world.scenario.end().toEpochMilli();
        for (Piece piece : log.pieces) {
            boolean lies = piece.doing == Piece.Doing.MOORED || piece.doing == Piece.Doing.AT_ANCHOR;
            long time = piece.from;
            while (time < Math.min(piece.to, end)) {
                ShipLog.Silence silence = silence(log, time);
                if (silence != null) {
                    time = silence.to();
                    continue;
                }
                Point at = piece.at(time);
                boolean station = hearsStation(at);
                boolean satellite = !station && isPass(at, time) && !log.ship.classB();
                if ((station && random.nextDouble() < 0.95 || satellite && random.nextDouble() < heardInPass(at))
                        && !world.isDown(time, at.lat(), at.lon())) {
                    heard.add(new Heard(log, piece, time, at, satellite));
                }
                time += station
                        ? (long) (MINUTE * (lies ? random.nextDouble(14, 26) : random.nextDouble(4, 9)))
                        : (long) (MINUTE * (lies ? random.nextDouble(6, 14) : random.nextDouble(2.5, 5)));
            }
        }
        return heard;
    }

    private static ShipLog.Silence silence(ShipLog log, long time) {
        for (ShipLog.Silence s : log.silences) {
            if (time >= s.from() && time < s.to()) {
                return s;
            }
        }
        return null;
    }

    /** Stations stand in squares of 1° and reach some tens of miles; the shore is looked up by tenths of a degree. */
    private boolean hearsStation(Point at) {
        int square = (int) Math.floor(at.lat() + 90) * 360 + (int) Math.floor(at.lon() + 180);
        double miles = stationMiles.computeIfAbsent(square, this::stationMiles);
        if (miles == 0) {
            return false;
        }
        long tenth = Math.round((at.lat() + 90) * 10) * 4000 + Math.round((at.lon() + 180) * 10);
        return nearShore.computeIfAbsent(tenth, k -> water.toShore(at).nauticalMiles() < miles);
    }

    private double stationMiles(int square) {
        RandomGenerator random = World.random(world.seed, "station" + square);
        random.nextLong();
        return random.nextDouble() < stationShare ? random.nextDouble(18, 45) : 0;
    }

    private boolean isPass(Point at, long time) {
        long slot = Math.floorDiv(time, SLOT);
        int square = (int) Math.floor((at.lat() + 90) / 10) * 36 + (int) Math.floor((at.lon() + 180) / 10);
        long chance = mix(world.seed ^ mix(slot * 1000 + square));
        if ((chance & 0xffff) / 65536.0 >= satelliteShare) {
            return false;
        }
        long begin = (chance >>> 16 & 0xff) * (SLOT - 12 * MINUTE) / 256;
        long length = 7 * MINUTE + (chance >>> 24 & 0xff) * 5 * MINUTE / 256;
        long within = time - slot * SLOT;
        return within >= begin && within < begin + length;
    }

    /** Where thousands of ships talk at once a satellite makes out fewer: the seas around Singapore, China and Suez. */
    private static double heardInPass(Point at) {
        boolean eastAsia = at.lat() > 0 && at.lat() < 40 && at.lon() > 100 && at.lon() < 125;
        boolean mediterranean = at.lat() > 30 && at.lat() < 46 && at.lon() > -5 && at.lon() < 36;
        return eastAsia ? 0.45 : mediterranean ? 0.6 : 0.8;
    }

    private static long mix(long x) {
        long z = (x ^ x >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
