package landfall.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.store.Role;

/**
 * The API's own description (OpenAPI 3.1), made from the same list as its routes, so that the two cannot differ; the shapes of answers
 * are those of {@link Schemas}. The files and forms that are served beside it are described, too.
 */
final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private static final Schemas SCHEMAS = Schemas.load();

    private OpenApi() {}

    static Map<String, Object> document(List<Api.Call> calls, String version) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        calls.forEach(call -> methods(paths, call.path()).put(call.method(), operation(call)));
        SCHEMAS.files().properties().forEach(f -> methods(paths, f.getKey()).put("get", file(f)));
        SCHEMAS.forms().properties().forEach(f -> methods(paths, f.getKey()).put("post", form(f)));
        Map<String, Object> components = new LinkedHashMap<>();
        components.put("schemas", SCHEMAS.components());
        components.put("securitySchemes", Map.of("key", Map.of("type", "http", "scheme", "bearer")));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put(
                "info",
                Map.of(
                        "title",
                        "Landfall",
                        "version",
                        version,
                        "description",
                        "Whoever asks too often, where signing in is asked for, is told 429 and how long to wait (Retry-After)."));
        document.put("components", components);
        document.put("security", List.of(Map.of("key", List.of()), Map.of()));
        document.put("paths", paths);
        return document;
    }

    private static Map<String, Object> methods(Map<String, Map<String, Object>> paths, String path) {
        return paths.computeIfAbsent(path, p -> new LinkedHashMap<>());
    }

    private static Map<String, Object> operation(Api.Call call) {
        String here = call.method() + " " + call.path();
        String type = call.path().endsWith(".geojson") ? "application/geo+json" : "application/json";
        List<Map<String, Object>> parameters = parameters(call);
        SCHEMAS.queries(here).forEach(q -> parameters.add(parameter(q, "query", "string")));
        Map<String, Object> operation = described(call.meaning(), call.method(), call.path(), parameters);
        if (call.method().equals("post")) {
            operation.put(
                    "requestBody",
                    Map.of("required", true, "content", content("application/json", SCHEMAS.taken(here))));
        }
        boolean refuses = call.method().equals("post") || call.path().contains("{rank}") || isPaged(call);
        operation.put(
                "responses",
                responses(call.method(), call.path(), "200", content(type, SCHEMAS.answer(here)), refuses));
        return operation;
    }

    private static Map<String, Object> file(Map.Entry<String, JsonNode> file) {
        List<Map<String, Object>> parameters = inPath(file.getKey());
        Schemas.texts(file.getValue().path("query"))
                .forEach(q -> parameters.add(parameter(q, "query", q.equals("before") ? "integer" : "string")));
        Map<String, Object> operation =
                described(file.getValue().path("summary").asText(), "get", file.getKey(), parameters);
        String type = file.getValue().path("type").asText();
        boolean refuses = file.getValue().has("query") || file.getKey().contains("{rank}");
        operation.put("responses", responses("get", file.getKey(), "200", content(type, Map.of()), refuses));
        return operation;
    }

    private static Map<String, Object> form(Map.Entry<String, JsonNode> form) {
        Map<String, Object> fields = new LinkedHashMap<>();
        Schemas.texts(form.getValue().path("fields")).forEach(f -> fields.put(f, Map.of("type", "string")));
        Map<String, Object> operation =
                described(form.getValue().path("summary").asText(), "post", form.getKey(), List.of());
        operation.put(
                "requestBody",
                Map.of(
                        "required",
                        true,
                        "content",
                        content("application/x-www-form-urlencoded", Map.of("type", "object", "properties", fields))));
        boolean shown = form.getKey().endsWith("/keys");
        operation.put(
                "responses",
                responses("post", form.getKey(), shown ? "200" : "303", content("text/html", Map.of()), true));
        return operation;
    }

    private static Map<String, Object> described(
            String summary, String method, String path, List<Map<String, Object>> parameters) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", summary);
        operation.put("parameters", parameters);
        operation.put(
                "x-role",
                Doorkeeper.needed(method.toUpperCase(Locale.ROOT), path).id());
        return operation;
    }

    /** @param refuses whether there is something in the request that can be wrong */
    private static Map<String, Object> responses(
            String method, String path, String good, Map<String, Object> content, boolean refuses) {
        boolean api = path.startsWith("/api/");
        Map<String, Object> problem = api
                ? content("application/json", Map.of("$ref", "#/components/schemas/Problem"))
                : content("text/html", Map.of());
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put(good, response(good.equals("303") ? "Done; the page is elsewhere" : "OK", content));
        if (refuses) {
            responses.put("400", response("It cannot be read or done, in a sentence", problem));
        }
        if (api) {
            responses.put("401", response("Nobody is signed in, where signing in is asked for", problem));
        } else {
            responses.putIfAbsent("303", response("Nobody is signed in: the way to the door", Map.of()));
        }
        if (Doorkeeper.needed(method.toUpperCase(Locale.ROOT), path) != Role.READER) {
            responses.put("403", response("The role does not allow it", problem));
        }
        if (path.contains("{") || api && method.equals("post")) {
            responses.put("404", response("No such thing in the latest run", problem));
        }
        if (method.equals("post")) {
            responses.put("413", response("More than a million bytes", problem));
        }
        return responses;
    }

    private static Map<String, Object> response(String description, Map<String, Object> content) {
        return Map.of("description", description, "content", content);
    }

    private static Map<String, Object> content(String type, Map<String, Object> schema) {
        return Map.of(type, Map.of("schema", schema));
    }

    private static List<Map<String, Object>> inPath(String path) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher m = PARAMETER.matcher(path);
        while (m.find()) {
            parameters.add(parameter(m.group(1), "path", "string"));
        }
        return parameters;
    }

    private static List<Map<String, Object>> parameters(Api.Call call) {
        List<Map<String, Object>> parameters = inPath(call.path());
        if (isPaged(call)) {
            parameters.add(parameter("limit", "query", "integer"));
            parameters.add(parameter("offset", "query", "integer"));
        }
        return parameters;
    }

    private static boolean isPaged(Api.Call call) {
        return call.meaning().endsWith("paged");
    }

    private static Map<String, Object> parameter(String name, String in, String type) {
        return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", Map.of("type", type));
    }
}
