package landfall.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import landfall.setting.Setting;
import landfall.vessel.Event;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;

/**
 * Draught change: the crew entered another draught, as after loading or discharging. Told between two values that each stood
 * for a while. Typed in by people, so it corroborates and never proves.
 *
 * @param minChange smallest change in metres
 * @param minShare smallest change as a share of the larger draught
 * @param stable how long a value must stand
 */
public record DraughtChanges(
        @Setting(
                value = "0.5 m draught",
                meaning = "Smallest change told.",
                source = "our judgement: ballast and typing")
        double minChange,

        @Setting(
                value = "7 %",
                meaning = "Smallest change told, as a share of the larger draught.",
                source = "our judgement")
        double minShare,

        @Setting(
                value = "30min",
                meaning = "How long a value must stand.",
                source = "our judgement: mistyped values are corrected sooner")
        Duration stable)
        implements Review {

    @Override
    public void find(List<Track> tracks, List<Event> events, Surroundings around, Consumer<Event> out) {
        tracks.forEach(track -> changes(track, out));
    }

    private void changes(Track track, Consumer<Event> out) {
        List<StaticReport> said =
                track.statics().stream().filter(s -> s.draughtMeters() != null).toList();
        Double before = null;
        for (int i = 0; i < said.size(); i++) {
            double now = said.get(i).draughtMeters();
            Instant from = said.get(i).time();
            while (i + 1 < said.size() && said.get(i + 1).draughtMeters() == now) {
                i++;
            }
            Instant to = i + 1 < said.size() ? said.get(i + 1).time() : track.last();
            if (Duration.between(from, to).compareTo(stable) < 0) {
                continue;
            }
            Event.Where where = TrackPlace.where("draught_change", "", track, from, from);
            if (before != null && isChange(before, now) && where != null) {
                out.accept(new Event.DraughtChange(where, before, now));
            }
            before = now;
        }
    }

    private boolean isChange(double before, double now) {
        return Math.abs(now - before) >= Math.max(minChange, minShare / 100 * Math.max(before, now)) - 1e-9;
    }
}
