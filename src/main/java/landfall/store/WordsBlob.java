package landfall.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import landfall.dossier.WordsJson;

/** Words as bytes: JSON, compressed. */
final class WordsBlob {
    private WordsBlob() {}

    static byte[] pack(Object words) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(WordsJson.write(words).getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing words", e);
        }
    }

    static <T> T unpack(byte[] bytes, Class<T> type) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return WordsJson.read(zip, type);
        } catch (IOException e) {
            throw new UncheckedIOException("reading stored words", e);
        }
    }
}
