package landfall.match;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.watch.Route;

/** Finds every reason for and against one chain, one after the other, with what was seen. */
final class Weighing {
    private final Passage passage;
    private final Set<String> recipientPorts;
    private final LoadingReasons loading;
    private final SilenceReasons silence;
    private final DestinationReasons destination;
    private final ShipReasons ships;
    private final Jammings jammings;

    /**
     * @param listed hull to the list entries it agrees with, with how surely
     * @param named what the claims call by name
     * @param patterns how common voyages of each kind are
     * @param jammings areas in which several ships were jammed
     */
    Weighing(
            Scale scale,
            Traffic traffic,
            Passage passage,
            MatchSettings settings,
            Map<String, Listing> listed,
            Named named,
            Set<String> recipientPorts,
            Patterns patterns,
            Jammings jammings) {
        this.passage = passage;
        this.recipientPorts = recipientPorts;
        this.jammings = jammings;
        loading = new LoadingReasons(scale, traffic);
        silence = new SilenceReasons(patterns, jammings);
        destination = new DestinationReasons(traffic, passage);
        ships = new ShipReasons(listed, named, patterns, settings, jammings);
    }

    /** The way with its reasons, not yet set against its rivals. */
    Way weigh(Chain chain) {
        Reasons reasons = new Reasons();
        Optional<Passage.Declared> declared = passage.falseDestination(chain, recipientPorts);
        Set<String> passed = passage.passed(chain);
        loading.addTo(reasons, chain.loading());
        silence.addTo(reasons, chain);
        HandOverReasons.addTo(reasons, chain);
        destination.addTo(reasons, chain, declared, passed);
        new Draughts(chain, reasons, jammings).weigh();
        ships.addTo(reasons, chain, declared.isPresent());
        return new Way(chain, route(chain, declared, passed), reasons);
    }

    private static Route route(Chain chain, Optional<Passage.Declared> declared, Set<String> passed) {
        if (!chain.handOvers().isEmpty()) {
            return Route.R4;
        }
        if (!passed.isEmpty()) {
            return Route.R2;
        }
        return declared.isPresent() ? Route.R1 : Route.R3;
    }
}
