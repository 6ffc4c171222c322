package landfall.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Where the rows lie, and what one kind of database says differently from another. All other SQL of this room suits both. */
interface Database extends AutoCloseable {
    Jdbi jdbi();

    /** Steps that bring its tables to the form this version knows, in order. */
    List<String> steps();

    /** How many steps were taken. */
    int form(Handle handle);

    /** Takes one step and remembers it; within a transaction. */
    void take(Handle handle, int form, String script);

    /** Until the transaction ends nobody else writes what a run changes, on whatever machine. */
    void alone(Handle handle);

    /** Until the transaction ends nobody else adds a decision, so that a later number is never seen before an earlier one. */
    void inOrder(Handle handle);

    /** SQL that adds a row (kind, ref, label, about, words) to what can be searched. */
    String insertFindable();

    /** Words as {@link #insertFindable} takes them. */
    String findableWords(String text);

    /** SQL that is true of a row of the ledger read from the document {@code :document}, by its index. */
    String isDocument();

    /** Rows in which every word of the query begins a word; best first. */
    List<Found> search(Handle handle, String query, int most);

    @Override
    void close();
}
