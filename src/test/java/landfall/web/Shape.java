package landfall.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Holds a JSON value against a JSON Schema, as far as the API's own schemas go: type, fields, items, references. */
record Shape(JsonNode document) {
    /** What is wrong with a value, each with its place; empty when it fits. */
    List<String> wrong(JsonNode schema, JsonNode value) {
        List<String> wrong = new ArrayList<>();
        check(schema, value, "$", wrong);
        return wrong;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        if (schema.has("$ref")) {
            check(document.at(schema.path("$ref").asText().substring(1)), value, at, wrong);
            return;
        }
        String type = schema.path("type").asText();
        if (!isOf(type, value)) {
            wrong.add(at + " is no " + type + ": " + value);
        } else if (type.equals("object")) {
            object(schema, value, at, wrong);
        } else if (type.equals("array")) {
            for (int i = 0; i < value.size(); i++) {
                check(schema.path("items"), value.get(i), at + "[" + i + "]", wrong);
            }
        }
    }

    private void object(JsonNode schema, JsonNode value, String at, List<String> wrong) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                wrong.add(at + " lacks " + name.asText());
            }
        });
        value.properties().forEach(field -> {
            JsonNode of = schema.path("properties").path(field.getKey());
            if (!of.isMissingNode()) {
                check(of, field.getValue(), at + "." + field.getKey(), wrong);
            } else if (!schema.path("additionalProperties").asBoolean()) {
                wrong.add(at + " has " + field.getKey() + ", which is not described");
            }
        });
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> true;
        };
    }
}
