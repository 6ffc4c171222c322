package landfall.flink;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * Appends results to one file. After a restart results are written again; as events have stable ids and the same content each
 * time, the last one of each id is right.
 */
final class ResultSink implements Sink<Block> {
    private final String file;

    ResultSink(Path file) {
        this.file = file.toString();
    }

    /** A block as it lies in the file. */
    static void write(Block block, DataOutputStream out) throws IOException {
        out.writeInt(block.bytes.length);
        out.write(block.bytes);
    }

    @Override
    public SinkWriter<Block> createWriter(WriterInitContext context) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(Path.of(file), StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
        return new SinkWriter<>() {
            @Override
            public void write(Block block, Context context) throws IOException {
                ResultSink.write(block, out);
            }

            @Override
            public void flush(boolean endOfInput) throws IOException {
                out.flush();
            }

            @Override
            public void close() throws IOException {
                out.close();
            }
        };
    }
}
