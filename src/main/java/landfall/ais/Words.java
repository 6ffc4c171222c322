package landfall.ais;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.ToIntFunction;

/** What the few different texts of a column mean, each worked out once. Bounded; for one thread. */
final class Words {
    private static final int MOST = 256;
    private static final byte[] NONE = {};

    private final ToIntFunction<String> meaning;
    private final int nothing;
    private final byte[][] texts = new byte[MOST][];
    private final int[] known = new int[MOST];
    private int latest;

    /** @param nothing what an empty text means */
    Words(ToIntFunction<String> meaning, int nothing) {
        this.meaning = meaning;
        this.nothing = nothing;
        Arrays.fill(texts, NONE);
    }

    /** The meaning of a text. */
    int of(byte[] b, int from, int to) {
        if (from == to) {
            return nothing;
        }
        int slot = (b[from] * 31 + b[(from + to) >> 1] * 7 + b[to - 1] + (to - from) * 17) & MOST - 1;
        latest = slot;
        if (to - from != texts[slot].length || !Bytes.same(b, from, texts[slot])) {
            texts[slot] = Arrays.copyOfRange(b, from, to);
            known[slot] = meaning.applyAsInt(new String(b, from, to - from, StandardCharsets.UTF_8));
        }
        return known[slot];
    }

    /** The text asked for last, if any; it is the next, too, most of the time. */
    byte[] latest() {
        return texts[latest];
    }

    int latestMeaning() {
        return known[latest];
    }
}
