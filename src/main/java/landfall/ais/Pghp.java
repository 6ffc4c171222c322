package landfall.ais;

/**
 * The proprietary line some networks put before a sentence to say when it was received:
 * {@code $PGHP,1,year,month,day,hour,minute,second,millisecond,country,region,station,online,checksum*hh}. Its last field
 * repeats the checksum of the sentence it belongs to (of several, their exclusive or; 00 when it does not know).
 */
final class Pghp {
    private Pghp() {}

    static boolean starts(byte[] b, int at, int to) {
        return at + 6 < to
                && b[at + 1] == 'P'
                && b[at + 2] == 'G'
                && b[at + 3] == 'H'
                && b[at + 4] == 'P'
                && b[at + 5] == ','
                && b[at + 6] == '1';
    }

    static long millis(byte[] b, int start, int star) {
        int[] field = new int[7];
        int at = start + 8;
        for (int i = 0; i < 7; i++) {
            int comma = Bytes.indexOf(b, (byte) ',', at, star);
            long n = comma < 0 || comma - at > 4 ? -1 : Bytes.digits(b, at, comma);
            if (n < 0) {
                return Stamp.NONE;
            }
            field[i] = (int) n;
            at = comma + 1;
        }
        return Stamp.of(field[0], field[1], field[2], field[3], field[4], field[5], field[6]);
    }

    /** Checksum of the sentence it belongs to, or −1 when it does not say. */
    static int checksumOfNext(byte[] b, int start, int star) {
        return star - start > 3 && b[star - 3] == ',' ? Bytes.hex(b, star - 2) : -1;
    }
}
