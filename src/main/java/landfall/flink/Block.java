package landfall.flink;

/**
 * What travels between operators: many packed rows of one kind for one key in one byte array. A flat public class with public
 * fields, so that the engine's own fast serialisation carries it.
 */
public class Block {
    /** Positions and static reports of one shard of ships. */
    static final int ROWS = 0;
    /** Ships at instants of the time grid, for one group of regions. */
    static final int SIGHTINGS = 1;
    /** Pairs close together, for one group of pairs. */
    static final int LINKS = 2;
    /** Ships heard, and silences to judge. */
    static final int HEARING = 3;
    /** For the caller: events, tracks, rejects. */
    static final int RESULT = 4;
    /** No more rows will be older than {@link #time}; for the engine. */
    static final int WATERMARK = 5;
    /** No more rows at all; those that count are from {@link #base} to {@link #time}. */
    static final int END = 6;

    private static final byte[] NONE = new byte[0];

    public int kind;
    public int key;
    /** Watermark or last time heard, milliseconds since 1970; oldest row of a block of rows. */
    public long time;

    public byte[] bytes;
    /** The rows' numbers count from here; of an end, when the data begin. */
    public long base;
    /** What the rows of the block say, by mark, where it was not said before; see {@link Said}. */
    public byte[] said = NONE;

    /** For the engine. */
    public Block() {}

    /**
     * The end of a shard.
     *
     * @param first rows before have a clock that is not believed
     * @param last rows after do, too
     */
    static Block end(int shard, long first, long last) {
        Block end = new Block(END, shard, last, NONE);
        end.base = first;
        return end;
    }

    Block(int kind, int key, long time, byte[] bytes) {
        this.kind = kind;
        this.key = key;
        this.time = time;
        this.bytes = bytes;
    }
}
