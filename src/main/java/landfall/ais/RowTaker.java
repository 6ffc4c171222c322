package landfall.ais;

/** Takes the rows of a table as they are read, by the million: nothing is made of a row that is not needed. */
public interface RowTaker {
    /** One row; the next is the same object. */
    void row(TableRow row);
}
