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
 */
record Input(
        InputStream in,
        String name,
        long firstRow,
        Consumer<Message> out,
        Rejects rejects,
        AisReader.PieceTaker pieces) {}
