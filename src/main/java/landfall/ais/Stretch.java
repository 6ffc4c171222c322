package landfall.ais;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of a file between two places.
 *
 * @param from the first
 * @param to behind the last
 */
public record Stretch(Path file, long from, long to) {
    /** A line end is looked for in so many bytes; a longer line is cut anywhere, and put together again by who reads it. */
    private static final int LINE = 1 << 16;

    static Stretch of(Path file) throws IOException {
        return new Stretch(file, 0, Files.size(file));
    }

    long length() {
        return to - from;
    }

    /** What is left without the first bytes. */
    Stretch after(long bytes) {
        return new Stretch(file, Math.min(to, from + bytes), to);
    }

    /** At most so many bytes at its begin, up to a line end. */
    Stretch lines(int most) throws IOException {
        int tail = Math.min(most - 1, LINE);
        byte[] last;
        try (InputStream in = new Stretch(file, from + most - tail, from + most).open()) {
            last = in.readNBytes(tail);
        }
        int cut = last.length;
        while (cut > 0 && last[cut - 1] != '\n') {
            cut--;
        }
        return new Stretch(file, from, from + most - (cut == 0 ? 0 : tail - cut));
    }

    /** Bytes here and there in it, and at its end. */
    List<byte[]> looks(int count, int bytes) throws IOException {
        List<byte[]> looks = new ArrayList<>();
        long step = Math.max(bytes, length() / count);
        for (long end = to; end > from; end -= step) {
            try (InputStream in = new Stretch(file, Math.max(from, end - bytes), end).open()) {
                looks.add(in.readNBytes(bytes));
            }
        }
        return looks;
    }

    /** Its bytes, read from the file straight into the room of who asks for them. */
    InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(file);
        return new InputStream() {
            private long at = from;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] room, int offset, int most) throws IOException {
                int length = (int) Math.min(most, to - at);
                int read = length <= 0 ? -1 : channel.read(ByteBuffer.wrap(room, offset, length), at);
                at += Math.max(read, 0);
                return read;
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
