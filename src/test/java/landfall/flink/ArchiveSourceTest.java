package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceOutput;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.core.io.InputStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveSourceTest {
    @TempDir
    Path folder;

    /** A file read within a millisecond had ended the reader before the engine's last message to it, and so failed the run. */
    @Test
    void aReaderEndsOnlyOnceItIsToldThatThereIsNoMore() throws Exception {
        Path picture = Files.write(folder.resolve("picture.jpg"), new byte[] {-1, -40, -1, -32, 0, 16});
        ArchiveSource source = new ArchiveSource(
                List.of(picture), Duration.ZERO, null, 1 << 20, 1, folder.resolve("progress"), Clocks.TRUSTED);
        Collected out = new Collected();
        SourceReader<Block, ArchiveSource.Split> reader = source.createReader(null);
        reader.addSplits(List.of(ArchiveSource.Split.WHOLE));
        while (out.blocks.isEmpty()) {
            reader.isAvailable().get(5, TimeUnit.MINUTES);
            assertThat(reader.pollNext(out)).isNotEqualTo(InputStatus.END_OF_INPUT);
        }
        assertThat(reader.pollNext(out)).isEqualTo(InputStatus.NOTHING_AVAILABLE);
        assertThat(reader.isAvailable()).isNotDone();
        reader.notifyNoMoreSplits();
        assertThat(reader.isAvailable()).isDone();
        assertThat(reader.pollNext(out)).isEqualTo(InputStatus.END_OF_INPUT);
        reader.close();
    }

    /** What a reader passes on. */
    private static final class Collected implements ReaderOutput<Block> {
        private final List<Block> blocks = new ArrayList<>();

        @Override
        public void collect(Block block) {
            blocks.add(block);
        }

        @Override
        public void collect(Block block, long time) {
            blocks.add(block);
        }

        @Override
        public void emitWatermark(Watermark watermark) {}

        @Override
        public void markIdle() {}

        @Override
        public void markActive() {}

        @Override
        public SourceOutput<Block> createOutputForSplit(String split) {
            return this;
        }

        @Override
        public void releaseOutputForSplit(String split) {}
    }
}
