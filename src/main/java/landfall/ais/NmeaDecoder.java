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
    private final Refusals refusals;
    private final SixBits bits = new SixBits();
    private final Payload payload = new Payload(bits);
    private final Parts parts = new Parts();
    private final TagBlock tag = new TagBlock();
    private final Sentence sentence = new Sentence();

    /** Start, star and sum of each VDM sentence in the line. */
    private final int[] found = new int[3 * MOST_IN_A_LINE];

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
        refusals = new Refusals(name, rejects);
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

    /** Gives whether there is anything of AIS in it, whole or not. */
    boolean line(byte[] b, int from, int to, long row, long receivedMillis) {
        boolean tagBefore = tagWaits;
        tagWaits = false;
        int sentences = 0;
        boolean tagHere = false;
        boolean isNmea = false;
        int firstStart = -1;
        int lastEnd = from;
        int at = from;
        while (at < to) {
            byte c = b[at];
            int end = at + 1;
            if (c == '!' && isVdm(b, at, to)) {
                isNmea = true;
                end = vdm(b, at, to, sentences, row);
                sentences += end > at + 1 && sentences < MOST_IN_A_LINE ? 1 : 0;
                lastEnd = end;
            } else if (c == '\\') {
                end = tag(b, at, to, !tagHere, row);
                tagHere |= end > at + 1;
            } else if (c == '$' && Pghp.starts(b, at, to)) {
                end = pghp(b, at, to);
            }
            if (end > at + 1 && firstStart < 0) {
                firstStart = at;
            }
            at = end;
        }
        if (sentences == 0) {
            tagWaits = tagHere;
            return isNmea || tagHere;
        }
        if (!tagHere && !tagBefore) {
            tag.clear();
        }
        long stamp = lastEnd < to || firstStart > from ? Stamp.around(b, from, firstStart, lastEnd, to) : NONE;
        for (int i = 0; i < sentences; i++) {
            sentence(b, found[3 * i], found[3 * i + 1], found[3 * i + 2], stamp == NONE ? receivedMillis : stamp, row);
        }
        pghpMillis = NONE;
        return true;
    }

    /** Notes a VDM sentence; gives where it ends, or one further when it is none. */
    private int vdm(byte[] b, int at, int to, int sentences, long row) {
        long starAndSum = Bytes.starAndSum(b, at + 1, Math.min(to, at + LONGEST_SENTENCE));
        int star = (int) starAndSum;
        if (starAndSum < 0 || star + 2 >= to) {
            refusals.count("sentence without checksum", row, b, at, to);
            return at + 1;
        }
        int sum = (int) (starAndSum >>> 32);
        if (sum != Bytes.hex(b, star + 1)) {
            refusals.count("checksum", row, b, at, star + 3);
            return at + 1;
        }
        if (sentences < MOST_IN_A_LINE) {
            found[3 * sentences] = at;
            found[3 * sentences + 1] = star;
            found[3 * sentences + 2] = sum;
        }
        return star + 3;
    }

    private int tag(byte[] b, int at, int to, boolean first, long row) {
        int end = Bytes.find(b, (byte) '\\', at + 1, to);
        if (end == to) {
            return at + 1;
        }
        if (first) {
            tag.clear();
        }
        if (!tag.read(b, at + 1, end)) {
            refusals.count("TAG block checksum", row, b, at, to);
        }
        return end + 1;
    }

    private int pghp(byte[] b, int at, int to) {
        long starAndSum = Bytes.starAndSum(b, at + 1, Math.min(to, at + LONGEST_SENTENCE));
        int star = (int) starAndSum;
        if (starAndSum < 0 || star + 2 >= to || starAndSum >>> 32 != Bytes.hex(b, star + 1)) {
            return at + 1;
        }
        pghpMillis = Pghp.millis(b, at, star);
        pghpChecksum = Pghp.checksumOfNext(b, at, star);
        return star + 3;
    }

    private void sentence(byte[] b, int start, int star, int sum, long stamp, long row) {
        if (!sentence.read(b, start, star)) {
            refusals.count("not a whole AIS sentence", row, b, start, star + 3);
            return;
        }
        String source = tag.source() == null ? name : tag.source();
        if (sentence.total > 1) {
            part(b, start, star, time(sum, stamp), source, row);
            return;
        }
        bits.clear();
        if (bits.add(b, sentence.payloadStart, sentence.payloadEnd, sentence.fillBits)) {
            decode(time(sum, stamp), source, row, b, start, star);
        } else {
            refusals.count("not a whole AIS sentence", row, b, start, star + 3);
        }
    }

    private void part(byte[] b, int start, int star, long millis, String source, long row) {
        Parts.Whole whole = parts.add(b, sentence, tag.group(), millis, source, row);
        if (parts.lostRow() >= 0) {
            refusals.count("fragment missing", parts.lostRow(), b, start, star + 3);
        }
        if (whole == null) {
            return;
        }
        bits.clear();
        for (Parts.Part part : whole.parts()) {
            if (!bits.add(part.payload(), 0, part.payload().length, part.fillBits())) {
                refusals.count("not a whole AIS sentence", whole.row(), b, start, star + 3);
                return;
            }
        }
        decode(whole.millis(), whole.source(), whole.row(), b, start, star);
    }

    /** Reception beats arrival: TAG {@code c:}, then {@code $PGHP}, then the stamp around the sentence. */
    private long time(int sum, long stamp) {
        if (tag.millis() != NONE) {
            return tag.millis();
        }
        return pghpMillis != NONE && isForThis(sum) ? pghpMillis : stamp;
    }

    /** Some networks mix the lines of several receivers; then the checksum tells which sentence is meant. */
    private boolean isForThis(int sum) {
        boolean saysNothing = pghpChecksum <= 0;
        boolean meansAllParts = sentence.total > 1;
        return saysNothing || meansAllParts || pghpChecksum == sum;
    }

    private void decode(long millis, String source, long row, byte[] b, int start, int star) {
        Message message = payload.message(millis == NONE ? null : Instant.ofEpochMilli(millis), source, row);
        if (message == null) {
            refusals.count(payload.refusal().reason, row, b, start, star + 3);
        } else {
            out.accept(message);
        }
    }

    /** Lets go of counts that were kept back. */
    void flush() {
        refusals.flush();
    }

    /** Call at the end of the feed: counts what is still to be counted, and messages of which a sentence never came. */
    public void end() {
        parts.waitingRows().forEach(row -> refusals.count("fragment missing", row, new byte[0], 0, 0));
        parts.clear();
        refusals.flush();
    }

    private static boolean isVdm(byte[] b, int at, int to) {
        return at + 6 < to
                && b[at + 3] == 'V'
                && b[at + 4] == 'D'
                && (b[at + 5] == 'M' || b[at + 5] == 'O')
                && b[at + 6] == ',';
    }
}
