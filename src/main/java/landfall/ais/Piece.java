package landfall.ais;

/**
 * Some records of a table, cut out at line ends, so that pieces can be read side by side. Immutable but for the bytes, which
 * nobody changes.
 *
 * @param table whose piece it is
 * @param bytes of the records
 * @param length how many of the bytes
 * @param isLast whether the table ends with it
 */
public record Piece(Table table, byte[] bytes, int length, boolean isLast) {
    /** This piece with what the one before left unread: a record of which a quoted cell held the line end at the cut. */
    public Piece after(byte[] unread) {
        if (unread.length == 0) {
            return this;
        }
        byte[] both = java.util.Arrays.copyOf(unread, unread.length + length);
        System.arraycopy(bytes, 0, both, unread.length, length);
        return new Piece(table, both, both.length, isLast);
    }
}
