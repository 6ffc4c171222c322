package landfall.ais;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together messages that come in several sentences. The parts of one message have talker, sequence number, channel and
 * TAG group in common and come in order; a part out of order ends the message it belongs to.
 */
final class Parts {
    /** Messages begun and not ended that are kept: ten sequence numbers on a few channels of a few talkers. */
    private static final int MOST_OPEN = 512;

    record Part(byte[] payload, int fillBits) {}

    /** All parts of a message; time, source and row are those of its first sentence. */
    record Whole(List<Part> parts, long millis, String source, long row) {}

    private record Key(long common, String group) {}

    private final Map<Key, Whole> open = new LinkedHashMap<>();
    private long lostRow = -1;

    /** The whole message when this was its last part, else null. */
    Whole add(byte[] b, Sentence s, String group, long millis, String source, long row) {
        lostRow = -1;
        Key key = new Key(s.key, group);
        Whole begun = open.remove(key);
        if (s.number == 1) {
            if (begun != null) {
                lose(begun.row);
            }
            begun = new Whole(new ArrayList<>(2), millis, source, row);
        } else if (begun == null || begun.parts.size() != s.number - 1) {
            lose(begun == null ? row : begun.row);
            return null;
        }
        begun.parts.add(new Part(Arrays.copyOfRange(b, s.payloadStart, s.payloadEnd), s.fillBits));
        if (s.number == s.total) {
            return begun;
        }
        open.put(key, begun);
        if (open.size() > MOST_OPEN) {
            Iterator<Whole> oldest = open.values().iterator();
            lose(oldest.next().row);
            oldest.remove();
        }
        return null;
    }

    /** Where a message stands that the last call gave up, or −1. */
    long lostRow() {
        return lostRow;
    }

    /** Where the messages stand that are not whole yet. */
    List<Long> waitingRows() {
        return open.values().stream().map(Whole::row).toList();
    }

    void clear() {
        open.clear();
    }

    private void lose(long row) {
        lostRow = row;
    }
}
