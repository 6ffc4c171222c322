package landfall.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import landfall.reject.Refusal;
import landfall.screen.FetchRecord;
import landfall.screen.ListDescriptor;
import landfall.screen.Lists;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landfall data}: official sources that a user may download, what each adds, and under which licence. */
@Command(
        name = "data",
        mixinStandardHelpOptions = true,
        description = "Official lists: what there is, and fetching one.",
        synopsisSubcommandLabel = "list|fetch")
final class DataCommand implements Runnable {
    @Override
    public void run() {
        throw new Refusal("Say what to do: landfall data list, or landfall data fetch SOURCE.");
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Prints every source, a line each.")
    void list(
            @Mixin CommonOptions common,
            @Option(
                            names = "--dir",
                            paramLabel = "DIR",
                            defaultValue = "lists",
                            description = "folder of fetched lists")
                    Path folder) {
        try (Output out = common.output()) {
            Lists.ALL.forEach(source -> out.line(described(source, folder)));
        }
    }

    @Command(
            name = "fetch",
            mixinStandardHelpOptions = true,
            description = "Fetches a source; one that seems truncated or changed does not replace the one at hand.")
    void fetch(
            @Mixin CommonOptions common,
            @Parameters(paramLabel = "SOURCE", description = "as \"landfall data list\" names it") String id,
            @Option(
                            names = "--dir",
                            paramLabel = "DIR",
                            defaultValue = "lists",
                            description = "folder for fetched lists")
                    Path folder,
            @Option(
                            names = "--from",
                            paramLabel = "URL",
                            description = "fetch the files from under this address instead")
                    URI mirror,
            @Option(names = "--accept", description = "keep the list even though something seems wrong with it")
                    boolean accept)
            throws Exception {
        ListDescriptor source = Lists.find(id)
                .orElseThrow(() -> new Refusal("There is no source " + id + "; there are "
                        + Lists.ALL.stream().map(ListDescriptor::id).collect(Collectors.joining(", ")) + "."));
        try (Output out = common.output()) {
            out.line(new ListFetch(source, mirror, folder, Clock.systemUTC()).run(accept));
        }
    }

    private static Map<String, Object> described(ListDescriptor source, Path folder) {
        Map<String, Object> fields = new LinkedHashMap<>(source.fields());
        FetchRecord.in(folder.resolve(source.id())).ifPresent(record -> fields.putAll(ListFetch.fields(record)));
        return fields;
    }
}
