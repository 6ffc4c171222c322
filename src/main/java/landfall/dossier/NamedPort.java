package landfall.dossier;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.reject.Refusal;

/** A port as people write it in papers: its UN/LOCODE, with or without the space, our own id, or its name. */
public final class NamedPort {
    private static final int MOST_NAMED = 8;

    private NamedPort() {}

    /**
     * @param asked what is asked for, to begin the sentence with: {@code --load}
     * @return null where nothing is named
     * @throws Refusal when the gazetteer knows no such port, or several
     */
    public static Port of(String asked, String text, Ports ports) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = text.replace(" ", "");
        return ports.find(code)
                .or(() -> ports.find(code.toUpperCase(Locale.ROOT)))
                .orElseGet(() -> byName(asked, text.strip(), ports));
    }

    private static Port byName(String asked, String name, Ports ports) {
        List<Port> named = ports.all().stream()
                .filter(p -> p.name().equalsIgnoreCase(name))
                .toList();
        if (!named.isEmpty() && named.stream().allMatch(p -> named.get(0).isCalled(p.name(), p.country(), p.at()))) {
            return named.get(0);
        }
        if (!named.isEmpty()) {
            throw new Refusal(
                    asked + ": there are several ports called \"" + name + "\"; give one of " + ids(named) + ".");
        }
        String start = name.toLowerCase(Locale.ROOT);
        List<Port> like = ports.all().stream()
                .filter(p ->
                        !start.isEmpty() && p.name().toLowerCase(Locale.ROOT).contains(start))
                .limit(MOST_NAMED)
                .toList();
        throw new Refusal(asked + ": no port \"" + name + "\" is known; give its UN/LOCODE, such as RUVVO"
                + (like.isEmpty() ? "." : ", or one of " + ids(like) + "."));
    }

    private static String ids(List<Port> ports) {
        return ports.stream()
                .limit(MOST_NAMED)
                .map(p -> p.id() + " (" + p.name() + ", " + p.country() + ")")
                .collect(Collectors.joining(", "));
    }
}
