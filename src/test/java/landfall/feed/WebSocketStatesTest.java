package landfall.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import landfall.Await;
import org.junit.jupiter.api.Test;

/** What is told of a service that is heard by WebSocket. */
class WebSocketStatesTest extends FeedsAtTheDesk {
    @Test
    void aServiceThatRefusesAWebSocketIsQuotedWithItsStatus() throws Exception {
        try (ServerSocket server = server()) {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), ""));
            try (Socket client = server.accept()) {
                request(client);
                send(client, "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
                Await.until(() -> state().state().equals("cut off"));
            }
            assertThat(state().why()).isEqualTo("it answered with status 403 instead of a WebSocket");
        }
    }

    @Test
    void aServiceThatHangsUpAgainAndAgainLeavesNoThreadsBehind() throws Exception {
        long before = clients();
        try (ServerSocket server = server()) {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), ""));
            for (int i = 0; i < 8; i++) {
                try (Socket client = server.accept()) {
                    send(client, upgrade(request(client)));
                }
            }
            Await.until(() -> state().state().equals("cut off"));
        }
        assertThat(clients()).isLessThan(before + 4);
    }

    private static long clients() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-\\d+-SelectorManager"))
                .count();
    }

    @Test
    void whatAServiceSaidBeforeItHungUpIsPassedOn() throws Exception {
        try (ServerSocket server = server()) {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), ""));
            try (Socket client = server.accept()) {
                send(client, upgrade(request(client)));
                String error = "{\"error\": \"Api Key Is Not Valid\"}";
                client.getOutputStream().write(new byte[] {(byte) 0x81, (byte) error.length()});
                send(client, error);
                client.getOutputStream().write(new byte[] {(byte) 0x88, 2, 3, (byte) 0xf0});
                Await.until(() -> state().state().equals("cut off"));
            }
            // as long as the server is there, it is connected to again, and not answered
            assertThat(state().why()).contains("1008").contains("Api Key Is Not Valid");
        }
    }

    @Test
    void aWebSocketThatBreaksTheProtocolIsToldInWords() throws Exception {
        try (ServerSocket server = server()) {
            start(new WebSocketFeed("s", URI.create("ws://127.0.0.1:" + server.getLocalPort() + "/"), ""));
            try (Socket client = server.accept()) {
                send(client, upgrade(request(client)));
                client.getOutputStream().write(new byte[] {-1, -1, -1, -1});
                Await.until(() -> state().state().equals("cut off"));
            }
            assertThat(state().why()).isNotBlank().doesNotContain("null").doesNotContain("java.");
        }
        assertThat(said).allSatisfy(s -> assertThat(s).doesNotContain("null").doesNotContain("java."));
    }

    /** The head of what the client asks. */
    private static String request(Socket client) throws IOException {
        InputStream in = client.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("it goes on after " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    private static String upgrade(String request) throws Exception {
        String key = request.replaceAll("(?is).*sec-websocket-key: *(\\S+).*", "$1");
        byte[] sum = MessageDigest.getInstance("SHA-1")
                .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
        return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: "
                + Base64.getEncoder().encodeToString(sum) + "\r\n\r\n";
    }
}
