package landfall.web;

import landfall.reject.Refusal;

/**
 * How the pages are served.
 *
 * @param host address to listen on; loopback only, as nobody signs in yet
 * @param port TCP port; 0 takes a free one
 * @param version of Landfall, shown on the pages
 */
public record Options(String host, int port, String version) {
    public Options {
        if (host == null || host.isBlank()) {
            throw new Refusal("The host is empty; give an address to listen on, such as 127.0.0.1.");
        }
        if (port < 0 || port > 65_535) {
            throw new Refusal("Port " + port + " is none; give one from 1 to 65535.");
        }
    }
}
