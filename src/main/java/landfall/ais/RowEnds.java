package landfall.ais;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import landfall.vessel.StaticReport;

/**
 * How the latest row of each sender ended, found by its radio number. All that is asked of a row that ends so again lies in one
 * place, two or three neighbouring lines of the processor's cache, and the places of all senders lie close together; as objects
 * it lay in six lines, and most had to be waited for one after the other. Bounded: when it is full it forgets everything.
 */
final class RowEnds {
    /** The place of an end that no later row is compared with. */
    static final int NOWHERE = 0;

    /** Bytes of a place: the note, when it ends, what the end tells, and the end itself if it is not too long. */
    private static final int NOTE = 0;

    private static final int NOTE_ENDS = 8;
    private static final int TOLD = 16;
    private static final int END = 24;
    /** A longer end is read anew with each row. */
    private static final int LONGEST = 1000;

    private static final int LINE = 64;

    /** Eight bytes each of them; a place is the number of its first in all shelves. */
    private static final int SHELF = 1 << 15;

    private static final int MOST_SHELVES = 1 << 9;
    /** More senders than there are ships and small craft with AIS. */
    private static final int MOST = 1 << 20;

    private static final int MOST_SOURCES = 1 << 16;
    private static final int NOBODY = 0;

    /** Radio numbers, each with the place of its sender's end: a table with open addressing, 0 where it is free. */
    private long[] index;

    private byte[][] shelves;
    /** The place behind all others. */
    private int used;
    /** Of each sender, in order of arrival: the longest end that has room in its place. */
    private short[] rooms;

    private RowEnd[] ends;
    private int senders;
    private String[] sources;
    private int latestSource;
    private final Map<String, Integer> sourceNumbers = new HashMap<>();
    private final Latest latest = new Latest();

    RowEnds() {
        clear();
    }

    /** Forgets what senders said, and the notes on it. */
    void clear() {
        index = new long[1 << 11];
        shelves = new byte[][] {new byte[8 * SHELF]};
        rooms = new short[1 << 10];
        ends = new RowEnd[1 << 10];
        sources = new String[16];
        latestSource = 0;
        sourceNumbers.clear();
        senders = 1;
        used = END / 8;
    }

    /** The place of a sender's end; {@link #NOWHERE} when none is known. */
    int of(int mmsi) {
        return (int) index[slot(mmsi)];
    }

    /**
     * Keeps an end in place of the sender's last; says where.
     *
     * @param from where it stands, with its line end, in the bytes
     */
    int put(int mmsi, RowEnd end, byte[] bytes, int from, int to) {
        forgetIfFull();
        int length = to - from > LONGEST ? 0 : to - from;
        int known = of(mmsi);
        int sender = known == NOWHERE ? newSender() : sender(told(known));
        int place = known == NOWHERE || length > rooms[sender] ? newPlace(sender, length) : known;
        index[slot(mmsi)] = (long) mmsi << 32 | place;
        System.arraycopy(bytes, from, shelf(place), at(place) + END, length);
        set(place, sender, length, end);
        return place;
    }

    /** Keeps an end for the present row only; says where. */
    int once(RowEnd end) {
        forgetIfFull();
        set(NOWHERE, NOBODY, 0, end);
        return NOWHERE;
    }

    /** Fetches what will be asked for; the result means nothing. */
    int touch(int place, int length) {
        byte[] shelf = shelf(place);
        int at = at(place);
        int last = Math.min(at + END + length, shelf.length) - 1;
        return shelf[at] + shelf[Math.min(at + LINE, last)] + shelf[last];
    }

    /** How many bytes a sender's end has that stands here, or 0 where another stands. */
    int standing(int place, byte[] b, int from, int to) {
        int length = (int) told(place) & 0x3ff;
        boolean same = length <= to - from && Bytes.same(b, from, shelf(place), at(place) + END, length);
        return same ? length : 0;
    }

    /** Message type told there, else −1. */
    int type(int place) {
        return (byte) (told(place) >>> 10);
    }

    /** Status told there and known, else −1. */
    int status(int place) {
        return (byte) (told(place) >>> 18);
    }

