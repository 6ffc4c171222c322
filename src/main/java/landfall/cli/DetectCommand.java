package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import landfall.detect.PortCalls;
import landfall.detect.PortEvent;
import landfall.detect.Replay;
import landfall.dossier.EventFile;
import landfall.flink.Detection;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.vessel.Event;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landfall detect}: AIS in, an event a line out. */
@Command(name = "detect", mixinStandardHelpOptions = true, description = "Finds events in ship positions.")
final class DetectCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "AIS files in any supported format, folders, or - for standard input")
    private List<Path> paths;

    @Option(
            names = "--profile",
            paramLabel = "cargo|gfw",
            converter = Code.class,
            description = "set of thresholds (default: cargo)")
    private String profile;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KIND",
            converter = Code.class,
            description = "kinds of events to look for (default: all)")
    private Set<String> only = new TreeSet<>();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "judge open gaps at this time (default: the last time heard)")
    private String until;

    @Option(
            names = "--within",
            paramLabel = "S,W,N,E",
            description = "only events in this box: south, west, north, east in degrees; gaps that end in it, too")
    private String within;

    @Option(
            names = "--out",
            paramLabel = "FILE.geojson|FILE.kml|FILE.csv",
            description = "also write the events for a map or a table; may be given several times")
    private List<Path> outs = new ArrayList<>();

    @Override
    public Integer call() {
        outs.forEach(DetectCommand::kind);
        outs.forEach(file -> WholeFile.require("--out", file));
        Instant judged = Times.instant("--until", until);
        Waters waters = Waters.of("--within", within);
        Rejects rejects = new Rejects();
        Messages messages = Messages.standard();
        Signals signals = new Signals(common.configuration(profile), messages);
        Map<Boolean, List<Path>> files =
                Inputs.ais(paths, messages, rejects).stream().collect(Collectors.partitioningBy(PortEventTable::is));
        Detection.Result seen = signals.detect(files.get(false), only, judged, rejects);
        boolean calls = only.isEmpty() || only.contains("port_visit");
        List<Event> events = together(seen.events(), calls ? visits(files.get(true), rejects) : List.of()).stream()
                .filter(waters::hold)
                .toList();
        try (Output out = common.output()) {
            out.lines(events, Event::tell);
        }
        outs.forEach(file -> write(file, events));
        messages.say("%d positions, %d tracks, %d events"
                .formatted(seen.positions(), seen.tracks().size(), events.size()));
        messages.rejects(rejects);
        return 0;
    }

    private static EventFile kind(Path file) {
        return EventFile.named(file.toString())
                .orElseThrow(() -> new Refusal(
                        "--out: " + file + " ends in none of .geojson, .kml and .csv; name the file accordingly."));
    }

    private static void write(Path file, List<Event> events) {
        try {
            WholeFile.write(file, kind(file).of(events));
        } catch (IOException e) {
            throw WholeFile.unwritable("--out", file, e);
        }
    }

    private static List<Event> together(List<Event> seen, List<Event> visits) {
        if (visits.isEmpty()) {
            return seen;
        }
        List<Event> all = new ArrayList<>(seen);
        all.addAll(visits);
        return Replay.ordered(all);
    }

    /** Visits from tables of port events, which hold no positions to look for anything else in. */
    private static List<Event> visits(List<Path> tables, Rejects rejects) {
        List<PortEvent> portEvents = new ArrayList<>();
        tables.forEach(table -> portEvents.addAll(PortEventTable.read(table, rejects)));
        return PortCalls.visits(portEvents, PortCalls.MOST_APART);
    }
}
