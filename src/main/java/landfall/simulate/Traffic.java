package landfall.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** The steps of an ordinary ship: port to port in its trade, waiting at anchor now and then, full and in ballast. */
final class Traffic {
    /** Our judgement: a third of calls wait for the berth; radios fail or are shut off by honest crews on few legs. */
    private static final double WAITS = 0.3;

    private static final double RADIO_FAILS = 0.02;

    private final Scenario.Fleet fleet;
    private final RandomGenerator random;
    private final List<Step> steps = new ArrayList<>();

    private Traffic(Scenario.Fleet fleet, RandomGenerator random) {
        this.fleet = fleet;
        this.random = random;
    }

    /** Enough steps for the days given; a ship that has some left at the world's end just stops there. */
    static List<Step> steps(Scenario.Fleet fleet, int days, RandomGenerator random) {
        Traffic traffic = new Traffic(fleet, random);
        traffic.plan(days);
        return traffic.steps;
    }

    private void plan(int days) {
        List<String> ports = fleet.ports();
        int at = random.nextInt(ports.size());
        steps.add(new Step.Start(ports.get(at), fixed(random.nextDouble(0, 0.3))));
        // even the shortest leg with its stay takes most of a day
        for (int call = 0; call < days * 3 / 2 + 2; call++) {
            boolean full = random.nextBoolean();
            double share = full ? random.nextDouble(0.7, 1) : random.nextDouble(0, 0.3);
            steps.add(new Step.Stay(fixed(stayHours(call)), false, fixed(share), null, null));
            at = next(at, ports.size());
            leg(ports.get(at));
        }
    }

    private double stayHours(int call) {
        double hours = fleet.stayHours().draw(random);
        return call == 0 ? hours * random.nextDouble() : hours;
    }

    private int next(int at, int ports) {
        return fleet.inOrder() ? (at + 1) % ports : (at + 1 + random.nextInt(ports - 1)) % ports;
    }

    private void leg(String port) {
        Range knots = fixed(fleet.knots().draw(random));
        if (random.nextDouble() < RADIO_FAILS) {
            steps.add(new Step.Sail(port, knots, null, fixed(random.nextDouble(20, 120)), null));
            steps.add(new Step.Radio("off"));
            steps.add(new Step.Sail(port, knots, null, fixed(random.nextDouble(25, 90)), null));
            steps.add(new Step.Radio("on"));
        }
        if (random.nextDouble() < WAITS) {
            steps.add(new Step.Sail(port, knots, fixed(random.nextDouble(2.5, 6)), null, null));
            steps.add(new Step.Stay(fixed(random.nextDouble(3, 40)), true, null, null, null));
        }
        steps.add(new Step.Sail(port, knots, null, null, null));
    }

    private static Range fixed(double x) {
        return new Range(x, x);
    }
}
