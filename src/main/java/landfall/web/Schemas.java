package landfall.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The shapes of what the API answers and takes ({@code schemas.yml}), written out as JSON Schema. */
final class Schemas {
    private static final String FILE = "schemas.yml";

    private final JsonNode file;

    private Schemas(JsonNode file) {
        this.file = file;
    }

    static Schemas load() {
        try (InputStream in = Schemas.class.getResourceAsStream(FILE)) {
            return new Schemas(new YAMLMapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + FILE, e);
        }
    }

    /** Every named shape. */
    Map<String, Object> components() {
        Map<String, Object> components = new LinkedHashMap<>();
        file.path("schemas").properties().forEach(s -> components.put(s.getKey(), shape(s.getValue())));
        return components;
    }

    /** Shape of an answer; of a list, that of a page of it. */
    Map<String, Object> answer(String methodAndPath) {
        JsonNode named = file.path("answers").path(methodAndPath);
        if (named.isMissingNode()) {
            throw new IllegalStateException(
                    "add a line to answers in " + FILE + ": what does " + methodAndPath + " answer?");
        }
        return named.isArray() ? page(type(named)) : type(named);
    }

    Map<String, Object> taken(String methodAndPath) {
        return type(file.path("takes").path(methodAndPath));
    }

    List<String> queries(String methodAndPath) {
        return texts(file.path("queries").path(methodAndPath));
    }

    /** Files and forms beside the API, by path. */
    JsonNode files() {
        return file.path("files");
    }

    JsonNode forms() {
        return file.path("forms");
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(n -> texts.add(n.asText()));
        return texts;
    }

    private static Map<String, Object> page(Map<String, Object> items) {
        Map<String, Object> integer = Map.of("type", "integer");
        Map<String, Object> fields = new LinkedHashMap<>();
        List.of("numberMatched", "numberReturned", "offset", "limit").forEach(f -> fields.put(f, integer));
        fields.put("items", items);
        List<String> required = List.copyOf(fields.keySet());
        fields.put("next", Map.of("type", "string"));
        return object(fields, required, false);
    }

    private static Map<String, Object> shape(JsonNode shape) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        boolean more = false;
        for (Map.Entry<String, JsonNode> field : shape.properties()) {
            String name = field.getKey();
            if (name.equals("...")) {
                more = true;
            } else if (name.endsWith("~")) {
                fields.put(name.substring(0, name.length() - 1), type(field.getValue()));
            } else {
                fields.put(name, type(field.getValue()));
                required.add(name);
            }
        }
        return object(fields, required, more);
    }

    private static Map<String, Object> object(Map<String, Object> fields, List<String> required, boolean more) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", fields);
        object.put("required", required);
        object.put("additionalProperties", more);
        return object;
    }

    private static Map<String, Object> type(JsonNode type) {
        if (type.isArray()) {
            return Map.of("type", "array", "items", type(type.get(0)));
        }
        return switch (type.asText()) {
            case "string", "integer", "number", "boolean" -> Map.of("type", type.asText());
            case "time" -> Map.of("type", "string", "format", "date-time");
            case "any", "" -> Map.of();
            default -> Map.of("$ref", "#/components/schemas/" + type.asText());
        };
    }
}
