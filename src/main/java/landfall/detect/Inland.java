package landfall.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * Stretches of tracks far from any water. Where another ship was heard, too, there is a river that the chart does not know, or a jamming,
 * which is told as such.
 */
final class Inland {
    private static final int CELLS_PER_DEGREE = 10;
    private static final int SEVERAL = -1;

    private final Spoofing spoofing;
    private final Land land;
    /** The number heard in a cell, or {@link #SEVERAL}. */
    private final Map<Long, Integer> heard = new HashMap<>();

    private final List<Stretch> stretches = new ArrayList<>();

    private record Stretch(Track track, List<Position> places) {}

    Inland(Spoofing spoofing, Land land, List<Track> tracks) {
        this.spoofing = spoofing;
        this.land = land;
        tracks.stream().filter(track -> mayBeShip(track.mmsi())).forEach(this::look);
    }

    /** Coast stations, aircraft and aids to navigation belong on land or over it (their numbers: ITU-R M.585). */
    private static boolean mayBeShip(int mmsi) {
        return mmsi >= 100_000_000 && mmsi / 1_000_000 != 111 && mmsi / 10_000_000 != 99;
    }

    private void look(Track track) {
        List<Position> dry = new ArrayList<>();
        for (Position p : track.line()) {
            if (land.isNoWater(p.at(), spoofing.inland())) {
                heard.merge(cell(p), track.mmsi(), (a, b) -> a.equals(b) ? a : SEVERAL);
                dry.add(p);
            } else {
                dry = ended(track, dry);
            }
        }
        ended(track, dry);
    }

    /** Of a track that lies inland all the time the line may hold no more than its ends. */
    private List<Position> ended(Track track, List<Position> dry) {
        long positions = dry.size() == track.line().size() ? track.positions() : dry.size();
        if (!dry.isEmpty() && positions >= spoofing.minPositions()) {
            stretches.add(new Stretch(track, dry));
        }
        return dry.isEmpty() ? dry : new ArrayList<>();
    }

    void tell(Consumer<Event> out) {
        for (Stretch s : stretches) {
            if (s.places.stream().noneMatch(p -> heard.get(cell(p)) == SEVERAL)) {
                Position first = s.places.get(0);
                Position last = s.places.get(s.places.size() - 1);
                out.accept(new Event.Spoofing(
                        TrackPlace.where("spoofing", "/on-land", s.track, first.time(), last.time()), "on-land"));
            }
        }
    }

    private static long cell(Position p) {
        return (long) Math.floor(p.lat() * CELLS_PER_DEGREE) << 32
                | Math.floorMod((long) Math.floor(p.lon() * CELLS_PER_DEGREE), 360L * CELLS_PER_DEGREE);
    }
}
