package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import landfall.Await;
import landfall.HeldPort;
import landfall.ais.AisReader;
import landfall.config.Configuration;
import landfall.feed.ReadFiles;
import landfall.flink.Detection;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.simulate.Scenario;
import landfall.simulate.Simulator;
import landfall.store.Store;
import landfall.vessel.Event;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Batch is stream: what comes in over a wire gives the events that the same log gives as a file. */
class LiveDeskTest {
    /** Rows sent: four weeks of the synthetic world. */
    private static final int LINES = 40_000;

    /** Bytes by which the log is known for what it is. */
    private static final int ENOUGH_TO_KNOW = 2_000;

    /** A look reads all that is there. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(200);

    private static final Messages QUIET = new Messages(new PrintStream(OutputStream.nullOutputStream()), false);
    private static final Configuration CONFIGURATION = Configuration.defaults(Sections.ALL, "cargo");

    @TempDir
    static Path folder;

    private static Path log;
    private static List<String> asFile;

    @BeforeAll
    static void readTheLogAsAFile() throws IOException {
        Simulator.write(Scenario.bundled("disguised-middle-east"), 1, folder.resolve("world"));
        List<String> lines = Files.readAllLines(folder.resolve("world/ais/synthetic.nmea"));
        log = Files.write(folder.resolve("harbour"), lines.subList(0, Math.min(LINES, lines.size())));
        Detection.Result batch = new Signals(CONFIGURATION, QUIET).detect(List.of(log), Set.of(), null, new Rejects());
        asFile = told(batch.events());
        assertThat(batch.events().stream().map(Event::kind).distinct()).contains("gap", "port_visit");
    }

    @Test
    void aLogSentOverTcpGivesTheEventsOfTheFileByteForByte() throws Exception {
        byte[] all = Files.readAllBytes(log);
        long messages = messages(all);
        try (Sender sender = new Sender(all);
                Store store = Store.open(folder.resolve("tcp/store"));
                LiveDesk desk = desk("tcp", store, Map.of("tcp", sender.address()))) {
            await(() -> desk.feeds().messages() == messages);
            assertThat(told(desk.finish().events())).isEqualTo(asFile);
            assertThat(told(store.latest().orElseThrow().events())).isEqualTo(asFile);
        }
    }

    @Test
    void stoppedInTheMiddleAndStartedAgainIsTheSameAsUninterrupted() throws Exception {
        byte[] all = Files.readAllBytes(log);
        int half = startOfWholeMessage(all, all.length / 2);
        byte[] first = Arrays.copyOf(all, half);
        byte[] second = Arrays.copyOfRange(all, half, all.length);
        long messages = messages(first);
        try (Sender sender = new Sender(first);
                Store store = Store.open(folder.resolve("twice/store"));
                LiveDesk desk = desk("twice", store, Map.of("tcp", sender.address()))) {
            await(() -> desk.feeds().messages() == messages);
            await(() -> desk.refresh() && !store.latest().orElseThrow().events().isEmpty());
        }
        long others = messages(second);
        try (Sender sender = new Sender(second);
                Store store = Store.open(folder.resolve("twice/store"));
                LiveDesk desk = desk("twice", store, Map.of("tcp", sender.address()))) {
            await(() -> desk.feeds().messages() == others);
            assertThat(told(desk.finish().events())).isEqualTo(asFile);
        }
    }

    @Test
    void servingThatIsKilledAndStartedAgainIsTheSameAsUninterrupted() throws Exception {
        byte[] all = Files.readAllBytes(log);
        int half = startOfWholeMessage(all, all.length / 2);
        byte[] first = Arrays.copyOf(all, half);
        byte[] second = Arrays.copyOfRange(all, half, all.length);
        Path data = folder.resolve("killed");
        long messages = messages(first);
        try (Sender sender = new Sender(first);
                Serving serving = new Serving(data, sender.address())) {
            await(() -> serving.isAlive() && journalled(data) == messages && hasCheckpoint(data));
        }
        long others = messages(second);
        try (Sender sender = new Sender(second);
                Store store = Store.open(data.resolve("store"));
                LiveDesk desk = desk("killed", store, Map.of("tcp", sender.address()))) {
            await(() -> desk.feeds().messages() == others);
            assertThat(told(desk.finish().events())).isEqualTo(asFile);
        }
    }

    @Test
    void servingThatIsKilledAgainAndAgainIsTheSameAsUninterrupted() throws Exception {
        byte[] all = Files.readAllBytes(log);
        Path data = folder.resolve("killed-often");
        Random random = new Random(20221102);
        try (HeldPort port = new HeldPort()) {
            killAgainAndAgain(all, data, random, port.number());
        }
    }

    private static void killAgainAndAgain(byte[] all, Path data, Random random, int port) throws Exception {
        long written = 0;
        for (int kill = 0; kill < 4; kill++) {
            long until = written + 1_000 + random.nextInt(5_000);
            byte[] some = between(all, written, until + 500);
            try (Sender sender = new Sender(port, some);
                    Serving serving = new Serving(data, sender.address())) {
                await(() -> serving.isAlive() && journalled(data) >= until);
            }
            written = journalled(data);
        }
        byte[] rest = between(all, written, Long.MAX_VALUE);
        long others = messages(rest);
        try (Sender sender = new Sender(port, rest);
                Store store = Store.open(data.resolve("store"));
                LiveDesk desk = desk("killed-often", store, Map.of("tcp", sender.address()))) {
            await(() -> desk.feeds().messages() == others);
            assertThat(told(desk.finish().events())).isEqualTo(asFile);
        }
    }

    /** What follows the first so many messages, up to so many. */
    private static byte[] between(byte[] log, long from, long to) throws IOException {
        return Arrays.copyOfRange(log, endOf(log, from), endOf(log, to));
    }

