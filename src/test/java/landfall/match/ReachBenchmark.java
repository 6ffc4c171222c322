package landfall.match;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;

/**
 * How long the ports reachable in a silence take, and whether any port listed would have needed more than the best speed. Not a test;
 * {@code java -Xmx2g … landfall.match.ReachBenchmark 10000}.
 */
public final class ReachBenchmark {
    private static final int SEED = 20230912;
    private static final int WARM_UP = 300;

    private final Reach reach = new Reach(World.SEA, Duration.ofHours(2));
    private final List<Port> ports = World.PORTS.all();
    private final Random random = new Random(SEED);
    private int listed;
    private int tooFast;

    public static void main(String[] args) {
        ReachBenchmark benchmark = new ReachBenchmark();
        benchmark.time(Duration.ofHours(24), WARM_UP);
        benchmark.print("24 h", benchmark.time(Duration.ofHours(24), 1_000));
        benchmark.print("10 days", benchmark.time(Duration.ofDays(10), 300));
        benchmark.listed = 0;
        int gaps = Integer.parseInt(args[0]);
        for (int i = 0; i < gaps; i++) {
            benchmark.gap(Duration.ofHours(4 + benchmark.random.nextInt(44)));
        }
        System.out.printf(
                "%d gaps of 4 to 47 h: %d ports listed, %d that beat the best speed%n",
                gaps, benchmark.listed, benchmark.tooFast);
    }

    private double[] time(Duration dark, int gaps) {
        double[] millis = new double[gaps];
        for (int i = 0; i < gaps; i++) {
            long start = System.nanoTime();
            gap(dark);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return millis;
    }

    private void print(String what, double[] millis) {
        System.out.printf(
                "%s: median %.1f ms, p99 %.1f ms, worst %.1f ms of %d gaps%n",
                what,
                millis[millis.length / 2],
                millis[(int) (millis.length * 0.99)],
                millis[millis.length - 1],
                millis.length);
    }

    private void gap(Duration dark) {
        Point off = ports.get(random.nextInt(ports.size())).at();
        Point on = off.towards(random.nextDouble() * 360, Distance.ofNauticalMiles(random.nextInt(200)));
        double speed = 8 + random.nextInt(12);
        double hours = dark.toSeconds() / 3600.0;
        for (Reach.Call call : reach.calls(off, on, dark, null, speed, World.PORTS)) {
            listed++;
            double nm = Reach.direct(off, call.port(), on) / Distance.METERS_PER_NAUTICAL_MILE;
            boolean soon = nm / speed > hours - call.slackHours() + 1e-6;
            boolean shorter = call.distance().nauticalMiles() + 1e-6 < nm;
            tooFast += soon || shorter || call.slackHours() < 2 ? 1 : 0;
        }
    }
}
