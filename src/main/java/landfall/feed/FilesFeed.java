package landfall.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A source whose messages lie in files. */
interface FilesFeed extends Feed {
    /** What reads them. */
    ReadFiles read();

    /** The files that lie there now, as far as nobody writes to them. */
    List<Path> lying() throws IOException, InterruptedException;

    @Override
    default String unconnected() {
        return READING;
    }
}
