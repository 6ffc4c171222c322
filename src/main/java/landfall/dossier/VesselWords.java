package landfall.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import landfall.match.Reach;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.vessel.Track;

/** What a vessel record says, in sentences that claim no more than the signals show. */
final class VesselWords {
    /** Of ports in reach, so many are named. */
    private static final int MOST_NAMED = 3;

    private final VesselRecord record;

    VesselWords(VesselRecord record) {
        this.record = record;
    }

    String title() {
        List<String> names = record.said(Identity::name);
        return names.isEmpty()
                ? "Vessel record: " + record.asked()
                : "Vessel record: " + names.get(names.size() - 1) + " (" + record.asked() + ")";
    }

    List<String> inShort() {
        List<String> said = new ArrayList<>();
        said.add(heard());
        if (record.voyage() != null) {
            said.addAll(record.voyage().sentences());
        }
        if (record.isHeard()) {
            said.add(silent());
            said.add(seen());
        }
        said.add(listed());
        said.add("Ship positions show where a ship was, never what it carried.");
        return said;
    }

    private String heard() {
        if (!record.isHeard()) {
            return record.asked() + " was not heard in the positions given; that clears nobody and accuses nobody.";
        }
        Track first = record.tracks().get(0);
        if (record.daysHeard() == 0) {
            return "Not heard in the time looked at; before or after it, from " + Figures.time(first.first()) + ".";
        }
        String last = record.tracks().stream()
                .map(Track::last)
                .max(Instant::compareTo)
                .map(Figures::time)
                .orElseThrow();
        return "Heard from " + Figures.time(first.first()) + " to " + last + "; on " + record.daysHeard() + " of the "
                + Figures.count((int) record.days(), "day") + " looked at.";
    }

    private String silent() {
        String least = Figures.number(record.leastSilence().toMinutes() / 60.0) + " h or longer";
        long dark = record.silences().stream()
                .filter(s -> s.gap().darkProbability() >= 0.5)
                .count();
        String shorter =
                record.shorterSilences() == 0 ? "" : "; " + Figures.count(record.shorterSilences(), "shorter one");
        return record.silences().isEmpty()
                ? "No silence of " + least + shorter + "."
                : Figures.count(record.silences().size(), "silence") + " of " + least + ", of which " + dark
                        + (dark == 1 ? " looks" : " look")
                        + " like the ship's own doing rather than the reception's; the longest is of "
                        + longest()
                        + shorter + ".";
    }

    private String longest() {
        return record.silences().stream()
                .map(VesselRecord.Silence::gap)
                .max(Comparator.comparingDouble(Event.Gap::durationHours))
                .map(gap -> Figures.number(gap.durationHours()) + " h, from " + Figures.time(gap.start())
                        + (gap.isOpen() ? " to the end of the data" : ""))
                .orElseThrow();
    }

    private String seen() {
        List<Event.Encounter> met = record.encounters();
        long possible = met.stream().filter(Event.Encounter::isOnlyPossible).count();
        long atSea = met.stream()
                .filter(e -> !e.isOnlyPossible() && e.context().equals("open-sea"))
                .count();
        long countries =
                record.calls().stream().map(Event.PortVisit::country).distinct().count();
        return Figures.count(record.calls().size(), "port call")
                + (record.calls().isEmpty() ? "" : " in " + countries + (countries == 1 ? " country" : " countries"))
                + "; "
                + Figures.count((int) (met.size() - possible), "meeting") + " with another ship"
                + (met.size() == possible ? "" : " (" + atSea + " of them at sea)")
                + (possible == 0 ? "" : " and " + possible + " that could have been while one or both were silent")
                + "; "
                + Figures.count(record.others().size(), "other event") + ". Names used: "
                + many(record.said(Identity::name))
                + "; flags: "
                + many(record.said(Identity::flag).stream().map(Figures::party).toList()) + ".";
    }

    private static String many(List<String> said) {
        return said.isEmpty() ? "none said" : String.join(", then ", said);
    }

    private String listed() {
        if (!record.hits().isEmpty()) {
            return Figures.count(record.hits().size(), "list hit") + ": "
                    + record.hits().stream()
                            .map(h -> h.list() + (h.listDate() == null ? "" : " of " + h.listDate()) + " by "
                                    + h.agreement())
                            .distinct()
                            .collect(Collectors.joining("; "))
                    + ".";
        }
        return record.found().checked().isEmpty()
                ? "No list was checked, so nothing is clear."
                : "No hit on: " + String.join("; ", record.found().checked()) + ".";
    }

    /** As this ship's: of a meeting, who the other was. */
    String of(Event event) {
        if (event instanceof Event.Encounter met) {
            String words = EventWords.of(met).replace("MMSI " + met.otherMmsi(), other(met));
            return words;
        }
        return EventWords.of(event);
    }

    String other(Event.Encounter met) {
        String mmsi = "MMSI " + record.metMmsi(met);
        return record.met(met)
                .map(t -> t.identity() == null || t.identity().name() == null
                        ? mmsi
                        : t.identity().name() + (t.imo() == null ? "" : ", IMO " + t.imo()) + ", " + mmsi)
                .orElse(mmsi);
    }

    /** A gazetteer may name one port twice. */
    String inReach(VesselRecord.Silence silence) {
        if (silence.inReach() == null) {
            return "too long to tell: almost any port";
        }
        Map<String, Reach.Call> best = new LinkedHashMap<>();
        silence.inReach()
                .forEach(call ->
                        best.putIfAbsent(call.port().name() + " (" + call.port().country() + ")", call));
        if (best.isEmpty()) {
            return "no port we know";
        }
        String first = best.entrySet().stream()
                .limit(MOST_NAMED)
                .map(port ->
                        port.getKey() + ", " + Figures.number(port.getValue().slackHours()) + " h")
                .collect(Collectors.joining("; "));
        int more = best.size() - MOST_NAMED;
        return more > 0 ? first + "; and " + Figures.count(more, "more port") : first;
    }
}
