package landfall.dossier;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import landfall.reject.Refusal;
import landfall.vessel.Event;
import landfall.vessel.Position;

/**
 * The words of the field as JSON and back, without loss: one key a record component, instants in ISO 8601, an event with its
 * {@code kind}. What the store keeps and the evidence bundle holds. The same value always gives the same bytes.
 *
 * <p>This is not what the command line prints: that is the {@code fields()} of each record. A number that is not there is
 * {@code "NaN"} here, because it must come back as it was.
 */
public final class WordsJson {
    private static final JsonMapper MAPPER = JsonMapper.builder(UnseenEscapes.json())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .visibility(PropertyAccessor.GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
            .visibility(PropertyAccessor.FIELD, Visibility.ANY)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            // a missing number must not become zero
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .addMixIn(Event.class, EventKinds.class)
            .addMixIn(Position.class, PositionWords.class)
            .build();

    /** Line feeds on every system, so that the bytes are the same. */
    private static final ObjectWriter PRETTY = MAPPER.writer(new com.fasterxml.jackson.core.util.DefaultPrettyPrinter()
            .withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n")));

    private WordsJson() {}

    /** The kinds an event may be, by the word that {@link Event#kind} gives. */
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Event.Gap.class, name = "gap"),
        @JsonSubTypes.Type(value = Event.Encounter.class, name = "encounter"),
        @JsonSubTypes.Type(value = Event.Loitering.class, name = "loitering"),
        @JsonSubTypes.Type(value = Event.PortVisit.class, name = "port_visit"),
        @JsonSubTypes.Type(value = Event.IdentityChange.class, name = "identity_change"),
        @JsonSubTypes.Type(value = Event.IdentityDoubt.class, name = "identity_doubt"),
        @JsonSubTypes.Type(value = Event.Spoofing.class, name = "spoofing"),
        @JsonSubTypes.Type(value = Event.DraughtChange.class, name = "draught_change"),
        @JsonSubTypes.Type(value = Event.VoyageIrregularity.class, name = "voyage_irregularity"),
        @JsonSubTypes.Type(value = Event.FeedOutage.class, name = "feed_outage"),
    })
    private interface EventKinds {}

    /** A position is told with its time in ISO 8601, as dossiers and stores always had it, though it holds milliseconds. */
    @JsonPropertyOrder({
        "time",
        "mmsi",
        "lat",
        "lon",
        "speedKnots",
        "courseDegrees",
        "headingDegrees",
        "status",
        "type",
        "source",
        "row"
    })
    private abstract static class PositionWords {
        @JsonIgnore
        long millis;

        @JsonCreator
        PositionWords(
                @JsonProperty("time") Instant time,
                @JsonProperty("mmsi") int mmsi,
                @JsonProperty("lat") double lat,
                @JsonProperty("lon") double lon,
                @JsonProperty("speedKnots") double speedKnots,
                @JsonProperty("courseDegrees") double courseDegrees,
                @JsonProperty("headingDegrees") int headingDegrees,
                @JsonProperty("status") int status,
                @JsonProperty("type") int type,
                @JsonProperty("source") String source,
                @JsonProperty("row") long row) {}

        @JsonProperty("time")
        abstract Instant time();
    }

    /** One line. A list of events must go through {@link #writeList}, or its elements lose their kind. */
    public static String write(Object word) {
        try {
            return MAPPER.writeValueAsString(word);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + word.getClass().getName() + " as JSON", e);
        }
    }

    /** Indented, UTF-8, for files that people open. */
    public static byte[] writePretty(Object word) {
        try {
            return (PRETTY.writeValueAsString(word) + "\n").getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + word.getClass().getName() + " as JSON", e);
        }
    }

    /** One line for a list whose elements are of the given type. */
    public static <T> String writeList(List<T> words, Class<T> element) {
        try {
            return MAPPER.writerFor(listOf(element)).writeValueAsString(words);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a list of " + element.getName() + " as JSON", e);
        }
    }

    /** One element a line, UTF-8. */
    public static <T> byte[] writeLines(List<T> words, Class<T> element) {
        ObjectWriter writer = MAPPER.writerFor(element);
        StringBuilder lines = new StringBuilder();
        try {
            for (T word : words) {
                lines.append(writer.writeValueAsString(word)).append('\n');
            }
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + element.getName() + " as JSON", e);
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The lines that {@link #writeLines} wrote.
     *
     * @throws Refusal when a line is no such word
     */
    public static <T> List<T> readLines(String lines, Class<T> element) {
        return lines.lines().map(line -> read(line, element)).toList();
    }

    /**
     * @throws Refusal when the text is no such word
     */
    public static <T> T read(String json, Class<T> type) {
        return parse(() -> MAPPER.readValue(json, type), type.getSimpleName());
    }

    /**
     * @throws Refusal when the text is no such list
     */
    public static <T> List<T> readList(String json, Class<T> element) {
        return parse(() -> MAPPER.readValue(json, listOf(element)), "list of " + element.getSimpleName());
    }

    /**
     * For shapes such as a map of lists.
     *
     * @throws Refusal when the text has another shape
     */
    public static <T> T read(String json, TypeReference<T> type) {
        return parse(() -> MAPPER.readValue(json, type), type.getType().getTypeName());
    }

    /**
     * Reads to the end; the stream stays open.
     *
     * @throws Refusal when the bytes are no such word
     */
    public static <T> T read(InputStream in, Class<T> type) {
        return parse(
                () -> MAPPER.readerFor(type)
                        .without(com.fasterxml.jackson.core.JsonParser.Feature.AUTO_CLOSE_SOURCE)
                        .readValue(in),
                type.getSimpleName());
    }

    private static JavaType listOf(Class<?> element) {
        return MAPPER.getTypeFactory().constructCollectionType(List.class, element);
    }

    private interface Parse<T> {
        T parse() throws IOException;
    }

    private static <T> T parse(Parse<T> parse, String what) {
        try {
            T word = parse.parse();
            if (word == null) {
                throw new Refusal("not a " + what + ": the JSON is null");
            }
            return word;
        } catch (JsonProcessingException e) {
            throw new Refusal("not a " + what + " as JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
