package landfall.screen;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A file that may be a sanctions list.
 *
 * @param path where it is
 * @param bytes what it holds
 */
record ListFile(Path path, byte[] bytes) {
    /** OFAC's advanced XML, the largest list known, had about 110 MB in 2025. */
    static final long LARGEST_BYTES = 512L << 20;

    private static final int HEAD = 4096;

    static ListFile of(Path path) throws IOException {
        long size = Files.size(path);
        if (size > LARGEST_BYTES) {
            throw new IOException("larger than " + (LARGEST_BYTES >> 20) + " MB");
        }
        return new ListFile(path, Files.readAllBytes(path));
    }

    String name() {
        return path.getFileName().toString();
    }

    /** The beginning, for recognition. */
    String head() {
        int end = Math.min(HEAD, bytes.length);
        return stripMark(new String(bytes, 0, end, StandardCharsets.UTF_8));
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

    /** The whole as text: UTF-8, or Windows-1252 where it is none, as OFAC's older files. */
    String text() {
        try {
            return stripMark(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(java.nio.ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    String sha256() {
        return Sha256.hex(bytes);
    }

    private static String stripMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
