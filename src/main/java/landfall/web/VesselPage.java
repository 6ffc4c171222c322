package landfall.web;

import java.util.Comparator;
import java.util.List;
import landfall.dossier.Investigation.CaseFile;
import landfall.screen.Hit;
import landfall.store.HitDecisions;
import landfall.vessel.Event;
import landfall.vessel.Identity;
import landfall.web.Shell.Page;
import landfall.web.WebServer.Halt;

/** One ship: what it called itself and when, where it called, what was seen, which lists name it, which leads it is in. */
final class VesselPage {
    /** Calls, and other events, on a page. */
    private static final int PAGE = 100;

    private VesselPage() {}

    /**
     * @param fromCall number of the first call to show, or null
     * @param fromEvent number of the first other event to show, or null
     */
    static Page of(Desk desk, String hull, HitDecisions decided, String fromCall, String fromEvent) {
        if (desk.hull(hull).isEmpty()) {
            throw new Halt(404, "There is no such ship in the latest run.");
        }
        List<Event> events = desk.hull(hull).stream()
                .flatMap(t -> desk.eventsOf(t.id()).stream())
                .distinct()
                .sorted(Comparator.comparing(Event::start))
                .toList();
        List<Event> calls =
                events.stream().filter(e -> e instanceof Event.PortVisit).toList();
        List<Event> others =
                events.stream().filter(e -> !(e instanceof Event.PortVisit)).toList();
        List<Hit> hits = desk.hits(hull);
        Html body = Html.of(
                """
                <div class="head"><h1><bdi>{}</bdi></h1>{}</div>
                <div class="cards"><section class="card">{}</section><section class="card"><h2>⟦In leads⟧</h2>{}</section></div>
                <section class="card sea-card"><div class="map" id="map" data-chart="{}"><p class="map-state" role="status">⟦Drawing the map…⟧</p></div>{}</section>{}
                <section class="card"><h2>⟦Record of this ship⟧</h2>{}</section>
                <section class="card"><h2>⟦Identity periods⟧</h2>{}</section>
                <section class="card" id="calls"><h2>⟦Port calls⟧ <small>{}</small></h2>{}</section>
                <section class="card" id="events"><h2>⟦Events⟧ <small>{}</small></h2>{}</section>
                <section class="card"><h2>⟦List hits⟧ <small>{}</small></h2>{}</section>
                """,
                name(desk, hull),
                Shell.marks(desk),
                VesselPart.card(desk, hull, null),
                leads(desk, hull),
                "/api/vessels/" + Links.key(hull) + "/map.geojson",
                Legend.ofAShip(),
                PaperMap.of(Links.vessel(hull) + "/map.png", Html.ours(PaperMap.OF_A_SHIP)),
                VesselRoom.form(hull),
                identities(desk.identities(hull)),
                Phrases.count(calls.size()),
                events(desk, Leaf.of(calls, fromCall, PAGE), Links.vessel(hull) + "?calls=", "#calls"),
                Phrases.count(others.size()),
                events(desk, Leaf.of(others, fromEvent, PAGE), Links.vessel(hull) + "?events=", "#events"),
                hits.size(),
                hits.isEmpty()
                        ? VesselPart.lists(desk, hull)
                        : PartiesPage.table(desk, hull, Links.vessel(hull), decided));
        return new Page(name(desk, hull), "", null, "paper", "vessel.js", body);
    }

    private static String name(Desk desk, String hull) {
        return desk.identities(hull).stream()
                .map(Identity::name)
                .filter(n -> n != null)
                .reduce((a, b) -> b)
                .map(n -> Phrases.clipped(n, 60))
                .orElse("Vessel");
    }

    private static Html leads(Desk desk, String hull) {
        Html list = Html.each(desk.files(), file -> leads(desk, file, hull));
        return list.isEmpty()
                ? Html.of("<p class=\"muted\">⟦In no lead.⟧</p>")
                : Html.of("<ul class=\"plain\">{}</ul>", list);
    }

    private static Html leads(Desk desk, CaseFile file, String hull) {
        return Html.each(
                file.leads().stream()
                        .filter(l -> desk.hullsOf(l).contains(hull))
                        .toList(),
                l -> Html.of(
                        "<li><a href=\"{}\">{} · ⟦Lead⟧ {}</a> <span class=\"muted\">P {}</span></li>",
                        Links.lead(l),
                        Html.told(Phrases.clipped(Phrases.title(file.theCase()), 120)),
                        l.rank(),
                        Phrases.probability(l.pArrived())));
    }

    private static Html identities(List<Identity> identities) {
        return Html.of(
                """
                <div class="scroll" tabindex="0"><table class="ledger"><thead><tr><th>⟦From⟧</th><th>⟦To⟧</th><th>⟦Name⟧</th><th>IMO</th><th>MMSI</th><th>⟦Call sign⟧</th><th>⟦Flag⟧</th><th>⟦Type⟧</th><th>⟦Size⟧</th></tr></thead><tbody>{}</tbody></table></div>
                """,
                Html.each(
                        identities,
                        i -> Html.of(
                                "<tr><td class=\"nowrap\">{}</td><td class=\"nowrap\">{}</td><td><bdi>{}</bdi></td><td>{}</td><td class=\"nowrap\">{}</td><td><bdi>{}</bdi></td><td>{}</td><td>{}</td><td class=\"nowrap\">{}</td></tr>",
                                Phrases.minute(i.from()),
                                Phrases.minute(i.to()),
                                i.name() == null ? "—" : Phrases.clipped(i.name(), 80),
                                i.imo() == null ? "—" : i.imo(),
                                VesselPart.spaced(i.mmsi()),
                                i.callSign() == null ? "—" : Phrases.clipped(i.callSign(), 40),
                                i.flag() == null ? "—" : Html.told(Phrases.party(i.flag())),
                                i.shipType() == null ? "—" : Html.told(ShipTypes.name(i.shipType())),
                                i.lengthMeters() == null ? "—" : i.lengthMeters() + " × " + i.widthMeters() + " m")));
    }

    private static Html events(Desk desk, Leaf<Event> events, String address, String place) {
        return events.all() == 0
                ? Html.of("<p class=\"muted\">⟦None in the data.⟧</p>")
                : Html.of("{}{}", events.turn(address, place), Html.each(events.shown(), e -> event(desk, e)));
    }

    private static Html event(Desk desk, Event e) {
        return Html.of(
                "<details class=\"fold\" id=\"{}\"><summary>{} · {}</summary>{}</details>",
                Links.key(e.id()),
                Html.told(Titles.when(e, desk)),
                Html.told(Titles.of(e, desk)),
                EvidencePart.event(desk, e));
    }
}
