package landfall.flink;

/** Told at least once a second how far a run is. */
@FunctionalInterface
public interface Progress {
    /** Nobody wants to know. */
    Progress NONE = (positions, bytesDone, bytesTotal) -> {};

    /**
     * @param positions read so far
     * @param bytesDone of the input, as it lies on disk
     * @param bytesTotal of the input
     */
    void at(long positions, long bytesDone, long bytesTotal);
}
