package landfall.dossier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.geo.Point;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.match.MatchSettings;
import landfall.match.Reach;
import landfall.screen.Hit;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.Track;

/**
 * What ship positions and lists say of one ship over a time: for whoever finances, insures or inspects a voyage, and for a case's
 * annex. It judges nothing; each silence and meeting stands beside what may explain it.
 *
 * @param found where it is taken from: inputs, lists checked, settings, tracks of other ships it met
 * @param asked the ship as it was asked for: {@code IMO 9123456}
 * @param tracks its tracks, oldest first; none when it was not heard
 * @param events its events that touch the time, by start
 * @param silences those as long as asked, with the ports each left time for
 * @param hits of the lists
 * @param from first instant looked at; null when neither asked for nor heard
 * @param to last instant looked at; null when neither asked for nor heard
 * @param leastSilence shorter silences are counted, not listed
 * @param voyage the voyage of the papers against the calls seen, or null when none was asked for
 */
public record VesselRecord(
        Investigation found,
        String asked,
        List<Track> tracks,
        List<Event> events,
        List<Silence> silences,
        List<Hit> hits,
        Instant from,
        Instant to,
        Duration leastSilence,
        VoyageCheck voyage) {

    /**
     * @param gap the silence
     * @param inReach ports it left time for, most time first; null for one too long to tell
     */
    public record Silence(Event.Gap gap, List<Reach.Call> inReach) {}

    /**
     * What is asked of a ship.
     *
     * @param from first instant, or null for the first time heard
     * @param to last instant, or null for the last time heard
     * @param leastSilence shorter silences are not listed
     * @param load port where papers say that it loaded, or null
     * @param discharge port where papers say that it discharged, or null
     */
    public record Question(Instant from, Instant to, Duration leastSilence, Port load, Port discharge) {
        /** From half a day on, as Global Fishing Watch counts them: shorter ones are everyday reception. */
        public static final Duration HALF_A_DAY = Duration.ofHours(12);

        public static final Question EVERYTHING = new Question(null, null, HALF_A_DAY, null, null);
    }

    /**
     * @param asked the ship as it was asked for, in words
     * @param tracks of that ship, in any order
     * @param hits of the lists for that ship
     */
    public static VesselRecord of(
            Investigation found,
            String asked,
            List<Track> tracks,
            List<Hit> hits,
            Question question,
            MatchSettings settings,
            Water water) {
        List<Track> own = tracks.stream()
                .sorted(Comparator.comparing(Track::first).thenComparing(Track::id))
                .toList();
        Instant from = question.from() != null
                ? question.from()
                : own.stream().map(Track::first).min(Instant::compareTo).orElse(null);
        Instant to = question.to() != null
                ? question.to()
                : own.stream().map(Track::last).max(Instant::compareTo).orElse(null);
        Set<String> ids = own.stream().map(Track::id).collect(Collectors.toSet());
        List<Event> events = found.events().stream()
                .filter(e ->
                        ids.contains(e.track()) || e instanceof Event.Encounter met && ids.contains(met.otherTrack()))
                .map(e -> e instanceof Event.Gap gap && gap.isOpen() ? heardAgain(gap, own) : e)
                .filter(e ->
                        !e.start().isAfter(to) && (e.end() == null || !e.end().isBefore(from)))
                .sorted(Comparator.comparing(Event::start).thenComparing(Event::id))
                .toList();
        Silences dark = new Silences(own, settings, Ports.load(), water);
        return new VesselRecord(
                found,
                asked,
                own,
                events,
                silences(events, question.leastSilence(), dark),
                List.copyOf(hits),
                from,
                to,
                question.leastSilence(),
                question.load() == null && question.discharge() == null
                        ? null
                        : VoyageCheck.of(
                                question.load(),
                                question.discharge(),
                                events,
                                dark,
                                from,
                                to,
                                own.stream()
                                        .anyMatch(t -> !t.first().isAfter(to)
                                                && !t.last().isBefore(from))));
    }

    /** A silence under one number ends where the ship is heard under another. */
    private static Event heardAgain(Event.Gap gap, List<Track> own) {
        return own.stream()
                .filter(t -> t.first().isAfter(gap.start()) && !t.line().isEmpty())
                .findFirst()
                .map(t -> (Event) ended(gap, t.line().get(0)))
                .orElse(gap);
    }

    private static Event.Gap ended(Event.Gap gap, Position on) {
        Event.Where w = gap.where();
        double hours = Duration.between(gap.start(), on.time()).toSeconds() / 3600.0;
        double nm = new Point(gap.offLat(), gap.offLon()).distanceTo(on.at()).nauticalMiles();
        return new Event.Gap(
                new Event.Where(w.id(), w.track(), w.mmsi(), w.imo(), w.start(), on.time(), w.lat(), w.lon()),
                gap.offLat(),
                gap.offLon(),
                on.lat(),
                on.lon(),
                hours,
                nm,
                nm / hours,
                gap.darkProbability(),
                gap.heardNearby());
    }

    private static List<Silence> silences(List<Event> events, Duration least, Silences dark) {
        return only(events, Event.Gap.class)
                .filter(gap -> isLong(gap, least))
                .map(gap -> new Silence(gap, dark.ports(gap).orElse(null)))
                .toList();
    }

    public boolean isHeard() {
        return !tracks.isEmpty();
    }

    /** As a page that fetches nothing. */
    public String page(Water water) {
        return new VesselPaper(this).text(water);
    }

    /** In brief, for a reader who reads no further. */
    public List<String> inShort() {
        return new VesselWords(this).inShort();
    }

    /** An event in words, as this ship's. */
    public String inWords(Event event) {
        return new VesselWords(this).of(event);
    }

    /** What the ship called itself over time. */
    public List<Identity> identities() {
        return tracks.stream()
                .flatMap(t -> t.identities().stream())
                .sorted(Comparator.comparing(Identity::from).thenComparing(Identity::mmsi))
                .toList();
    }

    /** The number of each event that a table lists, by its id: in the order of time. */
    public Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        events.stream()
                .filter(e -> !(e instanceof Event.Gap gap) || isLong(gap, leastSilence))
                .forEach(e -> numbers.put(e.id(), numbers.size() + 1));
        return numbers;
    }

    private static boolean isLong(Event.Gap gap, Duration least) {
        return gap.durationHours() >= least.toMinutes() / 60.0;
    }

    List<Event.PortVisit> calls() {
        return only(events, Event.PortVisit.class).toList();
    }

    List<Event.Encounter> encounters() {
        return only(events, Event.Encounter.class).toList();
    }

    /** Events that no table of their own lists. */
    List<Event> others() {
        return events.stream()
                .filter(e -> !(e instanceof Event.Gap || e instanceof Event.PortVisit || e instanceof Event.Encounter))
                .toList();
    }

    /** Silences shorter than those listed. */
    int shorterSilences() {
        return (int) only(events, Event.Gap.class).count() - silences.size();
    }

    /** The ship that was met: its track, which may be on either side of the event. */
    Optional<Track> met(Event.Encounter event) {
        String other = isOwn(event.track()) ? event.otherTrack() : event.track();
        return found.tracks().stream().filter(t -> t.id().equals(other)).findFirst();
    }

    int metMmsi(Event.Encounter event) {
        return isOwn(event.track()) ? event.otherMmsi() : event.where().mmsi();
    }

    private boolean isOwn(String track) {
        return tracks.stream().anyMatch(t -> t.id().equals(track));
    }

    /** Days in UTC that the time asked for touches. */
    long days() {
        return from == null || to.isBefore(from)
                ? 0
                : day(to).toEpochDay() - day(from).toEpochDay() + 1;
    }

    /** Those of them on which it was heard. */
    long daysHeard() {
        Set<LocalDate> heard = new TreeSet<>();
        for (Track track : tracks) {
            Instant since = track.first();
            for (Event.Gap gap : only(events, Event.Gap.class).toList()) {
                if (gap.track().equals(track.id()) && gap.start().isBefore(track.last())) {
                    add(heard, since, gap.start());
                    since = gap.end() == null ? track.last() : gap.end();
                }
            }
            add(heard, since, track.last());
        }
        return heard.size();
    }

    /** Within the time asked for. */
    private void add(Set<LocalDate> days, Instant since, Instant until) {
        LocalDate last = day(until.isAfter(to) ? to : until);
        for (LocalDate day = day(since.isBefore(from) ? from : since); !day.isAfter(last); day = day.plusDays(1)) {
            days.add(day);
        }
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** Ports of the calls and of the papers, each once. */
    List<Port> ports() {
        Stream<Port> called =
                calls().stream().map(v -> found.ports().get(v.port())).filter(Objects::nonNull);
        Stream<Port> said = voyage == null
                ? Stream.empty()
                : Stream.of(voyage.load(), voyage.discharge())
                        .filter(Objects::nonNull)
                        .map(VoyageCheck.AtPort::port);
        return Stream.concat(called, said).distinct().toList();
    }

    private static <T extends Event> Stream<T> only(List<Event> events, Class<T> kind) {
        return events.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** As one record for scripts: who it is, and how much was heard of it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "vessel");
        fields.put("asked", asked);
        fields.put("heard", isHeard());
        fields.put(
                "imo",
                tracks.stream()
                        .map(Track::imo)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
        fields.put("mmsis", tracks.stream().map(Track::mmsi).distinct().toList());
        fields.put("names", said(Identity::name));
        fields.put("callSigns", said(Identity::callSign));
        fields.put("flags", said(Identity::flag));
        fields.put("from", from);
        fields.put("to", to);
        if (isHeard()) {
            fields.put("firstHeard", tracks.get(0).first());
            fields.put(
                    "lastHeard",
                    tracks.stream().map(Track::last).max(Instant::compareTo).orElseThrow());
            fields.put("days", days());
            fields.put("daysHeard", daysHeard());
        }
        fields.values().removeIf(v -> v == null || v instanceof List<?> list && list.isEmpty());
        return fields;
    }

    /** Every value, in the order in which it was first said. */
    List<String> said(Function<Identity, String> field) {
        return List.copyOf(identities().stream()
                .map(field)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
