package landfall.dossier;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Port;
import landfall.reject.Refusal;
import landfall.screen.Hit;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/**
 * What of an investigation belongs to one case: its statements, and the tracks and events that its leads rest on.
 *
 * @param all the investigation
 * @param file the case, its watch, leads and answer
 * @param claims claims, denials and context in time order of the case
 * @param tracks tracks of the leads' ships under whatever number they sailed, by id
 * @param events events of those tracks around the time of a lead of that ship, or named by evidence, in time order
 * @param heard when those tracks were silent, at any time
 */
record CaseView(
        Investigation all, CaseFile file, List<Claim> claims, List<Track> tracks, List<Event> events, Heard heard) {
    /** Told before and after a lead, so that the calls around it can be seen, as on the pages: our judgement. */
    private static final Duration AROUND = Duration.ofDays(4);

    static CaseView of(Investigation all, String caseId) {
        CaseFile file = all.files().stream()
                .filter(f -> f.theCase().id().equals(caseId))
                .findFirst()
                .orElseThrow(() -> new Refusal("no case " + caseId + " in this investigation; there are "
                        + String.join(
                                ", ",
                                all.files().stream().map(f -> f.theCase().id()).toList())));
        return of(all, file);
    }

    /** The same with the best leads only. */
    CaseView first(int leads) {
        return of(
                all,
                new CaseFile(
                        file.theCase(),
                        file.watch(),
                        file.leads().stream().limit(leads).toList(),
                        file.arrival()));
    }

    private static CaseView of(Investigation all, CaseFile file) {
        Map<String, Claim> claims = new LinkedHashMap<>();
        file.theCase().claims().forEach(c -> claims.put(c.id(), c));
        file.theCase().denials().forEach(c -> claims.put(c.id(), c));
        file.theCase().context().forEach(c -> claims.put(c.id(), c));
        List<Track> sailed = sailed(all, file.leads());
        Map<String, List<Span>> spans = spans(sailed, file.leads());
        Set<String> named = named(file.leads());
        return new CaseView(
                all,
                file,
                List.copyOf(claims.values()),
                sailed,
                all.events().stream()
                        .filter(e -> named.contains(e.id())
                                || isAround(spans, e.track(), e)
                                || e instanceof Event.Encounter met && isAround(spans, met.otherTrack(), e))
                        .sorted(Comparator.comparing(Event::start).thenComparing(Event::id))
                        .toList(),
                Heard.of(sailed, all.events()));
    }

    /** From when to when; a lead that is not over has no end. */
    private record Span(Instant from, Instant to) {
        boolean holds(Instant time) {
            return !time.isBefore(from) && (to == null || !time.isAfter(to));
        }

        boolean touches(Event event) {
            return (to == null || !event.start().isAfter(to))
                    && (event.end() == null || !event.end().isBefore(from));
        }
    }

    /** When the leads of each ship were under way, for each of its tracks: what it did in other months is no part of the case. */
    private static Map<String, List<Span>> spans(List<Track> sailed, List<Lead> leads) {
        Map<String, String> hulls = sailed.stream().collect(Collectors.toMap(Track::id, Track::hull));
        Map<String, List<Span>> spans = new HashMap<>();
        for (Lead lead : leads) {
            Set<String> own =
                    lead.chain().stream().map(leg -> hulls.get(leg.track())).collect(Collectors.toSet());
            Span span = span(lead);
            hulls.forEach((track, hull) -> {
                if (own.contains(hull)) {
                    spans.computeIfAbsent(track, t -> new ArrayList<>()).add(span);
                }
            });
        }
        return spans;
    }

    private static Span span(Lead lead) {
        Instant from = lead.chain().stream()
                .map(Lead.Leg::start)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
        boolean isOver = lead.chain().stream().allMatch(leg -> leg.end() != null);
        Instant to = !isOver
                ? null
                : lead.chain().stream()
                        .map(Lead.Leg::end)
                        .max(Instant::compareTo)
                        .orElseThrow();
        return new Span(from.minus(AROUND), to == null ? null : to.plus(AROUND));
    }

    private static boolean isAround(Map<String, List<Span>> spans, String track, Event event) {
        return spans.getOrDefault(track, List.of()).stream().anyMatch(span -> span.touches(event));
    }

    /** Each track where a lead was under way on it. */
    List<Track> tracksUnderWay() {
        Map<String, List<Span>> spans = spans(tracks, file.leads());
        return tracks.stream()
                .map(track -> underWay(track, spans.get(track.id())))
                .toList();
    }

    private static Track underWay(Track track, List<Span> spans) {
        List<Position> line = track.line().stream()
                .filter(p -> spans.stream().anyMatch(span -> span.holds(p.time())))
                .toList();
        return track.along(line);
    }

    /** Events told one by one: short silences on which no reason rests are everyday reception. */
    List<Event> told() {
        Set<String> named = named(file.leads());
        return events.stream()
                .filter(e -> named.contains(e.id())
                        || !(e instanceof Event.Gap gap)
                        || gap.durationHours() >= VesselRecord.Question.HALF_A_DAY.toHours())
                .toList();
    }

    /** A leg names the track on which it ended; of a ship that changed its number on the way, most may lie on another. */
    private static List<Track> sailed(Investigation all, List<Lead> leads) {
        Set<String> legs = leads.stream()
                .flatMap(lead -> lead.chain().stream())
                .map(Lead.Leg::track)
                .collect(Collectors.toSet());
        Set<String> hulls = all.tracks().stream()
                .filter(t -> legs.contains(t.id()))
                .map(Track::hull)
                .collect(Collectors.toSet());
        return all.tracks().stream()
                .filter(t -> hulls.contains(t.hull()))
                .sorted(Comparator.comparing(Track::id))
                .toList();
    }

    /** Events that a reason of one of the leads rests on. */
    static Set<String> named(List<Lead> leads) {
        return leads.stream()
                .flatMap(lead -> lead.evidence().stream())
                .map(Evidence::events)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    /** Hits of the hulls in the leads, by hull. */
    Map<String, List<Hit>> hits() {
        Map<String, List<Hit>> hits = new LinkedHashMap<>();
        for (Track track : tracks) {
            List<Hit> of = all.hits().getOrDefault(track.hull(), List.of());
            if (!of.isEmpty()) {
                hits.put(track.hull(), of);
            }
        }
        return hits;
    }

    String portName(String id) {
        Port port = id == null ? null : all.ports().get(id);
        return id == null ? "at sea" : port == null ? id : port.name() + " (" + Figures.party(port.country()) + ")";
    }

    /** The pages that were read in several versions. */
    Versions versions() {
        return new Versions(all.reports());
    }

    /** Title, publisher and address of the report a claim stands in. */
    String source(Claim claim) {
        Report report = all.reports().stream()
                .filter(r -> r.id().equals(claim.doc()))
                .findFirst()
                .orElse(null);
        if (report == null) {
            return claim.doc();
        }
        StringBuilder source = new StringBuilder(claim.doc());
        for (String part : new String[] {report.title(), report.publisher(), report.url()}) {
            if (part != null && !part.isBlank()) {
                source.append("; ").append(part);
            }
        }
        return source.toString();
    }

    /** Name and number of a hull, as the leads name it. */
    String shipInWords(String hull) {
        return tracks.stream()
                .filter(t -> t.hull().equals(hull))
                .reduce((earlier, later) -> later)
                .map(t -> shipName(t.id()) + " (" + (t.imo() == null ? "MMSI " + t.mmsi() : "IMO " + t.imo()) + ")")
                .orElse(hull);
    }

    /** Name of the ship of an event, met at sea it may be none of the leads'; its radio number where no name is known. */
    String shipName(Event event) {
        String name = shipName(event.track());
        return name.equals(event.track()) ? "MMSI " + event.where().mmsi() : name;
    }

    String shipName(String trackId) {
        return all.tracks().stream()
                .filter(t -> t.id().equals(trackId))
                .map(t -> t.identity() == null || t.identity().name() == null
                        ? "MMSI " + t.mmsi()
                        : t.identity().name())
                .findFirst()
                .orElse(trackId);
    }
}
