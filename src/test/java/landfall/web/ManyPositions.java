package landfall.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import landfall.dossier.Investigation;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/** The made-up voyage with a million positions on its track and ten thousand events beside it. */
public final class ManyPositions {
    static final int POSITIONS = 1_000_000;
    static final int EVENTS = 10_000;

    private ManyPositions() {}

    public static Investigation investigation() {
        Investigation one = SynthPetrel.investigation();
        List<Track> tracks = new ArrayList<>(one.tracks());
        Track model = tracks.get(0);
        tracks.set(0, denser(model));
        List<Event> events = new ArrayList<>(one.events());
        events.addAll(calls(tracks.get(0)));
        return new Investigation(
                true,
                one.until(),
                one.reports(),
                one.claims(),
                one.files(),
                tracks,
                events,
                one.hits(),
                one.checked(),
                one.ports(),
                one.rejects(),
                one.inputs(),
                one.configuration());
    }

    /** Positions between each two of the model's, with a wobble of some hundred metres, so that no line is straight. */
    private static Track denser(Track model) {
        List<Position> line = model.line();
        int between = POSITIONS / Math.max(1, line.size() - 1) + 1;
        List<Position> dense = new ArrayList<>(POSITIONS + between);
        for (int i = 0; i + 1 < line.size(); i++) {
            for (int j = 0; j < between && dense.size() < POSITIONS; j++) {
                dense.add(between(line.get(i), line.get(i + 1), (double) j / between, dense.size()));
            }
        }
        return new Track(
                model.id(),
                model.mmsi(),
                model.hull(),
                model.identities(),
                model.first(),
                model.last(),
                dense.size(),
                dense,
                model.statics());
    }

    private static Position between(Position a, Position b, double share, int n) {
        double wobble = 0.004 * Math.sin(n * 0.7) + 0.01 * Math.sin(n * 0.013);
        Instant time = a.time()
                .plus(Duration.between(a.time(), b.time())
                        .multipliedBy((long) (share * 1000))
                        .dividedBy(1000));
        return new Position(
                time,
                a.mmsi(),
                a.lat() + (b.lat() - a.lat()) * share + wobble,
                a.lon() + (b.lon() - a.lon()) * share + wobble,
                a.speedKnots(),
                a.courseDegrees(),
                a.headingDegrees(),
                a.status(),
                a.type(),
                a.source(),
                a.row());
    }

    private static List<Event> calls(Track track) {
        List<Event> events = new ArrayList<>();
        int step = track.line().size() / EVENTS;
        for (int i = 0; i < EVENTS; i++) {
            Position p = track.line().get(i * step);
            Event.Where where = new Event.Where(
                    "many-" + i,
                    track.id(),
                    track.mmsi(),
                    null,
                    p.time(),
                    p.time().plusSeconds(3600),
                    p.lat(),
                    p.lon());
            events.add(new Event.PortVisit(where, "RUVYP", "Vostochny", "RU", 1, 1));
        }
        return events;
    }
}
