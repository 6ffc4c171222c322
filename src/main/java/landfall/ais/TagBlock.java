package landfall.ais;

import java.util.Arrays;

/**
 * What a TAG block says of the sentence after it (NMEA 0183, 4.1, section 7): {@code c:} time of reception, {@code s:}
 * receiver, {@code g:} part, parts and id of a group of sentences. Reused.
 */
final class TagBlock {
    private final Sources names = new Sources();

    private byte[] lastName = new byte[0];
    private String lastSource;
    private long millis = Stamp.NONE;
    private String source;
    private String group;

    void clear() {
        millis = Stamp.NONE;
        source = null;
        group = null;
    }

    long millis() {
        return millis;
    }

    String source() {
        return source;
    }

    String group() {
        return group;
    }

    /** Takes in the text between two backslashes; false, and nothing taken, when its checksum is wrong. */
    boolean read(byte[] b, int from, int to) {
        int star = to - 3;
        long starAndSum = star < from ? -1 : Bytes.starAndSum(b, from, to);
        if ((int) starAndSum != star || starAndSum >>> 32 != Bytes.hex(b, star + 1)) {
            return false;
        }
        int at = from;
        while (at < star) {
            int end = Bytes.indexOf(b, (byte) ',', at, star);
            end = end < 0 ? star : end;
            field(b, at, end);
            at = end + 1;
        }
        return true;
    }

    private void field(byte[] b, int from, int to) {
        if (to - from < 3 || b[from + 1] != ':') {
            return;
        }
        int value = from + 2;
        switch (b[from]) {
            case 'c' -> millis = Stamp.epoch(b, value, to);
            case 's' -> source = name(b, value, to);
            case 'g' -> {
                int dash = value;
                for (int i = value; i < to; i++) {
                    dash = b[i] == '-' ? i : dash;
                }
                group = Bytes.text(b, dash + 1, to);
            }
            default -> {}
        }
    }

    /** One string for one name; most sentences come from the receiver of the one before. */
    private String name(byte[] b, int from, int to) {
        if (lastSource == null || !Arrays.equals(b, from, to, lastName, 0, lastName.length)) {
            lastName = Arrays.copyOfRange(b, from, to);
            lastSource = names.named(Bytes.text(b, from, to), "");
        }
        return lastSource;
    }
}
