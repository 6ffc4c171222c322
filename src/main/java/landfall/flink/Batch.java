package landfall.flink;

import java.util.List;
import landfall.ais.Message;
import landfall.ais.Piece;

/**
 * A part of the input that is read and packed as a whole: a piece of a table, or messages of a log.
 *
 * @param piece of a table, or null
 * @param messages of a log; none for a table
 */
record Batch(Piece piece, List<Message> messages) {
    boolean isTable() {
        return piece != null;
    }
}
