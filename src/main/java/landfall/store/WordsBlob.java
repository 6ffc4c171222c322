package landfall.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import landfall.dossier.WordsJson;

/** Words as bytes: JSON, compressed. */
final class WordsBlob {
    private WordsBlob() {}

    static byte[] pack(Object words) {
        return zipped(WordsJson.write(words));
    }

    static <T> byte[] packList(List<T> words, Class<T> element) {
        return zipped(WordsJson.writeList(words, element));
    }

    static <T> T unpack(byte[] bytes, Class<T> type) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return WordsJson.read(zip, type);
        } catch (IOException e) {
            throw new UncheckedIOException("reading stored words", e);
        }
    }

    static <T> List<T> unpackList(byte[] bytes, Class<T> element) {
        try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return WordsJson.readList(new String(zip.readAllBytes(), StandardCharsets.UTF_8), element);
        } catch (IOException e) {
            throw new UncheckedIOException("reading stored words", e);
        }
    }

    private static byte[] zipped(String json) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
                zip.write(json.getBytes(StandardCharsets.UTF_8));
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("writing words", e);
        }
    }
}
