package landfall.flink;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import landfall.reject.Refusal;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.jobgraph.JobGraph;
import org.apache.flink.runtime.jobmaster.JobResult;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;

/**
 * Flink inside this process: nothing to install. Starting takes a second or so, a job in a running engine a fifth of that, so
 * keep one as long as there are runs to make.
 */
public final class Engine implements Carrier {
    /** One thread puts the batches in order and hands them on: 2 of some 30 s of processor time of a day, so that it feeds no more (our measure). */
    private static final int MOST_THREADS = 16;

    private static final String LOOPBACK = "127.0.0.1";

    private static final MemorySize SEGMENT = TaskManagerOptions.MEMORY_SEGMENT_SIZE.defaultValue();

    private final MiniCluster cluster;

    private Engine(MiniCluster cluster) {
        this.cluster = cluster;
    }

    /** How many threads for the detectors are of use on a machine of so many cores. */
    public static int threads(int cores) {
        return Math.min(cores, MOST_THREADS);
    }

    /**
     * Two segments for each way from thread to thread, of which the graph has three times the square, and some for each thread;
     * twice over. They are filled with zeros at every start, so there are no more.
     */
    private static MemorySize network(int slots) {
        return SEGMENT.multiply(2 * (6L * slots * slots + 40L * slots + 100));
    }

    /** The engine's parts may talk to each other over sockets, which know no passwords: they listen on this machine only. */
    private static void toItself(Configuration configuration) {
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        configuration.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        configuration.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
    }

    /**
     * @param slots the largest parallelism of any run
     * @param workDir for temporary files
     */
    public static Engine start(int slots, Path workDir) {
        Configuration configuration = new Configuration();
        try {
            configuration.set(
                    CoreOptions.TMP_DIRS,
                    Files.createDirectories(workDir.resolve("engine")).toString());
        } catch (IOException e) {
            throw new Refusal(workDir + " cannot be written: choose another folder to work in", e);
        }
        toItself(configuration);
        MemorySize network = network(slots);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, network);
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, network);
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(16));
        MiniCluster cluster = new Secluded(new MiniClusterConfiguration.Builder()
                .setConfiguration(configuration)
                .setNumTaskManagers(1)
                .setNumSlotsPerTaskManager(slots)
                .withRandomPorts()
                .build());
        try {
            cluster.start();
        } catch (Exception e) {
            throw new IllegalStateException("the engine does not start", e);
        }
        return new Engine(cluster);
    }

    @Override
    public void configure(Configuration run) {
        // what fails in this process on these bytes fails again, and then hides behind what the second try died of
        run.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
    }

    @Override
    public void carry(JobGraph job, Run run) {
        try {
            cluster.submitJob(job).get();
            JobResult result = cluster.requestJobResult(job.getJobID()).get();
            if (result.getSerializedThrowable().isPresent()) {
                Throwable cause = result.getSerializedThrowable().get();
                throw new IllegalStateException("the detection failed", cause);
            }
            if (!result.isSuccess()) {
                throw new IllegalStateException("the detection was ended before its time");
            }
        } catch (InterruptedException e) {
            cluster.cancelJob(job.getJobID());
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the detection was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("the detection failed", e.getCause());
        }
    }

    MiniCluster cluster() {
        return cluster;
    }

    @Override
    public void close() {
        try {
            cluster.close();
        } catch (Exception e) {
            throw new IllegalStateException("the engine does not stop", e);
        }
    }
}
