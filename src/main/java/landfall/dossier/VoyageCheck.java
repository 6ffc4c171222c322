package landfall.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.geo.Distance;
import landfall.geo.Port;
import landfall.geo.Ports;
import landfall.match.Reach;
import landfall.vessel.Event;
import landfall.vessel.Event.PortVisit;

/**
 * The voyage that papers name, such as a bill of lading, held against the calls seen. It shows where a ship was, never what it loaded
 * or landed there.
 *
 * @param load where the cargo is said to have been loaded, or null when not asked
 * @param discharge where it is said to have been landed, or null when not asked
 * @param between calls elsewhere after the loading port and before the port of discharge
 * @param isHeard whether the ship was heard at all
 */
public record VoyageCheck(AtPort load, AtPort discharge, List<PortVisit> between, boolean isHeard) {
    /** Berths of one port lie no farther apart: our judgement. */
    private static final Distance SAME_PORT = Distance.ofKilometers(10);

    /**
     * @param port as the papers name it
     * @param calls seen there, by time
     * @param possible where no call was seen: silences that left time for one, the most time first
     * @param untold where no call was seen: silences too long to tell, by time
     * @param usual where no call was seen: the hours left for the berth by silences that no event tells, as they were usual for the
     *     ship or the reception's, most time first
     */
    public record AtPort(
            Port port, List<PortVisit> calls, List<Possible> possible, List<Event.Gap> untold, List<Double> usual) {}

    /**
     * @param gap the silence
     * @param slackHours left for the berth
     */
    public record Possible(Event.Gap gap, double slackHours) {}

    /**
     * @param load or null
     * @param discharge or null
     * @param events of the ship from the first instant to the last, by time
     * @param isHeard whether the ship was heard at all
     */
    static VoyageCheck of(
            Port load,
            Port discharge,
            List<Event> events,
            Silences silences,
            Instant first,
            Instant last,
            boolean isHeard) {
        AtPort from = load == null ? null : atPort(load, events, silences, first, last);
        AtPort to = discharge == null ? null : atPort(discharge, events, silences, first, last);
        return new VoyageCheck(from, to, between(from, to, events), isHeard);
    }

    /** Whether a call at the port of loading was followed by one at the port of discharge. */
    public boolean isInOrder() {
        return load != null && discharge != null && arrival(load, discharge).isPresent();
    }

    /** The first call at the port of discharge after a call at the port of loading. */
    private static Optional<PortVisit> arrival(AtPort load, AtPort discharge) {
        return load.calls().stream()
                .findFirst()
                .flatMap(first -> discharge.calls().stream()
                        .filter(call -> call.start().isAfter(first.start()))
                        .findFirst());
    }

    private static List<PortVisit> between(AtPort load, AtPort discharge, List<Event> events) {
        if (load == null || discharge == null) {
            return List.of();
        }
        Optional<PortVisit> arrival = arrival(load, discharge);
        if (arrival.isEmpty()) {
            return List.of();
        }
        PortVisit left = load.calls().stream()
                .filter(call -> call.start().isBefore(arrival.get().start()))
                .reduce((a, b) -> b)
                .orElseThrow();
        return visits(events).stream()
                .filter(v -> v.start().isAfter(left.start())
                        && v.start().isBefore(arrival.get().start()))
                .filter(v -> !isAt(load.port(), v) && !isAt(discharge.port(), v))
                .toList();
    }

    private static AtPort atPort(Port port, List<Event> events, Silences silences, Instant first, Instant last) {
        List<PortVisit> calls =
                visits(events).stream().filter(v -> isAt(port, v)).toList();
        if (!calls.isEmpty()) {
            return new AtPort(port, calls, List.of(), List.of(), List.of());
        }
        Ports only = Ports.of(List.of(port));
        List<Possible> possible = new ArrayList<>();
        List<Event.Gap> untold = new ArrayList<>();
        for (Event event : events) {
            if (event instanceof Event.Gap gap) {
                if (Silences.isTooLong(gap)) {
                    untold.add(gap);
                } else {
                    silences.at(only, gap).forEach(call -> possible.add(new Possible(gap, call.slackHours())));
                }
            }
        }
        possible.sort(Comparator.comparing(Possible::slackHours)
                .reversed()
                .thenComparing(p -> p.gap().id()));
        List<Double> usual = silences.untold(only, events, first, last).stream()
                .map(Reach.Call::slackHours)
                .toList();
        return new AtPort(port, calls, List.copyOf(possible), List.copyOf(untold), usual);
    }

