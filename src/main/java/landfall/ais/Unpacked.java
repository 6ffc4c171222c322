package landfall.ais;

import com.github.luben.zstd.ZstdIOException;
import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import landfall.reject.Refusal;
import landfall.reject.Rejects;

/** What is inside {@code .gz}, {@code .zst} and {@code .zip}, told by their first bytes; at most two layers, in bounded length. */
final class Unpacked {
    private static final int LAYERS = 2;
    /** A zip tells the name of its first file there. */
    private static final int MAGIC = 64;

    private static final int MOST_FILES_IN_A_ZIP = 10_000;

    /** Takes one unpacked stream; does not close it. */
    interface Taker {
        void take(InputStream content, String name, Kept kept) throws IOException;
    }

    /** How a stream was kept. */
    enum Kept {
        PLAIN,
        PACKED,
        AMONG_OTHERS
    }

    private Unpacked() {}

    /** Hands on the stream itself when it is not packed, else each stream in it. */
    static void each(InputStream in, String name, long mostBytes, Rejects rejects, Taker taker) throws IOException {
        each(in, name, mostBytes, rejects, LAYERS, Kept.PLAIN, taker);
    }

    /**
     * Whether the first bytes of the file, or of any file packed in it, are such. What is damaged before that can be seen is taken to be, as
     * reading it tells.
     */
    static boolean anyBegins(InputStream file, int bytes, Predicate<byte[]> such) throws IOException {
        try {
            return anyBegins(file, bytes, such, LAYERS);
        } catch (EOFException | ZipException | ZstdIOException e) {
            return true;
        }
    }

