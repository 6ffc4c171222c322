package landfall.match;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.claim.Case;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Track;
import landfall.watch.Lead;
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
     * @param listed hull to the list entries it agrees with, in words, with the list's date
     */
    public Verdict evaluate(
            Case theCase, Watch watch, List<Track> tracks, List<Event> events, Map<String, String> listed) {
        Logbooks logbooks = new Logbooks(tracks, events, settings);
        Calls calls = new Calls(watch, world, sea, settings);
        List<Chain> chains = new Custody(logbooks, calls, watch, settings).chains();
        Set<String> recipients = watch.recipientPorts().stream().map(Port::id).collect(Collectors.toSet());
        Weighing weighing = new Weighing(
                scale,
                new Traffic(logbooks.all(), calls),
                new Passage(watch, world),
                settings,
                listed,
                recipients,
                new Patterns(chains),
                jammings(events));
        List<Lead> weighed = new ArrayList<>();
        for (Chain chain : chains) {
            Lead lead = weighing.weigh(theCase.id(), chain);
            if (watch.routes().isEmpty() || watch.routes().contains(lead.route())) {
                weighed.add(lead);
            }
        }
        List<Lead> leads = ranked(weighed);
        Instant spokenOf = theCase.to() == null
                ? watch.from()
                : theCase.to().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Coverage coverage = Coverage.of(watch, spokenOf, logbooks.all(), logbooks.ofNoShip(), settings);
        return new Verdict(leads, new Answer(scale, theCase, watch, coverage, leads).arrival());
    }

    private static List<Event> jammings(List<Event> events) {
        return events.stream()
                .filter(e -> e instanceof Event.Spoofing s && "area-jamming".equals(s.pattern()))
                .sorted(Comparator.comparing(Event::start).thenComparing(Event::id))
                .toList();
    }

    /** Best first; of equal sums the shorter chain, then the earlier, then by ships. */
    private List<Lead> ranked(List<Lead> leads) {
        List<Lead> sorted = leads.stream()
                .sorted(Comparator.comparing(Lead::sum)
                        .reversed()
                        .thenComparing(l -> l.chain().size())
                        .thenComparing(l -> l.chain().get(0).start())
                        .thenComparing(l -> l.chain().toString()))
                .toList();
        Map<String, Integer> perShip = new HashMap<>();
        List<Lead> kept = new ArrayList<>();
        for (Lead lead : sorted) {
            Lead.Leg first = lead.chain().get(0);
            String ship = first.imo() == null ? first.track() : "imo " + first.imo();
            if (kept.size() < settings.mostLeads() && perShip.merge(ship, 1, Integer::sum) <= settings.leadsPerShip()) {
                kept.add(withRank(lead, kept.size() + 1));
            }
        }
        return kept;
    }

    private static Lead withRank(Lead lead, int rank) {
        return new Lead(
                lead.caseId(),
                rank,
                lead.route(),
                lead.chain(),
                lead.priorDecibans(),
                lead.pLoaded(),
                lead.pArrived(),
                lead.evidence(),
                lead.sum());
    }
}
