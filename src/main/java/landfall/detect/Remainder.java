package landfall.detect;

import java.util.Comparator;
import java.util.List;

/**
 * What remains of a silence outside of outages, in milliseconds.
 *
 * @param total of all pieces
 * @param longest piece
 */
record Remainder(long total, long longest) {
    /** From and to, milliseconds since 1970. */
    record Outage(long from, long to) {
        static Outage ofSlots(long start, long end) {
            return new Outage(start * Heard.SLOT_MILLIS, end == Long.MAX_VALUE ? end : end * Heard.SLOT_MILLIS);
        }
    }

    static Remainder of(long from, long to, List<Outage> outages) {
        long total = 0;
        long longest = 0;
        long at = from;
        for (Outage outage :
                outages.stream().sorted(Comparator.comparingLong(Outage::from)).toList()) {
            long piece = Math.min(to, outage.from) - at;
            if (piece > 0) {
                total += piece;
                longest = Math.max(longest, piece);
            }
            at = Math.max(at, outage.to);
        }
        long piece = Math.max(0, to - at);
        return new Remainder(total + piece, Math.max(longest, piece));
    }
}
