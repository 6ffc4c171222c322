package landfall.ais;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a stream, one after the other in a reused buffer. A line ends at LF; a CR before it is left out.
 * A line too long is cut in pieces. */
final class Lines {
    /** Far beyond any line of a log; what is longer is no text. */
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int from;
    private int filled;
    private boolean atEnd;

    int start;
    int end;

    Lines(InputStream in) {
        this.in = in;
    }

    byte[] bytes() {
        return buffer;
    }

    /** Moves to the next line, {@link #start} … {@link #end} of {@link #bytes}; false at the end of the stream. */
    boolean next() throws IOException {
        int at = from;
        while (true) {
            byte[] b = buffer;
            int to = filled;
            at = Bytes.find(b, (byte) '\n', at, to);
            if (at < to) {
                return line(at, at + 1);
            }
            if (at - from >= LONGEST) {
                return line(at, at);
            }
            if (atEnd) {
                return at > from && line(at, at);
            }
            at -= from;
            fill();
            at += from;
        }
    }

    private boolean line(int lineEnd, int next) {
        start = from;
        end = lineEnd > from && buffer[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
        from = next;
        return true;
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, filled - from);
            filled -= from;
            from = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int n = in.read(buffer, filled, buffer.length - filled);
        if (n < 0) {
            atEnd = true;
        } else {
            filled += n;
        }
    }
}
