package landfall.feed;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.function.Consumer;

/**
 * NMEA or JSON lines sent to us in datagrams, one or more whole lines in each. What is lost on the way nobody knows of.
 *
 * @param onListening gets the address, which has the port that was taken when any was asked for
 */
public record UdpFeed(String name, Address address, Consumer<Address> onListening) implements Feed {
    private static final int LARGEST_DATAGRAM = 1 << 16;
    private static final int KERNEL_BUFFER = 4 << 20;

    @Override
    public String what() {
        return "UDP " + address;
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        ByteBuffer datagram = ByteBuffer.allocate(LARGEST_DATAGRAM);
        try (DatagramChannel channel = DatagramChannel.open();
                Inlet.Connection connection = inlet.connection()) {
            channel.setOption(StandardSocketOptions.SO_RCVBUF, KERNEL_BUFFER);
            channel.bind(address.resolved());
            onListening.accept(new Address(address.host(), channel.socket().getLocalPort()));
            while (true) {
                datagram.clear();
                channel.receive(datagram);
                connection.lines(
                        Arrays.copyOf(datagram.array(), datagram.position()),
                        inlet.clock().millis());
                inlet.holdBack();
            }
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException("stopped");
        }
    }
}
