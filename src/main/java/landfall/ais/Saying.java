package landfall.ais;

import landfall.vessel.StaticReport;

/**
 * What the sender of a row says of itself. Tables repeat it row after row, so whoever takes the rows may leave a note on it, and
 * finds it with the next row of that sender that says the same. To be asked while the row is taken, and not later.
 */
public interface Saying {
    /** Where there is no note. */
    long NO_NOTE = 0;

    /** It, without time and row. */
    StaticReport content();

    /** The note left for rows of a time, milliseconds since 1970, or {@link #NO_NOTE}. */
    default long note(long millis) {
        return NO_NOTE;
    }

    /** Leaves a note for rows before a time, if this is a place where notes are kept. */
    default void note(long value, long endsMillis) {}
}
