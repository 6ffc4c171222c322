package landfall.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.reject.Refusal;

/** A port as people write it in papers: its UN/LOCODE, with or without the space, our own id, or its name. */
final class NamedPort {
    private static final int MOST_NAMED = 8;

    private NamedPort() {}

    /** @return null for null */
    static Port of(String option, String text, Ports ports) {
        if (text == null) {
            return null;
        }
        String code = text.replace(" ", "");
        return ports.find(code)
                .or(() -> ports.find(code.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> byName(option, text.strip(), ports));
    }

    private static Port byName(String option, String name, Ports ports) {
        List<Port> named = ports.all().stream()
                .filter(p -> p.name().equalsIgnoreCase(name))
                .toList();
        if (!named.isEmpty() && named.stream().allMatch(p -> named.get(0).isCalled(p.name(), p.country(), p.at()))) {
            return named.get(0);
        }
        if (!named.isEmpty()) {
            throw new Refusal(
                    option + ": there are several ports called \"" + name + "\"; give one of " + ids(named) + ".");
        }
        String start = name.toLowerCase(Locale.ROOT);
        List<Port> like = ports.all().stream()
                .filter(p ->
                        !start.isEmpty() && p.name().toLowerCase(Locale.ROOT).contains(start))
                .limit(MOST_NAMED)
                .toList();
        throw new Refusal(option + ": no port \"" + name + "\" is known; give its UN/LOCODE, such as RUVVO"
                + (like.isEmpty() ? "." : ", or one of " + ids(like) + "."));
    }

    private static String ids(List<Port> ports) {
        return ports.stream()
                .limit(MOST_NAMED)
                .map(p -> p.id() + " (" + p.name() + ", " + p.country() + ")")
                .collect(Collectors.joining(", "));
    }
}
