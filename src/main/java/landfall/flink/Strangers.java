package landfall.flink;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Bounds how many radio numbers of a shard are remembered that were heard over a short time only: a receiver that invents numbers would
 * fill all memory. When there would be too many, some of those that were silent longest have to go.
 */
final class Strangers {
    /** What goes at once, so that they need not be looked through for each that comes. */
    private static final int SHARE = 4;

    private final int most;
    /** By shard, numbers that were no strangers when they were last looked through: they can only have become more. */
    private final Map<Object, Integer> known = new HashMap<>();

    /** @param most in all shards together, which get alike */
    Strangers(int most) {
        this.most = Math.max(SHARE, most / Shards.COUNT);
    }

    /** Whether so many numbers more can come, and none has to go. */
    boolean haveRoom(Object shard, Map<Integer, Ship> ships, int more) {
        if (unknown(shard, ships) + more <= most) {
            return true;
        }
        int strangers = (int) ships.values().stream().filter(Ship::isStranger).count();
        known.put(shard, ships.size() - strangers);
        return strangers + more <= most;
    }

    /** As many as there are at most. */
    private int unknown(Object shard, Map<Integer, Ship> ships) {
        return ships.size() - known.getOrDefault(shard, 0);
    }

    /** The numbers that have to go. */
    List<Integer> silentLongest(Map<Integer, Ship> ships) {
        return ships.entrySet().stream()
                .filter(ship -> ship.getValue().isStranger())
                .sorted(Comparator.comparingLong((Map.Entry<Integer, Ship> ship) ->
                                ship.getValue().heardMillis())
                        .thenComparing(Map.Entry::getKey))
                .limit(most / SHARE)
                .map(Map.Entry::getKey)
                .toList();
    }
}
