package landfall.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final Point RAJIN = new Point(42.2556, 130.2831);
    private static final Point VOSTOCHNY = new Point(42.748, 133.05);
    private final Reach reach = new Reach(World.SEA, Duration.ofHours(2));

    @Test
    void theLegFromVostochnyToRajinDarkForFourteenHoursReachesRajin() {
        Instant heardAgain = Instant.parse("2023-09-12T14:00:00Z");
        List<Reach.Call> calls = reach.calls(VOSTOCHNY, RAJIN, Duration.ofHours(14), heardAgain, 12, World.PORTS);
        Reach.Call rajin = calls.stream()
                .filter(c -> c.port().id().equals("KPNJN"))
                .findFirst()
                .orElseThrow();
        assertThat(rajin.distance().nauticalMiles()).isBetween(120.0, 135.0);
        assertThat(rajin.slackHours()).isBetween(2.5, 4.0);
        assertThat(rajin.latestDeparture()).isAfter(heardAgain.minusSeconds(600));
        assertThat(calls).extracting(c -> c.port().country()).containsOnly("RU", "KP");
    }

    @Test
    void aPortOnAnotherSeaIsNeverListed() {
        Point offAmirabad = new Point(37.2, 53.0);
        assertThat(reach.calls(offAmirabad, null, Duration.ofDays(3), null, 14, World.PORTS))
                .isNotEmpty()
                .allMatch(c -> c.port().at().lon() > 46 && c.port().at().lon() < 55);
    }

    @Test
    void noPortListedBeatsTheBestSpeed() {
        long seed = 20230912;
        Random random = new Random(seed);
        List<Port> ports = World.PORTS.all();
        int listed = 0;
        for (int i = 0; i < 60; i++) {
            Point off = ports.get(random.nextInt(ports.size())).at();
            Point on = off.towards(random.nextDouble() * 360, Distance.ofNauticalMiles(random.nextInt(200)));
            Duration dark = Duration.ofHours(4 + random.nextInt(44));
            double speed = 8 + random.nextInt(12);
            for (Reach.Call call : reach.calls(off, on, dark, null, speed, World.PORTS)) {
                double crowFlies = Reach.direct(off, call.port(), on) / 1852;
                assertThat(crowFlies / speed)
                        .as("seed %s, try %s, %s", seed, i, call)
                        .isLessThanOrEqualTo(dark.toHours() - call.slackHours() + 1e-6);
                assertThat(call.slackHours()).isGreaterThanOrEqualTo(2);
                listed++;
            }
        }
        assertThat(listed).isPositive();
    }

    @Test
    void noTimeNoPort() {
        assertThat(reach.calls(RAJIN, RAJIN, Duration.ofMinutes(30), null, 12, World.PORTS))
                .isEmpty();
    }
}