    private static boolean anyBegins(InputStream file, int bytes, Predicate<byte[]> such, int layers)
            throws IOException {
        InputStream in = new BufferedInputStream(file, 1 << 16);
        in.mark(MAGIC);
        byte[] magic = in.readNBytes(MAGIC);
        in.reset();
        if (layers > 0 && isZip(magic)) {
            ZipInputStream zip = new ZipInputStream(in);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory() && anyBegins(zip, bytes, such, layers - 1)) {
                    return true;
                }
            }
            return false;
        }
        if (layers > 0 && (isGzip(magic) || isZstd(magic))) {
            return anyBegins(content(in, isGzip(magic)), bytes, such, layers - 1);
        }
        return such.test(in.readNBytes(bytes));
    }

    private static InputStream content(InputStream packed, boolean gzip) throws IOException {
        return gzip ? new GZIPInputStream(packed, 1 << 16) : new ZstdInputStreamNoFinalizer(packed);
    }

    private static boolean isGzip(byte[] magic) {
        return starts(magic, 0x1f, 0x8b);
    }

    private static boolean isZstd(byte[] magic) {
        return starts(magic, 0x28, 0xb5, 0x2f, 0xfd);
    }

    private static boolean isZip(byte[] magic) {
        return starts(magic, 'P', 'K', 3, 4) && !Workbook.isAt(new String(magic, StandardCharsets.ISO_8859_1));
    }

    private static void each(
            InputStream packed, String name, long mostBytes, Rejects rejects, int layers, Kept kept, Taker taker)
            throws IOException {
        InputStream in = new BufferedInputStream(packed, 1 << 16);
        in.mark(MAGIC);
        byte[] magic = in.readNBytes(MAGIC);
        in.reset();
        boolean gzip = isGzip(magic);
        boolean zip = isZip(magic);
        if (!gzip && !isZstd(magic) && !zip) {
            taker.take(in, name, kept);
        } else if (layers == 0 && kept == Kept.AMONG_OTHERS) {
            rejects.count("file of an archive that is packed more than " + LAYERS + " times over", name, "");
        } else if (layers == 0) {
            throw new Refusal(name + " is packed more than " + LAYERS + " times over: unpack it first");
        } else if (zip) {
            zip(in, name, mostBytes, rejects, layers, taker);
        } else {
            InputStream content = opened(in, gzip, name, rejects);
            Kept inside = kept == Kept.PLAIN ? Kept.PACKED : kept;
            each(new Bounded(content, name, mostBytes, rejects), name, mostBytes, rejects, layers - 1, inside, taker);
        }
    }

    /** What is cut short in its first bytes holds nothing. */
    private static InputStream opened(InputStream in, boolean gzip, String name, Rejects rejects) throws IOException {
        try {
            return content(in, gzip);
        } catch (EOFException | ZipException e) {
            damaged(name, e, rejects);
            return InputStream.nullInputStream();
        }
    }

    private static void damaged(String name, IOException e, Rejects rejects) {
        rejects.count(
                AisReader.REST_OF_PACKED + "is cut short or damaged",
                name,
                e.getMessage() == null ? "" : e.getMessage());
    }

    private static void zip(InputStream in, String name, long mostBytes, Rejects rejects, int layers, Taker taker)
            throws IOException {
        Archive zip = new Archive(in, name, rejects);
        Bounded bounded = new Bounded(zip, name, mostBytes, rejects);
        int files = 0;
        for (ZipEntry entry = zip.next(); entry != null; entry = bounded.damaged ? null : zip.next()) {
            if (entry.isDirectory()) {
                continue;
            }
            bounded.again();
            if (++files > MOST_FILES_IN_A_ZIP) {
                rejects.count(
                        AisReader.REST_OF_PACKED + "holds more than " + MOST_FILES_IN_A_ZIP + " files: split it",
                        name,
                        "");
                return;
            }
            // the name inside is for messages only; nothing is written to disk
            each(
                    bounded,
                    name + "!" + entry.getName().replaceAll("\\p{C}", "·"),
                    mostBytes,
                    rejects,
                    layers - 1,
                    Kept.AMONG_OTHERS,
                    taker);
        }
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((bytes[i] & 0xff) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** Files of a zip one after the other; where none can be opened any more, that is counted, and those before it hold. */
    private static final class Archive extends ZipInputStream {
        private final String name;
        private final Rejects rejects;

        Archive(InputStream in, String name, Rejects rejects) {
            super(in);
            this.name = name;
            this.rejects = rejects;
        }

        /** The next file, or null behind the last that can be read. */
        ZipEntry next() throws IOException {
            try {
                closeEntry();
            } catch (EOFException | ZipException e) {
                damaged(name, e, rejects);
                return null;
            }
            try {
                ZipEntry entry = getNextEntry();
                if (entry == null && in.read() < 0) {
                    // what a zip has behind its last file is its directory: without one there were more
                    damaged(name, new EOFException(), rejects);
                }
                if (entry != null && entry.getMethod() != ZipEntry.DEFLATED && entry.getMethod() != ZipEntry.STORED) {
                    throw new ZipException(entry.getName() + " is packed by method " + entry.getMethod());
                }
                return entry;
            } catch (EOFException e) {
                damaged(name, e, rejects);
                return null;
            } catch (ZipException e) {
                rejects.count(
                        AisReader.REST_OF_PACKED + "is encrypted or packed in a way that is not read: unpack it first",
                        name,
                        e.getMessage());
                return null;
            }
        }
    }

    /**
     * Stops a bomb with a sentence. What is cut short or damaged ends there, and is counted; a line that the cut went through is not
     * handed on, as half a number is another number.
     */
    private static final class Bounded extends FilterInputStream {
        private static final int AT_ONCE = 1 << 16;

        private final String name;
        private final long most;
        private final Rejects rejects;
        private final byte[] unpacked = new byte[AT_ONCE];
        private int at;
        /** Up to here whole lines lie in what is unpacked, or all that there is. */
        private int ready;

        private int end;
        private long left;
        private boolean ended;
        private boolean damaged;

        Bounded(InputStream in, String name, long most, Rejects rejects) {
            super(in);
            this.rejects = rejects;
            this.name = name;
            this.most = most;
            this.left = most;
        }

        /** Begins with the next file of a zip. */
        void again() {
            at = 0;
            ready = 0;
            end = 0;
            ended = false;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] b, int off, int len) throws IOException {
            while (at == ready && !ended) {
                unpack();
            }
            int n = Math.min(len, ready - at);
            System.arraycopy(unpacked, at, b, off, n);
            at += n;
            return n == 0 && len > 0 ? -1 : n;
        }

        @Override
        public int available() {
            return ready - at;
        }

        @Override
        public long skip(long n) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(n, AT_ONCE)]));
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        private void unpack() throws IOException {
            System.arraycopy(unpacked, ready, unpacked, 0, end - ready);
            end -= ready;
            at = 0;
            ready = 0;
            int n = more();
            ended = n < 0;
            end += Math.max(n, 0);
            ready = damaged ? 0 : ended || end == AT_ONCE && lastLine() == 0 ? end : lastLine();
        }

        private int more() throws IOException {
            try {
                int n = in.read(unpacked, end, AT_ONCE - end);
                left -= Math.max(n, 0);
                if (left < 0) {
                    damaged = true;
                    rejects.count(
                            AisReader.REST_OF_PACKED + "unpacks to more than " + most + " bytes, the bound: split it",
                            name,
                            "");
                    return -1;
                }
                return n;
            } catch (EOFException | ZipException | ZstdIOException e) {
                damaged = true;
                damaged(name, e, rejects);
                return -1;
            }
        }

        private int lastLine() {
            int line = end;
            while (line > 0 && unpacked[line - 1] != '\n') {
                line--;
            }
            return line;
        }
    }
}
