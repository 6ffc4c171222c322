package landfall.ais;

/** The fields of one VDM or VDO sentence: {@code !AIVDM,total,number,sequence,channel,payload,fill*checksum}. Reused. */
final class Sentence {
    int total;
    int number;
    /** Talker, sequence number and channel in one number: what the parts of a message have in common. */
    long key;

    int payloadStart;
    int payloadEnd;
    int fillBits;

    /** The exclusive or of all characters between the start and the star. */
    static boolean checksumIsRight(byte[] b, int start, int star, int to) {
        if (star + 2 >= to) {
            return false;
        }
        int sum = 0;
        for (int i = start + 1; i < star; i++) {
            sum ^= b[i];
        }
        return sum == Bytes.hex(b, star + 1);
    }

    /** False when it is no whole AIS sentence. */
    boolean read(byte[] b, int start, int star) {
        int at = start + 7;
        int comma = Bytes.indexOf(b, (byte) ',', at, star);
        if (comma != at + 1 || !Bytes.isDigit(b[at])) {
            return false;
        }
        total = b[at] - '0';
        at = comma + 1;
        comma = Bytes.indexOf(b, (byte) ',', at, star);
        if (comma != at + 1 || !Bytes.isDigit(b[at])) {
            return false;
        }
        number = b[at] - '0';
        at = comma + 1;
        comma = Bytes.indexOf(b, (byte) ',', at, star);
        if (comma < 0 || comma > at + 2) {
            return false;
        }
        long common = (long) (b[start + 1] & 0xff) << 8 | b[start + 2] & 0xff;
        for (int i = at; i < comma; i++) {
            common = common << 8 | b[i] & 0xff;
        }
        at = comma + 1;
        comma = Bytes.indexOf(b, (byte) ',', at, star);
        if (comma < 0 || comma > at + 2) {
            return false;
        }
        common = common << 8 | ',';
        for (int i = at; i < comma; i++) {
            common = common << 8 | b[i] & 0xff;
        }
        key = common;
        payloadStart = comma + 1;
        payloadEnd = Bytes.indexOf(b, (byte) ',', payloadStart, star);
        if (payloadEnd < 0) {
            return false;
        }
        // some units leave the fill bits out
        fillBits = payloadEnd + 1 == star ? 0 : b[payloadEnd + 1] - '0';
        return payloadEnd + 2 >= star && fillBits >= 0 && fillBits <= 5 && total >= 1 && number >= 1 && number <= total;
    }
}
