package landfall.screen;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import landfall.reject.Rejects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How long one question takes, on one core, against all lists in a folder ({@code -Dlists=…}). Asked are names as users have them:
 * {@code ships} and {@code companies} that nobody listed, and {@code listed} names, written otherwise than in the list. Run it as
 * docs/PERFORMANCE.md says.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 3, time = 6)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx300m", "-XX:+UseSerialGC"})
public class ScreeningBench {
    private static final int ASKED = 2000;

    @Param({"ships", "companies", "listed"})
    public String kind;

    private Screening screening;
    private List<Asked> questions;
    private int next;

    /** Loads the lists once and says how long it took and how much memory stays in use. */
    @Setup(Level.Trial)
    public void load() throws IOException {
        long start = System.nanoTime();
        List<Path> lists = lists();
        screening = Screening.load(lists, new Rejects());
        long millis = (System.nanoTime() - start) / 1_000_000;
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        long names = screening.checked().stream().mapToLong(Checked::names).sum();
        System.out.printf(
                "%n%d names loaded in %d ms in a fresh JVM; %d MB of heap in use%n",
                names, millis, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
        questions = questions(lists);
    }

    @Benchmark
    public List<Hit> question() {
        next = next + 1 == questions.size() ? 0 : next + 1;
        return screening.ask(questions.get(next));
    }

    private List<Asked> questions(List<Path> lists) {
        InnocentNames innocent = new InnocentNames(1);
        return switch (kind) {
            case "ships" ->
                innocent.ships(ASKED).stream()
                        .map(name -> Asked.vessel(null, null, null, List.of(name)))
                        .toList();
            case "companies" ->
                innocent.companies(ASKED).stream()
                        .map(name -> Asked.party(name, "Company"))
                        .toList();
            default -> listed(lists);
        };
    }

    /** Every n-th listed name without its commas and with one letter doubled, asked about as anything. */
    private static List<Asked> listed(List<Path> lists) {
        List<Entry.Name> all = ListLoading.load(lists, new Rejects()).stream()
                .flatMap(list -> list.entries().stream())
                .flatMap(entry -> entry.names().stream())
                .toList();
        List<Asked> asked = new ArrayList<>();
        for (int k = 0; k < all.size(); k += Math.max(1, all.size() / ASKED)) {
            StringBuilder name = new StringBuilder(all.get(k).text().replace(",", ""));
            name.insert(name.length() / 2, name.charAt(name.length() / 2));
            asked.add(Asked.party(name.toString(), null));
        }
        return asked;
    }

    private static List<Path> lists() throws IOException {
        List<Path> folders = new ArrayList<>();
        for (String folder : System.getProperty("lists", "../shared/data/sanctions,../shared/data/vessels")
                .split(",")) {
            if (!Files.exists(Path.of(folder))) {
                throw new IOException("no lists in " + folder + "; name them with -Dlists=FOLDER,FOLDER");
            }
            folders.add(Path.of(folder));
        }
        return folders;
    }

    /** With the argument {@code cpu}: processor time of one thread instead, which a busy machine disturbs less. */
    public static void main(String[] args) throws RunnerException, IOException {
        if (List.of(args).contains("cpu")) {
            for (String kind : List.of("ships", "companies", "listed")) {
                ScreeningBench bench = new ScreeningBench();
                bench.kind = kind;
                bench.printProcessorTimes();
            }
        } else {
            new Runner(new OptionsBuilder()
                            .include(ScreeningBench.class.getSimpleName())
                            .build())
                    .run();
        }
    }

    private void printProcessorTimes() throws IOException {
        long before = processorNanos();
        load();
        System.out.printf("loading took %d ms of processor time%n", (processorNanos() - before) / 1_000_000);
        long[] nanos = new long[questions.size()];
        for (int round = 0; round < 6; round++) {
            for (int k = 0; k < nanos.length; k++) {
                long start = processorNanos();
                question();
                nanos[k] = processorNanos() - start;
            }
        }
        Arrays.sort(nanos);
        System.out.printf(
                "%s: p50 %.2f, p90 %.2f, p99 %.2f ms of processor time a question, sixth round%n",
                kind, millis(nanos, 0.5), millis(nanos, 0.9), millis(nanos, 0.99));
    }

    private static double millis(long[] sorted, double share) {
        return sorted[(int) (sorted.length * share)] / 1e6;
    }

    private static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
