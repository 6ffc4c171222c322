package landfall.ais;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;

/** A message as one line of JSON, as {@code landfall decode} prints it, and back without loss. */
public final class MessageLine {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private MessageLine() {}

    /** The line, without its end. */
    public static byte[] of(Message message) {
        try {
            return JSON.writeValueAsBytes(message.fields());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The message in a line, or null when there is none. */
    public static Message read(byte[] b, int from, int to, long row) {
        JsonNode object = JsonLines.object(b, from, to);
        return object == null ? null : read(object, row);
    }

    static Message read(JsonNode o, long row) {
        return read(o, null, row);
    }

    /** @param source of a message that names none */
    static Message read(JsonNode o, String source, long row) {
        if (!o.path("mmsi").canConvertToInt() || Cell.mmsi(o.path("mmsi").asDouble()) < 0) {
            return null;
        }
        try {
            return new Message(
                    o.has("time") ? Instant.parse(o.path("time").asText()) : null,
                    o.path("type").asInt(0),
                    o.path("mmsi").asInt(),
                    decimal(o, "lat"),
                    decimal(o, "lon"),
                    decimal(o, "speedKnots"),
                    decimal(o, "courseDegrees"),
                    whole(o, "headingDegrees"),
                    whole(o, "status"),
                    whole(o, "imo"),
                    JsonLines.text(o, "callSign"),
                    JsonLines.text(o, "name"),
                    whole(o, "shipType"),
                    whole(o, "lengthMeters"),
                    whole(o, "widthMeters"),
                    decimal(o, "draughtMeters"),
                    JsonLines.text(o, "destination"),
                    JsonLines.text(o, "eta"),
                    o.path("source").asText(source),
                    row);
        } catch (DateTimeException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether a value is a time as Landfall writes it. */
    static boolean isTime(JsonNode value) {
        try {
            return value.isTextual() && Instant.parse(value.asText()) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static Double decimal(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isNumber() ? (Double) value.doubleValue() : null;
    }

    private static Integer whole(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.canConvertToInt() ? (Integer) value.intValue() : null;
    }
}
