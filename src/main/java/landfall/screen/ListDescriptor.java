package landfall.screen;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a sanctions list before it is read: the file {@code <id>.yml} beside this class.
 *
 * @param id short name: {@code ofac-sdn}
 * @param title name of the list
 * @param publisher authority that keeps it
 * @param address official address
 * @param page the publisher's page about it
 * @param format reader that understands it: {@link ListReader#format}
 * @param licence under which it may be used
 * @param adds what it adds to an investigation
 * @param files names of the files it comes in, the main one first
 * @param downloads official address of each file by its name; empty when no program can fetch the list
 * @param minEntries fewer means that the list is truncated, or that this descriptor is out of date
 * @param maxEntries more means the same
 * @param columns columns or elements that are read
 * @param ignored columns or elements known and left aside on purpose; any other is reported
 * @param layout how its columns are read, for a list that is one table with a header; else null
 */
public record ListDescriptor(
        String id,
        String title,
        String publisher,
        String address,
        String page,
        String format,
        String licence,
        String adds,
        List<String> files,
        Map<String, String> downloads,
        int minEntries,
        int maxEntries,
        List<String> columns,
        List<String> ignored,
        TableLayout layout) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public ListDescriptor {
        Objects.requireNonNull(id);
        Objects.requireNonNull(title);
        Objects.requireNonNull(publisher);
        Objects.requireNonNull(format);
        Objects.requireNonNull(licence);
        files = files == null ? List.of() : List.copyOf(files);
        downloads = downloads == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(downloads));
        columns = columns == null ? List.of() : List.copyOf(columns);
        ignored = ignored == null ? List.of() : List.copyOf(ignored);
        if (minEntries < 0 || maxEntries < minEntries) {
            throw new IllegalArgumentException(id + ": expects between " + minEntries + " and " + maxEntries);
        }
    }

    /** As the command line prints it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("source", id);
        fields.put("title", title);
        fields.put("publisher", publisher);
        fields.put("address", address);
        fields.put("page", page);
        fields.put("licence", licence);
        fields.put("adds", adds);
        fields.put("files", files);
        fields.put("fetchable", !downloads.isEmpty());
        fields.put("minEntries", minEntries);
        fields.put("maxEntries", maxEntries);
        return fields;
    }

    /** Reads {@code landfall/screen/<id>.yml}. */
    static ListDescriptor of(String id) {
        String name = "/landfall/screen/" + id + ".yml";
        try (InputStream in = ListDescriptor.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no list descriptor " + name);
            }
            return YAML.readValue(in, ListDescriptor.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
