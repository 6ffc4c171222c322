package landfall.track;

import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.vessel.Identity;
import landfall.vessel.Imo;
import landfall.vessel.Mmsi;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/** A track that may still grow. */
final class OpenTrack implements Serializable {
    private static final long serialVersionUID = 1;

    private final String id;
    private final int mmsi;
    private final Way way;
    private final List<Identity> identities = new ArrayList<>();
    private final List<StaticReport> statics = new ArrayList<>();
    private final Instant first;
    private Position lastPosition;
    private long positions;

    OpenTrack(Position p, TrackSettings settings) {
        id = p.mmsi() + "-" + p.time();
        mmsi = p.mmsi();
        first = p.time();
        way = new Way(settings.linePositions());
        add(p);
    }

    String id() {
        return id;
    }

    void add(Position p) {
        positions++;
        lastPosition = p;
        way.add(p);
    }

    double secondsFrom(Instant time) {
        return Math.abs((lastPosition.time().toEpochMilli() - time.toEpochMilli()) / 1000.0);
    }

    double impliedKnots(Position p, TrackSettings settings) {
        double hours = (p.time().toEpochMilli() - lastPosition.time().toEpochMilli()) / 3.6e6;
        double nm = Point.metersBetween(lastPosition.lat(), lastPosition.lon(), p.lat(), p.lon())
                / Distance.METERS_PER_NAUTICAL_MILE;
        return nm / Math.hypot(hours, settings.buffer().toSeconds() / 3600.0);
    }

    void says(StaticReport s) {
        Identities.add(identities, s, Mmsi.flag(mmsi));
        Statics.add(statics, s);
    }

    Track track() {
        Integer imo = null;
        for (Identity i : identities) {
            imo = i.imo() != null && Imo.isValid(i.imo()) ? i.imo() : imo;
        }
        return new Track(
                id,
                mmsi,
                imo == null ? id : "imo:" + imo,
                identities,
                first,
                lastPosition.time(),
                positions,
                way.line(),
                statics);
    }
}
