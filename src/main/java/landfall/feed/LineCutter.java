package landfall.feed;

import java.util.Arrays;

/**
 * Bytes as they come in to lines, in bounded memory: a line that does not end is dropped and said so. Some serial lines end with a carriage
 * return alone.
 */
final class LineCutter {
    /** The longest JSON of a feed is a few kilobytes. */
    static final int LONGEST = 1 << 16;

    /** Takes a line without its end. */
    interface Taker {
        void line(byte[] b, int from, int to);
    }

    private final Taker taker;
    private final Runnable onTooLong;
    private final Runnable onMoreOfIt;
    private byte[] rest = new byte[1024];
    private int kept;
    private boolean dropping;

    /**
     * @param onTooLong told of each line that is dropped
     * @param onMoreOfIt told as long as it goes on
     */
    LineCutter(Taker taker, Runnable onTooLong, Runnable onMoreOfIt) {
        this.taker = taker;
        this.onTooLong = onTooLong;
        this.onMoreOfIt = onMoreOfIt;
    }

    void bytes(byte[] b, int count) {
        int from = 0;
        for (int at = 0; at < count; at++) {
            if (b[at] == '\n' || b[at] == '\r') {
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
            taker.line(rest, 0, kept);
        }
        kept = 0;
        dropping = false;
    }

    private void keep(byte[] b, int from, int to) {
        if (dropping) {
            onMoreOfIt.run();
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
            if (at == b.length || b[at] == '\n' || b[at] == '\r') {
                if (at > from) {
                    taker.line(b, from, at);
                }
                from = at + 1;
            }
        }
    }
}
