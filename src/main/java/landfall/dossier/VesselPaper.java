package landfall.dossier;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import landfall.geo.Point;
import landfall.geo.Water;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.watch.Likelihood;

/** The record of a ship as a page: what was found in short, then every silence, meeting, call, name and hit it rests on. */
final class VesselPaper {
    private final VesselRecord record;
    private final VesselWords words;
    private final Map<String, Integer> numbers;
    private final Html html = new Html();

    VesselPaper(VesselRecord record) {
        this.record = record;
        this.words = new VesselWords(record);
        this.numbers = record.numbers();
    }

    String text(Water water) {
        Paper.begin(html, words.title(), record.found().synthetic());
        html.note("Looked at: "
                + (record.from() == null
                        ? "all that was given"
                        : Figures.time(record.from()) + " to " + Figures.time(record.to()))
                + (record.found().until() == null
                        ? "."
                        : "; the last position of any ship is of "
                                + record.found().until() + "."));
        html.heading(2, "In short");
        html.list(words.inShort());
        new BasisPart(record.found(), html).notices();
        chart(water);
        silences();
        meetings();
        calls();
        identities();
        others();
        lists();
        new BasisPart(record.found(), html).basis(kind -> !kind.equals("report"), VesselPaper::bearsOnShips);
        return Paper.end(html);
    }

    /** What makes cases, and weighs leads, does not. */
    private static boolean bearsOnShips(String setting) {
        return Stream.of("reports.", "model.", "casework.", "weights.").noneMatch(setting::startsWith);
    }

    private void chart(Water water) {
        String chart = new TrackChart(
                        record.tracks(),
                        record.events(),
                        Heard.of(record.tracks(), record.events()),
                        numbers,
                        record.ports(),
                        List.of(),
                        record.found().synthetic())
                .svg(water);
        if (!chart.isEmpty()) {
            html.raw(
                    "<figure>" + chart
                            + "<figcaption class=\"note\">All that was heard of the ship; numbers are those of the tables below; dashed lines join the "
                            + "ends of a silence and are not a course sailed. Land is drawn from a coarse grid.</figcaption></figure>");
        }
    }

    private void silences() {
        html.heading(2, "Silences");
        table(
                "silences",
                List.of(
                        "No.",
                        "From",
                        "To",
                        "Hours",
                        "Last heard at",
                        "Heard again at",
                        "The ship's own doing",
                        "Ports it left time for, hours at the berth"),
                record.silences(),
                s -> List.of(
                        number(s.gap()),
                        Figures.time(s.gap().start()),
                        Figures.time(s.gap().end()),
                        Figures.number(s.gap().durationHours()),
                        Figures.place(s.gap().offLat(), s.gap().offLon()),
                        Point.isOnEarth(s.gap().onLat(), s.gap().onLon())
                                ? Figures.place(s.gap().onLat(), s.gap().onLon())
                                : "not yet",
                        Likelihood.percent(s.gap().darkProbability()) + "; "
                                + Figures.count(s.gap().heardNearby(), "other") + " heard nearby",
                        words.inReach(s)));
        html.note("Of " + Figures.number(record.leastSilence().toMinutes() / 60.0)
                + " h or longer. Where others were heard nearby, the reception did not fail; where none were, it may have. A port that a "
                + "silence left time for is no call.");
    }

    private void meetings() {
        html.heading(2, "Meetings with other ships");
        table(
                "meetings",
                List.of("No.", "From", "To", "Where", "Other ship", "What"),
                record.encounters(),
                e -> List.of(
                        number(e),
                        Figures.time(e.start()),
                        Figures.time(e.end()),
                        Figures.place(e.where().lat(), e.where().lon()),
                        words.other(e),
                        words.of(e)));
        if (!record.encounters().isEmpty()) {
            html.note(
                    "Ships lie together to take on fuel, pilots or stores, to tow, or to wait for a berth, far more often than to pass cargo.");
        }
    }

    private void calls() {
        html.heading(2, "Port calls");
        table(
                "calls",
                List.of("No.", "From", "To", "Port", "Country", "Hours", "Confidence"),
                record.calls(),
                v -> List.of(
                        number(v),
                        Figures.time(v.start()),
                        Figures.time(v.end()),
                        v.portName() + " (" + v.port() + ")",
                        Figures.party(v.country()),
                        Figures.number(v.durationHours()),
                        v.confidence() + " of 4"));
    }

    private void identities() {
        html.heading(2, "Names, numbers and flags");
        table(
                "identities",
                List.of("From", "To", "Name", "IMO", "MMSI", "Call sign", "Flag by its MMSI", "Size"),
                record.identities(),
                i -> List.of(
                        Figures.time(i.from()),
                        Figures.time(i.to()),
                        said(i.name()),
                        said(i.imo()),
                        String.format(Locale.ROOT, "%09d", i.mmsi()),
                        said(i.callSign()),
                        i.flag() == null ? "—" : Figures.party(i.flag()),
                        size(i)));
    }

    private String number(Event event) {
        return numbers.get(event.id()).toString();
    }

    private static String said(Object value) {
        return value == null ? "—" : value.toString();
    }

    private static String size(Identity i) {
        return i.lengthMeters() == null || i.widthMeters() == null
                ? "—"
                : i.lengthMeters() + " × " + i.widthMeters() + " m";
    }

    private void others() {
        html.heading(2, "Other events");
        table(
                "others",
                List.of("No.", "Kind", "From", "To", "Where", "What"),
                record.others(),
                e -> List.of(
                        number(e),
                        e.kind().replace('_', ' '),
                        Figures.time(e.start()),
                        Figures.time(e.end()),
                        Figures.place(e.where().lat(), e.where().lon()),
                        EventWords.of(e)));
    }

    private void lists() {
        html.heading(2, "Sanctions lists");
        if (record.hits().isEmpty() && record.found().checked().isEmpty()) {
            html.paragraph("No list was checked.");
        } else if (record.hits().isEmpty()) {
            html.paragraph("The ship agrees with no entry of the lists below, by its numbers or any name it gave.");
        } else {
            html.table(
                    "hits",
                    SourcesPart.HIT_COLUMNS,
                    record.hits().stream()
                            .map(h -> SourcesPart.hit(record.asked(), h))
                            .toList());
        }
        new BasisPart(record.found(), html).checked();
    }

    private <T> void table(String kind, List<String> header, List<T> rows, Function<T, List<String>> cells) {
        if (rows.isEmpty()) {
            html.paragraph("None in the data.");
        } else {
            html.table(kind, header, rows.stream().map(cells).toList());
        }
    }
}
