package landfall.remote;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;

/**
 * Which addresses may be asked. What the user wrote may; what another machine sends us to, by a redirection or a link, may only if it
 * is out in the open or on the very host the user wrote: a feed must not make us knock inside the user's own network.
 */
final class Door {
    private Door() {}

    /** A whole address of the web, as a user writes one into a file of settings. */
    static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return String.valueOf(address.getScheme()).matches("https?") && address.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    static void require(URI address, URI written) throws Unreachable {
        String scheme = address.getScheme();
        if (scheme == null || !scheme.matches("(?i)https?") || address.getHost() == null) {
            throw new Unreachable("not a web address");
        }
        if (written.getScheme().equalsIgnoreCase("https") && scheme.equalsIgnoreCase("http")) {
            throw new Unreachable("sent from https to http");
        }
        if (!sameHost(address, written) && !isOpen(address.getHost())) {
            throw new Unreachable("sent into a private network");
        }
    }

    private static boolean sameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost()) && port(one) == port(other);
    }

    private static int port(URI address) {
        return address.getPort() >= 0 ? address.getPort() : address.getScheme().equalsIgnoreCase("https") ? 443 : 80;
    }

    private static boolean isOpen(String host) throws Unreachable {
        try {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                if (!isOpen(address)) {
                    return false;
                }
            }
            return true;
        } catch (UnknownHostException e) {
            throw new Unreachable("no such host");
        }
    }

    /** Not loopback, link-local, private (RFC 1918, RFC 4193), shared (RFC 6598), multicast or "this" network. */
    static boolean isOpen(InetAddress address) {
        byte[] b = address.getAddress();
        boolean uniqueLocal = b.length == 16 && (b[0] & 0xFE) == 0xFC;
        boolean shared = b.length == 4 && (b[0] & 0xFF) == 100 && (b[1] & 0xC0) == 64;
        boolean thisNetwork = b.length == 4 && b[0] == 0;
        return !(address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || uniqueLocal
                || shared
                || thisNetwork);
    }
}
