package landfall.flink;

import landfall.ais.Saying;
import landfall.ais.TableRow;

/** A row whose time is moved, as the clock of its source was wrong. Used again and again. */
final class Shifted implements TableRow {
    private TableRow row;
    private long millis;

    Shifted of(TableRow next, long by) {
        row = next;
        millis = next.millis() + by;
        return this;
    }

    @Override
    public long millis() {
        return millis;
    }

    @Override
    public int type() {
        return row.type();
    }

    @Override
    public int mmsi() {
        return row.mmsi();
    }

    @Override
    public double lat() {
        return row.lat();
    }

    @Override
    public double lon() {
        return row.lon();
    }

    @Override
    public double speedKnots() {
        return row.speedKnots();
    }

    @Override
    public double courseDegrees() {
        return row.courseDegrees();
    }

    @Override
    public int headingDegrees() {
        return row.headingDegrees();
    }

    @Override
    public int status() {
        return row.status();
    }

    @Override
    public Saying said() {
        return row.said();
    }

    @Override
    public String source() {
        return row.source();
    }

    @Override
    public long number() {
        return row.number();
    }

    @Override
    public boolean hasPlace() {
        return row.hasPlace();
    }

    @Override
    public int latMillionths() {
        return row.latMillionths();
    }

    @Override
    public int lonMillionths() {
        return row.lonMillionths();
    }

    @Override
    public int speedTenths() {
        return row.speedTenths();
    }

    @Override
    public int courseTenths() {
        return row.courseTenths();
    }
}
