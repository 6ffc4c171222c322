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

    private final StringBuilder bits = new StringBuilder(432);

    Sixbit unsigned(long value, int width) {
        for (int i = width - 1; i >= 0; i--) {
            bits.append((value >> i & 1) == 0 ? '0' : '1');
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
        int fill = (6 - bits.length() % 6) % 6;
        String padded = bits + "0".repeat(fill);
        StringBuilder payload = new StringBuilder();
        for (int i = 0; i < padded.length(); i += 6) {
            int six = Integer.parseInt(padded.substring(i, i + 6), 2);
            payload.append((char) (six < 40 ? six + 48 : six + 56));
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
