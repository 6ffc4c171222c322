package landfall.feed;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.BiConsumer;
import java.util.function.Function;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.reject.Refusal;
import landfall.reject.Rejects;

/**
 * Reads files that were put into a folder together as one recording, in order of time: whatever their names are, and where several sources
 * have a file of the same day, side by side. One after the other, all of the second would be too late.
 */
final class SideBySide implements AutoCloseable {
    /** Open at a time; of more files of one day the last come when others end. */
    private static final int MOST_OPEN = 24;

    private static final int AT_ONCE = 1000;
    private static final int AHEAD = 2;

    private final Function<Path, Rejects> rejects;
    private final Set<Path> unread = new TreeSet<>();
    /** Not begun yet, by their first times. */
    private final Deque<Begin> waiting = new ArrayDeque<>();

    private final PriorityQueue<OpenFile> open = new PriorityQueue<>(
            Comparator.comparing((OpenFile file) -> file.time).thenComparing(file -> file.path));

    private SideBySide(List<Path> files, Function<Path, Rejects> rejects) {
        this.rejects = rejects;
        List<Begin> begins = new ArrayList<>();
        for (Path file : files) {
            begins.add(new Begin(file, first(file)));
        }
        begins.sort(Comparator.comparing(Begin::first).thenComparing(Begin::file));
        waiting.addAll(begins);
    }

    /**
     * @param out gets the messages, each with the file it stands in
     * @param rejects gets what cannot be used of a file
     * @return the files that were not read to their end, as their disk did not let them; the others were
     */
    static Set<Path> read(List<Path> files, BiConsumer<Path, Message> out, Function<Path, Rejects> rejects)
            throws IOException, InterruptedException {
        try (SideBySide all = new SideBySide(files, rejects)) {
            all.read(out);
            return all.unread;
        }
    }

    private record Begin(Path file, Instant first) {}

    /** The first time in a file; of one without, or one that cannot be read, long ago. */
    private static Instant first(Path file) {
        Instant[] first = {Instant.MIN};
        try {
            new AisReader().read(file, 1, m -> found(m, first), new Rejects());
        } catch (Enough | Refusal | IOException e) {
            return first[0];
        }
        return first[0];
    }

    private static void found(Message m, Instant[] first) {
        if (m.time() != null) {
            first[0] = m.time();
            throw new Enough();
        }
    }

    private void read(BiConsumer<Path, Message> out) throws IOException, InterruptedException {
        while (!waiting.isEmpty() || !open.isEmpty()) {
            while (isNextDue()) {
                Path file = waiting.poll().file;
                goOn(new OpenFile(file, rejects.apply(file)));
            }
            OpenFile file = open.poll();
            if (file != null) {
                out.accept(file.path, file.next());
                goOn(file);
            }
        }
    }

    private void goOn(OpenFile file) throws IOException, InterruptedException {
        if (file.hasMore()) {
            open.add(file);
        } else if (file.isBroken) {
            unread.add(file.path);
        }
    }

    private boolean isNextDue() {
        return !waiting.isEmpty()
                && open.size() < MOST_OPEN
                && (open.isEmpty() || !waiting.peek().first.isAfter(open.peek().time));
    }

    @Override
    public void close() {
        open.forEach(file -> file.thread.interrupt());
    }

    /** A file that is read in a thread of its own, a little ahead. */
    private static final class OpenFile {
        private final Path path;
        private final Rejects rejects;
        private final BlockingQueue<List<Message>> ready = new ArrayBlockingQueue<>(AHEAD);
        private final Thread thread;
        private List<Message> gathered = new ArrayList<>();
        private volatile Throwable failure;
        private volatile boolean isBroken;
        private List<Message> some = List.of();
        private int at;
        /** Of the next message; of one without the time of the one before. */
        private Instant time = Instant.MIN;

        OpenFile(Path path, Rejects rejects) {
            this.path = path;
            this.rejects = rejects;
            thread = new Thread(this::run, "landfall-file-" + path.getFileName());
            thread.setDaemon(true);
            thread.start();
        }

        private void run() {
            try {
                new AisReader().read(path, 1, this::gather, rejects);
            } catch (Refusal e) {
                rejects.count("file that cannot be read", path.toString(), e.getMessage());
            } catch (Closed e) {
                return;
            } catch (IOException e) {
                rejects.count("file that cannot be read to its end", path.toString(), String.valueOf(e.getMessage()));
                isBroken = true;
            } catch (RuntimeException | Error e) {
                failure = e;
            }
            end();
        }

        /** The last messages, then none. */
        private void end() {
            try {
                if (!gathered.isEmpty()) {
                    pass();
                }
                pass();
            } catch (Closed e) {
                Thread.currentThread().interrupt();
            }
        }

        private void gather(Message m) {
            gathered.add(m);
            if (gathered.size() == AT_ONCE) {
                pass();
            }
        }

        private void pass() {
            try {
                ready.put(gathered);
                gathered = new ArrayList<>();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Closed();
            }
        }

        /** Waits for the next message; false at the end. */
        boolean hasMore() throws IOException, InterruptedException {
            if (at == some.size()) {
                some = ready.take();
                at = 0;
            }
            if (some.isEmpty()) {
                if (failure instanceof Error error) {
                    throw error;
                }
                if (failure != null) {
                    throw new IOException(path + " was not read to its end: " + failure.getMessage(), failure);
                }
                return false;
            }
            Instant told = some.get(at).time();
            time = told == null ? time : told;
            return true;
        }

        Message next() {
            return some.get(at++);
        }
    }

    /** The first time was seen. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super(null, null, false, false);
        }
    }

    /** Nobody wants more of the file. */
    private static final class Closed extends RuntimeException {
        private static final long serialVersionUID = 1;

        Closed() {
            super(null, null, false, false);
        }
    }
}
