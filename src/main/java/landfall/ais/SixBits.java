package landfall.ais;

/**
 * The bits of one AIS message, unpacked from the six-bit "armoured" characters of its sentences (IEC 61162-1, VDM). Reused
 * from message to message. A bit beyond the end reads as zero; callers check {@link #length} where it matters.
 */
final class SixBits {
    /** The longest AIS message has five slots, 1,192 bits (ITU-R M.1371-5, annex 2, 5.2.1); padding is allowed for. */
    static final int MOST = 1280;

    /** The six-bit alphabet of ITU-R M.1371-5, table 47. */
    private static final char[] ALPHABET =
            "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !\"#$%&'()*+,-./0123456789:;<=>?".toCharArray();

    private final long[] words = new long[MOST / 64 + 2];
    private final char[] text = new char[MOST / 6];
    private int length;

    void clear() {
        java.util.Arrays.fill(words, 0, (length >> 6) + 1, 0);
        length = 0;
    }

    int length() {
        return length;
    }

    /** Adds the characters of one sentence; false when a character is not armour or the message grows too long. */
    boolean add(byte[] from, int start, int end, int fillBits) {
        int bits = (end - start) * 6 - fillBits;
        if (bits < 0 || length + bits > MOST) {
            return false;
        }
        int at = length;
        for (int i = start; i < end; i++) {
            int c = from[i];
            int six = c - 48;
            if (six > 40) {
                six -= 8;
            }
            if (c < 48 || c > 119 || c > 87 && c < 96) {
                return false;
            }
            put(at, six);
            at += 6;
        }
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

    private void put(int at, int six) {
        int shift = at & 63;
        int word = at >> 6;
        if (shift <= 58) {
            words[word] |= (long) six << (58 - shift);
        } else {
            words[word] |= (long) six >>> (shift - 58);
            words[word + 1] |= (long) six << (122 - shift);
        }
    }

    private void blankFillBits() {
        int shift = length & 63;
        int word = length >> 6;
        words[word] &= shift == 0 ? 0 : -1L << (64 - shift);
        words[word + 1] = 0;
    }
}
