package landfall.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The API's own description (OpenAPI 3.1), made from the same list as its routes, so that the two cannot differ. */
final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private OpenApi() {}

    static Map<String, Object> document(List<Api.Call> calls, String version) {
        Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
        calls.forEach(call -> methods(paths, call.path()).put(call.method(), operation(call)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("openapi", "3.1.0");
        document.put("info", Map.of("title", "Landfall", "version", version));
        document.put(
                "components", Map.of("securitySchemes", Map.of("key", Map.of("type", "http", "scheme", "bearer"))));
        document.put("security", List.of(Map.of("key", List.of()), Map.of()));
        document.put("paths", paths);
        return document;
    }

    private static Map<String, Object> methods(Map<String, Map<String, Object>> paths, String path) {
        return paths.computeIfAbsent(path, p -> new LinkedHashMap<>());
    }

    private static Map<String, Object> operation(Api.Call call) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", call.meaning());
        operation.put("parameters", parameters(call));
        if (call.method().equals("post")) {
            operation.put("requestBody", Map.of("required", true, "content", Map.of("application/json", Map.of())));
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        String type = call.path().endsWith(".geojson") ? "application/geo+json" : "application/json";
        responses.put("200", Map.of("description", "OK", "content", Map.of(type, Map.of())));
        if (call.path().contains("{")) {
            responses.put("404", Map.of("description", "No such thing in the latest run"));
        }
        responses.put("401", Map.of("description", "Nobody is signed in, where signing in is asked for"));
        responses.put("403", Map.of("description", "The role does not allow it"));
        operation.put(
                "x-role",
                Doorkeeper.needed(call.method().toUpperCase(Locale.ROOT), call.path())
                        .id());
        operation.put("responses", responses);
        return operation;
    }

    private static List<Map<String, Object>> parameters(Api.Call call) {
        List<Map<String, Object>> parameters = new ArrayList<>();
        Matcher m = PARAMETER.matcher(call.path());
        while (m.find()) {
            parameters.add(parameter(m.group(1), "path", m.group(1).equals("rank") ? "integer" : "string"));
        }
        if (call.meaning().endsWith("paged")) {
            parameters.add(parameter("limit", "query", "integer"));
            parameters.add(parameter("offset", "query", "integer"));
        }
        return parameters;
    }

    private static Map<String, Object> parameter(String name, String in, String type) {
        return Map.of("name", name, "in", in, "required", in.equals("path"), "schema", Map.of("type", type));
    }
}
