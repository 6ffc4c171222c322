package landfall.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.vessel.Event;
import landfall.watch.Lead;
import landfall.watch.Watch;

/** What became of each ship that the claims name, in a sentence: whom a report accuses may have gone elsewhere. */
final class NamedShips {
    private static final int MOST_CALLS = 5;

    private final Named named;
    private final Watch watch;
    private final Set<Logbook> couldHaveLoaded;
    private final Set<Logbook> couldHave;
    private final List<Lead> leads;

    /** @param ways every way, shown or not */
    NamedShips(Named named, Watch watch, List<Way> ways, List<Lead> leads) {
        this.named = named;
        this.watch = watch;
        this.couldHaveLoaded =
                ways.stream().map(w -> w.chain().loading().ship()).collect(Collectors.toSet());
        this.couldHave = ways.stream().flatMap(w -> w.chain().ships().stream()).collect(Collectors.toSet());
        this.leads = leads;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        for (String name : named.ships()) {
            List<Logbook> heard = named.heard(name);
            if (heard.isEmpty()) {
                sentences.add(name + ", which a claim names, is not among the ships heard.");
            }
            heard.forEach(ship -> sentences.add(sentence(name, ship, heard.size())));
        }
        return sentences;
    }

    private String sentence(String name, Logbook ship, int alike) {
        String who = ship.called()
                + (alike > 1
                        ? ", one of " + alike + " ships heard under the name " + name + " that a claim names,"
                        : named.byNumber(name)
                                ? ", which a claim names by its IMO number,"
                                : ", whose name alone a claim gives,");
        int rank = rank(ship);
        if (rank > 0) {
            return who + " is in lead " + rank + ".";
        }
        if (couldHaveLoaded.contains(ship)) {
            return who + " could have made such a voyage, less likely than the leads shown" + calls(ship) + ".";
        }
        if (couldHave.contains(ship)) {
            return who
                    + " called at no port of the supplier, seen or possible in the dark; it could only have taken the cargo over from"
                    + " another ship, less likely than the leads shown" + calls(ship) + ".";
        }
        return who
                + " made no voyage from a port of the supplier to one of the recipient that was seen or possible in the dark"
                + calls(ship) + ".";
    }

    private int rank(Logbook ship) {
        Set<String> tracks = ship.tracks().stream().map(t -> t.id()).collect(Collectors.toSet());
        return leads.stream()
                .filter(l -> l.chain().stream().anyMatch(leg -> tracks.contains(leg.track())))
                .mapToInt(Lead::rank)
                .min()
                .orElse(0);
    }

    private String calls(Logbook ship) {
        List<String> ports = ship.visits().stream()
                .filter(v -> !v.start().isBefore(watch.from()) && !v.start().isAfter(watch.to()))
                .map(Event.PortVisit::portName)
                .distinct()
                .toList();
        return ports.isEmpty()
                ? "; no port call of it was heard in the time watched"
                : "; in the time watched it called at "
                        + ports.stream().limit(MOST_CALLS).collect(Collectors.joining(", "))
                        + (ports.size() > MOST_CALLS ? " and " + (ports.size() - MOST_CALLS) + " more" : "");
    }
}
