package landfall.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import landfall.casework.WatchEdit;
import landfall.casework.WatchWindow;
import landfall.casework.Watches;
import landfall.claim.Case;
import landfall.config.Configuration;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.match.Listing;
import landfall.match.MatchSettings;
import landfall.match.Matching;
import landfall.match.Seaway;
import landfall.match.Verdict;
import landfall.match.Ways;
import landfall.match.Weights;
import landfall.screen.Hit;
import landfall.vessel.Event;
import landfall.vessel.Track;
import landfall.watch.Watch;

/** The last step of the main job: from cases and what was seen at sea to leads and answers. The same input gives the same answer. */
final class Judging {
    private final Configuration configuration;
    private final Messages messages;
    private final Ports ports;
    private final Matching matching;

    Judging(Configuration configuration, Messages messages, Ports ports) {
        this.configuration = configuration;
        this.messages = messages;
        this.ports = ports;
        this.matching = new Matching(
                ports,
                Seaway.of(Water.load()),
                configuration.get(MatchSettings.class),
                configuration.get(Weights.class));
    }

    Matching matching() {
        return matching;
    }

    /**
     * @param edits watches that people edited, by case
     * @param known what was found before; a case that did not change, and whose watch did not, keeps its answer
     * @param hits list hits by hull id
     */
    List<CaseFile> judge(
            List<Case> cases,
            Map<String, WatchEdit> edits,
            List<CaseFile> known,
            List<Track> tracks,
            List<Event> events,
            Map<String, List<Hit>> hits) {
        Map<Case, CaseFile> unchanged = new HashMap<>();
        known.forEach(file -> unchanged.put(file.theCase(), file));
        List<CaseFile> files = new ArrayList<>();
        for (Case c : cases) {
            Watch watch = watch(c, edits).orElse(null);
            if (unchanged.containsKey(c) && Objects.equals(unchanged.get(c).watch(), watch)) {
                files.add(unchanged.get(c));
                continue;
            }
            messages.progress("following the cargo of case " + c.id());
            files.add(watch == null ? new CaseFile(c, null, List.of(), null) : judge(c, watch, tracks, events, hits));
        }
        return files;
    }

    private Optional<Watch> watch(Case c, Map<String, WatchEdit> edits) {
        Optional<Watch> found = Watches.of(c, ports::of, configuration.get(WatchWindow.class));
        return edits.containsKey(c.id()) ? edits.get(c.id()).on(c, found, ports) : found;
    }

    /** One case with a watch that may have been edited. */
    CaseFile judge(Case c, Watch watch, List<Track> tracks, List<Event> events, Map<String, List<Hit>> hits) {
        Verdict verdict = matching.evaluate(c, watch, tracks, events, listed(hits));
        return new CaseFile(c, watch, verdict.leads(), verdict.arrival());
    }

    /** Every way for a case, not weighed; none when it has no watch. */
    Optional<Ways> ways(Case c, Investigation found) {
        return Watches.of(c, ports::of, configuration.get(WatchWindow.class))
                .map(watch -> matching.ways(watch, found.tracks(), found.events(), listed(found.hits())));
    }

    private static Map<String, Listing> listed(Map<String, List<Hit>> hits) {
        Map<String, Listing> listed = new TreeMap<>();
        hits.forEach((hull, own) -> listed.put(
                hull,
                new Listing(
                        inWords(own),
                        own.stream().mapToDouble(Hit::probability).max().orElse(0))));
        return listed;
    }

    private static String inWords(List<Hit> hits) {
        return hits.stream()
                .map(hit ->
                        hit.list() + (hit.listDate() == null ? "" : " of " + hit.listDate()) + ": " + hit.explanation())
                .collect(Collectors.joining("; "));
    }
}