    /** Where the line ends that completes the first so many messages. */
    private static int endOf(byte[] log, long messages) throws IOException {
        int low = messages == 0 ? 0 : ENOUGH_TO_KNOW;
        int high = messages == 0 ? 0 : log.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (messages(Arrays.copyOf(log, middle)) < messages) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        while (low > 0 && low < log.length && log[low - 1] != '\n') {
            low++;
        }
        return low;
    }

    /** The command in a process of its own, which is killed in the end. */
    private static final class Serving implements AutoCloseable {
        private final Process process;
        private final Path log = folder.resolve("serve.log");

        Serving(Path data, String feed) throws IOException {
            Path config = Files.writeString(
                    folder.resolve("serve.yml"),
                    "inputs:\n  harbour: {tcp: \"" + feed + "\"}\nlive:\n  checkpoint: 1s\n");
            process = Served.command("700m", config, data, log).start();
        }

        boolean isAlive() throws IOException {
            assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
            return true;
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    /** How many messages lie in the journal. */
    private static long journalled(Path data) throws IOException {
        if (!Files.isDirectory(data.resolve("journal"))) {
            return 0;
        }
        long lines = 0;
        try (Stream<Path> files = Files.list(data.resolve("journal"))) {
            for (Path file : files.toList()) {
                for (byte b : Files.readAllBytes(file)) {
                    lines += b == '\n' ? 1 : 0;
                }
            }
        }
        return lines;
    }

    private static boolean hasCheckpoint(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data)) {
            return files.anyMatch(file -> file.endsWith("_metadata"));
        } catch (UncheckedIOException e) {
            // a folder went away while we looked
            return false;
        }
    }

    @Test
    void attemptsBeforeLeaveOneFileOfResultsAndOneCheckpoint() throws Exception {
        byte[] some = Arrays.copyOf(Files.readAllBytes(log), 300_000);
        byte[] all = Arrays.copyOf(some, startOfWholeMessage(some, some.length));
        Path once = Files.write(folder.resolve("once"), all);
        List<Event> whole = new Signals(CONFIGURATION, QUIET)
                .detect(List.of(once), Set.of(), null, new Rejects())
                .events();
        int[] cuts = {0, startOfWholeMessage(all, 80_000), startOfWholeMessage(all, 160_000), all.length};
        for (int i = 1; i < cuts.length; i++) {
            byte[] part = Arrays.copyOfRange(all, cuts[i - 1], cuts[i]);
            long messages = messages(part);
            try (Sender sender = new Sender(part);
                    Store store = Store.open(folder.resolve("often/store"));
                    LiveDesk desk = desk("often", store, Map.of("tcp", sender.address()))) {
                await(() -> desk.feeds().messages() == messages && hasCheckpoint(folder.resolve("often")));
                if (i == cuts.length - 1) {
                    assertThat(told(desk.finish().events())).isEqualTo(told(whole));
                }
            }
        }
        assertThat(named("results-")).hasSize(2);
        assertThat(named("chk-")).hasSizeBetween(1, 2);
    }

