package landfall.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.geo.Port;
import landfall.geo.PortNames;
import landfall.vessel.Identity;
import landfall.vessel.Imo;
import landfall.watch.Watch;

/**
 * What the claims of a case call by name: ports at either end, and ships. A ship is the one named when it bears the IMO number that
 * stands beside the name; where there is none, every ship of that name may be meant.
 */
final class Named {
    static final Named NOTHING = new Named(Set.of(), Map.of(), List.of());

    private static final Pattern IMO = Pattern.compile("IMO\\D{0,12}(\\d{7})(?!\\d)");

    private final Set<String> ports;
    /** Name as printed to the IMO number printed beside it, or null. */
    private final Map<String, Integer> ships;

    private final List<SeizedShip> seized;

    private final Map<String, List<Logbook>> heard = new HashMap<>();

    private Named(Set<String> ports, Map<String, Integer> ships, List<SeizedShip> seized) {
        this.ports = ports;
        this.ships = ships;
        this.seized = seized;
    }

    static Named of(Case theCase, Watch watch) {
        Set<String> ports = new HashSet<>();
        List<Port> ends = Stream.concat(watch.supplierPorts().stream(), watch.recipientPorts().stream())
                .toList();
        PortNames portNames = PortNames.load();
        Map<String, Integer> ships = new LinkedHashMap<>();
        for (Claim claim : theCase.claims()) {
            claim.places()
                    .forEach(place -> ends.stream()
                            .filter(port -> portNames.isMeant(port, place))
                            .map(Port::id)
                            .forEach(ports::add));
            Integer imo = claim.vessels().size() == 1 ? imo(claim.quote()) : null;
            claim.vessels().stream()
                    .filter(name -> !PortNames.letters(name).isEmpty())
                    .forEach(name -> ships.merge(name, imo == null ? 0 : imo, Math::max));
        }
        return new Named(ports, inOneSpelling(ships), SeizedShip.all(theCase));
    }

    /** A ship that one report calls Ангара and another Angara is named once. */
    private static Map<String, Integer> inOneSpelling(Map<String, Integer> ships) {
        Map<String, String> latin = new HashMap<>();
        ships.keySet().forEach(name -> latin.putIfAbsent(PortNames.letters(name), name));
        Map<String, Integer> once = new LinkedHashMap<>();
        ships.forEach((name, imo) -> {
            String same = ShipName.spellings(name).stream()
                    .skip(1)
                    .map(latin::get)
                    .filter(n -> n != null)
                    .findFirst()
                    .orElse(name);
            once.merge(same, imo, Math::max);
        });
        return once;
    }

    /** Finds the ships named among those heard. */
    Named among(Collection<Logbook> logbooks) {
        heard.clear();
        ships.forEach((name, imo) -> {
            Set<String> spellings = ShipName.spellings(name);
            heard.put(
                    name,
                    logbooks.stream().filter(l -> isMeant(l, spellings, imo)).toList());
        });
        return this;
    }

    Set<String> ships() {
        return ships.keySet();
    }

    /** The ships heard that may be meant by a name. */
    List<Logbook> heard(String name) {
        return heard.getOrDefault(name, List.of());
    }

    /** The name under which the claims may mean a ship, if they do. */
    List<String> namesOf(Logbook ship) {
        List<String> names = new ArrayList<>();
        ships.keySet().stream().filter(name -> heard(name).contains(ship)).forEach(names::add);
        return names;
    }

    /** What says that the cargo of a ship was stopped on such a voyage, if anything does. */
    Optional<SeizedShip> seizure(Logbook ship, Chain chain) {
        return namesOf(ship).stream()
                .flatMap(name -> seized.stream().filter(s -> s.isCalled(name) && s.mayBeOf(chain)))
                .findFirst();
    }

    boolean byNumber(String name) {
        return ships.get(name) > 0;
    }

    boolean isPort(Port port) {
        return ports.contains(port.id());
    }

    private static boolean isMeant(Logbook ship, Set<String> spellings, int imo) {
        List<Identity> identities =
                ship.tracks().stream().flatMap(t -> t.identities().stream()).toList();
        boolean numbered = identities.stream().anyMatch(i -> i.imo() != null);
        if (imo > 0 && numbered) {
            return identities.stream().anyMatch(i -> i.imo() != null && i.imo() == imo);
        }
        return identities.stream().anyMatch(i -> i.name() != null && spellings.contains(PortNames.letters(i.name())));
    }

    private static Integer imo(String quote) {
        Matcher m = IMO.matcher(quote);
        return m.find() && Imo.isValid(Integer.parseInt(m.group(1))) ? Integer.valueOf(m.group(1)) : null;
    }
}
