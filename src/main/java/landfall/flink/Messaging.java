package landfall.flink;

import java.io.Serializable;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.function.Supplier;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RpcOptions;
import org.apache.flink.runtime.rpc.AddressResolution;
import org.apache.flink.runtime.rpc.FencedRpcGateway;
import org.apache.flink.runtime.rpc.RpcEndpoint;
import org.apache.flink.runtime.rpc.RpcGateway;
import org.apache.flink.runtime.rpc.RpcServer;
import org.apache.flink.runtime.rpc.RpcService;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.apache.flink.runtime.rpc.exceptions.RpcConnectionException;
import org.apache.flink.util.concurrent.FutureUtils;
import org.apache.flink.util.concurrent.ScheduledExecutor;
import org.apache.flink.util.concurrent.ScheduledExecutorServiceAdapter;

/**
 * How the parts of an engine in one process talk to each other: calls that wait in line at the {@link Mailbox} of the part they are
 * for. The engine's own way is made for many machines and costs a third of each start (our measure).
 */
@SuppressWarnings("try") // closing the engine's own classes may be interrupted, as they declare
final class Messaging implements RpcSystem {
    /** What the engine takes for the longest message elsewhere; nothing is measured against it here. */
    private static final long MESSAGE_BYTES = 10 << 20;
    /** Threads for what falls due. */
    private static final int THREADS = 4;

    private final Map<String, Mailbox> mailboxes = new ConcurrentHashMap<>();

    @Override
    public RpcServiceBuilder localServiceBuilder(Configuration configuration) {
        Duration patience = configuration.get(RpcOptions.ASK_TIMEOUT_DURATION);
        return new Builder(() -> new Switchboard(patience));
    }

    @Override
    public RpcServiceBuilder remoteServiceBuilder(Configuration configuration, String address, String ports) {
        throw new UnsupportedOperationException("this engine is one process");
    }

    @Override
    public String getRpcUrl(
            String host, int port, String endpoint, AddressResolution resolution, Configuration configuration) {
        return endpoint;
    }

    @Override
    public InetSocketAddress getInetSocketAddressFromRpcUrl(String url) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public long getMaximumMessageSizeInBytes(Configuration configuration) {
        return MESSAGE_BYTES;
    }

    /** Which threads there are is no choice here. */
    private record Builder(Supplier<RpcService> service) implements RpcServiceBuilder {
        @Override
        public RpcServiceBuilder withComponentName(String name) {
            return this;
        }

        @Override
        public RpcServiceBuilder withBindAddress(String address) {
            return this;
        }

        @Override
        public RpcServiceBuilder withBindPort(int port) {
            return this;
        }

        @Override
        public RpcServiceBuilder withExecutorConfiguration(FixedThreadPoolExecutorConfiguration threads) {
            return this;
        }

        @Override
        public RpcServiceBuilder withExecutorConfiguration(ForkJoinExecutorConfiguration threads) {
            return this;
        }

        @Override
        public RpcService createAndStart() {
            return service.get();
        }
    }

    /** Knows the mailboxes by their addresses. */
    private final class Switchboard implements RpcService {
        private final Duration patience;
        private final Set<Mailbox> mine = ConcurrentHashMap.newKeySet();
        private final ScheduledExecutorService due = new ScheduledThreadPoolExecutor(THREADS, this::thread);
        /** As many as it takes: who gets an answer may wait for another in its thread. */
        private final ExecutorService answers = Executors.newCachedThreadPool(this::thread);

        Switchboard(Duration patience) {
            this.patience = patience;
        }

        @Override
        public String getAddress() {
            return "localhost";
        }

        @Override
        public int getPort() {
            return -1;
        }

        @Override
        public <C extends RpcEndpoint & RpcGateway> RpcServer startServer(C part, Map<String, String> context) {
            Mailbox mailbox = new Mailbox(part, part.getEndpointId(), patience, this::answer);
            mailboxes.put(mailbox.getAddress(), mailbox);
            mine.add(mailbox);
            mailbox.getTerminationFuture().whenComplete((done, failure) -> {
                mailboxes.remove(mailbox.getAddress(), mailbox);
                mine.remove(mailbox);
            });
            return mailbox.own();
        }

        private void answer(Runnable answer) {
            if (answers.isShutdown()) {
                answer.run();
            } else {
                answers.execute(answer);
            }
        }

        private Thread thread(Runnable task) {
            Thread thread = new Thread(task, "engine-answers");
            thread.setDaemon(true);
            return thread;
        }

        @Override
        public <C extends RpcGateway> C getSelfGateway(Class<C> gateway, RpcServer server) {
            return gateway.cast(server);
        }

        @Override
        public <C extends RpcGateway> CompletableFuture<C> connect(String address, Class<C> gateway) {
            return connected(address, null, gateway);
        }

        @Override
        public <F extends Serializable, C extends FencedRpcGateway<F>> CompletableFuture<C> connect(
                String address, F token, Class<C> gateway) {
            return connected(address, token, gateway);
        }

        private <C> CompletableFuture<C> connected(String address, Serializable token, Class<C> gateway) {
            Mailbox mailbox = mailboxes.get(address);
            return mailbox == null
                    ? CompletableFuture.failedFuture(new RpcConnectionException("nobody answers at " + address))
                    : CompletableFuture.completedFuture(mailbox.to(gateway, token));
        }

        @Override
        public void stopServer(RpcServer server) {
            Mailbox mailbox = mailboxes.get(server.getAddress());
            if (mailbox != null) {
                mailbox.close();
            }
        }

        @Override
        public ScheduledExecutor getScheduledExecutor() {
            return new ScheduledExecutorServiceAdapter(due);
        }

        @Override
        public CompletableFuture<Void> closeAsync() {
            mine.forEach(Mailbox::close);
            return FutureUtils.completeAll(
                            mine.stream().map(Mailbox::getTerminationFuture).toList())
                    .whenComplete((done, failure) -> {
                        due.shutdown();
                        answers.shutdown();
                    });
        }
    }
}