    private static List<Path> named(String start) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("often"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(start))
                    .toList();
        }
    }

    @Test
    void anOpenGapIsSeenBeforeAnyCheckpointAndReplacedByIdWhenItCloses() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int minute = 0; minute < 12 * 60; minute += 5) {
            lines.add(line(minute, 273000001, 40.0));
            if (minute < 120 || minute > 600) {
                lines.add(line(minute, 273000002, 40.2));
            }
        }
        byte[] log = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        int closing = lines.indexOf(line(605, 273000002, 40.2));
        int until = String.join("\n", lines.subList(0, closing - 10)).length() + 1;
        try (Sender sender = new Sender(Arrays.copyOf(log, until), log);
                Store store = Store.open(folder.resolve("gap/store"));
                LiveDesk desk = desk("gap", "1h", store, Map.of("tcp", sender.address()))) {
            await(() -> desk.refresh() && gaps(store).stream().anyMatch(Event::isOpen));
            String open = gaps(store).get(0).id();
            sender.goOn();
            await(() -> desk.refresh() && gaps(store).stream().anyMatch(gap -> !gap.isOpen()));
            assertThat(gaps(store)).extracting(Event::id).containsExactly(open);
        }
    }

    @Test
    void whatCannotBeUsedIsToldThoughNothingElseIs() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int minute = 0; minute < 120; minute += 5) {
            lines.add(line(minute, 273000001, 40.0));
        }
        byte[] first = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = (String.join("\n", lines) + "\n{\"mmsi\": nobody knows}\n").getBytes(StandardCharsets.UTF_8);
        try (Sender sender = new Sender(first, all);
                Store store = Store.open(folder.resolve("rejects/store"));
                LiveDesk desk = desk("rejects", "1h", store, Map.of("tcp", sender.address()))) {
            await(() -> desk.feeds().messages() == lines.size() && desk.refresh());
            int[] quiet = {0};
            await(() -> (quiet[0] = desk.refresh() ? 0 : quiet[0] + 1) == 10);
            assertThat(store.latest().orElseThrow().rejects()).isEmpty();
            sender.goOn();
            await(() ->
                    desk.refresh() && !store.latest().orElseThrow().rejects().isEmpty());
        }
    }

    @Test
    void whatComesTooLateIsToldWithWhatWasRefused() throws Exception {
        byte[] lines = (line(0, 273000001, 40.0) + "\n" + line(120, 273000001, 40.0) + "\n" + line(60, 273000001, 40.0)
                        + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try (Sender sender = new Sender(lines);
                Store store = Store.open(folder.resolve("late/store"));
                LiveDesk desk = desk("late", "1h", store, Map.of("tcp", sender.address()))) {
            await(() -> desk.rejects().byReason().containsKey("late"));
        }
    }

    private static List<Event> gaps(Store store) {
        return store.latest().orElseThrow().events().stream()
                .filter(Event.Gap.class::isInstance)
                .toList();
    }

    private static String line(int minute, int mmsi, double lat) {
        Instant time = Instant.parse("2022-11-02T00:00:00Z").plusSeconds(60L * minute);
        return "{\"time\":\"%s\",\"type\":1,\"mmsi\":%d,\"lat\":%s,\"lon\":133.0,\"speedKnots\":6,\"source\":\"s\"}"
                .formatted(time, mmsi, lat + minute * 0.1 / 60);
    }

    private static long messages(byte[] log) throws IOException {
        long[] count = {0};
        new AisReader().read(new ByteArrayInputStream(log), "log", 1, m -> count[0]++, new Rejects());
        return count[0];
    }

    private static LiveDesk desk(String name, Store store, Map<String, String> input) throws IOException {
        return desk(name, "1s", store, input);
    }

    private static LiveDesk desk(String name, String checkpoint, Store store, Map<String, String> input)
            throws IOException {
        Path data = folder.resolve(name);
        Path config = Files.writeString(folder.resolve(name + ".yml"), "live:\n  checkpoint: " + checkpoint + "\n");
        Configuration configuration = Configuration.read(Sections.ALL, config, null);
        MainJob job = new MainJob(configuration, QUIET);
        store.save(
                job.run(
                        new Statements(List.of(), List.of()),
                        new MainJob.Given(List.of(), List.of(), List.of(), ReportReader.Options.NONE, null),
                        MainJob.Decided.NOTHING,
                        List.of(),
                        new Rejects()),
                "test",
                "test");
        return LiveDesk.open(
                data,
                configuration,
                new LiveInputs(new ReadFiles(data.resolve("read")), System.in, Map.of(), QUIET)
                        .of(Map.of("harbour", input)),
                List.of(),
                new Recasing(store, job),
                1,
                QUIET);
    }

    private static List<String> told(List<Event> events) {
        return events.stream()
                .map(e -> new String(json(e.fields()), StandardCharsets.UTF_8))
                .toList();
    }

    private static byte[] json(Map<String, Object> fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Output out = new Output(bytes, Output.Format.jsonl)) {
            out.line(fields);
        }
        return bytes.toByteArray();
    }

    /** The beginning of a line with a message of one sentence, at or before a place. */
    private static int startOfWholeMessage(byte[] b, int at) {
        int start = new String(b, 0, at, StandardCharsets.ISO_8859_1).lastIndexOf("VDM,1,1,");
        while (b[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private static void await(Callable<Boolean> done) throws Exception {
        Await.until(LOOK_EVERY, done);
    }

    /** A receiver that sends a log to whoever connects, once, and keeps the line open. */
    private static final class Sender implements AutoCloseable {
        private final ServerSocket server;
        private final CompletableFuture<Void> go = new CompletableFuture<>();

        /** @param rest sent after {@link #goOn}, without what was sent before */
        Sender(byte[] log, byte[]... rest) throws IOException {
            this(0, log, rest);
        }

        Sender(int port, byte[] log, byte[]... rest) throws IOException {
            server = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            Thread thread = new Thread(() -> send(log, rest));
            thread.setDaemon(true);
            thread.start();
        }

        String address() {
            return "127.0.0.1:" + server.getLocalPort();
        }

        void goOn() {
            go.complete(null);
        }

        private void send(byte[] log, byte[]... rest) {
            try (Socket client = server.accept()) {
                client.getOutputStream().write(log);
                for (byte[] more : rest) {
                    go.join();
                    client.getOutputStream().write(more, log.length, more.length - log.length);
                }
                client.getInputStream().read();
            } catch (IOException e) {
                // the test is over
                go.cancel(true);
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
        }
    }
}
