package landfall.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What the server itself refuses before any page is asked, such as an address that is no text: one sentence here, too, under the same headers. */
final class BadRequests extends ErrorHandler {
    @Override
    protected void generateResponse(
            Request request, Response response, int status, String message, Throwable cause, Callback callback) {
        String sentence = status == 400
                ? "This address or request is not well formed."
                : "The server does not take this request (status " + status + ").";
        String path = request.getHttpURI().getPath();
        boolean api = path != null && path.startsWith("/api/");
        WebServer.HEADERS.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, api ? "application/json" : "text/plain; charset=utf-8");
        String body = api ? "{\"status\":" + status + ",\"error\":\"" + sentence + "\"}" : sentence;
        response.write(true, ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8)), callback);
    }
}
