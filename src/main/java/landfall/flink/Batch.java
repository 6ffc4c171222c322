package landfall.flink;

import java.util.List;
import landfall.ais.Message;
import landfall.ais.Part;

/**
 * A part of the input that is read and packed as a whole: a part of a table, or messages of a log.
 *
 * @param part of a table, or null
 * @param messages of a log; none for a table
 */
record Batch(Part part, List<Message> messages) {
    boolean isTable() {
        return part != null;
    }
}
