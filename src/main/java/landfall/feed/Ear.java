package landfall.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import landfall.ais.Message;
import landfall.geo.Point;

/** Notes of one feed when it was heard last, where and by whom, and between which messages nothing came for long. */
final class Ear {
    /** More receivers than any network of one country has; of more, the rest are not told apart. */
    private static final int MOST_SOURCES = 1_000;

    private final String feed;
    private final Set<String> sources = new HashSet<>();
    private final List<DownTime> silences = new ArrayList<>();
    private Instant arrived;
    private Instant time;
    private Point at;

    Ear(String feed) {
        this.feed = feed;
        sources.add(feed);
    }

    /** Goes on from what was noted before a restart. */
    synchronized void remember(Heard before) {
        sources.addAll(before.sources());
        arrived = before.arrived();
        time = before.time();
        at = before.at();
    }

    synchronized void hear(Message m, Instant now) {
        if (at != null && !now.isBefore(arrived.plus(DownTimes.LEAST))) {
            silences.add(new DownTime(feed, time, m.time(), at, sources));
        }
        arrived = now;
        time = time == null || m.time().isAfter(time) ? m.time() : time;
        at = m.lat() == null ? at : new Point(m.lat(), m.lon());
        if (m.source() != null && sources.size() < MOST_SOURCES) {
            sources.add(m.source());
        }
    }

    /** What is known, or null: of one that never heard a ship nobody knows which waters it is about. */
    synchronized Heard heard() {
        return at == null ? null : new Heard(feed, arrived, time, at, sources);
    }

    /** The silences that are over, each given once. */
    synchronized List<DownTime> silences() {
        List<DownTime> over = List.copyOf(silences);
        silences.clear();
        return over;
    }

    /** Whether it heard something lately. */
    synchronized boolean isHearing(Instant now) {
        return arrived != null && now.isBefore(arrived.plus(DownTimes.LEAST));
    }
}
