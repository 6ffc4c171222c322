package landfall.feed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * NMEA or JSON lines from receivers that connect to us. Who may connect is for the firewall to say; a port without host listens on
 * this machine only.
 *
 * @param onListening gets the address, which has the port that was taken when any was asked for
 */
public record TcpServer(String name, Address address, Consumer<Address> onListening) implements Feed {
    /** More receivers than any one station has. */
    private static final int MOST_CONNECTIONS = 64;

    @Override
    public String what() {
        return "TCP server " + address;
    }

    @Override
    public String unconnected() {
        return LISTENING;
    }

    @Override
    public boolean run(Inlet inlet) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "landfall-" + name);
            thread.setDaemon(true);
            return thread;
        });
        Semaphore free = new Semaphore(MOST_CONNECTIONS);
        AtomicReference<Throwable> fault = new AtomicReference<>();
        try (ServerSocketChannel server = ServerSocketChannel.open()) {
            server.bind(address.resolved());
            onListening.accept(new Address(address.host(), server.socket().getLocalPort()));
            while (true) {
                SocketChannel client = server.accept();
                if (!free.tryAcquire()) {
                    // it knows at once, and may connect again when another is gone
                    inlet.rejects().count("receiver beyond the " + MOST_CONNECTIONS + " that may connect", name, "");
                    client.close();
                    continue;
                }
                threads.execute(() -> {
                    try {
                        serve(client, inlet, free);
                    } catch (RuntimeException | Error ours) {
                        fault.set(ours);
                        close(server);
                    }
                });
            }
        } catch (ClosedByInterruptException e) {
            throw new InterruptedException("stopped");
        } catch (AsynchronousCloseException e) {
            if (fault.get() instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) fault.get();
        } finally {
            threads.shutdownNow();
        }
    }

    /** Lets the thread that waits for connections know. */
    private static void close(ServerSocketChannel server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void serve(SocketChannel client, Inlet inlet, Semaphore free) {
        try (client) {
            TcpClient.read(client.socket(), inlet);
        } catch (IOException e) {
            // it may connect again
            inlet.rejects().count("connection broken", client.toString(), String.valueOf(e.getMessage()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            free.release();
        }
    }
}
