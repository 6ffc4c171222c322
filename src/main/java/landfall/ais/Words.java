package landfall.ais;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;

/** What the few different texts of a column mean, each worked out once. Bounded; for one thread. */
final class Words<T> {
    private static final int MOST = 256;
    private static final byte[] NONE = {};

    private final Function<String, T> meaning;
    private final byte[][] texts = new byte[MOST][];
    private final Object[] known = new Object[MOST];

    Words(Function<String, T> meaning) {
        this.meaning = meaning;
        Arrays.fill(texts, NONE);
    }

    /** The meaning of a text that is not empty. */
    @SuppressWarnings("unchecked")
    T of(byte[] b, int from, int to) {
        int slot = (b[from] * 31 + b[(from + to) >> 1] * 7 + b[to - 1] + (to - from) * 17) & MOST - 1;
        byte[] text = texts[slot];
        if (!Arrays.equals(b, from, to, text, 0, text.length)) {
            texts[slot] = Arrays.copyOfRange(b, from, to);
            known[slot] = meaning.apply(new String(b, from, to - from, StandardCharsets.UTF_8));
        }
        return (T) known[slot];
    }
}
