package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import landfall.ais.Message;
import landfall.reject.Rejects;
import landfall.track.Outcome;
import landfall.track.TrackSettings;
import landfall.track.Tracker;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code landfall tracks}: which input row belongs to which track. Holds the positions in memory, to sort them by time. */
@Command(name = "tracks", mixinStandardHelpOptions = true, description = "Says which input row belongs to which track.")
final class TracksCommand implements Callable<Integer> {
    private static final Comparator<Message> BY_TIME =
            Comparator.comparing(Message::time).thenComparingLong(Message::row);

    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "AIS files in any supported format, folders, or - for standard input")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        TrackSettings settings = common.configuration(null).get(TrackSettings.class);
        Rejects rejects = new Rejects();
        Map<Long, Outcome> outcomes = sorted(Inputs.files(paths), settings, rejects);
        try (Output out = common.output()) {
            outcomes.forEach((row, outcome) -> out.line(line(row, outcome)));
        }
        Messages.standard().rejects(rejects);
        return 0;
    }

    private static Map<Long, Outcome> sorted(List<Path> files, TrackSettings settings, Rejects rejects)
            throws IOException {
        List<Message> timed = new ArrayList<>();
        Map<Long, Outcome> outcomes = new TreeMap<>();
        Signals.read(files, message -> sortOut(message, timed, outcomes), rejects);
        timed.sort(BY_TIME);
        Map<Integer, Tracker> trackers = new HashMap<>();
        for (Message message : timed) {
            Tracker tracker = trackers.computeIfAbsent(message.mmsi(), mmsi -> new Tracker(settings));
            StaticReport says = message.staticReport();
            if (says != null) {
                tracker.staticReport(says);
            }
            Position position = message.position();
            if (position != null) {
                Outcome outcome = tracker.position(position);
                outcomes.put(message.row(), outcome);
                outcome.withdrawn().forEach(row -> outcomes.put(row, Outcome.rejected(Outcome.OUTLIER)));
            }
        }
        return outcomes;
    }

    private static void sortOut(Message message, List<Message> timed, Map<Long, Outcome> outcomes) {
        if (message.time() != null) {
            timed.add(message);
        }
        if (message.time() == null && message.position() != null) {
            outcomes.put(message.row(), Outcome.rejected("no time"));
        } else if (message.position() == null && message.staticReport() == null) {
            outcomes.put(message.row(), Outcome.rejected("bad-position"));
        }
    }

    private static Map<String, Object> line(long row, Outcome outcome) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("row", row);
        if (outcome.isAccepted()) {
            // the piece without a long silence, as gpsdio-segment cuts them; the ship's track goes on over silences
            fields.put("track", outcome.segment());
            fields.put("ship", outcome.track());
        } else {
            fields.put("reason", outcome.reason());
        }
        return fields;
    }
}
