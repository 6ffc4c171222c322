package landfall;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of this machine that the system gives to nobody else as long as it is held. Nobody listens on it until somebody to whom it is named
 * does: a port that is only asked for may be another's before it is used.
 */
public final class HeldPort implements AutoCloseable {
    private final Socket held = new Socket();

    public HeldPort() throws IOException {
        held.setReuseAddress(true);
        held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public int number() {
        return held.getLocalPort();
    }

    /** With the address of this machine. */
    public String address() {
        return "127.0.0.1:" + number();
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
