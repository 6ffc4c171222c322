package landfall.feed;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * NMEA or JSON lines sent to us in datagrams, one or more whole lines in each. What is lost on the way nobody knows of.
 *
 * @param onListening gets the address, which has the port that was taken when any was asked for
 */
public record UdpFeed(String name, Address address, Consumer<Address> onListening) implements Feed {
    private static final int LARGEST_DATAGRAM = 1 << 16;
    private static final int MOST_SENDERS = 64;
    private static final int KERNEL_BUFFER = 4 << 20;

    @Override
    public String what() {
        return "UDP " + address;
    }

    @Override
    public String unconnected() {
        return LISTENING;
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        ByteBuffer datagram = ByteBuffer.allocate(LARGEST_DATAGRAM);
        Senders senders = new Senders();
        try (DatagramChannel channel = DatagramChannel.open()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, KERNEL_BUFFER);
            channel.bind(address.resolved());
            onListening.accept(new Address(address.host(), channel.socket().getLocalPort()));
            while (true) {
                datagram.clear();
                SocketAddress sender = channel.receive(datagram);
                senders.computeIfAbsent(sender, s -> inlet.connection())
                        .lines(
                                Arrays.copyOf(datagram.array(), datagram.position()),
                                inlet.clock().instant());
                inlet.holdBack();
            }
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException("stopped");
        } finally {
            senders.values().forEach(Inlet.Connection::close);
        }
    }

    /** Receivers number their messages alike, so what one sends is put together apart from the others. */
    private static final class Senders extends LinkedHashMap<SocketAddress, Inlet.Connection> {
        private static final long serialVersionUID = 1;

        Senders() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<SocketAddress, Inlet.Connection> oldest) {
            boolean tooMany = size() > MOST_SENDERS;
            if (tooMany) {
                oldest.getValue().close();
            }
            return tooMany;
        }
    }
}
