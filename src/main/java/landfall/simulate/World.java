package landfall.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import landfall.geo.Point;
import landfall.reject.Refusal;

/**
 * Everything that happened in one synthetic world. The same scenario and seed give the same world; each ship draws from a
 * stream of its own, so that taking one ship out leaves the others as they were.
 */
final class World {
    final Scenario scenario;
    final long seed;
    final List<ShipLog> ships;
    final List<Outage> outages;

    /** An outage as drawn; times in epoch milliseconds, box null when the whole feed is down. */
    record Outage(long from, long to, List<Double> box, boolean jamming) {
        boolean covers(long time, double lat, double lon) {
            return time >= from
                    && time < to
                    && (box == null
                            || lat >= box.get(0) && lat <= box.get(2) && lon >= box.get(1) && lon <= box.get(3));
        }
    }

    /** What every sailor of a world shares. */
    record Setup(Chart chart, Particulars.Yard yard, Meetings meetings, long start, long end) {}

    private World(Scenario scenario, long seed, List<ShipLog> ships, List<Outage> outages) {
        this.scenario = scenario;
        this.seed = seed;
        this.ships = ships;
        this.outages = outages;
    }

    static World make(Scenario scenario, long seed, Chart chart) {
        Setup setup = new Setup(
                chart,
                new Particulars.Yard(random(seed, "yard")),
                new Meetings(),
                scenario.start().toEpochMilli(),
                scenario.end().toEpochMilli());
        List<Sailor> sailors = new ArrayList<>();
        for (Scenario.Fleet fleet : scenario.fleets()) {
            for (int i = 1; i <= fleet.ships(); i++) {
                RandomGenerator random = random(seed, fleet.name() + i);
                Particulars ship = setup.yard().build(fleet.name() + "-" + i, fleet.type());
                ShipLog log = new ShipLog(ship, null, false);
                List<Step> steps = Traffic.steps(fleet, scenario.days(), random);
                sailors.add(new Sailor(setup, log, setup.yard().ordinaryFlag(), steps, random));
            }
        }
        for (Scenario.Planted planted : scenario.ships()) {
            Particulars ship = setup.yard().build(planted.id(), planted.type());
            ShipLog log = new ShipLog(ship, planted.innocent(), planted.listed());
            sailors.add(new Sailor(setup, log, planted.flag(), planted.steps(), random(seed, planted.id())));
        }
        sail(sailors);
        List<ShipLog> logs = sailors.stream().map(s -> s.log).toList();
        return new World(scenario, seed, logs, outages(scenario, seed));
    }

    private static void sail(List<Sailor> sailors) {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Sailor sailor : sailors) {
                moved |= !sailor.isDone() && sailor.sailOn();
            }
        }
        sailors.stream().filter(s -> !s.isDone()).findFirst().ifPresent(s -> {
            throw new Refusal("ship '" + s.log.ship.id() + "' waits in vain for '" + s.waitsFor()
                    + "': another ship of the scenario needs a step of that name, within the world's days");
        });
    }

    private static List<Outage> outages(Scenario scenario, long seed) {
        RandomGenerator random = random(seed, "outages");
        List<Outage> out = new ArrayList<>();
        for (Scenario.Outage o : scenario.outages()) {
            long from = scenario.start().toEpochMilli() + (long) (o.day().draw(random) * 86_400_000);
            out.add(new Outage(from, from + (long) (o.hours().draw(random) * 3_600_000), o.box(), o.jamming()));
        }
        out.sort(Comparator.comparingLong(Outage::from));
        return out;
    }

    boolean isDown(long time, double lat, double lon) {
        return outages.stream().anyMatch(o -> !o.jamming() && o.covers(time, lat, lon));
    }

    /** Where a jammed receiver believes to be, or null where it is not jammed: one spot for all, somewhere in the box. */
    Point falsePlace(long time, double lat, double lon) {
        for (Outage o : outages) {
            if (o.jamming() && o.box() != null && o.covers(time, lat, lon)) {
                RandomGenerator random = random(seed, "jamming" + o.from());
                return new Point(
                        random.nextDouble(o.box().get(0), o.box().get(2)),
                        random.nextDouble(o.box().get(1), o.box().get(3)));
            }
        }
        return null;
    }

    /** A stream of chance of its own for each part of a world. */
    static RandomGenerator random(long seed, String part) {
        return new Random(seed * 0x9E3779B97F4A7C15L + part.hashCode() * 0x2545F4914F6CDD1DL);
    }
}
