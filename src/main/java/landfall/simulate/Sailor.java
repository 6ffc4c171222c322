package landfall.simulate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import landfall.geo.Distance;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.reject.Refusal;

/** Takes a ship through its steps and writes its log, until the steps or the world end, or until it must wait for another. */
final class Sailor {
    private static final double HOUR = 3_600_000;
    private static final double MILE = Distance.METERS_PER_NAUTICAL_MILE;

    final ShipLog log;
    private final Chart chart;
    private final Particulars.Yard yard;
    private final Meetings meetings;
    private final RandomGenerator random;
    private final long worldStart;
    private final long worldEnd;
    private final Deque<Step> todo = new ArrayDeque<>();
    private final String flag;

    private Point here;
    private long now;
    private long silentSince = -1;

    Sailor(World.Setup setup, ShipLog log, String flag, List<Step> steps, RandomGenerator random) {
        this.chart = setup.chart();
        this.yard = setup.yard();
        this.meetings = setup.meetings();
        this.worldStart = setup.start();
        this.worldEnd = setup.end();
        this.log = log;
        this.flag = flag;
        this.random = random;
        todo.addAll(steps);
    }

    boolean isDone() {
        return todo.isEmpty() || now >= worldEnd;
    }

    /** The name of the meeting or signal it waits for. */
    String waitsFor() {
        return todo.peek() instanceof Step.Meet m
                ? m.meet()
                : todo.peek() instanceof Step.Await a ? a.await() : "nothing";
    }

    /** Whether anything could be done. */
    boolean sailOn() {
        boolean moved = false;
        while (!isDone()) {
            if (!take(todo.peek())) {
                return moved;
            }
            moved = true;
        }
        if (silentSince >= 0) {
            log.silences.add(new ShipLog.Silence(silentSince, Math.max(now, worldEnd)));
            silentSince = -1;
        }
        return moved;
    }

    private boolean take(Step step) {
        if (!(step instanceof Step.Start) && here == null) {
            throw new Refusal("the first step of ship '" + log.ship.id() + "' must be start: PLACE");
        }
        if (step instanceof Step.Meet m) {
            return meet(m);
        }
        if (step instanceof Step.Await a) {
            return await(a);
        }
        todo.poll();
        if (step instanceof Step.Start s) {
            start(s);
        } else if (step instanceof Step.Repeat r) {
            repeat(r);
        } else if (step instanceof Step.Sail s) {
            sail(s);
        } else if (step instanceof Step.Stay s) {
            stay(s);
        } else if (step instanceof Step.Drift d) {
            drift(d.drift().draw(random));
        } else if (step instanceof Step.Radio r) {
            radio(r.radio());
        } else if (step instanceof Step.Rename r) {
            become(r.become());
        } else if (step instanceof Step.Signal s) {
            meetings.signal(s.signal(), now);
        }
        return true;
    }

    private void repeat(Step.Repeat step) {
        List<Step> again = new ArrayList<>();
        for (long i = Math.round(step.repeat().draw(random)); i > 0; i--) {
            again.addAll(step.steps());
        }
        for (int i = again.size() - 1; i >= 0; i--) {
            todo.addFirst(again.get(i));
        }
    }

    private void start(Step.Start step) {
        here = berth(chart.place(step.start()));
        now = worldStart + (long) ((step.day() == null ? 0 : step.day().draw(random)) * 24 * HOUR);
        double draught = log.ship.lightDraught()
                + (log.ship.ladenDraught() - log.ship.lightDraught()) * random.nextDouble(0.1, 0.9);
        log.said.add(new ShipLog.Said(
                now, yard.mmsi(flag), yard.name(), yard.callSign(), flag, tenth(draught), declared(step.start()), 0));
    }

    /** Ships do not lie on one another: each has its own berth within a few hundred metres of the port's middle. */
    private Point berth(Point port) {
        return port.towards(random.nextDouble(360), Distance.ofMeters(random.nextDouble(80, 700)));
    }

    private void sail(Step.Sail step) {
        Point port = chart.place(step.sail());
        boolean stops = step.shortNm() == null && step.forNm() == null;
        List<Point> way = new ArrayList<>(chart.way(nearPort(here), port));
        way.set(0, here);
        if (stops && chart.portAt(port) != null) {
            way.set(way.size() - 1, berth(port));
        }
        double meters = Piece.length(way);
        if (step.shortNm() != null) {
            meters -= step.shortNm().draw(random) * MILE;
        } else if (step.forNm() != null) {
            meters = Math.min(meters, step.forNm().draw(random) * MILE);
        }
        way = Piece.cut(way, meters);
        double knots = step.knots() == null
                ? random.nextDouble(9.5, 12.5)
                : step.knots().draw(random);
        long arrival = now + (long) (Piece.length(way) / MILE / knots * HOUR);
        ShipLog.Said said = last();
        String destination = step.declare() != null ? step.declare() : declared(step.sail());
        if (!destination.equals(said.destination())) {
            say(new ShipLog.Said(
                    now, said.mmsi(), said.name(), said.callSign(), said.flag(), said.draught(), destination, arrival));
        }
        add(Piece.Doing.UNDER_WAY, arrival, way);
    }

    /** Ways are looked up from the port itself, so that the same leg is found again. */
    private Point nearPort(Point place) {
        Port port = chart.portAt(place);
        return port != null && port.at().distanceTo(place).meters() < 1500 ? port.at() : place;
    }

