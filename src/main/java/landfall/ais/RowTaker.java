package landfall.ais;

/** Takes the rows of a table as they are read, by the million: nothing is made of a row that is not needed. */
public interface RowTaker {
    /**
     * One row. What the ship did not say is {@link Double#NaN} or −1, as in {@link landfall.vessel.Position}.
     *
     * @param millis reception time, milliseconds since 1970, or {@link #NO_TIME}
     * @param type message type, or 0 where the table does not tell
     * @param said what the sender says of itself, or null
     * @param source receiver, or the table
     */
    void row(
            long millis,
            int type,
            int mmsi,
            double lat,
            double lon,
            double speedKnots,
            double courseDegrees,
            int headingDegrees,
            int status,
            Saying said,
            String source,
            long row);

    long NO_TIME = Stamp.NONE;
}
