package landfall.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import landfall.reject.Rejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code landfall decode}: AIS in any supported format, a message a line out. */
@Command(name = "decode", mixinStandardHelpOptions = true, description = "Decodes AIS messages.")
final class DecodeCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "AIS files in any supported format, folders, or - for standard input")
    private List<Path> paths;

    @Override
    public Integer call() throws Exception {
        common.configuration(null);
        Rejects rejects = new Rejects();
        Messages messages = Messages.standard();
        try (Output out = common.output()) {
            Signals.read(Inputs.ais(paths, messages, rejects), message -> out.line(message.fields()), rejects);
        }
        messages.rejects(rejects);
        return 0;
    }
}
