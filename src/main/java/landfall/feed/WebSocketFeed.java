package landfall.feed;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/**
 * JSON over a WebSocket, as aisstream.io sends it: the server closes unless a subscription comes within three seconds of
 * connecting, so it is sent at once. Text and binary frames are read alike.
 *
 * @param subscription what is sent first; holds the user's key, so it is never shown
 */
public record WebSocketFeed(String name, URI uri, String subscription) implements Feed {
    /** One for all, however often they connect: each has a thread of its own, which ends only when memory is cleared up. */
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int LARGEST_MESSAGE = 1 << 20;
    private static final int WAITING = 1024;

    @Override
    public String what() {
        return "WebSocket " + uri.getScheme() + "://" + uri.getAuthority() + uri.getPath();
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        Listener listener = new Listener();
        WebSocket socket = connected(listener);
        try (Inlet.Connection connection = inlet.connection()) {
            while (true) {
                Heard heard = listener.queue.poll(inlet.idle().toMillis(), TimeUnit.MILLISECONDS);
                if (heard == null) {
                    throw new EOFException("nothing came for " + inlet.idle().toSeconds() + " s");
                }
                if (heard.end != null) {
                    throw new EOFException(heard.end);
                }
                connection.lines(heard.message, inlet.clock().instant());
                inlet.holdBack();
                socket.request(1);
            }
        } finally {
            socket.abort();
        }
    }

    private WebSocket connected(Listener listener) throws IOException {
        try {
            WebSocket socket = CLIENT.newWebSocketBuilder()
                    .connectTimeout(CONNECT)
                    .buildAsync(uri, listener)
                    .join();
            if (!subscription.isEmpty()) {
                socket.sendText(subscription, true).join();
            }
            return socket;
        } catch (CompletionException e) {
            throw new IOException(e.getCause());
        }
    }

    /** A whole message, or why there will be no more. */
    private record Heard(byte[] message, String end) {}

    /** Puts frames together; asks for the next message when the one before was taken. */
    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<Heard> queue = new ArrayBlockingQueue<>(WAITING);
        private final ByteArrayOutputStream message = new ByteArrayOutputStream();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            return part(socket, text.toString().getBytes(StandardCharsets.UTF_8), last);
        }

        @Override
        public CompletionStage<?> onBinary(WebSocket socket, ByteBuffer data, boolean last) {
            byte[] bytes = new byte[data.remaining()];
            data.get(bytes);
            return part(socket, bytes, last);
        }

        private CompletionStage<?> part(WebSocket socket, byte[] bytes, boolean last) {
            if (message.size() + bytes.length > LARGEST_MESSAGE) {
                end("it sent a message of more than " + LARGEST_MESSAGE + " bytes");
                socket.abort();
                return null;
            }
            message.writeBytes(bytes);
            if (last) {
                queue.offer(new Heard(message.toByteArray(), null));
                message.reset();
            } else {
                socket.request(1);
            }
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            end("the server closed it: " + status + " " + reason.replaceAll("\\p{Cntrl}", "?"));
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            end(Reason.of(error));
        }

        private void end(String why) {
            queue.offer(new Heard(null, why));
        }
    }
}
