package landfall.casework;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.claim.Case;
import landfall.geo.PlaceNames;
import landfall.geo.Port;
import landfall.setting.Settings;
import landfall.watch.Route;
import landfall.watch.Watch;

/** From a case to what must be looked for at sea. */
public final class Watches {
    private Watches() {}

    /** The watch with the default window; see {@link #of(Case, Function, WatchWindow)}. */
    public static Optional<Watch> of(Case c, Function<String, List<Port>> portsOfCountry) {
        return of(c, portsOfCountry, Settings.defaults(WatchWindow.class, Settings.CARGO));
    }

    /**
     * The watch for a case; none when a side is not known, has no port, or no statement has a date.
     *
     * @param portsOfCountry ports by ISO 3166-1 alpha-2; empty for a country that has none
     */
    public static Optional<Watch> of(Case c, Function<String, List<Port>> portsOfCountry, WatchWindow window) {
        List<Port> from = ports(c.suppliers(), portsOfCountry);
        List<Port> to = ports(c.recipients(), portsOfCountry);
        if (from.isEmpty() || to.isEmpty() || c.from() == null || c.to() == null) {
            return Optional.empty();
        }
        return Optional.of(new Watch(
                "W-" + c.id(),
                c.id(),
                from,
                to,
                c.via(),
                c.goods(),
                c.from().atStartOfDay(ZoneOffset.UTC).toInstant().minus(window.loadingBefore()),
                c.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().plus(window.arrivalAfter()),
                routes(c)));
    }

    /** Why a case has no watch, in words; nothing if it has one. */
    public static Optional<String> obstacle(Case c, Function<String, List<Port>> portsOfCountry) {
        if (c.suppliers().isEmpty() || c.recipients().isEmpty()) {
            return Optional.of(c.suppliers().isEmpty() ? "no supplier is named" : "no recipient is named");
        }
        if (c.from() == null || c.to() == null) {
            return Optional.of("no statement has a date");
        }
        return Stream.of(c.suppliers(), c.recipients())
                .filter(side -> ports(side, portsOfCountry).isEmpty())
                .findFirst()
                .map(side -> "no port is known of "
                        + side.stream().map(PlaceNames::of).collect(Collectors.joining(", ")));
    }

    private static List<Port> ports(List<String> actors, Function<String, List<Port>> portsOfCountry) {
        Map<String, Port> ports = new LinkedHashMap<>();
        for (String actor : actors) {
            portsOfCountry.apply(Homes.of(actor)).forEach(p -> ports.put(p.id(), p));
        }
        return List.copyOf(ports.values());
    }

    /** All routes stay open until the tracks close them; the one without ships only where it exists. */
    private static List<Route> routes(Case c) {
        boolean notByShip = c.suppliers().stream()
                .anyMatch(s -> c.recipients().stream()
                        .anyMatch(r -> NotByShip.find(Homes.of(s), Homes.of(r)).isPresent()));
        List<Route> routes = new ArrayList<>(List.of(Route.values()));
        if (!notByShip) {
            routes.remove(Route.R0);
        }
        return routes;
    }
}
