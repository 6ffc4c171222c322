package landfall.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import landfall.reject.Rejects;
import landfall.track.Outcome;
import landfall.track.TrackSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code landfall tracks}: which input row belongs to which track. Holds the positions in memory, to sort them by time. */
@Command(name = "tracks", mixinStandardHelpOptions = true, description = "Says which input row belongs to which track.")
final class TracksCommand implements Callable<Integer> {
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
        Messages messages = Messages.standard();
        RowTracks rows = new RowTracks();
        Signals.read(Inputs.ais(paths, messages, rejects), rows::add, rejects);
        try (Output out = common.output()) {
            rows.forEach(settings, (row, outcome) -> out.line(line(row, outcome)));
        }
        messages.rejects(rejects);
        return 0;
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
