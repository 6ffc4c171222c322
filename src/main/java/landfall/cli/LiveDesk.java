package landfall.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import landfall.config.Configuration;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.feed.Feed;
import landfall.feed.Feeds;
import landfall.feed.Journal;
import landfall.feed.LiveSettings;
import landfall.flink.Detection;
import landfall.flink.Engine;
import landfall.flink.LiveDetection;
import landfall.reject.Rejects;
import landfall.screen.NameSettings;
import landfall.screen.Screening;
import landfall.track.TrackSettings;

/**
 * Feeds, journal, detectors and store of one process: what comes in is written to the journal, the detectors read it there, and
 * what they find is judged and kept for the pages. Closing loses nothing that is in the journal; the next start goes on there.
 */
final class LiveDesk implements AutoCloseable {
    private static final String STATE = "state-";
    /** State of other thresholds or of another version, to which one may go back: our judgement. */
    private static final Duration STATES_KEPT = Duration.ofDays(30);

    /** Of another build of these rooms, the state would be of other detectors, or could not be read at all. */
    private static final List<String> DETECTING =
            List.of("ais", "detect", "flink", "geo", "reject", "setting", "track", "vessel");

    private final Recasing recasing;
    private final Screening screening;
    private final Rejects rejects;
    private final Engine engine;
    private final Journal journal;
    private final LiveDetection detection;
    private final Feeds feeds;
    private final Duration minGap;
    private Detection.Result shown;
    private Set<String> reasonsShown = Set.of();

    private LiveDesk(
            Recasing recasing,
            Screening screening,
            Rejects rejects,
            Engine engine,
            Journal journal,
            LiveDetection detection,
            Feeds feeds,
            Duration minGap) {
        this.recasing = recasing;
        this.screening = screening;
        this.rejects = rejects;
        this.engine = engine;
        this.journal = journal;
        this.detection = detection;
        this.feeds = feeds;
        this.minGap = minGap;
    }

    /**
     * Starts all.
     *
     * @param data folder for the journal and the state of the detectors
     * @param lists sanctions lists
     * @param recasing keeps what is found
     * @param seed of the chance in pauses
     */
    static LiveDesk open(
            Path data,
            Configuration configuration,
            List<Feed> sources,
            List<Path> lists,
            Recasing recasing,
            long seed,
            Messages messages) {
        Map<String, Duration> shifts = LiveInputs.shifts(configuration);
        Rejects rejects = new Rejects();
        Screening screening = Screening.load(lists, rejects, configuration.get(NameSettings.class));
        LiveSettings live = configuration.get(LiveSettings.class);
        Path path = data.resolve("journal");
        Journal journal = Journal.open(path);
        Engine engine = Engine.start(Engine.threads(Runtime.getRuntime().availableProcessors()), data.resolve("work"));
        Path state = data.resolve(STATE + fingerprint(configuration));
        LiveDetection.forgetStates(
                others(data, state), Clock.systemUTC().instant().minus(STATES_KEPT));
        DetectorSet set = Detectors.with(
                configuration.profile(), configuration.changedUnder("detect"), Set.of(), Surroundings.bundled());
        LiveDetection detection = LiveDetection.start(
                engine,
                path,
                set,
                configuration.get(TrackSettings.class),
                new LiveDetection.Options(
                        Engine.threads(Runtime.getRuntime().availableProcessors()),
                        live.lateness(),
                        live.checkpoint(),
                        live.tracksEvery(),
                        live.strangers(),
                        state));
        Feeds feeds = Feeds.start(sources, shifts, journal, live, Clock.systemUTC(), seed, rejects, messages::say);
        return new LiveDesk(recasing, screening, rejects, engine, journal, detection, feeds, set.minGap());
    }

    /** The feeds, to see how they go. */
    Feeds feeds() {
        return feeds;
    }

    /** Keeps what was found since for the pages; false when nothing was. */
    boolean refresh() {
        feeds.requireHealth();
        Rejects all = ofFeeds();
        return keep(detection.now(all), all);
    }

    private Rejects ofFeeds() {
        Rejects all = new Rejects();
        rejects.byReason().forEach((why, count) -> all.add(why, count, rejects.firstPlaces(why)));
        return all;
    }

    /** Stops the feeds, lets the detectors read all that came in, and gives what a batch over it would have given. */
    Detection.Result finish() {
        feeds.close();
        journal.finish();
        Detection.Result whole = detection.finish(new Rejects());
        keep(whole, rejects);
        return whole;
    }

    /** Of what could not be used, a new reason is news; how often it was met is told with the next ship. */
    private boolean keep(Detection.Result found, Rejects all) {
        Detection.Result now = new DownFeeds(feeds.downTimes(), minGap).in(found);
        Set<String> reasons = all.byReason().keySet();
        if (now.equals(shown) && reasonsShown.containsAll(reasons)) {
            return false;
        }
        recasing.seen(now, screening, all);
        shown = now;
        reasonsShown = reasons;
        return true;
    }

    /** What could not be used so far, of what came in and of what was read in the journal. */
    Rejects rejects() {
        Rejects all = ofFeeds();
        detection.now(all);
        return all;
    }

    @Override
    public void close() {
        feeds.close();
        journal.close();
        detection.close();
        engine.close();
    }

    private static List<Path> others(Path data, Path state) {
        try (Stream<Path> all = Files.list(data)) {
            return all.filter(Files::isDirectory)
                    .filter(folder -> folder.getFileName().toString().startsWith(STATE) && !folder.equals(state))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** State belongs to one set of thresholds and one build: with others the journal is read anew. */
    private static String fingerprint(Configuration configuration) {
        try {
            String all = configuration.effective() + Landfall.Version.current() + Build.of(DETECTING);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
