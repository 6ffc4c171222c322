package landfall.flink;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows for all shards, written one after the other as they come, and laid into blocks at the end: the ends of so many blocks lie
 * in no near cache, and a row that is written there waits for them.
 */
final class Sheaf {
    private final Pack pack = new Pack(1 << 16);
    private final RowWriter[] writers = new RowWriter[Shards.COUNT];
    /** Where each row begins, and what its block has to be told before it, and its shard. */
    private int[] starts = new int[1 << 10];

    private byte[] shards = new byte[1 << 10];
    private int count;

    Sheaf() {
        Arrays.setAll(writers, shard -> new RowWriter(pack));
    }

    /** Writes the next row, one only. */
    RowWriter next(int shard) {
        if (count == shards.length) {
            grow();
        }
        starts[count] = pack.length();
        shards[count++] = (byte) shard;
        return writers[shard];
    }

    /** The rows so far by shard; then starts anew. */
    List<Block> take() {
        int[] lengths = new int[Shards.COUNT];
        for (int i = 0; i < count; i++) {
            lengths[shards[i]] += end(i) - starts[i];
        }
        byte[][] rows = new byte[Shards.COUNT][];
        Arrays.setAll(rows, shard -> new byte[lengths[shard]]);
        Arrays.fill(lengths, 0);
        for (int i = 0; i < count; i++) {
            int shard = shards[i];
            int length = end(i) - starts[i];
            pack.copyTo(starts[i], length, rows[shard], lengths[shard]);
            lengths[shard] += length;
        }
        List<Block> blocks = new ArrayList<>();
        for (int shard = 0; shard < rows.length; shard++) {
            if (rows[shard].length > 0) {
                blocks.add(new Block(Block.ROWS, shard, writers[shard].oldest(), rows[shard]));
            }
            writers[shard].clear();
        }
        count = 0;
        pack.clear();
        return blocks;
    }

    private void grow() {
        starts = Arrays.copyOf(starts, 2 * count);
        shards = Arrays.copyOf(shards, 2 * count);
    }

    private int end(int row) {
        return row + 1 < count ? starts[row + 1] : pack.length();
    }
}
