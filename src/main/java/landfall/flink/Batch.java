package landfall.flink;

import java.util.List;
import java.util.function.Consumer;
import landfall.ais.Message;
import landfall.ais.Piece;
import landfall.ais.TableReader;

/**
 * A part of the input that is read and packed as a whole: a piece of a table, or messages of a log.
 *
 * @param piece of a table, or null
 * @param messages of a log; none for a table
 */
record Batch(Piece piece, List<Message> messages) {
    /** Gives every message; the rows of a piece count from 0. */
    TableReader.Done each(TableReader reader, Consumer<Message> out, TableReader.Faults faults) {
        if (piece != null) {
            return reader.read(piece, 0, out, faults);
        }
        messages.forEach(out);
        return new TableReader.Done(0, new byte[0]);
    }
}
