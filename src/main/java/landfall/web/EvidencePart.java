package landfall.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import landfall.vessel.Event;
import landfall.vessel.Position;
import landfall.vessel.Track;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/** The reasons of a lead with their weights; each opens to its events and the rows they rest on. */
final class EvidencePart {
    private EvidencePart() {}

    static Html of(Desk desk, Lead lead, Reviews reviews) {
        List<Evidence> counted = lead.evidence().stream()
                .filter(e -> !reviews.isRejected(lead, e))
                .toList();
        double sumFor = counted.stream()
                .mapToDouble(Evidence::decibans)
                .filter(d -> d > 0)
                .sum();
        double sumAgainst = counted.stream()
                .mapToDouble(Evidence::decibans)
                .filter(d -> d < 0)
                .sum();
        return Html.of(
                """
                <section class="block evidence" id="evidence"><h2>⟦Evidence⟧ <small>⟦weight in decibans, times UTC⟧</small></h2>
                <p class="sum"><span class="plus">{} ⟦for⟧</span> <span class="minus">{} ⟦against⟧</span> <span class="muted">⟦prior⟧ {} → P {}</span></p>
                <ol class="items">{}</ol></section>
                """,
                Phrases.decibans(tenth(sumFor)),
                Phrases.decibans(tenth(sumAgainst)),
                Phrases.decibans(tenth(lead.priorDecibans())),
                Phrases.probability(lead.pArrived()),
                Html.each(lead.evidence(), e -> item(desk, lead, e, reviews)));
    }

    private static Html item(Desk desk, Lead lead, Evidence item, Reviews reviews) {
        Optional<Event> first = item.events().stream()
                .map(desk::event)
                .flatMap(Optional::stream)
                .findFirst();
        boolean rejected = reviews.isRejected(lead, item);
        return Html.of(
                """
                <li class="item{}" id="{}" data-evidence="{}" data-events="{}"{}><details id="{}"><summary>
                <span class="eid {}">{}</span><span class="what"><b>{}</b>{}<span class="sub">{}</span><span class="sub innocent">⟦Innocent⟧: {}</span></span>
                <span class="db {}">{}</span></summary>
                <div class="inside">{}{}<p><a href="{}">⟦Link to this reason⟧</a></p>{}</div></details></li>
                """,
                rejected ? " rejected" : "",
                Links.key(item.id()),
                item.id(),
                String.join(" ", item.events()),
                first.map(e -> Html.of(" data-at=\"{}\"", e.start().getEpochSecond()))
                        .orElse(Html.NONE),
                Links.anchor(lead, item),
                first.map(Event::kind).orElse("none"),
                item.id(),
                Html.told(
                        isBrief(item)
                                ? sentence(desk, lead, item)
                                : first.map(e -> title(desk, lead, item, e))
                                        .orElse(Phrases.clipped(item.group(), 120))),
                isBrief(item)
                        ? Html.NONE
                        : Html.of("<span class=\"said-what\">{}</span>", Html.told(sentence(desk, lead, item))),
                Html.told(first.map(e -> Titles.when(e, desk)).orElse("").replace(" UTC", "")),
                Html.told(Phrases.clipped(item.innocent(), 240)),
                item.decibans() > 0 ? "plus" : item.decibans() < 0 ? "minus" : "",
                Phrases.decibans(tenth(item.decibans())),
                weight(item),
                events(desk, item),
                Links.reason(lead, item),
                ReviewPart.evidenceForm(lead, item, reviews));
    }

    private static boolean isBrief(Evidence item) {
        return item.what().length() <= 100;
    }

    /** The event that it rests on, and what of it matters where the event alone does not say so. */
    private static String title(Desk desk, Lead lead, Evidence item, Event event) {
        String port = lead.chain().isEmpty() ? null : lead.chain().get(0).from();
        return Titles.of(event, desk)
                + (item.reason().equals("dark-call") && port != null
                        ? "; " + desk.portName(port) + " within reach"
                        : "");
    }

    /** The sentence without the name of the lead's own ship at its head: the card above gives it. */
    private static String sentence(Desk desk, Lead lead, Evidence item) {
        String what = Phrases.clipped(item.what(), 400);
        for (Lead.Leg leg : lead.chain()) {
            String head = leg.name() + " (IMO " + leg.imo() + ") ";
            if (desk.hullsOf(lead).size() == 1 && what.startsWith(head) && what.length() > head.length()) {
                String rest = what.substring(head.length());
                return rest.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + rest.substring(1);
            }
        }
        return what;
    }

    private static Html weight(Evidence item) {
        Html capped = Math.abs(item.rawDecibans() - item.decibans()) < 0.05
                ? Html.NONE
                : Html.of(
                        " <span class=\"muted\">({} ⟦before the cap of its group⟧)</span>",
                        Phrases.decibans(tenth(item.rawDecibans())));
        return Html.of(
                "<p>⟦Weight⟧ {}{} · ⟦group⟧ <b>{}</b> · ⟦from⟧: <span lang=\"en\">{}</span></p>",
                Phrases.decibans(tenth(item.decibans())),
                capped,
                Html.told(item.group()),
                item.source());
    }

    private static Html events(Desk desk, Evidence item) {
        if (item.events().isEmpty()) {
            return Html.of("<p class=\"muted\">⟦Rests on the whole track, not on one event.⟧</p>");
        }
        return Html.each(
                item.events(),
                id -> desk.event(id)
                        .map(e -> event(desk, e))
                        .orElseGet(() -> Html.of("<p class=\"muted\">⟦Event⟧ {} ⟦is not kept in this run.⟧</p>", id)));
    }

    static Html event(Desk desk, Event event) {
        return Html.of(
                """
                <div class="event"><p><b>{}</b> <span class="muted">{}</span></p>
                <p class="muted">{} · {}</p><dl class="fields">{}</dl>{}</div>
                """,
                Html.told(Titles.of(event, desk)),
                Html.ours(Titles.kind(event)),
                Html.told(Titles.when(event, desk)),
                Phrases.place(event.where().lat(), event.where().lon()),
                EventFields.of(event, desk),
                rows(desk, event));
    }

    /** The last position at or before and the first at or after each end of an event, with the row they stand in. */
    private static Html rows(Desk desk, Event event) {
        Optional<Track> track = desk.track(event.track());
        if (track.isEmpty()) {
            return Html.NONE;
        }
        List<Position> line = track.get().line();
        int behind = heardBefore(line, p -> !p.time().isAfter(event.start()));
        int ahead = event.end() == null
                ? line.size()
                : heardBefore(line, p -> p.time().isBefore(event.end()));
        Position before = behind == 0 ? null : line.get(behind - 1);
        Position after = ahead == line.size() ? null : line.get(ahead);
        return Html.of(
                "<table class=\"rows\"><thead><tr><th>⟦row⟧</th><th>UTC</th><th>⟦place⟧</th><th>kn</th></tr></thead><tbody>{}{}</tbody></table>",
                row(before),
                after == before ? Html.NONE : row(after));
    }

    /** How many positions at the head of a line are so; found by halving, as a track has a million of them and thousands of events. */
    private static int heardBefore(List<Position> line, Predicate<Position> isSo) {
        int low = 0;
        int high = line.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (isSo.test(line.get(middle))) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Html row(Position p) {
        return p == null
                ? Html.NONE
                : Html.of(
                        "<tr><td><bdi>{}</bdi> : {}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
                        p.source() == null ? "" : p.source(),
                        p.row(),
                        Phrases.minute(p.time()),
                        Phrases.place(p.lat(), p.lon()),
                        p.hasSpeed() ? Figure.of(p.speedKnots(), 1) : "—");
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
