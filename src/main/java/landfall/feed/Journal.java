package landfall.feed;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import landfall.ais.JournalFolder;
import landfall.ais.Message;
import landfall.ais.MessageLine;
import landfall.reject.Refusal;

/**
 * What live feeds brought, written down before anything else is made of it. A file that was there is never added to, so that a
 * line cut off by a crash stays the last of its file.
 */
public final class Journal implements AutoCloseable {
    private static final int LAST_BYTES = 1 << 16;
    private static final long LARGEST_FILE = 256L << 20;

    private final JournalFolder folder;
    /** No channel: an interrupted thread would close it for all. */
    private FileOutputStream file;

    private OutputStream out;
    private final FileChannel lock;
    private long number;
    private long bytes;
    private boolean closed;
    private Instant newest = Instant.MIN;

    private Journal(JournalFolder folder, long number, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
        this.number = number;
    }

    /** @throws Refusal when the folder cannot be written, or another process writes to it */
    public static Journal open(Path folder) {
        JournalFolder layout = new JournalFolder(folder);
        try {
            Files.createDirectories(folder);
            FileChannel lock = locked(folder);
            Files.deleteIfExists(layout.closed());
            Journal journal = new Journal(layout, layout.newest(), lock);
            journal.newest = newest(layout);
            journal.next();
            return journal;
        } catch (IOException e) {
            throw new Refusal("The journal " + folder + " cannot be written; give a folder you may write to.", e);
        }
    }

    /** The newest time among the last messages of those before, to know what is too late beside them. */
    private static Instant newest(JournalFolder layout) throws IOException {
        Instant newest = Instant.MIN;
        for (long number = layout.newest(); number > 0 && newest.equals(Instant.MIN); number--) {
            for (Message m : Files.exists(layout.file(number)) ? last(layout.file(number)) : List.<Message>of()) {
                newest = m.time() != null && m.time().isAfter(newest) ? m.time() : newest;
            }
        }
        return newest;
    }

    private static List<Message> last(Path file) throws IOException {
        byte[] end;
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(Math.max(0, in.length() - LAST_BYTES));
            end = new byte[(int) (in.length() - in.getFilePointer())];
            in.readFully(end);
        }
        List<Message> last = new ArrayList<>();
        LineCutter.each(end, (b, from, to) -> {
            Message m = MessageLine.read(b, from, to, 0);
            if (m != null) {
                last.add(m);
            }
        });
        return last;
    }

    /** Two that write would each read only a part, and clear away what the other needs. The system lets go of it when the process ends. */
    private static FileChannel locked(Path folder) throws IOException {
        FileChannel file = FileChannel.open(
                folder.resolveSibling(folder.getFileName() + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        try {
            if (file.tryLock() != null) {
                return file;
            }
        } catch (OverlappingFileLockException e) {
            // held in this process
        }
        file.close();
        throw new Refusal("The journal " + folder
                + " is written by another landfall serve; stop that one, or give this one its own --data.");
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

    /** Where it is written down beside it when feeds were not heard. */
    Path downTimes() {
        return folder.path().resolveSibling("down-times.tsv");
    }

    /** Where it is written down beside it when feeds were heard last. */
    Path heard() {
        return folder.path().resolveSibling("heard.tsv");
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
            lock.close();
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
