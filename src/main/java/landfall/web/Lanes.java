package landfall.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import landfall.claim.Claim;
import landfall.dossier.Heard;
import landfall.dossier.Investigation.CaseFile;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.watch.Lead;

/** A lead along time: what was said, whether the ship was heard, events, draught, speed. */
final class Lanes {
    /** More marks than this are no line to read: our judgement. */
    private static final int MOST_EVENTS = 1000;

    private static final int BINS = 200;

    private Lanes() {}

    static Map<String, Object> of(Desk desk, CaseFile file, Lead lead) {
        Sighting sighting = Sighting.of(desk, lead);
        List<Event> events =
                desk.eventsOf(lead).stream().filter(sighting::covers).toList();
        Map<String, Object> lanes = new LinkedHashMap<>();
        lanes.put("from", sighting.from().getEpochSecond());
        lanes.put("to", sighting.to().getEpochSecond());
        lanes.put(
                "statements",
                Desk.statements(file).stream().map(c -> statement(c)).toList());
        lanes.put(
                "watch",
                file.watch() == null
                        ? null
                        : List.of(
                                file.watch().from().getEpochSecond(),
                                file.watch().to().getEpochSecond()));
        lanes.put(
                "tracks",
                sighting.parts().stream().map(part -> track(part, lead, desk)).toList());
        lanes.put("events", events(events, lead, desk, sighting));
        lanes.put(
                "outages",
                desk.outages().stream()
                        .filter(sighting::covers)
                        .map(e -> event(e, lead, desk))
                        .toList());
        lanes.values().removeIf(v -> v == null);
        return lanes;
    }

    /** Events one by one; where they are too many for a line, those without evidence as one for each kind and stretch, with their number. */
    private static List<Map<String, Object>> events(List<Event> events, Lead lead, Desk desk, Sighting sighting) {
        if (events.size() <= MOST_EVENTS) {
            return events.stream().map(e -> event(e, lead, desk)).toList();
        }
        List<Map<String, Object>> shown = new ArrayList<>();
        Map<String, Map<String, Object>> bins = new LinkedHashMap<>();
        long from = sighting.from().getEpochSecond();
        long bin = Math.max(1, (sighting.to().getEpochSecond() - from) / BINS);
        for (Event e : events) {
            if (!Desk.labels(lead, e.id()).isEmpty()) {
                shown.add(event(e, lead, desk));
                continue;
            }
            long at = (e.start().getEpochSecond() - from) / bin;
            Map<String, Object> many = bins.computeIfAbsent(e.kind() + at, b -> {
                Map<String, Object> first = event(e, lead, desk);
                first.put("to", from + (at + 1) * bin);
                first.put("count", 0);
                return first;
            });
            int count = (Integer) many.get("count") + 1;
            many.put("count", count);
            many.put("title", count + " × " + Titles.kind(e));
        }
        shown.addAll(bins.values());
        return shown;
    }

    private static Map<String, Object> statement(Claim claim) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("id", claim.id());
        statement.put("stance", claim.stance().id());
        statement.put("relation", claim.relation().id());
        statement.put("who", Phrases.speaker(claim));
        statement.put("said", claim.saidAt() == null ? null : claim.saidAt().value());
        statement.put(
                "at", claim.saidAt() == null ? null : instant(claim.saidAt().value()));
        statement.values().removeIf(v -> v == null);
        return statement;
    }

    /** The middle of the day, month or year that a date names. */
    static Long instant(String date) {
        try {
            LocalDate day = switch (date.length()) {
                case 4 -> LocalDate.parse(date + "-07-01");
                case 7 -> YearMonth.parse(date).atDay(15);
                default -> LocalDate.parse(date.substring(0, Math.min(10, date.length())));
            };
            return day.atTime(12, 0).toEpochSecond(ZoneOffset.UTC);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static Map<String, Object> track(Sighting.Part part, Lead lead, Desk desk) {
        Map<String, Object> track = new LinkedHashMap<>();
        track.put("id", part.track().id());
        track.put("mmsi", part.track().mmsi());
        track.put("imo", part.track().imo());
        track.put(
                "name",
                part.track().identity() == null ? null : part.track().identity().name());
        track.put("main", desk.hullsOf(lead).contains(part.track().hull()));
        track.put("positions", part.shown().kept().stream().map(Lanes::fix).toList());
        track.put("unheard", unheard(part));
        track.put("draughts", draughts(part));
        track.values().removeIf(v -> v == null);
        return track;
    }

    /** Seconds, longitude, latitude, speed in knots or null, course in degrees or null. */
    private static List<Object> fix(Position p) {
        List<Object> fix = new ArrayList<>(5);
        fix.add(p.time().getEpochSecond());
        fix.add(Math.round(p.lon() * 1e5) / 1e5);
        fix.add(Math.round(p.lat() * 1e5) / 1e5);
        fix.add(p.hasSpeed() ? Math.round(p.speedKnots() * 10) / 10.0 : null);
        fix.add(p.hasCourse() ? Math.round(p.courseDegrees()) : null);
        return fix;
    }

    /** Silences in seconds from and to, told as events or not. */
    private static List<List<Long>> unheard(Sighting.Part part) {
        Instant first = part.shown().kept().get(0).time();
        Instant last = part.shown().kept().get(part.shown().kept().size() - 1).time();
        return Heard.silences(part.track()).stream()
                .filter(s -> !s.off().time().isBefore(first) && !s.on().time().isAfter(last))
                .map(s -> List.of(s.off().time().getEpochSecond(), s.on().time().getEpochSecond()))
                .toList();
    }

    /** Draughts as they changed while in view; the one held at the start is put there. */
    private static List<List<Object>> draughts(Sighting.Part part) {
        long start = part.shown().kept().get(0).time().getEpochSecond();
        long end =
                part.shown().kept().get(part.shown().kept().size() - 1).time().getEpochSecond();
        List<List<Object>> draughts = new ArrayList<>();
        Double last = null;
        for (StaticReport s : part.track().statics()) {
            long at = Math.max(start, s.time().getEpochSecond());
            if (s.draughtMeters() == null || s.draughtMeters().equals(last) || at > end) {
                continue;
            }
            if (!draughts.isEmpty() && draughts.get(draughts.size() - 1).get(0).equals(at)) {
                draughts.remove(draughts.size() - 1);
            }
            draughts.add(List.of(at, s.draughtMeters()));
            last = s.draughtMeters();
        }
        return draughts;
    }

    /** Where an open event ends for the eye: a dark period when the ship is heard again, another with its track; or null. */
    private static Instant lastSeen(Event open, Desk desk) {
        if (open instanceof Event.Gap gap) {
            return desk.heardAgain(gap).map(p -> p.time()).orElse(null);
        }
        return desk.track(open.track()).map(t -> t.last()).orElse(null);
    }

    private static Map<String, Object> event(Event event, Lead lead, Desk desk) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("id", event.id());
        shown.put("kind", event.kind());
        shown.put("track", event.track());
        shown.put("label", Desk.label(lead, event.id()));
        shown.put("title", Titles.of(event, desk));
        shown.put("from", event.start().getEpochSecond());
        Instant end = event.end() == null ? lastSeen(event, desk) : event.end();
        shown.put("to", end == null ? null : end.getEpochSecond());
        shown.put("lat", event.where().lat());
        shown.put("lon", event.where().lon());
        shown.values().removeIf(v -> v == null);
        return shown;
    }
}
