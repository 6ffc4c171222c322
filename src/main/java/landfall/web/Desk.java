package landfall.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Port;
import landfall.match.MatchSettings;
import landfall.screen.Hit;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.Track;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/** An investigation spread out so that any thing in it is found by its id. Made once for each save, then only read. */
final class Desk {
    private static final String FOLLOWING = "match.";

    private final Investigation words;
    private final Instant savedAt;
    private final long revision;
    private final Map<String, CaseFile> files = new LinkedHashMap<>();
    private final Map<String, Claim> claims = new HashMap<>();
    private final Map<String, Report> reports = new LinkedHashMap<>();
    private final Map<String, Track> tracks = new LinkedHashMap<>();
    private final Map<String, List<Track>> hulls = new LinkedHashMap<>();
    private final Map<String, Event> events = new HashMap<>();
    private final Map<String, List<Event>> eventsByTrack = new HashMap<>();
    private final List<Event> outages = new ArrayList<>();
    private final Map<String, List<String>> casesByClaim = new HashMap<>();
    private final Map<String, List<Claim>> claimsByDoc = new HashMap<>();
    private final Map<List<Lead.Leg>, Sighting> sightings = new ConcurrentHashMap<>();
    private final Map<String, Supplier<Integer>> differences = new ConcurrentHashMap<>();

    private final Supplier<Html> coverage = new Once<>(() -> CoverageMap.of(this));

    Desk(Investigation words, Instant savedAt) {
        this(words, savedAt, 0);
    }

    /** @param revision of what is saved, by which a newer one is known */
    Desk(Investigation words, Instant savedAt, long revision) {
        this.revision = revision;
        this.words = words;
        this.savedAt = savedAt;
        words.files().forEach(file -> files.put(file.theCase().id(), file));
        words.reports().forEach(report -> reports.putIfAbsent(report.id(), report));
        words.claims().forEach(this::add);
        words.tracks().forEach(track -> {
            tracks.put(track.id(), track);
            hulls.computeIfAbsent(track.hull(), h -> new ArrayList<>()).add(track);
        });
        hulls.values().forEach(list -> list.sort(Comparator.comparing(Track::first)));
        words.events().forEach(this::add);
        files.values()
                .forEach(file -> statements(file).forEach(claim -> {
                    claims.putIfAbsent(claim.id(), claim);
                    casesByClaim
                            .computeIfAbsent(claim.id(), c -> new ArrayList<>())
                            .add(file.theCase().id());
                }));
    }

    /** What is shown of a lead's tracks; leads with one chain share it. */
    Sighting sighting(Lead lead, BiFunction<Desk, Lead, Sighting> maker) {
        return sightings.computeIfAbsent(lead.chain(), chain -> maker.apply(this, lead));
    }

    /** In how many places the archive of a case would not hold; found out once. */
    int differences(String caseId, Supplier<Integer> finder) {
        return differences.computeIfAbsent(caseId, c -> new Once<>(finder)).get();
    }

    private void add(Claim claim) {
        claims.put(claim.id(), claim);
        claimsByDoc.computeIfAbsent(claim.doc(), d -> new ArrayList<>()).add(claim);
    }

    private void add(Event event) {
        events.put(event.id(), event);
        if (event.track() == null) {
            outages.add(event);
        } else {
            eventsByTrack.computeIfAbsent(event.track(), t -> new ArrayList<>()).add(event);
        }
        if (event instanceof Event.Encounter e && e.otherTrack() != null) {
            eventsByTrack
                    .computeIfAbsent(e.otherTrack(), t -> new ArrayList<>())
                    .add(event);
        }
    }

    Investigation words() {
        return words;
    }

