package landfall.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes AIS messages as NMEA 0183 sentences: bits after ITU-R M.1371-5, armour after IEC 61162-1. Written for the simulator
 * alone and without a look at the decoder, so that neither hides the other's mistakes.
 */
final class Sixbit {
    private static final int MOST_CHARACTERS = 56;

    /** One six-bit group a byte. */
    private final byte[] groups = new byte[80];

    private int length;

    Sixbit unsigned(long value, int width) {
        for (int i = width - 1; i >= 0; i--) {
            groups[length / 6] |= (byte) ((value >> i & 1) << 5 - length % 6);
            length++;
        }
        return this;
    }

    /** Two's complement has the same lowest bits as the number. */
    Sixbit signed(long value, int width) {
        return unsigned(value, width);
    }

    /** Six-bit text: {@code @ A … Z [ \ ] ^ _} are 0 … 31, space … ? are 32 … 63; padded with {@code @}. */
    Sixbit text(String text, int characters) {
        String upper = text.toUpperCase(Locale.ROOT);
        for (int i = 0; i < characters; i++) {
            char c = i < upper.length() ? upper.charAt(i) : '@';
            unsigned(c >= 64 && c < 96 ? c - 64 : c >= 32 && c < 64 ? c : 32, 6);
        }
        return this;
    }

    /** The sentences without line ends: one, or several that share the group number. */
    List<String> sentences(int group, char channel) {
        int fill = (6 - length % 6) % 6;
        StringBuilder payload = new StringBuilder();
        for (int i = 0; i < (length + 5) / 6; i++) {
            payload.append((char) (groups[i] < 40 ? groups[i] + 48 : groups[i] + 56));
        }
        int count = (payload.length() + MOST_CHARACTERS - 1) / MOST_CHARACTERS;
        List<String> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean last = i == count - 1;
            String part = payload.substring(i * MOST_CHARACTERS, last ? payload.length() : (i + 1) * MOST_CHARACTERS);
            String body = "AIVDM," + count + "," + (i + 1) + "," + (count == 1 ? "" : group) + "," + channel + ","
                    + part + "," + (last ? fill : 0);
            out.add("!" + body + "*" + checksum(body));
        }
        return out;
    }

    /** Exclusive or of all characters, two hexadecimal digits. */
    static String checksum(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum ^= body.charAt(i);
        }
        return String.format(Locale.ROOT, "%02X", sum);
    }
}
