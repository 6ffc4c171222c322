package landfall.detect;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.geo.Port;

/** Understands a declared destination that is a UN/LOCODE ({@code RU VVO}, {@code >RUVVO}) or the name of one port only. */
final class DeclaredPorts {
    private final Map<String, Port> byName = new HashMap<>();

    DeclaredPorts(List<Port> ports) {
        Set<String> shared = new HashSet<>();
        for (Port port : ports) {
            byName.put(letters(port.id()), port);
            String name = letters(port.name());
            if (name.length() >= 4 && byName.putIfAbsent(name, port) != null) {
                shared.add(name);
            }
        }
        byName.keySet().removeAll(shared);
    }

    Optional<Port> port(String declared) {
        String last = declared.substring(declared.lastIndexOf('>') + 1);
        Port port = byName.get(letters(last));
        int comma = last.indexOf(',');
        return Optional.ofNullable(port == null && comma > 0 ? byName.get(letters(last.substring(0, comma))) : port);
    }

    private static String letters(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
