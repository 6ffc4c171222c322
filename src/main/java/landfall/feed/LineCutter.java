package landfall.feed;

import java.util.Arrays;

/** Bytes as they come in to lines, in bounded memory: a line that does not end is dropped and said so. */
final class LineCutter {
    /** The longest JSON of a feed is a few kilobytes. */
    static final int LONGEST = 1 << 16;

    /** Takes a line without its end. */
    interface Taker {
        void line(byte[] b, int from, int to);
    }

    private final Taker taker;
    private final Runnable onTooLong;
    private byte[] rest = new byte[1024];
    private int kept;
    private boolean dropping;

    LineCutter(Taker taker, Runnable onTooLong) {
        this.taker = taker;
        this.onTooLong = onTooLong;
    }

    void bytes(byte[] b, int count) {
        int from = 0;
        for (int at = 0; at < count; at++) {
            if (b[at] == '\n') {
                keep(b, from, at);
                end();
                from = at + 1;
            }
        }
        keep(b, from, count);
    }

    /** What is kept is a whole line. */
    void end() {
        if (!dropping && kept > 0) {
            taker.line(rest, 0, rest[kept - 1] == '\r' ? kept - 1 : kept);
        }
        kept = 0;
        dropping = false;
    }

    private void keep(byte[] b, int from, int to) {
        if (dropping) {
            return;
        }
        int more = to - from;
        if (kept + more > LONGEST) {
            dropping = true;
            onTooLong.run();
            return;
        }
        if (kept + more > rest.length) {
            rest = Arrays.copyOf(rest, Math.min(LONGEST, Math.max(rest.length * 2, kept + more)));
        }
        System.arraycopy(b, from, rest, kept, more);
        kept += more;
    }

    /** The lines of a message that holds whole ones. */
    static void each(byte[] b, Taker taker) {
        int from = 0;
        for (int at = 0; at <= b.length; at++) {
            if (at == b.length || b[at] == '\n') {
                if (at > from) {
                    taker.line(b, from, b[at - 1] == '\r' ? at - 1 : at);
                }
                from = at + 1;
            }
        }
    }
}
