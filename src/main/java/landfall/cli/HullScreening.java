package landfall.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import landfall.claim.Claim;
import landfall.screen.Asked;
import landfall.screen.Checked;
import landfall.screen.Hit;
import landfall.screen.Screening;
import landfall.store.HitDecisions;
import landfall.vessel.Identity;
import landfall.vessel.Track;

/**
 * The ships of a run against the lists: every hull by its numbers, its call signs and every name it ever gave; ships that
 * statements name, by that name. A hit that a person has cleared does not count, and is told beside the lists checked.
 */
final class HullScreening {
    private final Screening screening;
    private final HitDecisions decisions;
    private final Map<String, List<Hit>> hits = new TreeMap<>();
    private final List<String> told = new ArrayList<>();

    HullScreening(Screening screening, HitDecisions decisions) {
        this.screening = screening;
        this.decisions = decisions;
        screening.checked().stream()
                .filter(list -> list.file() != null)
                .map(Checked::words)
                .forEach(told::add);
    }

    HullScreening of(Collection<Track> tracks) {
        Map<String, List<Track>> byHull = new TreeMap<>();
        tracks.forEach(track ->
                byHull.computeIfAbsent(track.hull(), hull -> new ArrayList<>()).add(track));
        byHull.forEach((hull, own) -> {
            List<Hit> counted = counted(questions(own));
            if (!counted.isEmpty()) {
                hits.put(hull, counted);
            }
        });
        return this;
    }

    /** Ships that statements name need not be among the tracks: what the lists say of them is told in words. */
    HullScreening named(Collection<Claim> claims) {
        Set<String> names = new TreeSet<>();
        claims.forEach(claim -> names.addAll(claim.vessels()));
        for (String name : names) {
            counted(List.of(Asked.vessel(null, null, null, List.of(name))))
                    .forEach(hit -> told.add("A ship named in statements: " + hit.list()
                            + (hit.listDate() == null ? "" : " of " + hit.listDate()) + ", entry " + hit.entityId()
                            + ": "
                            + hit.explanation()));
        }
        return this;
    }

    /** Hits by hull id. */
    Map<String, List<Hit>> hits() {
        return hits;
    }

    /** The lists with their dates and what could not be checked; hits that were cleared; ships named in statements. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** One question for each radio number and call sign a hull used; its names are asked about once. */
    private static List<Asked> questions(List<Track> tracks) {
        Integer imo = tracks.stream()
                .map(Track::imo)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        List<String> names = identities(tracks)
                .map(Identity::name)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        Set<Integer> radios = new TreeSet<>();
        tracks.forEach(track -> radios.add(track.mmsi()));
        Set<String> callSigns = new TreeSet<>();
        identities(tracks).map(Identity::callSign).filter(Objects::nonNull).forEach(callSigns::add);
        List<Asked> questions = new ArrayList<>();
        radios.forEach(mmsi -> questions.add(Asked.vessel(imo, mmsi, null, questions.isEmpty() ? names : List.of())));
        callSigns.forEach(
                sign -> questions.add(Asked.vessel(imo, radios.iterator().next(), sign, List.of())));
        return questions;
    }

    private static Stream<Identity> identities(List<Track> tracks) {
        return tracks.stream().flatMap(track -> track.identities().stream());
    }

    private List<Hit> counted(List<Asked> questions) {
        Map<List<String>, Hit> best = new LinkedHashMap<>();
        Set<String> cleared = new LinkedHashSet<>();
        for (Asked asked : questions) {
            for (Hit hit : screening.ask(asked)) {
                decisions
                        .on(asked, hit)
                        .filter(d -> d.verdict().equals("cleared"))
                        .ifPresentOrElse(
                                d -> cleared.add("%s: %s, entry %s, was cleared by %s on %s: %s"
                                        .formatted(asked.key(), hit.list(), hit.entityId(), d.who(), d.at(), d.why())),
                                () -> best.merge(
                                        List.of(hit.list(), String.valueOf(hit.listDate()), hit.entityId()),
                                        hit,
                                        (a, b) -> b.score() > a.score() ? b : a));
            }
        }
        told.addAll(cleared);
        return List.copyOf(best.values());
    }
}
