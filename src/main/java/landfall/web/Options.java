package landfall.web;

import java.util.Set;
import landfall.reject.Refusal;

/**
 * How the pages are served.
 *
 * @param host address to listen on
 * @param port TCP port; 0 takes a free one
 * @param version of Landfall, shown on the pages
 * @param signIn whether people sign in and programs send a key; only on loopback may they come in without
 */
public record Options(String host, int port, String version, boolean signIn) {
    public Options {
        if (host == null || host.isBlank()) {
            throw new Refusal("The host is empty; give an address to listen on, such as 127.0.0.1.");
        }
        if (port < 0 || port > 65_535) {
            throw new Refusal("Port " + port + " is none; give one from 1 to 65535.");
        }
        signIn |= !isLoopback(host);
    }

    /** With sign-in for anything but loopback. */
    public Options(String host, int port, String version) {
        this(host, port, version, false);
    }

    static boolean isLoopback(String host) {
        return Set.of("127.0.0.1", "localhost", "::1", "[::1]").contains(host);
    }
}
