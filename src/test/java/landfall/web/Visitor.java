package landfall.web;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/** Asks a server for pages and sends its forms, as a browser without scripts does. */
record Visitor(WebServer server, HttpClient client) {
    Visitor(WebServer server) {
        this(server, HttpClient.newHttpClient());
    }

    URI address(String path) {
        return URI.create(server.address().replaceAll("/$", "") + path);
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    /** @param origin the site whose page sends the form, or null where the browser does not say */
    HttpResponse<String> post(String form, String origin) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(address("/decisions"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form + "&csrf=" + csrf()));
        if (origin != null) {
            request.header("Origin", origin);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What the forms of the inbox carry. */
    String csrf() throws Exception {
        return get("/inbox").body().replaceAll("(?s).*?name=\"csrf\" value=\"([^\"]+)\".*", "$1");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
