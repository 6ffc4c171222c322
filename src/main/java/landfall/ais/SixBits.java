package landfall.ais;

/**
 * The bits of one AIS message, unpacked from the six-bit "armoured" characters of its sentences (IEC 61162-1, VDM). Reused
 * from message to message. What lies beyond {@link #length} is undefined; callers look first.
 */
final class SixBits {
    /** The longest AIS message has five slots, 1,192 bits (ITU-R M.1371-5, annex 2, 5.2.1); padding is allowed for. */
    static final int MOST = 1280;

    /** The six-bit alphabet of ITU-R M.1371-5, table 47. */
    private static final char[] ALPHABET =
            "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !\"#$%&'()*+,-./0123456789:;<=>?".toCharArray();

    /** The value of each armoured character; −1 for the others. */
    private static final byte[] SIX = armour();

    private final long[] words = new long[MOST / 64 + 2];
    private final char[] text = new char[MOST / 6];
    private int length;

    void clear() {
        words[0] = 0;
        length = 0;
    }

    int length() {
        return length;
    }

    /**
     * Adds the characters of one sentence; false when a character is not armour or the message grows too long, and then
     * {@link #clear} must follow.
     */
    boolean add(byte[] from, int start, int end, int fillBits) {
        int bits = (end - start) * 6 - fillBits;
        if (bits < 0 || length + bits > MOST) {
            return false;
        }
        int word = length >> 6;
        int room = 64 - (length & 63);
        long current = words[word];
        for (int i = start; i < end; i++) {
            int c = from[i];
            int six = c < 0 ? -1 : SIX[c];
            if (six < 0) {
                return false;
            }
            if (room >= 6) {
                room -= 6;
                current |= (long) six << room;
            } else {
                words[word++] = current | six >>> (6 - room);
                room += 58;
                current = (long) six << room;
            }
        }
        words[word] = current;
        length += bits;
        blankFillBits();
        return true;
    }

    /** An unsigned field of 1 … 32 bits. */
    int unsigned(int start, int bits) {
        int shift = start & 63;
        long high = words[start >> 6] << shift;
        if (shift + bits > 64) {
            high |= words[(start >> 6) + 1] >>> (64 - shift);
        }
        return (int) (high >>> (64 - bits));
    }

    /** A field in two's complement. */
    int signed(int start, int bits) {
        return unsigned(start, bits) << (32 - bits) >> (32 - bits);
    }

    /** Text up to the first {@code @}, without blanks around it; null when nothing is left. */
    String text(int start, int characters) {
        return trimmed(read(start, characters, 0));
    }

    /** Text that goes on elsewhere in the message. */
    String text(int start, int characters, int moreAt, int more) {
        return trimmed(read(moreAt, more, read(start, characters, 0)));
    }

    /** Whether no character of a text is the {@code @} that ends it. */
    boolean isFull(int start, int characters) {
        return read(start, characters, 0) == characters;
    }

    private int read(int start, int characters, int n) {
        int most = Math.min(Math.min(characters, Math.max(0, (length - start) / 6)), text.length - n);
        for (int i = 0; i < most; i++) {
            char c = ALPHABET[unsigned(start + 6 * i, 6)];
            if (c == '@') {
                break;
            }
            text[n++] = c;
        }
        return n;
    }

    private String trimmed(int n) {
        int first = 0;
        int end = n;
        while (first < end && text[first] == ' ') {
            first++;
        }
        while (end > first && text[end - 1] == ' ') {
            end--;
        }
        return end == first ? null : new String(text, first, end - first);
    }

    private static byte[] armour() {
        byte[] six = new byte[128];
        java.util.Arrays.fill(six, (byte) -1);
        for (int value = 0; value < 64; value++) {
            six[value < 40 ? value + 48 : value + 56] = (byte) value;
        }
        return six;
    }

    private void blankFillBits() {
        int shift = length & 63;
        int word = length >> 6;
        words[word] &= shift == 0 ? 0 : -1L << (64 - shift);
        words[word + 1] = 0;
    }
}
