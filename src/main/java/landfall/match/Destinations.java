package landfall.match;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.geo.Port;
import landfall.geo.Ports;

/**
 * Reads the destination that a crew typed in: a UN/LOCODE, with or without a space, after an arrow where both ends are given
 * ({@code KRPUS>RUVVO}; IMO SN.1/Circ.244), or a port's name where the world has one port of that name.
 */
final class Destinations {
    private static final Pattern CODE = Pattern.compile("([A-Z]{2}) ?([A-Z0-9]{3})");
    private final Map<String, Port> byName = new HashMap<>();
    private final Ports world;

    Destinations(Ports world) {
        this.world = world;
        Map<String, Boolean> seen = new HashMap<>();
        for (Port port : world.all()) {
            String name = plain(port.name());
            if (seen.put(name, true) == null) {
                byName.put(name, port);
            } else if (byName.get(name) != null && !byName.get(name).country().equals(port.country())) {
                byName.remove(name);
            }
        }
    }

    /** The port, or empty when the text names none that is certain. */
    Optional<Port> read(String typed) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        String text = plain(typed.substring(typed.lastIndexOf('>') + 1));
        Matcher m = CODE.matcher(text);
        if (m.matches()) {
            Optional<Port> port = world.find(m.group(1) + m.group(2));
            if (port.isPresent()) {
                return port;
            }
        }
        return Optional.ofNullable(byName.get(text));
    }

    private static String plain(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", " ").strip();
    }
}
