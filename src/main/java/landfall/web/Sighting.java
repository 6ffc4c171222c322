package landfall.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.dossier.Heard;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import landfall.watch.Lead;

/**
 * What is shown of a lead: the stretch of time around its legs, and the parts of the tracks that fall into it.
 *
 * @param from first instant shown
 * @param to last instant shown
 * @param parts the tracks, cut to that stretch and thinned
 */
record Sighting(Instant from, Instant to, List<Part> parts) {
    /** Shown before and after the legs, so that the calls around them can be seen: our judgement. */
    private static final Duration MARGIN = Duration.ofDays(4);

    /** Points drawn for one track at most; a screen is about 2,000 pixels wide. */
    private static final int MOST_POINTS = 4000;

    /** Points drawn for all tracks together at most, as long as each has its {@link #LEAST_POINTS}: what a browser pans without effort. */
    private static final int MOST_POINTS_OF_ALL = 12_000;

    private static final int LEAST_POINTS = 100;

    static final Instant EVER = Instant.parse("0001-01-01T00:00:00Z");
    static final Instant NEVER = Instant.parse("9000-01-01T00:00:00Z");

    private static final double FIRST_TOLERANCE_METERS = 50;

    /**
     * @param track whole
     * @param shown the part drawn
     */
    record Part(Track track, Thinning.Thinned shown) {}

    /** Made once for each chain of a run. */
    static Sighting of(Desk desk, Lead lead) {
        return desk.sighting(lead, Sighting::made);
    }

    private static Sighting made(Desk desk, Lead lead) {
        List<Track> tracks = desk.tracksOf(lead);
        Instant first = lead.chain().stream()
                .map(Lead.Leg::start)
                .filter(t -> t != null)
                .min(Instant::compareTo)
                .orElse(EVER);
        Instant last = lead.chain().stream()
                .map(leg -> leg.end() == null
                        ? desk.track(leg.track()).map(Track::last).orElse(leg.start())
                        : leg.end())
                .filter(t -> t != null)
                .max(Instant::compareTo)
                .orElse(NEVER);
        return of(tracks, first.minus(MARGIN), last.plus(MARGIN));
    }

    static Sighting of(List<Track> tracks, Instant earliest, Instant latest) {
        int most = Math.max(LEAST_POINTS, Math.min(MOST_POINTS, MOST_POINTS_OF_ALL / Math.max(1, tracks.size())));
        List<Part> parts = new ArrayList<>();
        Instant from = null;
        Instant to = null;
        for (Track track : tracks) {
            List<Position> in = track.line().stream()
                    .filter(p -> !p.time().isBefore(earliest) && !p.time().isAfter(latest))
                    .toList();
            if (in.isEmpty()) {
                continue;
            }
            parts.add(new Part(track, Thinning.thin(in, aroundSilences(track, most), most, FIRST_TOLERANCE_METERS)));
            from = from == null || in.get(0).time().isBefore(from) ? in.get(0).time() : from;
            Instant end = in.get(in.size() - 1).time();
            to = to == null || end.isAfter(to) ? end : to;
        }
        return new Sighting(from == null ? earliest : from, to == null ? latest : to, parts);
    }

    /** Both ends of the longest silences, in up to half of the points: between them nothing may look heard. */
    private static Set<Position> aroundSilences(Track track, int most) {
        return Heard.silences(track).stream()
                .sorted(Comparator.comparing(Heard.Silence::length).reversed())
                .limit(most / 4)
                .flatMap(s -> Stream.of(s.off(), s.on()))
                .collect(Collectors.toSet());
    }

    boolean covers(Event event) {
        Instant end = event.end() == null ? to : event.end();
        return !end.isBefore(from) && !event.start().isAfter(to);
    }
}
