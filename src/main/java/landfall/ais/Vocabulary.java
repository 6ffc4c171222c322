package landfall.ais;

import java.util.Arrays;

/** What the words of a table's cells mean, and the time that rows of one second share. For one thread. */
final class Vocabulary {
    final Words types = new Words(NamedColumns::type, 0);
    final Words transponders = new Words(NamedColumns::transponder, 0);
    final Words statuses = new Words(NamedColumns::status, -1);
    private byte[] clock = new byte[0];
    private long clockMillis = Stamp.NONE;
    private boolean monthFirst;

    /** From now on the times are those of a table whose dates have the month first, or the day. */
    void monthFirst(boolean isFirst) {
        monthFirst = isFirst;
        clock = new byte[0];
        clockMillis = Stamp.NONE;
    }

    /** The time in a text, or {@link Stamp#NONE}. */
    long time(byte[] b, int from, int to) {
        if (to - from != clock.length || !Bytes.same(b, from, clock)) {
            clock = Arrays.copyOfRange(b, from, to);
            clockMillis = Stamp.any(clock, 0, clock.length, monthFirst);
        }
        return clockMillis;
    }

    /** The time asked for last, as it stood. */
    byte[] clock() {
        return clock;
    }

    long clockMillis() {
        return clockMillis;
    }
}
