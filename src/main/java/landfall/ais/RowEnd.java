package landfall.ais;

/**
 * The end of a table's row: all that stands behind what changes from row to row.
 *
 * @param bytes as they stand, with the line end; null where they cannot be compared
 * @param type message type where it is told there, else −1
 * @param status where it is told there and known, else −1
 * @param said what a ship says of itself; null when it says nothing
 * @param saidByAid the same if the sender is an aid to navigation
 * @param source receiver, or the table
 */
record RowEnd(byte[] bytes, int type, int status, Saying said, Saying saidByAid, String source) {
    /** Fetches what will be asked for; the result means nothing. */
    int touch() {
        return bytes[bytes.length - 1] + (said == null ? 0 : (int) said.noteEnds());
    }
}