    private void stay(Step.Stay step) {
        long until = now + (long) (step.stay().draw(random) * HOUR);
        Port port = chart.portAt(here);
        if (port != null) {
            log.calls.add(new ShipLog.Call(port, now, Math.min(until, worldEnd), step.anchored()));
        }
        long begun = now;
        add(step.anchored() ? Piece.Doing.AT_ANCHOR : Piece.Doing.MOORED, until, List.of(here, here));
        if (step.load() != null && until <= worldEnd) {
            log.cargoes.add(new ShipLog.Cargo(step.load(), true, port, until));
        }
        if (step.discharge() != null && begun <= worldEnd) {
            log.cargoes.add(new ShipLog.Cargo(step.discharge(), false, port, begun));
        }
        if (step.draught() != null) {
            draught(step.draught().draw(random));
        }
    }

    /** Scenario draughts are shares of the way from ballast (0) to full (1), so that they fit any ship. */
    private void draught(double share) {
        ShipLog.Said s = last();
        double metres = log.ship.lightDraught() + share * (log.ship.ladenDraught() - log.ship.lightDraught());
        say(new ShipLog.Said(now, s.mmsi(), s.name(), s.callSign(), s.flag(), tenth(metres), s.destination(), s.eta()));
    }

    private void drift(double hours) {
        Point to = here.towards(random.nextDouble(360), Distance.ofNauticalMiles(hours * random.nextDouble(0.1, 0.6)));
        add(
                Piece.Doing.DRIFTING,
                now + (long) (hours * HOUR),
                List.of(here, chart.water().isWater(to.lat(), to.lon()) ? to : here));
    }

    private void radio(String state) {
        if (state.equals("off") && silentSince < 0) {
            silentSince = now;
        } else if (state.equals("on") && silentSince >= 0) {
            log.silences.add(new ShipLog.Silence(silentSince, now));
            silentSince = -1;
        } else if (!state.equals("on") && !state.equals("off")) {
            throw new Refusal(
                    "radio: '" + state + "' of ship '" + log.ship.id() + "': write \"on\" or \"off\" in quotes");
        }
    }

    private void become(Step.Become become) {
        ShipLog.Said s = last();
        String newFlag = become.flag() == null ? s.flag() : become.flag();
        boolean newMmsi = become.mmsi() || !newFlag.equals(s.flag());
        say(new ShipLog.Said(
                now,
                newMmsi ? yard.mmsi(newFlag) : s.mmsi(),
                become.name() ? yard.name() : s.name(),
                newMmsi ? yard.callSign() : s.callSign(),
                newFlag,
                s.draught(),
                s.destination(),
                s.eta()));
    }

    private boolean meet(Step.Meet step) {
        Meetings.Meeting meeting = meetings.arrive(step, log.ship.id(), here, now, random);
        if (meeting == null) {
            return false;
        }
        todo.poll();
        waitUntil(meeting.start());
        boolean host = meeting.host().equals(log.ship.id());
        Point beside = host ? meeting.at() : meeting.at().towards(meeting.side(), Distance.ofMeters(meeting.meters()));
        Point drifted = beside.towards(meeting.drift(), Distance.ofNauticalMiles(0.3 * meeting.hours()));
        String other = host ? meeting.guest() : meeting.host();
        long end = now + (long) (meeting.hours() * HOUR);
        log.alongsides.add(new ShipLog.Alongside(other, now, end, step.give() != null ? step.give() : step.take()));
        here = beside;
        add(Piece.Doing.DRIFTING, end, List.of(beside, drifted));
        if (end <= worldEnd && step.give() != null) {
            log.cargoes.add(new ShipLog.Cargo(step.give(), false, null, end));
        }
        if (end <= worldEnd && step.take() != null) {
            log.cargoes.add(new ShipLog.Cargo(step.take(), true, null, end));
        }
        if (step.draught() != null) {
            draught(step.draught().draw(random));
        }
        return true;
    }

    private boolean await(Step.Await step) {
        Long time = meetings.signalled(step.await());
        if (time == null) {
            return false;
        }
        todo.poll();
        waitUntil(time);
        return true;
    }

    private void waitUntil(long until) {
        if (until > now) {
            Port port = chart.portAt(here);
            if (port != null) {
                log.calls.add(new ShipLog.Call(port, now, Math.min(until, worldEnd), false));
            }
            add(port == null ? Piece.Doing.DRIFTING : Piece.Doing.MOORED, until, List.of(here, here));
        }
    }

    private void add(Piece.Doing doing, long until, List<Point> way) {
        Piece piece = new Piece(doing, now, until, way);
        log.pieces.add(piece);
        here = piece.last();
        now = until;
    }

    private ShipLog.Said last() {
        return log.said.get(log.said.size() - 1);
    }

    private void say(ShipLog.Said said) {
        log.said.add(said);
    }

    private String declared(String place) {
        if (place.contains(",")) {
            return "FOR ORDERS";
        }
        Port port = chart.port(place);
        boolean code = !port.id().startsWith("x-") && random.nextDouble() < 0.6;
        return code
                ? port.id().substring(0, 2) + " " + port.id().substring(2)
                : port.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9 ]", " ");
    }

    private static double tenth(double x) {
        return Math.round(x * 10) / 10.0;
    }
}
