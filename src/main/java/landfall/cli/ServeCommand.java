package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.reject.Rejects;
import landfall.remote.Subscriptions;
import landfall.report.ReportReader;
import landfall.store.Store;
import landfall.web.Options;
import landfall.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall serve}: runs until it is stopped; reads what folders and feeds bring, and serves the pages. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Runs on: watches folders and feeds (landfall.yml, section reports) and serves the pages.")
final class ServeCommand implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";

    /** From one look at the folders to the next; feeds have their own pace. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    @Mixin
    private CommonOptions common;

    @Option(names = "--port", defaultValue = "8080", description = "port to serve on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".landfall/serve",
            description = "folder for what is kept (default: ${DEFAULT-VALUE})")
    private Path data;

    @Option(names = "--ais", arity = "1..*", paramLabel = "PATH", description = "AIS files or folders")
    private List<Path> ais = List.of();

    @Option(names = "--lists", arity = "1..*", paramLabel = "PATH", description = "sanctions list files or folders")
    private List<Path> lists = List.of();

    @Override
    public Integer call() throws Exception {
        Messages messages = Messages.standard();
        DemoCommand.requireFree(port);
        Configuration configuration = common.configuration(null);
        MainJob job = new MainJob(configuration, messages);
        ReportIntake intake = new ReportIntake(configuration.get(Subscriptions.class), data.resolve("reports"));
        Options options = new Options(HOST, port, Landfall.Version.current());
        try (Store store = Store.open(data.resolve("store"))) {
            Recasing recasing = new Recasing(store, job);
            start(store, job, intake);
            try (Proposing proposing = new Proposing(configuration, store, messages);
                    WebServer server = WebServer.start(store, options, Clock.systemUTC(), recasing)) {
                messages.say("open " + server.address() + " in a browser; stop with Ctrl-C");
                proposing.about(intake.statements(new Rejects()));
                while (true) {
                    Thread.sleep(LOOK_EVERY.toMillis());
                    look(intake, recasing, proposing, messages);
                }
            }
        }
    }

    private void start(Store store, MainJob job, ReportIntake intake) throws IOException, InterruptedException {
        Rejects rejects = new Rejects();
        intake.look(Clock.systemUTC().instant(), rejects);
        List<Investigation.CaseFile> before =
                store.latest().map(Investigation::files).orElse(List.of());
        Statements said = intake.statements(rejects);
        Investigation found = job.run(said, given(intake), MainJob.Decided.in(store), before, rejects);
        store.save(found, ExtractorVersion.current(), "serve started");
    }

    private static void look(ReportIntake intake, Recasing recasing, Proposing proposing, Messages messages)
            throws IOException, InterruptedException {
        Rejects rejects = new Rejects();
        if (intake.look(Clock.systemUTC().instant(), rejects)) {
            Statements said = intake.statements(rejects);
            recasing.read(said, intake.inputs());
            proposing.about(said);
            messages.say("%d claims in %d reports"
                    .formatted(said.claims().size(), said.reports().size()));
        }
        messages.rejects(rejects);
    }

    private MainJob.Given given(ReportIntake intake) throws IOException {
        return new MainJob.Given(
                intake.files(),
                ais.isEmpty() ? List.of() : Inputs.files(ais),
                lists.isEmpty() ? List.of() : Inputs.files(lists),
                ReportReader.Options.NONE,
                null);
    }
}
