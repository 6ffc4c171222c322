package landfall.feed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import landfall.reject.Refusal;

/**
 * A host and a port, asked for by name at each use: {@code feed.example:5631}, {@code [::1]:4001}.
 *
 * @param host name or number
 * @param port 0 for any free one, to listen on
 */
public record Address(String host, int port) {
    private static final String HERE = "127.0.0.1";

    public Address {
        if (host.isBlank() || port < 0 || port > 65_535) {
            throw new Refusal("\"" + host + ":" + port + "\" is no address; give it as host:port, port 1 to 65535.");
        }
    }

    /** An address to connect to. */
    public static Address of(String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new Refusal("\"" + text + "\" is no address; give it as host:port.");
        }
        return new Address(text.substring(0, colon).replaceAll("^\\[|]$", ""), port(text, text.substring(colon + 1)));
    }

    /** An address to listen on: a port alone is this machine's, not reached from others. */
    public static Address toListenOn(String text) {
        return text.contains(":") ? of(text) : new Address(HERE, port(text, text));
    }

    private static int port(String text, String digits) {
        if (!digits.matches("\\d{1,5}")) {
            throw new Refusal("\"" + text + "\" names no port; give it as host:port.");
        }
        return Integer.parseInt(digits);
    }

    InetSocketAddress resolved() throws IOException {
        try {
            return new InetSocketAddress(InetAddress.getByName(host), port);
        } catch (UnknownHostException e) {
            throw new IOException("there is no host " + host, e);
        }
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
