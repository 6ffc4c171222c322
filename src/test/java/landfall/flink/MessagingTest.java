package landfall.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.rpc.FencedRpcEndpoint;
import org.apache.flink.runtime.rpc.FencedRpcGateway;
import org.apache.flink.runtime.rpc.RpcService;
import org.apache.flink.runtime.rpc.RpcTimeout;
import org.apache.flink.runtime.rpc.exceptions.EndpointNotStartedException;
import org.apache.flink.runtime.rpc.exceptions.FencingTokenException;
import org.apache.flink.runtime.rpc.exceptions.RecipientUnreachableException;
import org.apache.flink.runtime.rpc.exceptions.RpcConnectionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // closing the engine's own classes may be interrupted, as they declare
class MessagingTest {
    private static final UUID TOKEN = new UUID(1, 1);

    /** What the part of these tests can be asked. */
    public interface Counting extends FencedRpcGateway<UUID> {
        void count(int number);

        CompletableFuture<List<Integer>> counted();

        CompletableFuture<Integer> failing();

        CompletableFuture<Integer> never(@RpcTimeout Duration timeout);
    }

    private static final class Counter extends FencedRpcEndpoint<UUID> implements Counting {
        private final List<Integer> numbers = new ArrayList<>();
        private final Set<String> threads = new TreeSet<>();

        Counter(RpcService service) {
            super(service, "counter", TOKEN);
        }

        @Override
        public void count(int number) {
            validateRunsInMainThread();
            threads.add(Thread.currentThread().getName());
            numbers.add(number);
        }

        @Override
        public CompletableFuture<List<Integer>> counted() {
            return CompletableFuture.supplyAsync(() -> List.copyOf(numbers));
        }

        @Override
        public CompletableFuture<Integer> failing() {
            throw new IllegalStateException("on purpose");
        }

        @Override
        public CompletableFuture<Integer> never(Duration timeout) {
            return new CompletableFuture<>();
        }
    }

    private RpcService service;
    private Counter part;

    @BeforeEach
    void start() throws Exception {
        service = new Messaging().localServiceBuilder(new Configuration()).createAndStart();
        part = new Counter(service);
    }

    @AfterEach
    void end() throws Exception {
        service.closeAsync().get(5, TimeUnit.MINUTES);
    }

    @Test
    void callsAreHeardInLineByOneThread() throws Exception {
        part.start();
        Counting gateway = gateway(TOKEN);
        for (int i = 0; i < 1000; i++) {
            gateway.count(i);
        }
        assertThat(gateway.counted().get()).hasSize(1000).isSorted();
        assertThat(part.threads).hasSize(1);
    }

    @Test
    void whatGoesWrongIsTheAnswer() {
        part.start();
        assertFails(gateway(TOKEN).failing(), IllegalStateException.class);
        assertFails(gateway(TOKEN).never(Duration.ofMillis(20)), TimeoutException.class);
    }

    @Test
    void whoIsMeantForAnotherIsNotHeard() throws Exception {
        part.start();
        gateway(new UUID(2, 2)).count(7);
        assertFails(gateway(new UUID(2, 2)).counted(), FencingTokenException.class);
        assertThat(part.getSelfGateway(Counting.class).counted().get()).isEmpty();
    }

    @Test
    void nothingIsHeardBeforeTheStartNorAfterTheEnd() throws Exception {
        Counting gateway = gateway(TOKEN);
        assertFails(gateway.counted(), EndpointNotStartedException.class);
        part.start();
        assertThat(gateway.counted().get()).isEmpty();
        part.closeAsync().get(5, TimeUnit.MINUTES);
        assertFails(gateway.counted(), RecipientUnreachableException.class);
        assertFails(service.connect("counter", TOKEN, Counting.class), RpcConnectionException.class);
    }

    @Test
    void whoCallsAtTheLastMomentIsNotLeftWaiting() throws Exception {
        part.start();
        Counting gateway = gateway(TOKEN);
        CompletableFuture<Void> ended = part.closeAsync();
        for (int i = 0; i < 1000; i++) {
            gateway.counted().handle((numbers, failure) -> true).get(5, TimeUnit.MINUTES);
        }
        ended.get(5, TimeUnit.MINUTES);
    }

    private Counting gateway(UUID token) {
        return service.connect("counter", token, Counting.class).join();
    }

    private static void assertFails(CompletableFuture<?> answer, Class<? extends Throwable> why) {
        assertThatThrownBy(() -> answer.get(5, TimeUnit.MINUTES))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(why);
    }
}