    long revision() {
        return revision;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** How the run followed ships: with its own settings, not with those that are the defaults here. */
    MatchSettings following() {
        Map<String, String> changed = new HashMap<>();
        words.configuration().forEach((key, value) -> {
            if (key.startsWith(FOLLOWING)) {
                changed.put(key.substring(FOLLOWING.length()), value);
            }
        });
        return Settings.with(
                MatchSettings.class, words.configuration().getOrDefault("profile", Settings.CARGO), changed);
    }

    Optional<CaseFile> file(String id) {
        return Optional.ofNullable(files.get(id));
    }

    List<CaseFile> files() {
        return words.files();
    }

    /** Claims, denials and context of a case in time order; a statement without a date comes last. */
    static List<Claim> statements(CaseFile file) {
        List<Claim> all = new ArrayList<>(file.theCase().claims());
        all.addAll(file.theCase().denials());
        all.addAll(file.theCase().context());
        all.sort(Comparator.comparing(
                c -> c.saidAt() == null ? "9999" : c.saidAt().value()));
        return all;
    }

    Optional<Claim> claim(String id) {
        return Optional.ofNullable(claims.get(id));
    }

    List<Claim> claimsOf(String doc) {
        return claimsByDoc.getOrDefault(doc, List.of());
    }

    List<String> casesOf(String claim) {
        return casesByClaim.getOrDefault(claim, List.of());
    }

    Optional<Report> report(String id) {
        return Optional.ofNullable(reports.get(id));
    }

    Optional<Track> track(String id) {
        return Optional.ofNullable(tracks.get(id));
    }

    /** All tracks of one ship, oldest first. */
    List<Track> hull(String id) {
        return hulls.getOrDefault(id, List.of());
    }

    /** The track on which a ship was heard last: of two radios of one ship the one that began first may go on longer. */
    Optional<Track> latest(String hull) {
        return hull(hull).stream().max(Comparator.comparing(Track::last));
    }

    List<Identity> identities(String hull) {
        return hull(hull).stream()
                .flatMap(t -> t.identities().stream())
                .sorted(Comparator.comparing(Identity::from))
                .toList();
    }

    Optional<Event> event(String id) {
        return Optional.ofNullable(events.get(id));
    }

    List<Event> eventsOf(String track) {
        return eventsByTrack.getOrDefault(track, List.of());
    }

    /** Where anything was heard at all. */
    Html coverage() {
        return coverage.get();
    }

    List<Event> outages() {
        return outages;
    }

    Optional<Port> port(String id) {
        return Optional.ofNullable(id == null ? null : words.ports().get(id));
    }

    String portName(String id) {
        return port(id).map(Port::name).orElse(id);
    }

    List<Hit> hits(String hull) {
        return words.hits().getOrDefault(hull, List.of());
    }

    /** The tracks a lead is about: its legs, and every other track of the same hulls that its time overlaps. */
    List<Track> tracksOf(Lead lead) {
        Set<String> ids = new LinkedHashSet<>();
        lead.chain().forEach(leg -> {
            ids.add(leg.track());
            track(leg.track()).ifPresent(t -> hull(t.hull()).forEach(o -> ids.add(o.id())));
        });
        return ids.stream().map(tracks::get).filter(t -> t != null).toList();
    }

    /** The first position of the same ship after an open dark period, under whatever number. */
    Optional<Position> heardAgain(Event.Gap gap) {
        return track(gap.track()).stream()
                .flatMap(t -> hull(t.hull()).stream())
                .filter(t -> t.first().isAfter(gap.start()) && !t.line().isEmpty())
                .min(Comparator.comparing(Track::first))
                .map(t -> t.line().get(0));
    }

    /** Ships of a lead's chain in order, each once. */
    Set<String> hullsOf(Lead lead) {
        Set<String> ids = new LinkedHashSet<>();
        lead.chain().forEach(leg -> track(leg.track()).map(Track::hull).ifPresent(ids::add));
        return ids;
    }

    /** Ids of the evidence items of a lead that rest on an event. */
    static List<String> labels(Lead lead, String event) {
        return lead.evidence().stream()
                .filter(e -> e.events().contains(event))
                .map(Evidence::id)
                .collect(Collectors.toList());
    }

    /** The same in brief, for a mark on the map: "E1–E3, E7". */
    static String label(Lead lead, String event) {
        List<String> ids = lead.evidence().stream().map(Evidence::id).toList();
        List<String> named = labels(lead, event);
        StringBuilder brief = new StringBuilder();
        for (int from = 0, to; from < named.size(); from = to) {
            int first = ids.indexOf(named.get(from));
            to = from + 1;
            while (to < named.size() && ids.indexOf(named.get(to)) == first + to - from) {
                to++;
            }
            brief.append(brief.isEmpty() ? "" : ", ").append(named.get(from));
            if (to > from + 1) {
                brief.append(to > from + 2 ? "–" : ", ").append(named.get(to - 1));
            }
        }
        return brief.toString();
    }

    /** Events of the lead's tracks, in time order, each once. */
    List<Event> eventsOf(Lead lead) {
        Set<Event> all = new LinkedHashSet<>();
        tracksOf(lead).forEach(track -> all.addAll(eventsOf(track.id())));
        lead.evidence().forEach(e -> e.events().forEach(id -> event(id).ifPresent(all::add)));
        return all.stream()
                .sorted(Comparator.comparing(Event::start).thenComparing(Event::id))
                .toList();
    }
}
