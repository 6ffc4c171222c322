package landfall.feed;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;

/** NMEA or JSON lines from a server that we connect to, as most national feeds and receivers offer them. */
public record TcpClient(String name, Address address) implements Feed {
    private static final int CONNECT_MILLIS = 10_000;

    @Override
    public String what() {
        return "TCP " + address;
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        try (SocketChannel channel = SocketChannel.open()) {
            channel.socket().connect(address.resolved(), CONNECT_MILLIS);
            read(channel.socket(), inlet);
        }
        return false;
    }

    /** Reads until the other side closes or falls silent. */
    static void read(Socket socket, Inlet inlet) throws IOException, InterruptedException {
        socket.setSoTimeout(Math.toIntExact(inlet.idle().toMillis()));
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = socket.getInputStream();
                Inlet.Connection connection = inlet.connection()) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                connection.bytes(buffer, n);
                inlet.holdBack();
            }
        } catch (SocketTimeoutException e) {
            throw new EOFException("nothing came for " + inlet.idle().toSeconds() + " s");
        }
    }
}
