package landfall.ais;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.Consumer;
import landfall.reject.Rejects;

/**
 * NMEA 0183 sentences to AIS messages, a line at a time: {@code !AIVDM}, {@code !BSVDO} and every other talker, with TAG
 * blocks, receiver time stamps before or after, {@code $PGHP} lines, prose around them, several sentences in a line. For one
 * feed and one thread; files and live feeds alike.
 *
 * <p>Time of a message: TAG {@code c:} or the {@code $PGHP} line just before (reception), else the stamp around the sentence
 * (often the arrival at a collector), else none. A TAG block with a wrong checksum is not used.
 */
public final class NmeaDecoder {
    /** IEC 61162-1 allows 82 characters; whole type 5 messages in one sentence are seen, and nothing near this. */
    private static final int LONGEST_SENTENCE = 1024;
    /** Sentences kept from one line before it is taken for garbage. */
    private static final int MOST_IN_A_LINE = 16;

    private static final long NONE = Stamp.NONE;

    private final String name;
    private final Consumer<Message> out;
    private final Rejects rejects;
    private final SixBits bits = new SixBits();
    private final Payload payload = new Payload(bits);
    private final Parts parts = new Parts();
    private final TagBlock tag = new TagBlock();
    private final int[] starts = new int[MOST_IN_A_LINE];
    private final int[] stars = new int[MOST_IN_A_LINE];
    private final Sentence sentence = new Sentence();

    private long pghpMillis = NONE;
    private int pghpChecksum = -1;
    private boolean tagWaits;

    /**
     * A decoder at the beginning of a feed.
     *
     * @param name how to call the feed in rejects, and the source of messages that name no receiver
     */
    public NmeaDecoder(String name, Consumer<Message> out, Rejects rejects) {
        this.name = name;
        this.out = out;
        this.rejects = rejects;
    }

    /**
     * Reads one line as text.
     *
     * @param receivedMillis when it was received, milliseconds since 1970 UTC, used where the line does not tell;
     *     {@link Long#MIN_VALUE} when not known
     */
    public void line(String line, long row, long receivedMillis) {
        byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
        line(bytes, 0, bytes.length, row, receivedMillis);
    }

    /** Reads one line of a log; what follows {@code to} is not looked at. */
    public void line(byte[] b, int from, int to, long row) {
        line(b, from, to, row, NONE);
    }

    private void line(byte[] b, int from, int to, long row, long receivedMillis) {
        if (!tagWaits) {
            tag.clear();
        }
        tagWaits = false;
        int found = 0;
        boolean tagHere = false;
        long pghpHere = NONE;
        int firstStart = -1;
        int lastEnd = from;
        int at = from;
        while (at < to) {
            byte c = b[at];
            if (c == '\\') {
                int end = Bytes.indexOf(b, (byte) '\\', at + 1, to);
                if (end < 0) {
                    at++;
                    continue;
                }
                if (!tagHere) {
                    tag.clear();
                    tagHere = true;
                }
                if (!tag.read(b, at + 1, end)) {
                    rejects.count("TAG block checksum", place(row), Bytes.text(b, from, to));
                }
                firstStart = firstStart < 0 ? at : firstStart;
                at = end + 1;
            } else if (c == '!' && isVdm(b, at, to)) {
                int star = star(b, at + 1, to);
                firstStart = firstStart < 0 ? at : firstStart;
                if (star < 0) {
                    rejects.count("sentence without checksum", place(row), Bytes.text(b, from, to));
                    at++;
                    continue;
                }
                if (found < MOST_IN_A_LINE) {
                    starts[found] = at;
                    stars[found] = star;
                    found++;
                }
                at = star + 3;
                lastEnd = Math.min(at, to);
            } else if (c == '$' && Pghp.starts(b, at, to)) {
                int star = star(b, at + 1, to);
                if (star < 0 || !Sentence.checksumIsRight(b, at, star, to)) {
                    at++;
                    continue;
                }
                pghpHere = Pghp.millis(b, at, star);
                pghpChecksum = Pghp.checksumOfNext(b, at, star);
                firstStart = firstStart < 0 ? at : firstStart;
                at = star + 3;
            } else {
                at++;
            }
        }
        if (found == 0) {
            pghpMillis = pghpHere == NONE ? pghpMillis : pghpHere;
            tagWaits = tagHere;
            return;
        }
        long pghp = pghpHere == NONE ? pghpMillis : pghpHere;
        long stamp = Stamp.around(b, from, firstStart, lastEnd, to);
        stamp = stamp == NONE ? receivedMillis : stamp;
        for (int i = 0; i < found; i++) {
            vdm(b, starts[i], stars[i], to, pghp, stamp, row);
        }
        pghpMillis = NONE;
        pghpChecksum = -1;
    }

