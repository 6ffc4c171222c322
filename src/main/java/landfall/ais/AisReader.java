package landfall.ais;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import landfall.reject.Refusal;
import landfall.reject.Rejects;

/**
 * Reads AIS in whatever format it is written, recognised by content; {@code .gz}, {@code .zst} and {@code .zip} are unpacked
 * on the way. Streams in constant memory. Holds no state: one reader may serve many threads.
 */
public final class AisReader {
    /** The reason for which a file is counted that holds nothing, or is cut short before anything can be read of it. */
    public static final String NOTHING = "file with nothing in it";
    /** The reasons for which a whole file is counted, as nothing could be read of it. */
    public static final List<String> UNREAD = List.of(NOTHING, Workbook.UNREAD, Parquet.UNREAD);
    /** What the reasons begin with for which what follows in a packed file is not read. */
    public static final String REST_OF_PACKED = "rest of a packed file that ";

    private final long mostUnpackedBytes;

    /** Takes tables as pieces of some megabytes, to read them side by side with a {@link TableReader} each thread. */
    public interface PieceTaker {
        /** Room for the next piece, of the size wanted; its old content is of no interest. */
        byte[] room();

        void take(Piece piece);
    }

    /** A reader that unpacks at most as much as a year's worth of a national feed, so that a small bomb cannot fill a disk of work. */
    public AisReader() {
        this(1L << 42);
    }

    /**
     * A reader with a bound of the caller's.
     *
     * @param mostUnpackedBytes where unpacking one input stops with a sentence
     */
    public AisReader(long mostUnpackedBytes) {
        this.mostUnpackedBytes = mostUnpackedBytes;
    }

    /**
     * Whether a file, or any packed in it, is in a format that can be read, by its first bytes; so is what is empty or damaged, which
     * reading tells of.
     */
    public static boolean recognises(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Unpacked.anyBegins(
                    in,
                    Head.BYTES,
                    first -> first.length == 0 || Formats.find(Head.of(first)).isPresent());
        } catch (IOException e) {
            return true;
        }
    }

    /** The formats that can be read, by name. */
    public static String formats() {
        return Formats.names();
    }

    /**
     * Reads one file.
     *
     * @param firstRow number of its first row: 1 for the first file, then what the call for the file before returned
     * @param out gets the messages, in input order
     * @param rejects gets what could not be read, by reason
     * @return the row number that follows the file's last row
     * @throws Refusal in one sentence, when there is no such file or its format is not known
     */
    public long read(Path file, long firstRow, Consumer<Message> out, Rejects rejects) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Refusal(file + " is a folder: give the files in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(in, file, firstRow, out, rejects, null, null);
        } catch (NoSuchFileException e) {
            throw new Refusal(file + ": there is no such file", e);
        }
    }

    /**
     * Reads a stream, such as standard input, to its end. Waits for the first 64 KiB or the end before it begins, to see what
     * it is; for live sentences take {@link NmeaDecoder}.
     *
     * @param name how to call it in rejects
     */
    public long read(InputStream in, String name, long firstRow, Consumer<Message> out, Rejects rejects)
            throws IOException {
        return read(in, name, firstRow, out, rejects, null);
    }

    /**
     * The same, but tables are handed on in pieces and not read: their rows are not counted here. Other formats give messages.
     */
    public long read(
            InputStream in, String name, long firstRow, Consumer<Message> out, Rejects rejects, PieceTaker pieces)
            throws IOException {
        return read(new Input(in, name, firstRow, out, rejects, pieces));
    }

    /**
     * The same; tables that lie in a plain file are handed on in slices of it.
     *
     * @param in the file, from its begin
     */
    public long read(
            InputStream in,
            Path file,
            long firstRow,
            Consumer<Message> out,
            Rejects rejects,
            PieceTaker pieces,
            Slice.Taker slices)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        boolean plain = Files.isRegularFile(file);
        return read(new Input(
                in, name, firstRow, out, rejects, pieces, plain ? slices : null, plain ? Stretch.of(file) : null));
    }

    private long read(Input input) throws IOException {
        Contents contents = new Contents(input);
        Unpacked.each(input.in(), input.name(), mostUnpackedBytes, input.rejects(), contents::take);
        return contents.end();
    }

    /** What lies in one input, read in its order. A file of an archive that is no AIS, such as a licence, is passed over. */
    private static final class Contents {
        private final Input input;
        private final TreeMap<String, Head> unknown = new TreeMap<>();
        private long row;
        private boolean isAnyKnown;
        private boolean isEmpty = true;

        Contents(Input input) {
            this.input = input;
            this.row = input.firstRow();
        }

        void take(InputStream in, String name, Unpacked.Kept kept) throws IOException {
            PushbackInputStream again = new PushbackInputStream(new BufferedInputStream(in, 1 << 16), Head.BYTES);
            byte[] first = again.readNBytes(Head.BYTES);
            if (first.length == 0) {
                return;
            }
            isEmpty = false;
            again.unread(first);
            Head head = Head.of(first);
            Optional<Format> format = Formats.find(head);
            if (format.isEmpty() && kept != Unpacked.Kept.AMONG_OTHERS) {
                throw unknown(name, head);
            } else if (format.isEmpty()) {
                unknown.put(name, head);
            } else {
                isAnyKnown = true;
                int mark = byteOrderMark(first);
                again.skipNBytes(mark);
                boolean asItLies = kept == Unpacked.Kept.PLAIN && input.file() != null && PlainText.isPlain(first);
                row = format.get()
                        .read(new Input(
                                PlainText.of(again, first),
                                name,
                                row,
                                input.out(),
                                input.rejects(),
                                input.pieces(),
                                asItLies ? input.slices() : null,
                                asItLies ? input.file().after(mark) : null));
            }
        }

        long end() {
            if (!isAnyKnown && !unknown.isEmpty()) {
                var one = unknown.firstEntry();
                throw unknown(one.getKey(), one.getValue());
            }
            if (isEmpty) {
                input.rejects().count(NOTHING, input.name(), "");
            }
            unknown.keySet()
                    .forEach(name -> input.rejects().count("file of an archive in no format that is known", name, ""));
            return row;
        }

        private static Refusal unknown(String name, Head head) {
            return new Refusal(name + " is in no format that Landfall knows" + head.begins() + "; it reads "
                    + Formats.names() + ", plain or packed as .gz, .zst or .zip");
        }
    }

    private static int byteOrderMark(byte[] first) {
        boolean marked =
                first.length >= 3 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        return marked ? 3 : 0;
    }
}
