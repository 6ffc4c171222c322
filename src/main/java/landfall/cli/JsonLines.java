package landfall.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/** Records as JSON, one a line, field by field as they are told: by the hundred thousand, so without a map of each. */
final class JsonLines implements BiConsumer<String, Object> {
    private static final int BYTES_A_LINE = 512;

    private final JsonGenerator json;

    private JsonLines(JsonGenerator json) {
        this.json = json;
    }

    /** All lines but for the end of the last. */
    static <T> byte[] of(List<T> records, BiConsumer<T, BiConsumer<String, Object>> tell, ObjectWriter writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(records.size() * BYTES_A_LINE);
        try (JsonGenerator json = writer.withRootValueSeparator("\n").createGenerator(bytes)) {
            JsonLines lines = new JsonLines(json);
            for (T record : records) {
                json.writeStartObject();
                tell.accept(record, lines);
                json.writeEndObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public void accept(String key, Object value) {
        try {
            json.writeFieldName(key);
            if (value instanceof String text) {
                json.writeString(text);
            } else if (value instanceof Double number) {
                json.writeNumber(number);
            } else if (value instanceof Integer number) {
                json.writeNumber(number);
            } else if (value instanceof Instant time) {
                json.writeString(time.toString());
            } else {
                json.writePOJO(value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
