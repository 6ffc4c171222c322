package landfall.ais;

import java.util.ArrayList;
import java.util.List;

/** Writes AIS messages as NMEA sentences, field by field, so that tests need no one else's logs. */
public final class Radio {
    private static final String ALPHABET = "@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_ !\"#$%&'()*+,-./0123456789:;<=>?";

    private final StringBuilder bits = new StringBuilder();

    private Radio() {}

    /** A class A position report with everything known. */
    public static Radio position(int mmsi, double lat, double lon, double knots, double course) {
        return new Radio()
                .number(1, 6)
                .number(0, 2)
                .number(mmsi, 30)
                .number(0, 4)
                .number(0, 8)
                .number(Math.round(knots * 10), 10)
                .number(1, 1)
                .number(Math.round(lon * 600_000), 28)
                .number(Math.round(lat * 600_000), 27)
                .number(Math.round(course * 10), 12)
                .number(Math.round(course) % 360, 9)
                .number(0, 6 + 2 + 3 + 1 + 19);
    }

    /** A class A position report in which nothing is known. */
    static Radio silent(int mmsi) {
        return new Radio()
                .number(3, 6)
                .number(0, 2)
                .number(mmsi, 30)
                .number(15, 4)
                .number(128, 8)
                .number(1023, 10)
                .number(0, 1)
                .number(181 * 600_000, 28)
                .number(91 * 600_000, 27)
                .number(3600, 12)
                .number(511, 9)
                .number(60, 6)
                .number(0, 2 + 3 + 1 + 19);
    }

    /** Name, call sign, IMO number and voyage of a class A ship: a message of two sentences. */
    public static Radio statics(int mmsi, int imo, String callSign, String name, String destination) {
        return new Radio()
                .number(5, 6)
                .number(0, 2)
                .number(mmsi, 30)
                .number(0, 2)
                .number(imo, 30)
                .text(callSign, 7)
                .text(name, 20)
                .number(70, 8)
                .number(150, 9)
                .number(30, 9)
                .number(12, 6)
                .number(13, 6)
                .number(1, 4)
                .number(11, 4)
                .number(2, 5)
                .number(18, 5)
                .number(30, 6)
                .number(85, 8)
                .text(destination, 20)
                .number(0, 2);
    }

    static Radio empty() {
        return new Radio();
    }

    Radio number(long value, int width) {
        for (int bit = width - 1; bit >= 0; bit--) {
            bits.append((value >> bit & 1) == 1 ? '1' : '0');
        }
        return this;
    }

    Radio text(String text, int characters) {
        for (int i = 0; i < characters; i++) {
            number(i < text.length() ? ALPHABET.indexOf(text.charAt(i)) : 0, 6);
        }
        return this;
    }

    /** The message in one sentence, however long. */
    public String sentence() {
        return sentences("AI", Integer.MAX_VALUE, "").get(0);
    }

    /** The message in sentences of at most 56 characters of payload. */
    public List<String> sentences(String talker, String sequence) {
        return sentences(talker, 56, sequence);
    }

    private List<String> sentences(String talker, int most, String sequence) {
        String armoured = armoured();
        int fill = (6 - bits.length() % 6) % 6;
        int total = (int) Math.max(1, Math.ceil((double) armoured.length() / most));
        List<String> sentences = new ArrayList<>();
        for (int i = 0; i < total; i++) {
            String piece = armoured.substring(i * most, (int) Math.min(armoured.length(), (i + 1L) * most));
            sentences.add(checked(talker + "VDM," + total + "," + (i + 1) + "," + sequence + ",A," + piece + ","
                    + (i == total - 1 ? fill : 0)));
        }
        return sentences;
    }

    /** A sentence with its checksum. */
    static String checked(String inner) {
        return "!" + inner + "*" + checksum(inner);
    }

    /** A TAG block with its checksum, its commas as given. */
    static String tag(String inner) {
        return "\\" + inner + "*" + checksum(inner) + "\\";
    }

    static String checksum(String inner) {
        int sum = 0;
        for (char c : inner.toCharArray()) {
            sum ^= c;
        }
        return String.format("%02X", sum);
    }

    private String armoured() {
        StringBuilder padded = new StringBuilder(bits);
        while (padded.length() % 6 != 0) {
            padded.append('0');
        }
        StringBuilder armoured = new StringBuilder();
        for (int i = 0; i < padded.length(); i += 6) {
            int six = Integer.parseInt(padded.substring(i, i + 6), 2);
            armoured.append((char) (six < 40 ? six + 48 : six + 56));
        }
        return armoured.toString();
    }
}
