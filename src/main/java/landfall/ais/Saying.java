package landfall.ais;

import landfall.vessel.StaticReport;

/**
 * What a sender says of itself, row after row: the same object as long as a table repeats it. Whoever takes the rows may leave
 * a note on it, and finds it there with the next row of that sender.
 */
public final class Saying {
    private final StaticReport content;
    private long note;
    private long noteEnds = Long.MIN_VALUE;

    /** @param content without time and row */
    public Saying(StaticReport content) {
        this.content = content;
    }

    public StaticReport content() {
        return content;
    }

    /** The note left for rows before {@link #noteEnds}. */
    public long note() {
        return note;
    }

    /** Milliseconds since 1970. */
    public long noteEnds() {
        return noteEnds;
    }

    /** Leaves a note for rows before a time. */
    public void note(long value, long endsMillis) {
        note = value;
        noteEnds = endsMillis;
    }
}
