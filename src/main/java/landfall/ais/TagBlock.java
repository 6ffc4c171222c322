package landfall.ais;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a TAG block says of the sentence after it (NMEA 0183, 4.1, section 7): {@code c:} time of reception, {@code s:}
 * receiver, {@code g:} part, parts and id of a group of sentences. Reused.
 */
final class TagBlock {
    private static final int MOST_NAMES = 4096;

    /** Receivers' names seen, so that one name is one string. */
    private final Map<String, String> names = new LinkedHashMap<>();

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
        if (star < from || b[star] != '*') {
            return false;
        }
        int sum = 0;
        for (int i = from; i < star; i++) {
            sum ^= b[i];
        }
        if (sum != Bytes.hex(b, star + 1)) {
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
            case 's' -> source = name(Bytes.text(b, value, to));
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

    private String name(String text) {
        if (names.size() > MOST_NAMES) {
            names.clear();
        }
        String known = names.putIfAbsent(text, text);
        return known == null ? text : known;
    }
}
