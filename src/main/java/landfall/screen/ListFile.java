package landfall.screen;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A file that may be a sanctions list; publishers and mail programs pack some of them ({@code .gz}, {@code .zip}).
 *
 * @param path where it is
 * @param sha256 of the file as it lies there
 * @param bytes what it holds, unpacked
 */
record ListFile(Path path, String sha256, byte[] bytes) {
    /** OFAC's advanced XML, the largest list known, had about 110 MB in 2025. */
    static final long LARGEST_BYTES = 512L << 20;

    private static final int HEAD = 4096;

    static ListFile of(Path path) throws IOException {
        if (Files.size(path) > LARGEST_BYTES) {
            throw tooLarge();
        }
        byte[] stored = Files.readAllBytes(path);
        return new ListFile(path, Sha256.hex(stored), unpacked(stored));
    }

    private static byte[] unpacked(byte[] stored) throws IOException {
        InputStream in = new ByteArrayInputStream(stored);
        if (begins(stored, 0x1F, 0x8B)) {
            return whole(new GZIPInputStream(in));
        }
        return begins(stored, 'P', 'K', 3, 4) ? onlyFile(new ZipInputStream(in)) : stored;
    }

    private static byte[] onlyFile(ZipInputStream zip) throws IOException {
        byte[] found = null;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory() && found != null) {
                throw new IOException("an archive of several files; unpack it");
            }
            found = entry.isDirectory() ? found : whole(zip);
        }
        if (found == null) {
            throw new IOException("an archive without a file");
        }
        return found;
    }

    private static byte[] whole(InputStream unpacking) throws IOException {
        byte[] bytes = unpacking.readNBytes((int) LARGEST_BYTES + 1);
        if (bytes.length > LARGEST_BYTES) {
            throw tooLarge();
        }
        return bytes;
    }

    private static IOException tooLarge() {
        return new IOException("larger than " + (LARGEST_BYTES >> 20) + " MB");
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int i = 0; i < with.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    String name() {
        return path.getFileName().toString();
    }

    /** The beginning, for recognition. */
    String head() {
        int end = Math.min(HEAD, bytes.length);
        return stripMark(new String(bytes, 0, end, marked(StandardCharsets.UTF_8)));
    }

    /** The first line, lower case, without quotation marks. */
    String header() {
        String head = head();
        int end = head.indexOf('\n');
        return (end < 0 ? head : head.substring(0, end))
                .strip()
                .replace("\"", "")
                .toLowerCase(Locale.ROOT);
    }

    /** The whole as text: UTF-16 where its mark says so, else UTF-8, or Windows-1252 where it is none, as OFAC's older files. */
    String text() {
        try {
            return stripMark(marked(StandardCharsets.UTF_8)
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(bytes, marked(Charset.forName("windows-1252")));
        }
    }

    private Charset marked(Charset otherwise) {
        if (begins(bytes, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return begins(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : otherwise;
    }

    private static String stripMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