    private static List<PortVisit> visits(List<Event> events) {
        return events.stream()
                .filter(PortVisit.class::isInstance)
                .map(PortVisit.class::cast)
                .toList();
    }

    private static boolean isAt(Port port, PortVisit visit) {
        return visit.port().equals(port.id())
                || visit.where().at().distanceTo(port.at()).isLessThan(SAME_PORT)
                || port.isCalled(
                        visit.portName(), visit.country(), visit.where().at());
    }

    /** What was found, in sentences that claim no more than the signals show. */
    List<String> sentences() {
        List<String> said = new ArrayList<>();
        if (load != null) {
            said.add("Loading at " + name(load.port()) + ": " + found(load) + ".");
        }
        if (discharge != null) {
            said.add("Discharge at " + name(discharge.port()) + ": " + found(discharge) + ".");
        }
        if (load != null && discharge != null) {
            said.add(together());
        }
        return said;
    }

    private String together() {
        if (!isHeard) {
            return "No voyage was seen.";
        }
        if (isInOrder()) {
            return "The calls seen are in the order of the papers"
                    + (between.isEmpty()
                            ? ""
                            : "; between them it called at "
                                    + String.join(
                                            ", ",
                                            between.stream()
                                                    .map(v -> v.portName() + " (" + Figures.party(v.country()) + ")")
                                                    .distinct()
                                                    .toList()))
                    + ".";
        }
        if (!load.calls().isEmpty() && !discharge.calls().isEmpty()) {
            return "The calls seen are not in the order of the papers: no call at "
                    + discharge.port().name() + " followed one at "
                    + load.port().name() + ".";
        }
        return "The voyage of the papers was not seen whole.";
    }

    private String found(AtPort at) {
        if (!isHeard) {
            return "the ship was not heard, so nothing can be said";
        }
        if (!at.calls().isEmpty()) {
            PortVisit first = at.calls().get(0);
            return "a call was seen, from " + Figures.time(first.start()) + ", "
                    + (first.isOpen() ? "not seen to end" : "for " + Figures.number(first.durationHours()) + " h")
                    + (at.calls().size() == 1
                            ? ""
                            : ", and " + Figures.count(at.calls().size() - 1, "more call"));
        }
        return "no call was seen while it was heard" + unheard(at);
    }

    private static String unheard(AtPort at) {
        if (at.possible().isEmpty() && at.untold().isEmpty() && at.usual().isEmpty()) {
            return ", and no silence left time for one";
        }
        StringBuilder said = new StringBuilder();
        at.possible().stream()
                .findFirst()
                .ifPresent(best -> said.append("; the silence from ")
                        .append(Figures.time(best.gap().start()) + " ("
                                + Figures.number(best.gap().durationHours()) + " h)")
                        .append(" left time for one, with " + Figures.number(best.slackHours()) + " h at the berth")
                        .append(
                                at.possible().size() == 1
                                        ? ""
                                        : ", and so did "
                                                + Figures.count(at.possible().size() - 1, "other silence"))
                        .append("; nothing shows that there was one"));
        at.usual().stream()
                .findFirst()
                .ifPresent(most -> said.append("; "
                        + Figures.count(at.usual().size(), "silence")
                        + (at.usual().size() == 1 ? " that was" : " that were")
                        + " usual for the ship, or the reception's, left time for one, with up to "
                        + Figures.number(most) + " h at the berth"));
        at.untold()
                .forEach(gap -> said.append("; the silence from " + Figures.time(gap.start()) + " ("
                        + Figures.number(gap.durationHours()) + " h" + (gap.isOpen() ? ", to the end of the data" : "")
                        + ") is too long to tell"));
        return said.toString();
    }

    private static String name(Port port) {
        return port.name() + " (" + Figures.party(port.country()) + ", " + port.id() + ")";
    }

    /** As one record for scripts. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "voyage_check");
        if (load != null) {
            fields.put("load", fields(load));
        }
        if (discharge != null) {
            fields.put("discharge", fields(discharge));
        }
        if (load != null && discharge != null) {
            fields.put("inOrder", isInOrder());
            fields.put("between", between.stream().map(Event::id).toList());
        }
        return fields;
    }

    private static Map<String, Object> fields(AtPort at) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("port", at.port().id());
        fields.put("portName", at.port().name());
        fields.put("country", at.port().country());
        fields.put("calls", at.calls().stream().map(Event::id).toList());
        fields.put("possibleIn", at.possible().stream().map(p -> p.gap().id()).toList());
        fields.put("untoldIn", at.untold().stream().map(Event::id).toList());
        fields.put("possibleInUsual", at.usual().size());
        return fields;
    }
}
