package landfall.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import landfall.ais.Message;
import landfall.track.Outcome;
import landfall.track.TrackSettings;
import landfall.track.Tracker;
import landfall.vessel.Mmsi;
import landfall.vessel.Position;

/**
 * Which track each row belongs to. Rows may come in any order, so all positions are kept until the last is there; what ships say
 * of themselves is not, as no position's track depends on it.
 */
final class RowTracks {
    private static final Comparator<Position> BY_TIME =
            Comparator.comparingLong(Position::millis).thenComparingLong(Position::row);

    private final List<Position> positions = new ArrayList<>();
    /** By row; null where a row holds no position. */
    private final List<Outcome> outcomes = new ArrayList<>();

    void add(Message message) {
        Position position = message.position();
        if (Message.isFromShip(message.type()) && !Mmsi.canBe(message.mmsi())) {
            set(message.row(), Outcome.rejected(Mmsi.NONE));
        } else if (position != null) {
            positions.add(position);
        } else if (message.staticReport() == null) {
            set(message.row(), Outcome.rejected("bad-position"));
        }
    }

    /** Sorts the positions into tracks and hands on what became of each, in order of rows. */
    void forEach(TrackSettings settings, BiConsumer<Long, Outcome> out) {
        positions.sort(BY_TIME);
        Map<Integer, Tracker> trackers = new HashMap<>();
        for (Position p : positions) {
            Outcome outcome = trackers.computeIfAbsent(p.mmsi(), mmsi -> new Tracker(settings))
                    .position(p);
            set(p.row(), outcome);
            outcome.withdrawn().forEach(row -> set(row, Outcome.rejected(Outcome.OUTLIER)));
        }
        for (int row = 0; row < outcomes.size(); row++) {
            if (outcomes.get(row) != null) {
                out.accept((long) row, outcomes.get(row));
            }
        }
    }

    private void set(long row, Outcome outcome) {
        while (outcomes.size() <= row) {
            outcomes.add(null);
        }
        outcomes.set((int) row, outcome);
    }
}
