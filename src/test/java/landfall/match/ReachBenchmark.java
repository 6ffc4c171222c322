package landfall.match;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How long the ports reachable in a silence take, under JMH; by itself, the same in processor time and whether any port listed in so
 * many random silences would have needed more than the best speed. Run it as docs/PERFORMANCE.md says.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 3, time = 15)
@Fork(
        value = 1,
        jvmArgsAppend = {"-Xmx2g", "-XX:+UseSerialGC"})
public class ReachBenchmark {
    private static final int SEED = 20230912;
    private static final int WARM_UP = 300;

    @Param({"24", "240"})
    public int hours;

    private final Reach reach = new Reach(World.SEA, Duration.ofHours(2));
    private final List<Port> ports = World.PORTS.all();
    private final Random random = new Random(SEED);
    private int listed;
    private int tooFast;

    /** A silence drawn anew: from a port, to a place at most 200 NM away, at 8 to 19 knots. */
    private record Silence(Point off, Point on, Duration dark, double speedKnots) {}

    @Benchmark
    public List<Reach.Call> reach() {
        return calls(draw(Duration.ofHours(hours)));
    }

    public static void main(String[] args) {
        ReachBenchmark benchmark = new ReachBenchmark();
        benchmark.times(Duration.ofHours(24), WARM_UP, System::nanoTime);
        benchmark.times(Duration.ofDays(10), WARM_UP, System::nanoTime);
        LongSupplier processor = java.lang.management.ManagementFactory.getThreadMXBean()::getCurrentThreadCpuTime;
        print("24 h, processor time", benchmark.times(Duration.ofHours(24), 1_000, processor));
        print("10 days, processor time", benchmark.times(Duration.ofDays(10), 1_000, processor));
        int gaps = Integer.parseInt(args[0]);
        for (int i = 0; i < gaps; i++) {
            benchmark.check(benchmark.draw(Duration.ofHours(4 + benchmark.random.nextInt(44))));
        }
        for (int i = 0; i < gaps / 10; i++) {
            benchmark.check(benchmark.draw(Duration.ofHours(48 + benchmark.random.nextInt(240))));
        }
        System.out.printf(
                "%d silences of 4 to 47 h and %d of 2 to 12 days: %d ports listed, %d that beat the best speed%n",
                gaps, gaps / 10, benchmark.listed, benchmark.tooFast);
    }

    private Silence draw(Duration dark) {
        Point off = ports.get(random.nextInt(ports.size())).at();
        Point on = off.towards(random.nextDouble() * 360, Distance.ofNauticalMiles(random.nextInt(200)));
        return new Silence(off, on, dark, 8 + random.nextInt(12));
    }

    private List<Reach.Call> calls(Silence s) {
        return reach.calls(s.off(), s.on(), s.dark(), null, s.speedKnots(), World.PORTS);
    }

    private double[] times(Duration dark, int gaps, LongSupplier nanos) {
        double[] millis = new double[gaps];
        for (int i = 0; i < gaps; i++) {
            Silence silence = draw(dark);
            long start = nanos.getAsLong();
            calls(silence);
            millis[i] = (nanos.getAsLong() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private static void print(String what, double[] millis) {
        System.out.printf(
                "%s: median %.1f ms, p99 %.1f ms, worst %.1f ms of %d silences%n",
                what,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1],
                millis.length);
    }

    private void check(Silence s) {
        for (Reach.Call call : calls(s)) {
            listed++;
            double nm = Reach.direct(s.off(), call.port(), s.on()) / Distance.METERS_PER_NAUTICAL_MILE;
            boolean soon = nm / s.speedKnots() > s.dark().toSeconds() / 3600.0 - call.slackHours() + 1e-6;
            boolean shorter = call.distance().nauticalMiles() + 1e-6 < nm;
            tooFast += soon || shorter || call.slackHours() < 2 ? 1 : 0;
        }
    }
}
