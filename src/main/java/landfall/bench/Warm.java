package landfall.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import landfall.detect.DetectorSet;
import landfall.detect.Detectors;
import landfall.detect.Surroundings;
import landfall.flink.Detection;
import landfall.flink.Engine;
import landfall.flink.Progress;
import landfall.reject.Rejects;
import landfall.setting.Settings;

/**
 * Detects in an engine that lives on: twice to warm up, then once for the figure. What the runs before left behind is collected
 * before it begins. In a process of its own, so that what was compiled for other measurements does not weigh on it.
 */
final class Warm {
    static final int CORES = 2;
    private static final int RUNS_BEFORE = 2;

    private Warm() {}

    /**
     * Takes file, folder to work in and names of detectors, none for all; prints positions, nanoseconds and the
     * number of events, then its gaps and encounters as {@link FoundEvents} writes them.
     */
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        Path dir = Path.of(arguments[1]);
        Set<String> only = new TreeSet<>(Arrays.asList(arguments).subList(2, arguments.length));
        DetectorSet set = Detectors.with(Settings.CARGO, Map.of(), only, Surroundings.bundled());
        Detection.Options options = new Detection.Options(CORES, null, null, dir);
        try (Engine engine = Engine.start(CORES, dir)) {
            for (int run = 0; run < RUNS_BEFORE; run++) {
                detect(engine, file, set, options);
            }
            System.gc();
            long began = System.nanoTime();
            Detection.Result result = detect(engine, file, set, options);
            long nanos = System.nanoTime() - began;
            System.out.println(
                    result.positions() + " " + nanos + " " + result.events().size());
            result.events().stream()
                    .flatMap(event -> FoundEvents.line(event).stream())
                    .forEach(System.out::println);
        }
    }

    private static Detection.Result detect(Engine engine, Path file, DetectorSet set, Detection.Options options) {
        return Detection.run(engine, List.of(file), set, options, Progress.NONE, new Rejects());
    }
}
