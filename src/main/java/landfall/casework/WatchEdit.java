package landfall.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import landfall.claim.Case;
import landfall.claim.Goods;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.geo.Region;
import landfall.reject.Refusal;
import landfall.watch.Route;
import landfall.watch.Watch;

/**
 * What a person says must be looked for at sea for a case. What is not named stays as it follows from the statements. Several values are
 * joined by {@code |}; a side is made of ports (UN/LOCODE) and countries (ISO 3166-1 alpha-2, which stand for all their ports); both days
 * of the window count.
 *
 * @param fields what was changed: {@code recipient} to {@code RUNVS|RUTUA}
 */
public record WatchEdit(Map<String, String> fields) {
    /** What can be edited. */
    public static final List<String> KEYS = List.of("supplier", "recipient", "via", "goods", "from", "to", "routes");

    private static final int LONGEST = 4000;

    /** Ships' lives are shorter than a window of twenty years is useful. */
    private static final long MOST_DAYS = 7300;

    /** @throws Refusal in one sentence, when a key or a value is none that a watch can have */
    public WatchEdit {
        fields = new TreeMap<>(fields);
        if (fields.isEmpty()) {
            throw new Refusal("An edit changes something: give at least one of " + String.join(", ", KEYS) + ".");
        }
        fields.forEach(WatchEdit::check);
    }

    private static void check(String key, String value) {
        if (!KEYS.contains(key)) {
            throw new Refusal("\"" + key + "\" is nothing a watch has; " + String.join(", ", KEYS) + " are.");
        }
        if (value.length() > LONGEST) {
            throw new Refusal("The value of " + key + " is longer than " + LONGEST + " characters.");
        }
        switch (key) {
            case "supplier", "recipient" -> sides(key, value);
            case "via" -> split(value).forEach(WatchEdit::place);
            case "goods" -> split(value).forEach(WatchEdit::goods);
            case "routes" -> routes(value);
            default -> day(key, value);
        }
    }

    private static void sides(String key, String value) {
        if (split(value).isEmpty()) {
            throw new Refusal("A watch needs a port on each side: name ports or a country as " + key + ".");
        }
    }

    private static void place(String id) {
        if (Region.find(id).isEmpty() && !id.matches("[A-Z]{2}")) {
            throw new Refusal("via: \"" + shown(id) + "\" is no country code and none of the regions "
                    + String.join(", ", Region.ALL.stream().map(Region::id).toList()) + ".");
        }
    }

    private static Goods goods(String id) {
        return Goods.find(id)
                .orElseThrow(() -> new Refusal("goods: \"" + shown(id) + "\" is none of "
                        + String.join(
                                ", ",
                                Arrays.stream(Goods.values()).map(Goods::id).toList()) + "."));
    }

    private static List<Route> routes(String value) {
        List<Route> routes = new ArrayList<>();
        for (String name : split(value)) {
            routes.add(Arrays.stream(Route.values())
                    .filter(r -> r.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("routes: \"" + shown(name) + "\" is none of R0, R1, R2, R3, R4.")));
        }
        if (routes.isEmpty()) {
            throw new Refusal("A watch needs a route that is still open: choose at least one of R0 to R4.");
        }
        return routes;
    }

