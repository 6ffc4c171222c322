package landfall.flink;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.jobgraph.JobGraph;

/** What carries a graph from the beginning of its input to the end: the engine in this process, or a cluster elsewhere. */
public sealed interface Carrier extends AutoCloseable permits Engine, Cluster {
    /** What a run on this carrier needs beside what every run needs. */
    void configure(Configuration run);

    /**
     * Returns when the input has ended.
     *
     * @param run whose folder those who carry see, too
     * @throws IllegalStateException when the run failed
     */
    void carry(JobGraph job, Run run);

    @Override
    void close();
}
