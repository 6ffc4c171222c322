package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheafTest {
    private static final long SEED = 28;

    private final Sheaf sheaf = new Sheaf();

    @Test
    void everyShardGetsItsRowsInOrderAsIfWrittenForItAlone() {
        Random random = new Random(SEED);
        for (int round = 0; round < 3; round++) {
            RowWriter[] alone = new RowWriter[Shards.COUNT];
            for (int i = 0; i < 5000; i++) {
                int shard = random.nextInt(random.nextInt(Shards.COUNT) + 1);
                alone[shard] = alone[shard] == null ? new RowWriter() : alone[shard];
                long seed = random.nextLong();
                write(sheaf.next(shard), i, new Random(seed));
                write(alone[shard], i, new Random(seed));
            }
            List<Block> expected = new ArrayList<>();
            for (int shard = 0; shard < alone.length; shard++) {
                if (alone[shard] != null) {
                    expected.add(new Block(Block.ROWS, shard, alone[shard].oldest(), alone[shard].take()));
                }
            }
            assertThat(sheaf.take())
                    .as("seed %d, round %d", SEED, round)
                    .usingRecursiveFieldByFieldElementComparator()
                    .isEqualTo(expected);
        }
    }

    @Test
    void whereNothingWasWrittenThereAreNoBlocks() {
        assertThat(sheaf.take()).isEmpty();
        write(sheaf.next(5), 1, new Random(SEED));
        assertThat(sheaf.take()).hasSize(1);
        assertThat(sheaf.take()).isEmpty();
    }

    private static void write(RowWriter writer, int row, Random random) {
        String source = "receiver " + random.nextInt(3);
        long millis = random.nextInt(10) == 0 ? random.nextLong() : random.nextInt() * 1000L;
        if (random.nextInt(5) == 0) {
            writer.said(row(millis, row, Double.NaN, source), row);
        } else {
            double lat = random.nextInt(3) == 0 ? random.nextDouble() : random.nextInt(90_000_000) / 1e6;
            writer.position(row(millis, row, lat, source), 0);
        }
    }

    private static Logged row(long millis, int row, double lat, String source) {
        return new Logged(millis, 1, 273_000_000 + row, lat, 12.5, 10.2, 90, -1, 0, null, source, row);
    }
}
