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
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import landfall.dossier.UnseenEscapes;
import landfall.reject.Refusal;

/** Standard output of a command: one record a line, as JSON or as text that a person reads. */
final class Output implements Closeable {
    /** How records are printed. */
    enum Format {
        jsonl,
        text
    }

    private static final ObjectMapper JSON = new ObjectMapper(UnseenEscapes.json())
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    /** Records written out together. */
    private static final int AT_ONCE = 4096;
    /** Pieces of so many records written out ahead of the one that is printed, side by side. */
    private static final int AHEAD = 2;

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
            throw unwritten(e);
        }
    }

    /**
     * Prints many records in their order; every core takes part in writing them out, and goes on while they are printed.
     *
     * @param tell tells the fields of a record, one after the other
     */
    <T> void lines(List<T> records, BiConsumer<T, BiConsumer<String, Object>> tell) {
        Queue<CompletableFuture<byte[]>> ahead = new ArrayDeque<>();
        for (int from = 0; from < records.size(); from += AT_ONCE) {
            List<T> part = records.subList(from, Math.min(records.size(), from + AT_ONCE));
            ahead.add(CompletableFuture.supplyAsync(() -> written(part, tell)));
            if (ahead.size() > AHEAD) {
                write(ahead.remove().join());
            }
        }
        ahead.forEach(part -> write(part.join()));
    }

    /** All lines but for the end of the last. */
    private <T> byte[] written(List<T> records, BiConsumer<T, BiConsumer<String, Object>> tell) {
        return format == Format.jsonl
                ? JsonLines.of(records, tell, JSON.writer())
                : records.stream()
                        .map(record -> {
                            Map<String, Object> fields = new LinkedHashMap<>();
                            tell.accept(record, fields::put);
                            return text(fields);
                        })
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);
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
            throw unwritten(e);
        }
    }

    /** Prints a sentence; only in text. */
    void say(String sentence) {
        if (format == Format.text) {
            try {
                out.write((harmless(sentence) + "\n").getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw unwritten(e);
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
            throw unwritten(e);
        }
    }

    /** What cannot be written is lost, unless nobody wants it. */
    private static RuntimeException unwritten(IOException e) {
        return String.valueOf(e.getMessage()).contains("Broken pipe")
                ? new ReaderGone(e)
                : new Refusal(
                        "The output could not be written (" + e.getMessage()
                                + "), so what stands there is not whole; make room for it and run this again.",
                        e);
    }

    private static String text(Map<String, Object> fields) {
        return fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + value(e.getValue()))
                .collect(Collectors.joining("  "));
    }

    /** Words of others must neither steer a terminal nor turn the direction of writing. */
    static String harmless(String text) {
        return text.replaceAll("\\p{C}", "·");
    }

    private static String value(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Output::value).collect(Collectors.joining(", "));
        }
        String text = harmless(String.valueOf(value));
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
