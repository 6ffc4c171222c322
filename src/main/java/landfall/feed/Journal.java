package landfall.feed;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import landfall.reject.Refusal;

/**
 * What live feeds brought, written down before anything else is made of it. A file that was there is never added to, so that a
 * line cut off by a crash stays the last of its file.
 */
public final class Journal implements AutoCloseable {
    private static final long LARGEST_FILE = 256L << 20;

    private final JournalFolder folder;
    /** No channel: an interrupted thread would close it for all. */
    private FileOutputStream file;

    private OutputStream out;
    private long number;
    private long bytes;
    private boolean closed;
    private Instant newest = Instant.MIN;

    private Journal(JournalFolder folder, long number) {
        this.folder = folder;
        this.number = number;
    }

    /** @throws Refusal when the folder cannot be written */
    public static Journal open(Path folder) {
        JournalFolder layout = new JournalFolder(folder);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(layout.closed());
            Journal journal = new Journal(layout, layout.newest());
            journal.next();
            return journal;
        } catch (IOException e) {
            throw new Refusal("The journal " + folder + " cannot be written; give a folder you may write to.", e);
        }
    }

    /**
     * Adds a message; it is safe only after {@link #force}.
     *
     * @return the newest time of all that were added
     */
    synchronized Instant add(Message message) {
        newest = message.time().isAfter(newest) ? message.time() : newest;
        byte[] line = MessageLine.of(message);
        try {
            if (bytes > LARGEST_FILE) {
                force();
                file.close();
                next();
            }
            out.write(line);
            out.write('\n');
            bytes += line.length + 1;
            return newest;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Lets readers see what was added. */
    synchronized void flush() {
        if (closed) {
            return;
        }
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns once all that was added is on the disk. */
    synchronized void force() {
        if (closed) {
            return;
        }
        try {
            out.flush();
            file.getFD().sync();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that nothing will follow, and closes. */
    public synchronized void finish() {
        close();
        try {
            Files.writeString(folder.closed(), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        force();
        closed = true;
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void next() throws IOException {
        file = new FileOutputStream(Files.createFile(folder.file(++number)).toFile());
        out = new BufferedOutputStream(file, 1 << 16);
        bytes = 0;
    }
}
