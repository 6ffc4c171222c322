package landfall.ais;

import java.io.InputStream;
import java.util.function.Consumer;
import landfall.reject.Rejects;

/**
 * Something to read and where its messages go.
 *
 * @param in the unpacked bytes
 * @param name how to call it in rejects, and the source of messages that name no receiver
 * @param firstRow number of its first row: 1, or one more than the last row of the input before
 * @param out gets the messages in the order in which they become complete
 * @param rejects gets what could not be read
 * @param pieces gets the pieces of tables instead, unread; null where they are to be read here
 * @param slices gets the slices of a table in a plain file instead; else null
 * @param file whose bytes these are, where slices are wanted
 */
record Input(
        InputStream in,
        String name,
        long firstRow,
        Consumer<Message> out,
        Rejects rejects,
        AisReader.PieceTaker pieces,
        Slice.Taker slices,
        Stretch file) {
    Input(
            InputStream in,
            String name,
            long firstRow,
            Consumer<Message> out,
            Rejects rejects,
            AisReader.PieceTaker pieces) {
        this(in, name, firstRow, out, rejects, pieces, null, null);
    }

    /** The same bytes from another stream. */
    Input from(InputStream again) {
        return new Input(again, name, firstRow, out, rejects, pieces, slices, file);
    }
}
