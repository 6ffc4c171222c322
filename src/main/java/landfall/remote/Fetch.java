package landfall.remote;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPInputStream;

/** One question to another machine, within limits: the whole answer in time, no larger than allowed, few redirections. */
public final class Fetch {
    private static final String NAME = "Landfall (self-hosted reader)";
    private static final Set<Integer> REDIRECTIONS = Set.of(301, 302, 303, 307, 308);

    private final HttpClient client;
    private final Limits limits;

    /**
     * @param time longest time for one answer, whole, redirections included
     * @param bytes most bytes of its body
     * @param redirects most redirections
     */
    public record Limits(Duration time, int bytes, int redirects) {}

    /**
     * @param address that answered in the end
     * @param status of the protocol: 200, 304
     * @param headers as sent
     * @param body decompressed
     */
    public record Answer(URI address, int status, HttpHeaders headers, byte[] body) {
        String header(String name) {
            return headers.firstValue(name).orElse(null);
        }
    }

    public Fetch(Limits limits) {
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.time())
                .build();
    }

    /**
     * Asks an address that the user wrote.
     *
     * @throws Unreachable with the reason, when no answer came, it was too large or too late, or its status is none of success
     */
    public Answer get(URI written, Map<String, String> headers) throws Unreachable, InterruptedException {
        return get(written, written, headers);
    }

    /** Asks an address that another machine named; the one that the user wrote says what is trusted. */
    Answer get(URI address, URI written, Map<String, String> headers) throws Unreachable, InterruptedException {
        long deadline = System.nanoTime() + limits.time().toNanos();
        URI at = address;
        for (int hop = 0; hop <= limits.redirects(); hop++) {
            Door.require(at, written);
            Answer answer = ask(request(at, headers).GET().build(), deadline);
            if (!REDIRECTIONS.contains(answer.status())) {
                return checked(answer);
            }
            at = target(at, answer);
        }
        throw new Unreachable("too many redirections");
    }

    /** Sends a body and waits for the answer; redirections are not followed, since the body is for one machine only. */
    public Answer post(URI written, Map<String, String> headers, byte[] body) throws Unreachable, InterruptedException {
        Door.require(written, written);
        HttpRequest request = request(written, headers)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return checked(ask(request, System.nanoTime() + limits.time().toNanos()));
    }

    private static HttpRequest.Builder request(URI address, Map<String, String> headers) throws Unreachable {
        try {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(address).header("User-Agent", NAME).header("Accept-Encoding", "gzip");
            headers.forEach(request::header);
            return request;
        } catch (IllegalArgumentException e) {
            throw new Unreachable("not a web address");
        }
    }

    private Answer ask(HttpRequest request, long deadline) throws Unreachable, InterruptedException {
        CompletableFuture<HttpResponse<byte[]>> asked = client.sendAsync(request, info -> new Bounded(limits.bytes()));
        try {
            HttpResponse<byte[]> response = asked.get(Math.max(1, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            return new Answer(response.uri(), response.statusCode(), response.headers(), plain(response));
        } catch (TimeoutException e) {
            throw new Unreachable("no answer in time");
        } catch (ExecutionException e) {
            throw new Unreachable(reason(e.getCause()));
        } finally {
            asked.cancel(true);
        }
    }

    private static String reason(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof Bounded.TooLarge) {
                return "answer too large";
            }
            if (t instanceof ConnectException) {
                return "nobody answers there";
            }
            if (t instanceof java.net.http.HttpTimeoutException) {
                return "no answer in time";
            }
        }
        return "broken connection";
    }

    /** Decompressed, within the same limit: a small archive may hold a large one. */
    private byte[] plain(HttpResponse<byte[]> response) throws Unreachable {
        boolean zipped = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equalsIgnoreCase)
                .isPresent();
        if (!zipped) {
            return response.body();
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            byte[] body = in.readNBytes(limits.bytes() + 1);
            if (body.length > limits.bytes()) {
                throw new Unreachable("answer too large");
            }
            return body;
        } catch (IOException e) {
            throw new Unreachable("broken compression");
        }
    }

    private static URI target(URI at, Answer answer) throws Unreachable {
        String location = answer.header("Location");
        try {
            return at.resolve(URI.create(location == null ? "" : location.strip()));
        } catch (IllegalArgumentException e) {
            throw new Unreachable("not a web address");
        }
    }

    private static Answer checked(Answer answer) throws Unreachable {
        if (answer.status() == 304 || answer.status() / 100 == 2) {
            return answer;
        }
        throw new Unreachable(
                "status " + answer.status(), RetryAfter.of(answer.header("Retry-After"), answer.header("Date")));
    }
}
