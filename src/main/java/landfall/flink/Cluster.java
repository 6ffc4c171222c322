package landfall.flink;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import landfall.reject.Refusal;
import org.apache.flink.api.common.JobID;
import org.apache.flink.client.deployment.StandaloneClusterId;
import org.apache.flink.client.program.rest.RestClusterClient;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.rest.handler.legacy.messages.ClusterOverviewWithVersion;
import org.apache.flink.runtime.util.EnvironmentInformation;
import org.apache.flink.util.SerializedThrowable;

/**
 * A Flink cluster that somebody else keeps running, asked by its REST interface. It gets the graph; its machines read the
 * inputs and the classes of the graph, and write what they find, in folders that they and this process see under the same path.
 */
public final class Cluster implements Carrier {
    private static final String CAUSED_BY = "Caused by: ";
    private static final int ANSWER_SECONDS = 10;
    /** A run goes on from its last checkpoint when a machine dies; what fails on its bytes fails again, and is not tried for long. */
    private static final int MOST_RESTARTS = 3;
    /** Flink takes 50 s to notice that a machine is gone ({@code heartbeat.timeout}), and until then restarts on it in vain. */
    private static final Duration BEFORE_RESTART = Duration.ofSeconds(30);

    private final String address;
    private final RestClusterClient<StandaloneClusterId> client;
    private final List<Path> jars;
    private final int threads;
    private final Duration beforeRestart;

    private Cluster(
            String address,
            RestClusterClient<StandaloneClusterId> client,
            List<Path> jars,
            int threads,
            Duration beforeRestart) {
        this.address = address;
        this.client = client;
        this.jars = jars;
        this.threads = threads;
        this.beforeRestart = beforeRestart;
    }

    /**
     * @param address {@code host:port} of the REST interface
     * @param jars with every class of the graph
     * @throws Refusal when nobody answers, of another version, or no slot is free
     */
    public static Cluster at(String address, List<Path> jars) {
        return at(address, jars, BEFORE_RESTART);
    }

    static Cluster at(String address, List<Path> jars, Duration beforeRestart) {
        RestClusterClient<StandaloneClusterId> client = client(address);
        try {
            return new Cluster(address, client, jars, freeSlots(address, client), beforeRestart);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static RestClusterClient<StandaloneClusterId> client(String address) {
        int colon = address.lastIndexOf(':');
        String port = address.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}")) {
            throw new Refusal(
                    "\"" + address + "\" is no address of a cluster; write host:port, such as flink.example.org:8081");
        }
        Configuration configuration = new Configuration();
        configuration.set(RestOptions.ADDRESS, address.substring(0, colon));
        configuration.set(RestOptions.PORT, Integer.parseInt(port));
        try {
            return new RestClusterClient<>(configuration, StandaloneClusterId.getInstance());
        } catch (Exception e) {
            throw new Refusal("The cluster at " + address + " cannot be asked: " + e.getMessage(), e);
        }
    }

    private static int freeSlots(String address, RestClusterClient<?> client) {
        ClusterOverviewWithVersion cluster;
        try {
            cluster = client.getClusterOverview().get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking the cluster", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new Refusal(
                    "No Flink cluster answers at " + address
                            + "; start it, or take engine: cluster out of the configuration",
                    e);
        }
        if (!ours().equals(cluster.getVersion())) {
            throw new Refusal(
                    "The cluster at " + address + " runs Flink " + cluster.getVersion() + "; it must be " + ours());
        }
        if (cluster.getNumSlotsAvailable() == 0) {
            throw new Refusal("The cluster at " + address + " has no free slot (of " + cluster.getNumSlotsTotal()
                    + "); wait for its other runs to end, or add task managers");
        }
        return cluster.getNumSlotsAvailable();
    }

    private static String ours() {
        return EnvironmentInformation.getVersion();
    }

    /** Threads for the detectors: the cluster's free slots. */
    public int threads() {
        return Engine.threads(threads);
    }

    @Override
    public void configure(Configuration run) {
        run.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        run.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, MOST_RESTARTS);
        run.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, beforeRestart);
    }

    @Override
    public void carry(JobGraph job, Run run) {
        try {
            Path program = Files.createTempDirectory(Files.createDirectories(run.dir()), "program-");
            try {
                job.setClasspaths(laidDown(program));
                carry(job, program);
            } finally {
                Scratch.delete(program);
            }
        } catch (IOException e) {
            throw new Refusal(run.dir() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /**
     * The jars where all machines see them. Sent through the REST interface, each is a part of one request, of which Flink's takes 128: a
     * program of more dependencies could not be carried at all.
     */
    private List<URL> laidDown(Path program) throws IOException {
        List<URL> there = new ArrayList<>();
        for (Path jar : jars) {
            // two in different folders may have one name
            Path copy = program.resolve("%03d-%s".formatted(there.size(), jar.getFileName()));
            there.add(Files.copy(jar, copy).toUri().toURL());
        }
        return there;
    }

    private void carry(JobGraph job, Path program) {
        Thread end = new Thread(() -> cancel(job.getJobID()), "landfall-cancel");
        Runtime.getRuntime().addShutdownHook(end);
        try {
            answer(client.submitJob(job));
            requireSuccess(answer(client.requestJobResult(job.getJobID())), program);
        } finally {
            forget(end);
        }
    }

    private static void forget(Thread end) {
        try {
            Runtime.getRuntime().removeShutdownHook(end);
        } catch (IllegalStateException e) {
            // this process is ending, and that is what it was for
        }
    }

    private static void requireSuccess(JobResult result, Path program) {
        Throwable failure = result.getSerializedThrowable().orElse(null);
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SerializedThrowable there) {
                refuse(there, program);
            }
        }
        if (!result.isSuccess()) {
            throw new IllegalStateException("the detection failed", failure);
        }
    }

    private static void refuse(SerializedThrowable there, Path program) {
        String kind = there.getOriginalErrorClassName();
        if (kind.equals(Refusal.class.getName())) {
            throw new Refusal(there.getMessage().substring(kind.length() + 2), there);
        }
        if (kind.equals(ClassNotFoundException.class.getName())) {
            throw new Refusal(
                    "The cluster does not find the program in " + program
                            + "; engine: folder must be one that all its machines see under this path",
                    there);
        }
    }

    private <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the detection was interrupted", e);
        } catch (ExecutionException e) {
            throw new Refusal("The cluster at " + address + " took the run no further: " + why(e), e);
        }
    }

    /** The innermost reason: those around it say no more than that something failed. What the cluster's side tells is a whole trace in one text. */
    static String why(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String told = String.valueOf(innermost.getMessage());
        int there = told.lastIndexOf(CAUSED_BY);
        return (there < 0 ? told : told.substring(there + CAUSED_BY.length()))
                .lines()
                .findFirst()
                .orElse("it does not say why");
    }

    /** Who is stopped while a run goes on ends the run, too. */
    private void cancel(JobID job) {
        try {
            client.cancel(job).get(ANSWER_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            // the cluster is out of reach: whoever keeps it sees the run
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
