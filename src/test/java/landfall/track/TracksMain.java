package landfall.track;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import landfall.ais.AisReader;
import landfall.ais.Message;
import landfall.reject.Rejects;
import landfall.setting.Settings;

/** Which row belongs to which track, as JSON lines, for the scorer: input file, output file, twice and more. */
final class TracksMain {
    private TracksMain() {}

    public static void main(String[] args) throws IOException {
        for (int i = 0; i < args.length; i += 2) {
            Rejects rejects = new Rejects();
            Map<Integer, Tracker> trackers = new HashMap<>();
            Map<Long, String> lines = new TreeMap<>();
            TrackSettings settings = Settings.defaults(TrackSettings.class, Settings.CARGO);
            new AisReader()
                    .read(
                            Path.of(args[i]),
                            1,
                            m -> lines.put(
                                    m.row(),
                                    line(
                                            m,
                                            trackers.computeIfAbsent(m.mmsi(), k -> new Tracker(settings)),
                                            lines,
                                            rejects)),
                            rejects);
            try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[i + 1]))) {
                for (String line : lines.values()) {
                    out.write(line);
                    out.newLine();
                }
            }
            System.err.println(args[i] + " " + rejects.byReason());
        }
    }

    private static String line(Message m, Tracker tracker, Map<Long, String> lines, Rejects rejects) {
        if (m.staticReport() != null) {
            tracker.staticReport(m.staticReport());
        }
        Outcome o = m.position() == null ? Outcome.rejected("bad-position") : tracker.position(m.position());
        o.withdrawn().forEach(row -> lines.put(row, reason(row, Outcome.OUTLIER)));
        if (o.isAccepted()) {
            return "{\"row\":" + m.row() + ",\"track\":\"" + o.segment() + "\",\"ship\":\"" + o.track() + "\"}";
        }
        rejects.count(o.reason(), "row " + m.row(), "");
        return reason(m.row(), o.reason());
    }

    private static String reason(long row, String reason) {
        return "{\"row\":" + row + ",\"reason\":\"" + reason + "\"}";
    }
}
