package landfall.match;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import landfall.vessel.Track;
import landfall.watch.Lead;

/** The way of a cargo from a possible loading over hand-overs to a possible landing, in time order. */
record Chain(Loading loading, List<HandOver> handOvers, Landing landing) {
    Chain {
        handOvers = List.copyOf(handOvers);
    }

    List<Logbook> ships() {
        List<Logbook> ships = new ArrayList<>(List.of(loading.ship()));
        handOvers.forEach(h -> ships.add(h.to()));
        return ships;
    }

    /** When the n-th ship had the cargo. */
    Instant from(int ship) {
        return ship == 0 ? loading.end() : handOvers.get(ship - 1).end();
    }

    Instant to(int ship) {
        return ship == handOvers.size() ? landing.at() : handOvers.get(ship).start();
    }

    /** One key a way: chains of the same ships and the same calls are the same. */
    String key() {
        return loading.start() + " "
                + ships().stream().map(Logbook::hull).collect(Collectors.joining(">"))
                + " " + loading.events()
                + handOvers.stream().map(HandOver::events).toList() + landing.events();
    }

    List<Lead.Leg> legs() {
        List<Lead.Leg> legs = new ArrayList<>();
        List<Logbook> ships = ships();
        for (int i = 0; i < ships.size(); i++) {
            Logbook ship = ships.get(i);
            Instant start = i == 0 ? loading.start() : handOvers.get(i - 1).start();
            boolean last = i == handOvers.size();
            Instant end = last ? landing.at() : handOvers.get(i).end();
            Track track = ship.trackAt(end);
            String from = i == 0 ? loading.port().id() : handOvers.get(i - 1).portId();
            String to = !last
                    ? handOvers.get(i).portId()
                    : landing.isUnderWay() ? null : landing.port().id();
            legs.add(new Lead.Leg(
                    track.id(),
                    track.mmsi(),
                    track.imo(),
                    ship.identity().map(identity -> identity.name()).orElse(null),
                    from,
                    to,
                    start,
                    last && landing.isUnderWay() ? null : end));
        }
        return legs;
    }
}
