package landfall.flink;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import landfall.reject.Refusal;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.runtime.execution.SuppressRestartsException;

/**
 * Appends results to a file, each block at once, as they are read while they come. After a restart results are written again; as events have stable ids and the same content each
 * time, the last one of each id is right. A file that has grown long goes on in a new one, which begins with the newest of each.
 */
final class ResultSink implements Sink<Block> {
    private final String file;
    private final long longest;

    /**
     * @param file first of this attempt
     * @param longest bytes from which on a file is worth writing anew
     */
    ResultSink(Path file, long longest) {
        this.file = file.toString();
        this.longest = longest;
    }

    /** A block as it lies in the file. */
    static void write(Block block, DataOutputStream out) throws IOException {
        out.writeInt(block.bytes.length);
        out.write(block.bytes);
    }

    @Override
    public SinkWriter<Block> createWriter(WriterInitContext context) throws IOException {
        Path own = Path.of(file);
        if (!Files.isDirectory(own.getParent())) {
            throw new SuppressRestartsException(
                    new Refusal(
                            own.getParent()
                                    + " is not there where the results are written; all machines of a cluster must see it under the same path"));
        }
        while (Files.exists(own)) { // of an attempt before this one, which may have died in the middle of a block
            own = Run.resultsAfter(own);
        }
        return new Writer(own, longest);
    }

    private static final class Writer implements SinkWriter<Block> {
        private final long longest;
        private Path file;
        private DataOutputStream out;
        private long rewrittenAt;

        Writer(Path file, long longest) throws IOException {
            this.file = file;
            this.longest = longest;
            rewrittenAt = longest;
            open();
        }

        private void open() throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(
                    Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
        }

        @Override
        public void write(Block block, Context context) throws IOException {
            ResultSink.write(block, out);
            out.flush();
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            if (!endOfInput && Files.size(file) > rewrittenAt) {
                out.close();
                Path next = Run.resultsAfter(file);
                Newest.of(List.of(file), next);
                file = next;
                rewrittenAt = Math.max(longest, 2 * Files.size(file));
                open();
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
