package landfall.screen;

import java.util.HashMap;
import java.util.Map;

/** Where the words of a name come from: made anew for one question, or shared while whole lists are read. */
interface WordSource {
    /**
     * @param text Latin letters and digits, lower case
     * @param latin whether it was written so
     */
    Word of(String text, boolean latin);

    /** Makes each word once. Not for use by several threads. */
    static WordSource shared() {
        Map<String, Word> latin = new HashMap<>();
        Map<String, Word> other = new HashMap<>();
        return (text, isLatin) -> (isLatin ? latin : other).computeIfAbsent(text, t -> Word.of(t, isLatin));
    }
}
