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

    /** False when it is no whole AIS sentence. */
    boolean read(byte[] b, int start, int star) {
        int at = start + 7;
        if (star < at + 8 || b[at + 1] != ',' || b[at + 3] != ',') {
            return false;
        }
        total = b[at] - '0';
        number = b[at + 2] - '0';
        if (total < 1 || total > 9 || number < 1 || number > total) {
            return false;
        }
        key = (b[start + 1] & 0xff) << 8 | b[start + 2] & 0xff;
        // sequence number and channel: none, one or two characters each
        int end = common(b, at + 4, star);
        end = end < 0 ? -1 : common(b, end + 1, star);
        if (end < 0) {
            return false;
        }
        payloadStart = end + 1;
        // some units leave the fill bits out
        boolean filled = b[star - 2] == ',';
        payloadEnd = filled ? star - 2 : star - 1;
        fillBits = filled ? b[star - 1] - '0' : 0;
        return b[payloadEnd] == ',' && payloadEnd >= payloadStart && fillBits >= 0 && fillBits <= 5;
    }

    private int common(byte[] b, int from, int star) {
        for (int i = from; i < from + 3 && i < star; i++) {
            key = key << 8 | b[i] & 0xff;
            if (b[i] == ',') {
                return i;
            }
        }
        return -1;
    }
}
