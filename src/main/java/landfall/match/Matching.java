package landfall.match;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import landfall.claim.Case;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Track;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Route;
import landfall.watch.Watch;

/**
 * Ties a case to voyages: which ships could have carried the cargo from supplier to recipient, what speaks for and against each, and
 * whether it arrived.
 */
public final class Matching {
    private final Ports world;
    private final Seaway sea;
    private final MatchSettings settings;
    private final Scale scale;

    public Matching(Ports world, Seaway sea, MatchSettings settings, Weights weights) {
        this.world = world;
        this.sea = sea;
        this.settings = settings;
        this.scale = new Scale(weights);
    }

    /** With the default bounds and weights. */
    public static Matching of(Ports world, Seaway sea) {
        return new Matching(
                world,
                sea,
                Settings.defaults(MatchSettings.class, Settings.CARGO),
                Settings.defaults(Weights.class, Settings.CARGO));
    }

    /**
     * Leads and answer for one case. The order of tracks and events does not matter.
     *
     * @param listed hull to the list entries it agrees with, with how surely
     */
    public Verdict evaluate(
            Case theCase, Watch watch, List<Track> tracks, List<Event> events, Map<String, Listing> listed) {
        Logbooks logbooks = new Logbooks(tracks, events, settings);
        Named named = Named.of(theCase, watch).among(logbooks.all());
        Followed followed = ways(watch, logbooks, events, listed, named);
        List<Way> ways = followed.ways();
        Rivals rivals = new Rivals(ways);
        List<Lead> leads = ranked(
                theCase.id(),
                rivals.settled(scale).stream()
                        .filter(s -> watch.routes().isEmpty()
                                || watch.routes().contains(s.way().route()))
                        .toList());
        Instant spokenOf = theCase.to() == null
                ? watch.from()
                : theCase.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Coverage coverage = Coverage.of(watch, spokenOf, logbooks.all(), logbooks.ofNoShip(), settings);
        List<String> said = new ArrayList<>(new NamedShips(named, watch, ways, leads).sentences());
        said.addAll(followed.unfinished());
        return new Verdict(leads, new Answer(scale, theCase, watch, coverage, leads, said).arrival());
    }

    /**
     * A verdict once more without the reasons that people rejected. Nothing is followed again: it is the same arithmetic over what
     * stands.
     *
     * @param theCase what was said, or null where only the figures are wanted
     */
    public Verdict without(Case theCase, Watch watch, Verdict found, BiPredicate<Lead, Evidence> rejected) {
        return new RestatedAnswer(scale, found, rejected).verdict(theCase, watch);
    }

    /**
     * How many ways fit a watch, by rival route: what a person who edits it sees at once, before anything is weighed. Routes that the
     * watch closes count nothing; neither does the one that no ship shows.
     */
    public Map<Route, Long> count(Watch watch, List<Track> tracks, List<Event> events) {
        Map<Route, Long> counts = new EnumMap<>(Route.class);
        for (Route route : Route.values()) {
            if (watch.routes().isEmpty() || watch.routes().contains(route)) {
                counts.put(route, 0L);
            }
        }
        ways(watch, new Logbooks(tracks, events, settings), events, Map.of(), Named.NOTHING).ways().stream()
                .map(Way::route)
                .filter(counts::containsKey)
                .forEach(route -> counts.merge(route, 1L, Long::sum));
        return counts;
    }

    /** Every way, for {@link Fitting}. */
    public Ways ways(Watch watch, List<Track> tracks, List<Event> events, Map<String, Listing> listed) {
        return new Ways(ways(watch, new Logbooks(tracks, events, settings), events, listed, Named.NOTHING)
                .ways());
    }

    /** @param unfinished of which ships not every way was followed, in sentences */
    private record Followed(List<Way> ways, List<String> unfinished) {}

    private Followed ways(
            Watch watch, Logbooks logbooks, List<Event> events, Map<String, Listing> listed, Named named) {
        Calls calls = new Calls(watch, world, sea, settings, named);
        Passage passage = new Passage(watch, world);
        Custody custody = new Custody(logbooks, calls, watch, settings, passage::isNamed);
        List<Chain> chains = custody.chains();
        Set<String> recipients = watch.recipientPorts().stream().map(Port::id).collect(Collectors.toSet());
        Weighing weighing = new Weighing(
                scale,
                new Traffic(logbooks.all(), calls),
                passage,
                settings,
                listed,
                named,
                recipients,
                new Patterns(chains),
                new Jammings(events));
        return new Followed(chains.stream().map(weighing::weigh).toList(), custody.unfinished());
    }

    /**
     * Likeliest first to bring the cargo to the recipient in the end, whether or not it is there yet; of equals the shorter chain, then the
     * earlier, then by ships.
     */
    private List<Lead> ranked(String caseId, List<Rivals.Settled> ways) {
        List<Rivals.Settled> sorted = ways.stream()
                .sorted(Comparator.comparing(Rivals.Settled::order)
                        .reversed()
                        .thenComparing(s -> s.way().chain().handOvers().size())
                        .thenComparing(s -> s.way().chain().loading().start())
                        .thenComparing(s -> s.way().chain().key()))
                .toList();
        Map<String, Integer> perShip = new HashMap<>();
        List<Lead> kept = new ArrayList<>();
        for (Rivals.Settled settled : sorted) {
            String ship = settled.way().chain().loading().ship().hull();
            if (kept.size() < settings.mostLeads() && perShip.merge(ship, 1, Integer::sum) <= settings.leadsPerShip()) {
                kept.add(settled.lead(caseId, scale).ranked(kept.size() + 1));
            }
        }
        return kept;
    }
}
