package landfall.ais;

import java.io.IOException;
import java.io.InputStream;

/** A part of a table's records, to be read as a whole by one thread: see {@link TableReader}. */
public interface Part {
    Table table();

    /** Its bytes. */
    InputStream open() throws IOException;

    /** Whether the table ends with it. */
    boolean isLast();

    /** This part with what the one before left unread: a record of which a quoted cell held the line end at the cut. */
    Part after(byte[] unread);
}
