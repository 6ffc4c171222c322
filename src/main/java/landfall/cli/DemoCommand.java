package landfall.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.reject.Refusal;
import landfall.store.Store;
import landfall.web.Options;
import landfall.web.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall demo}: the main job end to end on a bundled synthetic world, then its pages. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Runs the main job on bundled synthetic data and serves the pages.")
final class DemoCommand implements Callable<Integer> {
    private static final String HOST = "127.0.0.1";

    @Mixin
    private CommonOptions common;

    @Mixin
    private StoreChoice kept;

    @Option(names = "--port", defaultValue = "8080", description = "port to serve on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".landfall/demo",
            description = "folder for the demo's files (default: ${DEFAULT-VALUE})")
    private Path data;

    @Override
    public Integer call() throws Exception {
        Messages messages = Messages.standard();
        requireFree(HOST, port);
        Path world = data.resolve("world");
        Configuration configuration = common.configuration(null);
        MainJob job = new MainJob(configuration, messages);
        try (Store store = kept.open(configuration, data.resolve("store"))) {
            requireNothingReal(store);
            Investigation found = kept(store, configuration).orElse(null);
            if (found == null) {
                found = DemoRun.of(job, world, store, messages);
            } else {
                messages.say("showing the result kept in " + data + "; delete that folder to run the job again");
            }
            Options options = new Options(HOST, port, Landfall.Version.current());
            try (Proposing proposing = new Proposing(configuration, store, messages);
                    WebServer server = WebServer.start(
                            store, options, Clock.systemUTC(), job.workings(new Recasing(store, job)))) {
                proposing.about(new Statements(found.reports(), found.claims()));
                Verdicts.inWords(found).forEach(System.out::println);
                messages.say("open " + server.address() + " in a browser; stop with Ctrl-C");
                new CountDownLatch(1).await();
            }
        }
        return 0;
    }

    /** The demo's run becomes the latest of its store, so it must not stand in the place of a real one. */
    private static void requireNothingReal(Store store) {
        if (store.holdsReal()) {
            throw new Refusal(
                    "The store named for the demo holds a run that is not synthetic; give it another with --store.");
        }
    }

    /** Says at once that the port is taken, not after the work. */
    static void requireFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            probe.setReuseAddress(true);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal(
                    "Port " + port + " on " + host + " cannot be used (" + e.getMessage()
                            + "); choose another with --port.",
                    e);
        }
    }

    /**
     * The stored result, if this build made it with this configuration. The job is deterministic: running it again would give
     * the same.
     */
    private static Optional<Investigation> kept(Store store, Configuration configuration)
            throws IOException, URISyntaxException {
        Instant built = Files.getLastModifiedTime(Path.of(Landfall.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()))
                .toInstant();
        return store.savedAt()
                .filter(saved -> saved.isAfter(built))
                .flatMap(saved -> store.latest())
                .filter(found -> found.configuration().equals(configuration.effective()));
    }
}
