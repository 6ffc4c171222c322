package landfall.flink;

import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.flink.runtime.rpc.FencedRpcEndpoint;
import org.apache.flink.runtime.rpc.FencedRpcGateway;
import org.apache.flink.runtime.rpc.MainThreadValidatorUtil;
import org.apache.flink.runtime.rpc.RpcEndpoint;
import org.apache.flink.runtime.rpc.RpcGatewayUtils;
import org.apache.flink.runtime.rpc.RpcServer;
import org.apache.flink.runtime.rpc.RpcUtils;
import org.apache.flink.runtime.rpc.exceptions.EndpointNotStartedException;
import org.apache.flink.runtime.rpc.exceptions.FencingTokenException;
import org.apache.flink.runtime.rpc.exceptions.RecipientUnreachableException;
import org.apache.flink.util.ExceptionUtils;
import org.slf4j.LoggerFactory;

/**
 * Where a part of the engine gets its calls: in line, one after the other, in a thread of its own. A part hears nothing before it
 * is started.
 */
final class Mailbox implements RpcServer {
    private static final long LAST_CALLS_SECONDS = 5;

    private final RpcEndpoint part;
    private final String address;
    private final Duration patience;
    private final Executor answers;
    private final ScheduledThreadPoolExecutor line;
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private volatile boolean open;
    private volatile boolean over;

    /**
     * @param patience for an answer, where the caller does not say
     * @param answers gives them to those who wait for them
     */
    Mailbox(RpcEndpoint part, String address, Duration patience, Executor answers) {
        this.part = part;
        this.address = address;
        this.patience = patience;
        this.answers = answers;
        line = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(() -> reading(task), "engine-" + address);
            thread.setDaemon(true);
            return thread;
        });
        line.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    private void reading(Runnable task) {
        // the part checks that it is called in this thread only
        new MainThreadValidatorUtil(part).enterMainThread();
        task.run();
    }

    /** The mailbox as the part itself holds it. */
    RpcServer own() {
        Set<Class<?>> faces = new HashSet<>(RpcUtils.extractImplementedRpcGateways(part.getClass()));
        faces.add(RpcServer.class);
        return (RpcServer) face(faces, () -> part instanceof FencedRpcEndpoint<?> f ? f.getFencingToken() : null);
    }

    /** The mailbox as others see it, who say with a token as whom they know the part: it may be another by now. */
    <C> C to(Class<C> gateway, Serializable token) {
        return gateway.cast(face(Set.of(gateway), () -> token));
    }

    private Object face(Set<Class<?>> faces, Supplier<Serializable> token) {
        InvocationHandler handler = (proxy, method, args) -> called(method, args, token);
        return Proxy.newProxyInstance(part.getClass().getClassLoader(), faces.toArray(Class<?>[]::new), handler);
    }

    private Object called(Method method, Object[] args, Supplier<Serializable> token) throws Throwable {
        if (method.getDeclaringClass() == FencedRpcGateway.class) {
            return token.get();
        }
        if (method.getDeclaringClass().isInstance(this)) {
            return invoked(method, this, args);
        }
        Serializable known = token.get();
        if (method.getReturnType() == void.class) {
            runAsync(() -> {
                if (isMeant(known)) {
                    told(() -> invoked(method, part, args));
                }
            });
            return null;
        }
        Callable<?> call = () -> {
            if (!isMeant(known)) {
                throw new FencingTokenException(address + " is another than the one called: " + known);
            }
            return invoked(method, part, args);
        };
        Duration timeout = RpcGatewayUtils.extractRpcTimeout(method.getParameterAnnotations(), args, patience);
        CompletableFuture<?> answer = asked(() -> answered(call), method.getName(), timeout);
        return method.getReturnType() == CompletableFuture.class ? answer : answer.get();
    }

    private boolean isMeant(Serializable token) {
        return !(part instanceof FencedRpcEndpoint<?> fenced) || Objects.equals(token, fenced.getFencingToken());
    }

    private static Object invoked(Method method, Object on, Object[] args) throws Exception {
        try {
            return method.invoke(on, args);
        } catch (InvocationTargetException e) {
            ExceptionUtils.rethrowException(e.getTargetException());
            throw e;
        }
    }

    @Override
    public void runAsync(Runnable runnable) {
        scheduleRunAsync(runnable, 0);
    }

    @Override
    public void scheduleRunAsync(Runnable runnable, long delayMillis) {
        post(delayMillis, () -> {
            if (open) {
                told(() -> {
                    runnable.run();
                    return null;
                });
            }
        });
    }

    @Override
    public <V> CompletableFuture<V> callAsync(Callable<V> callable, Duration timeout) {
        return asked(() -> CompletableFuture.completedFuture(callable.call()), "what is asked", timeout);
    }

    /** What nobody waits for an answer to. */
    private void told(Callable<?> call) {
        try {
            call.call();
        } catch (Throwable e) {
            LoggerFactory.getLogger(part.getClass()).error("a call of {} failed", address, e);
            ExceptionUtils.rethrowIfFatalErrorOrOOM(e);
        }
    }

    private <V> CompletableFuture<V> asked(Callable<CompletableFuture<V>> call, String what, Duration timeout) {
        CompletableFuture<V> answer = new CompletableFuture<>();
        boolean posted = post(0, () -> {
            if (open) {
                tried(call).whenCompleteAsync((value, failure) -> give(answer, value, failure), answers);
            } else {
                answer.completeExceptionally(new EndpointNotStartedException(address + " is not started"));
            }
        });
        if (!posted) {
            answer.completeExceptionally(new RecipientUnreachableException("this process", address, what));
        }
        return answer.orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static <V> CompletableFuture<V> tried(Callable<CompletableFuture<V>> call) {
        try {
            return call.call();
        } catch (Throwable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** A call may be answered later. */
    @SuppressWarnings("unchecked")
    private static CompletableFuture<Object> answered(Callable<?> call) throws Exception {
        Object value = call.call();
        return value instanceof CompletableFuture<?> later
                ? (CompletableFuture<Object>) later
                : CompletableFuture.completedFuture(value);
    }

    private static <V> void give(CompletableFuture<V> answer, V value, Throwable failure) {
        if (failure == null) {
            answer.complete(value);
        } else {
            answer.completeExceptionally(ExceptionUtils.stripCompletionException(failure));
        }
    }

    private boolean post(long delayMillis, Runnable task) {
        if (over) {
            return false;
        }
        try {
            line.schedule(task, delayMillis, TimeUnit.MILLISECONDS);
            return true;
        } catch (RejectedExecutionException closed) {
            return false;
        }
    }

    @Override
    public void start() {
        post(0, () -> {
            open = true;
            try {
                part.internalCallOnStart();
            } catch (Exception e) {
                end(e);
            }
        });
    }

    @Override
    public void stop() {
        post(0, () -> open = false);
    }

    /** Lets the part end what it does; nothing is heard thereafter. */
    void close() {
        post(0, () -> {
            if (open) {
                part.internalCallOnStop().whenComplete((done, failure) -> end(failure));
            } else {
                end(null);
            }
        });
    }

    private void end(Throwable failure) {
        open = false;
        over = true;
        // who called at the last moment hears that nobody answers, instead of waiting
        line.schedule(line::shutdown, LAST_CALLS_SECONDS, TimeUnit.SECONDS);
        if (failure == null) {
            ended.complete(null);
        } else {
            ended.completeExceptionally(failure);
        }
    }

    @Override
    public CompletableFuture<Void> getTerminationFuture() {
        return ended;
    }

    @Override
    public String getAddress() {
        return address;
    }

    @Override
    public String getHostname() {
        return "localhost";
    }
}