    private void vdm(byte[] b, int start, int star, int to, long pghp, long stamp, long row) {
        if (!Sentence.checksumIsRight(b, start, star, to)) {
            rejects.count("checksum", place(row), Bytes.text(b, start, Math.min(star + 3, to)));
            return;
        }
        if (!sentence.read(b, start, star)) {
            rejects.count("not a whole AIS sentence", place(row), Bytes.text(b, start, Math.min(star + 3, to)));
            return;
        }
        long millis = time(b, star, pghp, stamp);
        String source = tag.source() == null ? name : tag.source();
        if (sentence.total == 1) {
            bits.clear();
            if (bits.add(b, sentence.payloadStart, sentence.payloadEnd, sentence.fillBits)) {
                decode(millis, source, row);
            } else {
                rejects.count("not a whole AIS sentence", place(row), Bytes.text(b, start, Math.min(star + 3, to)));
            }
            return;
        }
        Parts.Whole whole = parts.add(b, sentence, tag.group(), millis, source, row);
        if (whole == null) {
            if (parts.lostReason() != null) {
                rejects.count(parts.lostReason(), name + ":" + parts.lostRow(), Bytes.text(b, start, star));
            }
            return;
        }
        bits.clear();
        for (Parts.Part part : whole.parts()) {
            if (!bits.add(part.payload(), 0, part.payload().length, part.fillBits())) {
                rejects.count("not a whole AIS sentence", place(whole.row()), Bytes.text(b, start, star));
                return;
            }
        }
        decode(whole.millis(), whole.source(), whole.row());
    }

    /** Reception beats arrival: TAG {@code c:}, then {@code $PGHP}, then the stamp around the sentence. */
    private long time(byte[] b, int star, long pghp, long stamp) {
        if (tag.millis() != NONE) {
            return tag.millis();
        }
        return pghp != NONE && isForThis(b, star) ? pghp : stamp;
    }

    /** Some networks mix the lines of several receivers; then the checksum tells which sentence is meant. */
    private boolean isForThis(byte[] b, int star) {
        boolean saysNothing = pghpChecksum <= 0;
        boolean meansAllParts = sentence.total > 1;
        return saysNothing || meansAllParts || pghpChecksum == Bytes.hex(b, star + 1);
    }

    private void decode(long millis, String source, long row) {
        Message message = payload.message(millis == NONE ? null : Instant.ofEpochMilli(millis), source, row);
        if (message == null) {
            rejects.count(payload.refusal().reason, place(row), "type " + bits.unsigned(0, 6));
        } else {
            out.accept(message);
        }
    }

    /** Call at the end of the feed: counts messages of which a sentence never came. */
    public void end() {
        for (int i = parts.waiting(); i > 0; i--) {
            rejects.count("fragment missing", name, "");
        }
        parts.clear();
    }

    private String place(long row) {
        return name + ":" + row;
    }

    private static boolean isVdm(byte[] b, int at, int to) {
        return at + 6 < to
                && b[at + 3] == 'V'
                && b[at + 4] == 'D'
                && (b[at + 5] == 'M' || b[at + 5] == 'O')
                && b[at + 6] == ',';
    }

    /** Where the checksum begins; −1 when another sentence or the end comes first. */
    private static int star(byte[] b, int from, int to) {
        int end = Math.min(to - 2, from + LONGEST_SENTENCE);
        for (int i = from; i < end; i++) {
            byte c = b[i];
            if (c == '*') {
                return i;
            }
            if (c == '!' || c == '$') {
                return -1;
            }
        }
        return -1;
    }
}
