package landfall.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Standard output of a command: one record a line, as JSON or as text that a person reads. */
final class Output implements Closeable {
    /** How records are printed. */
    enum Format {
        jsonl,
        text
    }

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    /** Records written out side by side before they are printed. */
    private static final int AT_ONCE = 4096;

    private final OutputStream out;
    private final Format format;

    Output(OutputStream out, Format format) {
        this.out = new BufferedOutputStream(out, 1 << 16);
        this.format = format;
    }

    /** Prints one record; a reader that went away ({@code | head}) ends the command quietly. */
    void line(Map<String, Object> fields) {
        write(bytes(fields));
    }

    /** Prints one record at once, where the next is minutes away. */
    void now(Map<String, Object> fields) {
        line(fields);
        try {
            out.flush();
        } catch (IOException e) {
            throw new ReaderGone(e);
        }
    }

    /** Prints many records in their order; every core takes part in writing them out. */
    <T> void lines(List<T> records, Function<T, Map<String, Object>> fields) {
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            records.subList(from, Math.min(records.size(), from + AT_ONCE)).parallelStream()
                    .map(record -> bytes(fields.apply(record)))
                    .toList()
                    .forEach(this::write);
        }
    }

    private byte[] bytes(Map<String, Object> fields) {
        try {
            return format == Format.jsonl
                    ? JSON.writeValueAsBytes(fields)
                    : text(fields).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(byte[] line) {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw new ReaderGone(e);
        }
    }

    /** Prints a sentence as it is; only in text. */
    void say(String sentence) {
        if (format == Format.text) {
            try {
                out.write((sentence + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new ReaderGone(e);
            }
        }
    }

    boolean isText() {
        return format == Format.text;
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new ReaderGone(e);
        }
    }

    private static String text(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + value(e.getValue()))
                .collect(Collectors.joining("  "));
    }

    private static String value(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Output::value).collect(Collectors.joining(", "));
        }
        String text = String.valueOf(value).replaceAll("\\p{C}", "·");
        return text.contains(" ") ? "“" + text + "”" : text;
    }

    /** Whoever read our output stopped reading. */
    static final class ReaderGone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ReaderGone(IOException cause) {
            super(cause);
        }
    }
}
