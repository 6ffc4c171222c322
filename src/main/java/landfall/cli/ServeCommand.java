package landfall.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.feed.Feed;
import landfall.feed.LiveSettings;
import landfall.feed.ReadFiles;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.remote.AlertSettings;
import landfall.remote.Subscriptions;
import landfall.report.ReportReader;
import landfall.store.Store;
import landfall.web.Options;
import landfall.web.WebServer;
import landfall.web.Workings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall serve}: runs until it is stopped; reads the reports and positions that come in, and serves the pages. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description =
                "Runs on: reads the reports that folders and feeds bring (landfall.yml, section reports) and the ship"
                        + " positions that come in (section inputs), finds events, and serves the pages.")
final class ServeCommand implements Callable<Integer> {
    /** From one look at the folders to the next; feeds have their own pace. */
    private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

    private static final int STOP_SECONDS = 30;

    @Mixin
    private CommonOptions common;

    @Mixin
    private StoreChoice kept;

    @Option(names = "--port", defaultValue = "8080", description = "port to serve on (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "address to listen on; people sign in on any but loopback (default: ${DEFAULT-VALUE})")
    private String host;

    @Option(
            names = "--sign-in",
            description = "let people sign in on loopback, too: for a proxy on this machine that brings others here")
    private boolean signIn;

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

    private volatile LiveDesk live;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final CountDownLatch finished = new CountDownLatch(1);

    @Override
    public Integer call() throws Exception {
        Messages messages = Messages.standard();
        DemoCommand.requireFree(host, port);
        Configuration configuration = common.configuration(null);
        MainJob job = new MainJob(configuration, messages);
        ReportIntake intake = new ReportIntake(configuration.get(Subscriptions.class), data.resolve("reports"));
        Options options = new Options(host, port, Landfall.Version.current(), signIn);
        List<Feed> feeds = feeds(configuration, messages);
        try {
            serve(configuration, job, intake, options, feeds, messages);
            messages.say("stopped; all that came in is kept in " + data + kept.beside(configuration));
        } finally {
            // the process ends as soon as the hook that waits for this does
            finished.countDown();
        }
        return 0;
    }

    private void serve(
            Configuration configuration,
            MainJob job,
            ReportIntake intake,
            Options options,
            List<Feed> feeds,
            Messages messages)
            throws Exception {
        try (Store store = kept.open(configuration, data.resolve("store"));
                Alerting alerting = alerting(configuration, store, messages)) {
            store.attend(place(), sources(configuration, feeds));
            Recasing recasing = new Recasing(store, job);
            if (readsNothing(configuration, feeds, intake) && store.savedAt().isPresent()) {
                messages.say("nothing is named that could be read; showing the run of "
                        + store.savedAt().get() + " as it is");
                recasing.shown();
            } else {
                start(store, job, recasing, intake);
            }
            try (Proposing proposing = new Proposing(configuration, store, messages);
                    WebServer server = WebServer.start(
                            store,
                            options,
                            Clock.systemUTC(),
                            job.workings(recasing).hearing(this::heard));
                    LiveDesk desk = feeds.isEmpty() ? null : desk(configuration, feeds, recasing, messages)) {
                live = desk;
                Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "landfall-stop"));
                messages.say("open " + server.address() + " in a browser; stop with Ctrl-C");
                alerting.begin(server.address());
                proposing.about(intake.statements(new Rejects()));
                Duration refresh = configuration.get(LiveSettings.class).refresh();
                Duration since = Duration.ZERO;
                while (!stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                    look(intake, recasing, proposing, messages);
                    since = since.plus(LOOK_EVERY);
                    if (desk != null && since.compareTo(refresh) >= 0) {
                        since = Duration.ZERO;
                        refresh(desk, messages);
                    }
                }
                if (desk != null) {
                    messages.rejects(desk.rejects());
                }
            }
        }
    }

    private String place() throws IOException {
        return InetAddress.getLocalHost().getHostName() + ", port " + port;
    }

    /** What is read, so that another server that reads the same says the same. */
    private String sources(Configuration configuration, List<Feed> feeds) {
        Subscriptions subscriptions = configuration.get(Subscriptions.class);
        Stream<String> reports = Stream.concat(
                subscriptions.folders().stream().map(folder -> whole(Path.of(folder))), subscriptions.feeds().stream());
        return "reports: " + listed(reports) + "; ships: "
                + listed(Stream.concat(
                        ais.stream().map(ServeCommand::whole), feeds.stream().map(Feed::what)))
                + "; lists: " + listed(lists.stream().map(ServeCommand::whole));
    }

    private static String whole(Path path) {
        return path.toAbsolutePath().normalize().toString();
    }

    private static String listed(Stream<String> names) {
        String all = names.sorted().collect(Collectors.joining(", "));
        return all.isEmpty() ? "none" : all;
    }

    private Alerting alerting(Configuration configuration, Store store, Messages messages) {
        AlertSettings rules = configuration.get(AlertSettings.class);
        return new Alerting(rules, System.getenv(), store, this::heard, Clock.systemUTC(), messages);
    }

    private List<Feed> feeds(Configuration configuration, Messages messages) {
        if (configuration.inputs().isEmpty()) {
            return List.of();
        }
        if (!ais.isEmpty()) {
            throw new Refusal("--ais is for serving without feeds; name the files under inputs in landfall.yml,"
                    + " each as {file: PATH}.");
        }
        LiveInputs.shifts(configuration);
        ReadFiles read = new ReadFiles(data.resolve("read-files.tsv"));
        return new LiveInputs(read, System.in, System.getenv(), messages).of(configuration.inputs());
    }

    private LiveDesk desk(Configuration configuration, List<Feed> feeds, Recasing recasing, Messages messages) {
        // what of the lists cannot be opened was told when the first run was made
        List<Path> files = lists.isEmpty() ? List.of() : Inputs.files(lists, new Rejects());
        long seed = new SecureRandom().nextLong();
        return LiveDesk.open(data, configuration, feeds, files, recasing, seed, messages);
    }

    private List<Workings.Feed> heard() {
        LiveDesk desk = live;
        return desk == null
                ? List.of()
                : desk.feeds().states().stream()
                        .map(f -> new Workings.Feed(
                                f.name(),
                                f.what(),
                                f.state(),
                                f.why(),
                                f.since(),
                                f.messages(),
                                f.heard(),
                                f.told(),
                                f.positionsAMinute(),
                                f.leftOut()))
                        .toList();
    }

    private static void refresh(LiveDesk desk, Messages messages) {
        boolean isNew = desk.refresh();
        messages.standing(desk.feeds().inWords() + (isNew ? "; pages brought up to date" : ""));
    }

    /** On Ctrl-C or SIGTERM: waits until all is closed. */
    private void stop() {
        stopped.countDown();
        try {
            finished.await(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An empty run would take the place of what the store holds, that of {@code landfall investigate} among it. */
    private boolean readsNothing(Configuration configuration, List<Feed> feeds, ReportIntake intake)
            throws IOException {
        Subscriptions subscriptions = configuration.get(Subscriptions.class);
        return ais.isEmpty()
                && feeds.isEmpty()
                && subscriptions.folders().isEmpty()
                && subscriptions.feeds().isEmpty()
                && intake.isFresh();
    }

    private void start(Store store, MainJob job, Recasing recasing, ReportIntake intake)
            throws IOException, InterruptedException {
        Rejects rejects = new Rejects();
        intake.look(Clock.systemUTC().instant(), rejects);
        Store.Moment began = store.moment();
        Statements said = intake.statements(rejects);
        Investigation found = job.run(said, given(intake, rejects), MainJob.Decided.in(store), store.cases(), rejects);
        recasing.ran(began, found, "serve started");
    }

    private static void look(ReportIntake intake, Recasing recasing, Proposing proposing, Messages messages)
            throws IOException, InterruptedException {
        Rejects rejects = new Rejects();
        if (intake.look(Clock.systemUTC().instant(), rejects)) {
            Statements said = intake.statements(rejects);
            recasing.read(said, intake.inputs());
            proposing.about(said);
            messages.say(Messages.count(said.claims().size(), "claim") + " in "
                    + Messages.count(said.reports().size(), "report"));
        }
        messages.rejects(rejects);
    }

    private MainJob.Given given(ReportIntake intake, Rejects rejects) {
        return new MainJob.Given(
                intake.files(),
                ais.isEmpty() ? List.of() : Inputs.ais(ais, Messages.standard(), rejects),
                lists.isEmpty() ? List.of() : Inputs.files(lists, rejects),
                ReportReader.Options.NONE,
                null);
    }
}
