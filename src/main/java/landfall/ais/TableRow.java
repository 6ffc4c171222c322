package landfall.ais;

/**
 * A row of a table, or what stands for one, to be asked while it is handed on and not later. What the ship did not say is
 * {@link Double#NaN} or −1, as in {@link landfall.vessel.Position}.
 */
public interface TableRow {
    /** Reception time, milliseconds since 1970, or {@link #NO_TIME}. */
    long millis();

    /** Message type, or 0 where the table does not tell. */
    int type();

    int mmsi();

    double lat();

    double lon();

    double speedKnots();

    double courseDegrees();

    int headingDegrees();

    int status();

    /** What the sender says of itself, or null. */
    Saying said();

    /** Receiver, or the table. */
    String source();

    long number();

    default boolean hasPlace() {
        return !Double.isNaN(lat());
    }

    /** As {@link Decimals} has them, so are the next. */
    default int latMillionths() {
        return Decimals.millionths(lat());
    }

    default int lonMillionths() {
        return Decimals.millionths(lon());
    }

    default int speedTenths() {
        return Decimals.tenths(speedKnots());
    }

    default int courseTenths() {
        return Decimals.tenths(courseDegrees());
    }

    long NO_TIME = Stamp.NONE;
}
