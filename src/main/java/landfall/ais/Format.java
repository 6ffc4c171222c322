package landfall.ais;

import java.io.IOException;

/** A way in which AIS messages are written down. Adding one: a class here, a line in {@link Formats}, a test on a sample. */
interface Format {
    /** As a user would call it: {@code MarineCadastre CSV}. */
    String name();

    /** Whether the input is written this way, judged by its first bytes, never by its file name. */
    boolean recognises(Head head);

    /**
     * Reads the whole input, message by message in constant memory.
     *
     * @return the row number that follows the last row
     */
    long read(Input input) throws IOException;
}
