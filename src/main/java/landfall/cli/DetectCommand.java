package landfall.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import landfall.flink.Detection;
import landfall.reject.Rejects;
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

    @Option(names = "--profile", paramLabel = "cargo|gfw", description = "set of thresholds (default: cargo)")
    private String profile;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "KIND",
            description = "kinds of events to look for (default: all)")
    private Set<String> only = new TreeSet<>();

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "judge open gaps at this time (default: the last time heard)")
    private String until;

    @Override
    public Integer call() {
        Rejects rejects = new Rejects();
        Messages messages = Messages.standard();
        Signals signals = new Signals(common.configuration(profile), messages);
        Detection.Result seen = signals.detect(Inputs.files(paths), only, Times.instant("--until", until), rejects);
        try (Output out = common.output()) {
            seen.events().forEach(event -> out.line(event.fields()));
        }
        messages.say("%d positions, %d tracks, %d events"
                .formatted(seen.positions(), seen.tracks().size(), seen.events().size()));
        messages.rejects(rejects);
        return 0;
    }
}
