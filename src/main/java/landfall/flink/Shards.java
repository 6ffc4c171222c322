package landfall.flink;

/** How ships, regions and pairs are spread over keys. The numbers never change with the parallelism: they are in checkpoints. */
final class Shards {
    /** Keys of ships: enough to spread evenly over a few dozen cores, few enough for full blocks. */
    static final int COUNT = 128;
    /** Keys of regions and of pairs. */
    static final int REGIONS = 64;

    private Shards() {}

    static int ofShip(int mmsi) {
        return mix(mmsi) & COUNT - 1;
    }

    static int ofRegion(int region) {
        return Math.floorMod(mix(region), REGIONS);
    }

    static int ofPair(int mmsi, int other) {
        return Math.floorMod(mix(31 * mmsi + other), REGIONS);
    }

    /** Finalizer of MurmurHash3, public domain, by Austin Appleby: every bit of the input moves every bit of the output. */
    private static int mix(int value) {
        int h = value;
        h ^= h >>> 16;
        h *= 0x85ebca6b;
        h ^= h >>> 13;
        h *= 0xc2b2ae35;
        return h ^ h >>> 16;
    }
}