    private static LocalDate day(String key, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new Refusal(key + ": \"" + shown(value) + "\" is no day; write it as 2022-11-02.", e);
        }
    }

    /** Ports and countries named that the gazetteer does not know. */
    public List<String> unknown(Ports world) {
        List<String> unknown = new ArrayList<>();
        for (String key : List.of("supplier", "recipient")) {
            split(fields.getOrDefault(key, "")).stream()
                    .filter(id -> ports(List.of(id), world).isEmpty())
                    .forEach(unknown::add);
        }
        return unknown;
    }

    /** The case's watch as edited; the one found where the edit does not hold, none when a part of it is missing still. */
    public Optional<Watch> on(Case c, Optional<Watch> found, Ports world) {
        List<Port> from = side("supplier", found.map(Watch::supplierPorts), world);
        List<Port> to = side("recipient", found.map(Watch::recipientPorts), world);
        Instant begins = instant("from", 0).or(() -> found.map(Watch::from)).orElse(null);
        Instant ends = instant("to", 1).or(() -> found.map(Watch::to)).orElse(null);
        if (from.isEmpty() || to.isEmpty() || begins == null || ends == null || !begins.isBefore(ends)) {
            return found;
        }
        return Optional.of(new Watch(
                "W-" + c.id(),
                c.id(),
                from,
                to,
                fields.containsKey("via")
                        ? split(fields.get("via"))
                        : found.map(Watch::via).orElse(c.via()),
                fields.containsKey("goods")
                        ? split(fields.get("goods")).stream()
                                .map(WatchEdit::goods)
                                .toList()
                        : found.map(Watch::goods).orElse(c.goods()),
                begins,
                ends,
                fields.containsKey("routes")
                        ? routes(fields.get("routes"))
                        : found.map(Watch::routes).orElse(List.of(Route.values()))));
    }

    /** @throws Refusal when the case would have no watch with this edit, or one that looks at nothing */
    public Watch required(Case c, Optional<Watch> found, Ports world) {
        List<String> unknown = unknown(world);
        if (!unknown.isEmpty()) {
            throw new Refusal("No port or country with ports is called " + shown(String.join(", ", unknown))
                    + "; use a UN/LOCODE such as RUNVS or a country code such as RU.");
        }
        Instant from = instant("from", 0).or(() -> found.map(Watch::from)).orElse(null);
        Instant to = instant("to", 1).or(() -> found.map(Watch::to)).orElse(null);
        if (from == null || to == null || !from.isBefore(to) || ChronoUnit.DAYS.between(from, to) > MOST_DAYS) {
            throw new Refusal("The window ends after it begins and spans 20 years at most: give both days.");
        }
        return on(c, found, world).orElseThrow(() -> new Refusal("A watch needs ports on both sides."));
    }

    /** A watch as it would be written into an edit, every key. */
    public static Map<String, String> printed(Watch watch, Ports world) {
        Map<String, String> printed = new LinkedHashMap<>();
        printed.put("supplier", printed(watch.supplierPorts(), world));
        printed.put("recipient", printed(watch.recipientPorts(), world));
        printed.put("via", String.join("|", watch.via()));
        printed.put(
                "goods", String.join("|", watch.goods().stream().map(Goods::id).toList()));
        printed.put("from", day(watch.from()));
        printed.put("to", day(watch.to().minusSeconds(1)));
        printed.put(
                "routes",
                String.join("|", watch.routes().stream().map(Route::name).toList()));
        return printed;
    }

    /** A country for all its ports where all are there, else the ports. */
    private static String printed(List<Port> ports, Ports world) {
        Set<Port> left = new LinkedHashSet<>(ports);
        Set<String> names = new LinkedHashSet<>();
        for (Port port : ports) {
            List<Port> all = world.of(port.country());
            if (left.contains(port) && !all.isEmpty() && left.containsAll(all)) {
                names.add(port.country());
                left.removeAll(all);
            }
        }
        left.forEach(p -> names.add(p.id()));
        return String.join("|", names);
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private Optional<Instant> instant(String key, int daysLater) {
        return Optional.ofNullable(fields.get(key))
                .map(d -> day(key, d)
                        .plusDays(daysLater)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    private List<Port> side(String key, Optional<List<Port>> found, Ports world) {
        List<Port> edited = ports(split(fields.getOrDefault(key, "")), world);
        return edited.isEmpty() ? found.orElse(List.of()) : edited;
    }

    private static List<Port> ports(List<String> ids, Ports world) {
        Map<String, Port> ports = new LinkedHashMap<>();
        for (String id : ids) {
            List<Port> meant = id.matches("[A-Z]{2}")
                    ? world.of(id)
                    : world.find(id).stream().toList();
            meant.forEach(p -> ports.put(p.id(), p));
        }
        return List.copyOf(ports.values());
    }

    /** Values as people type them: joined by {@code |}, commas or spaces. */
    private static List<String> split(String value) {
        return Arrays.stream(value.split("[|,\\s]+"))
                .filter(v -> !v.isEmpty())
                .distinct()
                .toList();
    }

    private static String shown(String value) {
        return value.length() > 80 ? value.substring(0, 80) + "…" : value;
    }
}
