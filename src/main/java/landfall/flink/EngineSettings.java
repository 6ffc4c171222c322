package landfall.flink;

import landfall.setting.Setting;

/**
 * Where the detectors run.
 *
 * @param cluster REST address of a Flink cluster, or empty for this process
 * @param folder that this machine and all of the cluster see under the same path
 */
public record EngineSettings(
        @Setting(
                value = "",
                meaning =
                        "Flink cluster that carries the detectors through files, as host:port of its REST interface; none is this process",
                source = "the user")
        String cluster,

        @Setting(
                value = "",
                meaning =
                        "folder for the runs of a cluster, seen by all its machines and this one under the same path, as are the files read",
                source = "the user")
        String folder) {}
