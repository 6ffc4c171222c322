package landfall.match;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * How long a watch takes over generated traffic: hulls that trade between random ports of one part of the world, with silences,
 * meetings and draughts. Not a test; {@code java -Xmx4g -XX:+UseParallelGC … landfall.match.MatchingBenchmark
 * 100000 90}, with the collector that the launcher sets.
 */
public final class MatchingBenchmark {
    private static final int SEED = 20221102;

    private final Random random = new Random(SEED);
    private final List<Port> ports = World.PORTS.all();
    private final List<Track> tracks = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    public static void main(String[] args) {
        int hulls = Integer.parseInt(args[0]);
        int days = Integer.parseInt(args[1]);
        MatchingBenchmark traffic = new MatchingBenchmark();
        for (int i = 0; i < hulls; i++) {
            traffic.hull(100_000_000 + i, days);
        }
        World world = new World();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        Matching matching = Matching.of(World.PORTS, World.SEA);
        System.out.printf("%d hulls, %d events%n", traffic.tracks.size(), traffic.events.size());
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 3;
        for (int run = 1; run <= runs; run++) {
            long start = System.nanoTime();
            long cpu = threads.getCurrentThreadCpuTime();
            Verdict verdict = matching.evaluate(
                    World.allegation(world.via), world.watch(), traffic.tracks, traffic.events, world.listed);
            double seconds = (System.nanoTime() - start) / 1e9;
            double processor = (threads.getCurrentThreadCpuTime() - cpu) / 1e9;
            System.gc();
            Runtime vm = Runtime.getRuntime();
            System.out.printf(
                    "run %d: %.1f s, %.1f s of processor time, %d leads, best %.3f, p %.3f, %d MB in use%n",
                    run,
                    seconds,
                    processor,
                    verdict.leads().size(),
                    verdict.leads().isEmpty() ? 0 : verdict.leads().get(0).pArrived(),
                    verdict.arrival().pArrived(),
                    (vm.totalMemory() - vm.freeMemory()) / 1_000_000);
        }
    }

    private void hull(int mmsi, int days) {
        String track = "t-" + mmsi;
        Instant now = World.START.plus(Duration.ofHours(random.nextInt(100)));
        Instant end = World.START.plus(Duration.ofDays(days));
        int home = random.nextInt(ports.size());
        Port port = ports.get(home);
        List<Position> line = new ArrayList<>();
        while (now.isBefore(end)) {
            Instant left = now.plus(Duration.ofHours(6 + random.nextInt(60)));
            line.add(position(now, mmsi, port.at(), 0, line.size()));
            line.add(position(left, mmsi, port.at(), 0, line.size()));
            events.add(new Event.PortVisit(
                    where("v", track, mmsi, now, left, port.at()), port.id(), port.name(), port.country(), 4, 30));
            Port next = ports.get(Math.floorMod(home + random.nextInt(200) - 100, ports.size()));
            double nm = port.at().distanceTo(next.at()).nauticalMiles() * 1.3;
            Instant arrived = left.plus(Duration.ofMinutes((long) (nm / 12 * 60) + 120));
            for (int i = 1; i <= 4; i++) {
                Instant time = left.plus(
                        Duration.between(left, arrived).multipliedBy(i).dividedBy(5));
                line.add(position(time, mmsi, port.at().between(next.at(), i / 5.0), 12, line.size()));
            }
            if (random.nextInt(3) == 0) {
                gap(track, mmsi, left, arrived, port.at(), next.at());
            }
            if (random.nextInt(20) == 0 && mmsi > 100_000_100) {
                int other = mmsi - 1 - random.nextInt(100);
                events.add(new Event.Encounter(
                        where("e", track, mmsi, left, left.plusSeconds(7200), port.at()),
                        "t-" + other,
                        other,
                        null,
                        80,
                        0.4,
                        2,
                        "near",
                        "open-sea"));
            }
            port = next;
            now = arrived;
        }
        tracks.add(new Track(
                track,
                mmsi,
                track,
                List.of(new Identity(mmsi, null, "S" + mmsi, null, "PA", 70, 120, 20, World.START, now)),
                World.START,
                now,
                line.size(),
                line,
                List.of()));
    }

    private void gap(String track, int mmsi, Instant left, Instant arrived, Point from, Point to) {
        Instant off = left.plus(Duration.between(left, arrived).dividedBy(5));
        Instant on =
                arrived.minus(Duration.between(left, arrived).dividedBy(5)).plusSeconds(random.nextInt(20) * 3600L);
        Point offAt = from.between(to, 0.2);
        Point onAt = from.between(to, 0.8);
        double hours = Duration.between(off, on).toMinutes() / 60.0;
        double nm = offAt.distanceTo(onAt).nauticalMiles();
        events.add(new Event.Gap(
                where("g", track, mmsi, off, on, offAt),
                offAt.lat(),
                offAt.lon(),
                onAt.lat(),
                onAt.lon(),
                hours,
                nm,
                nm / hours,
                random.nextDouble(),
                3));
    }

    private static Event.Where where(String kind, String track, int mmsi, Instant from, Instant to, Point at) {
        return new Event.Where(kind + track + from, track, mmsi, null, from, to, at.lat(), at.lon());
    }

    private static Position position(Instant time, int mmsi, Point at, double speed, int row) {
        return new Position(time, mmsi, at.lat(), at.lon(), speed, 0, -1, 0, 1, "generated", row);
    }
}
