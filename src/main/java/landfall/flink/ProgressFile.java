package landfall.flink;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Two numbers in a file by which a source tells how far it is: positions and bytes read. The engine moves only rows. */
final class ProgressFile {
    private final Path file;
    private volatile long bytes;

    ProgressFile(Path file) {
        this.file = file;
    }

    /** The stream, with its bytes counted; only one thread reads. */
    @SuppressWarnings("NonAtomicVolatileUpdate")
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                bytes += b < 0 ? 0 : 1;
                return b;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int n = super.read(target, offset, length);
                bytes += Math.max(0, n);
                return n;
            }
        };
    }

    /** Bytes read so far. */
    long bytes() {
        return bytes;
    }

    /** Bytes read so far, where they are not read from a stream; for the same thread. */
    void bytes(long soFar) {
        bytes = soFar;
    }

    void positions(long positions) {
        ByteBuffer both =
                ByteBuffer.allocate(16).putLong(positions).putLong(bytes).flip();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(both, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Positions and bytes so far; zeros before the source began. */
    static long[] read(Path file) {
        try {
            byte[] both = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            ByteBuffer b = ByteBuffer.wrap(both);
            return both.length < 16 ? new long[2] : new long[] {b.getLong(), b.getLong()};
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