    String source(int place) {
        return sources[(char) (told(place) >>> 26)];
    }

    /** What a sender says of itself, or null; to be asked before the next is asked for. */
    Saying said(int place) {
        return (told(place) >>> 42 & 1) == 0 ? null : latest.at(place);
    }

    /** The same if the sender is an aid to navigation. */
    Saying saidByAid(int place) {
        StaticReport said = ends[sender(told(place))].saidByAid();
        return said == null ? null : () -> said;
    }

    private void forgetIfFull() {
        if (senders == MOST || shelves.length == MOST_SHELVES || sourceNumbers.size() == MOST_SOURCES) {
            clear();
        }
    }

    private void set(int place, int sender, int length, RowEnd end) {
        long told = length
                | (end.type() & 0xffL) << 10
                | (end.status() & 0xffL) << 18
                | (long) source(end.source()) << 26
                | (end.said() == null ? 0 : 1L << 42)
                | (long) sender << 43;
        byte[] shelf = shelf(place);
        int at = at(place);
        Bytes.eight(shelf, at + TOLD, told);
        Bytes.eight(shelf, at + NOTE_ENDS, Long.MIN_VALUE);
        ends[sender] = end;
    }

    private long told(int place) {
        return Bytes.eight(shelf(place), at(place) + TOLD);
    }

    private static int sender(long told) {
        return (int) (told >>> 43);
    }

    private byte[] shelf(int place) {
        return shelves[place / SHELF];
    }

    private static int at(int place) {
        return place % SHELF * 8;
    }

    private int source(String name) {
        if (!name.equals(sources[latestSource])) {
            latestSource = sourceNumbers.computeIfAbsent(name, n -> sourceNumbers.size());
            sources = latestSource < sources.length ? sources : Arrays.copyOf(sources, 2 * latestSource);
            sources[latestSource] = name;
        }
        return latestSource;
    }

    private int newSender() {
        if (senders == ends.length) {
            rooms = Arrays.copyOf(rooms, 2 * senders);
            ends = Arrays.copyOf(ends, 2 * senders);
            long[] all = index;
            index = new long[2 * all.length];
            LongStream.of(all).filter(one -> one != 0).forEach(one -> index[slot(mmsi(one))] = one);
        }
        return senders++;
    }

    /** A place with room for an end. */
    private int newPlace(int sender, int length) {
        int size = (END + length + 7) / 8;
        if (used + size > shelves.length * SHELF) {
            used = shelves.length * SHELF;
            shelves = Arrays.copyOf(shelves, shelves.length + 1);
            shelves[shelves.length - 1] = new byte[8 * SHELF];
        }
        rooms[sender] = (short) (8 * size - END);
        used += size;
        return used - size;
    }

    private static int mmsi(long entry) {
        return (int) (entry >>> 32);
    }

    /** Where a number is, or where it can be put. Fibonacci hashing (Knuth, TAOCP 3, 6.4) spreads runs of numbers. */
    private int slot(int mmsi) {
        int slot = (mmsi * 0x9E3779B9) >>> (32 - Integer.numberOfTrailingZeros(index.length));
        while (index[slot] != 0 && mmsi(index[slot]) != mmsi) {
            slot = slot + 1 & index.length - 1;
        }
        return slot;
    }

    /** What a sender says, with its note. */
    private final class Latest implements Saying {
        private byte[] shelf;
        private int at;
        private int place;

        private Latest at(int newPlace) {
            place = newPlace;
            shelf = shelf(newPlace);
            at = RowEnds.at(newPlace);
            return this;
        }

        @Override
        public StaticReport content() {
            return ends[sender(told(place))].said();
        }

        @Override
        public long note(long millis) {
            return millis < Bytes.eight(shelf, at + NOTE_ENDS) ? Bytes.eight(shelf, at + NOTE) : NO_NOTE;
        }

        @Override
        public void note(long value, long endsMillis) {
            Bytes.eight(shelf, at + NOTE, value);
            Bytes.eight(shelf, at + NOTE_ENDS, endsMillis);
        }
    }
}
