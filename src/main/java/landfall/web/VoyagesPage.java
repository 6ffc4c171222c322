package landfall.web;

import landfall.dossier.Investigation.CaseFile;
import landfall.geo.Port;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import landfall.watch.Watch;
import landfall.web.Shell.Page;

/** What was looked for, and every lead of a case ranked, with its ships, its way and what speaks for and against it. */
final class VoyagesPage {
    private VoyagesPage() {}

    static Page of(Desk desk, CaseFile file, Reviews reviews) {
        Html body = Html.of(
                "<div class=\"head\"><h1>⟦Voyages and cargo chains⟧</h1>{}</div>{}{}",
                Shell.marks(desk),
                file.watch() == null ? Html.NONE : watch(file.watch()),
                file.leads().isEmpty()
                        ? Html.of(
                                "<div class=\"empty\"><h2>⟦No lead⟧</h2><p>⟦No voyage in the data matches the watch. Rail, air and road stay open.⟧</p></div>")
                        : leads(desk, file, reviews));
        return new Page("Voyages", "voyages", file, "paper", null, body);
    }

    private static Html watch(Watch watch) {
        return Html.of(
                """
                <section class="card"><h2>⟦The watch⟧ <span class="tag">{}</span></h2><dl class="facts-list">
                <div><dt>⟦Loading⟧</dt><dd>{}</dd></div><div><dt>⟦Landing⟧</dt><dd>{}</dd></div>
                <div><dt>⟦By way of⟧</dt><dd>{}</dd></div><div><dt>⟦Window⟧</dt><dd>{} – {}</dd></div>
                <div><dt>⟦Cargo⟧</dt><dd>{}</dd></div></dl></section>
                """,
                Phrases.clipped(watch.id(), 80),
                ports(watch.supplierPorts()),
                ports(watch.recipientPorts()),
                watch.via().isEmpty() ? "—" : Html.told(Phrases.parties(watch.via())),
                Phrases.day(watch.from()),
                Phrases.day(watch.to().minusSeconds(1)),
                Html.told(Phrases.goods(watch.goods())));
    }

    private static Html ports(java.util.List<Port> ports) {
        int shown = Math.min(12, ports.size());
        return Html.of(
                "{}{}",
                Html.joined(
                        ports.subList(0, shown), ", ", p -> Html.of("<span title=\"{}\">{}</span>", p.id(), p.name())),
                shown < ports.size()
                        ? Html.of(" <span class=\"muted\">⟦and⟧ {} ⟦more⟧</span>", ports.size() - shown)
                        : Html.NONE);
    }

    private static Html leads(Desk desk, CaseFile file, Reviews reviews) {
        return Html.of("""
                <div class="scroll"><table class="ledger"><thead><tr><th>#</th><th>⟦Ships⟧</th><th class="num">⟦P arrived⟧</th><th class="num">⟦P loaded⟧</th><th>⟦Way, UTC⟧</th><th>⟦Route⟧</th>
                <th class="num">⟦For⟧</th><th class="num">⟦Against⟧</th><th>⟦Review⟧</th></tr></thead><tbody>{}</tbody></table></div>
                <p class="muted">⟦A lead is a reason to look closer, no accusation. P is the chance that this voyage took the cargo on board, and that it brought it to the recipient, by what ship positions show; For and Against add up the weights of its reasons, on top of a prior that speaks against every voyage.⟧</p>
                """, Html.each(file.leads(), lead -> row(desk, lead, reviews)));
    }

    private static Html row(Desk desk, Lead lead, Reviews reviews) {
        double plus = lead.evidence().stream()
                .mapToDouble(Evidence::decibans)
                .filter(d -> d > 0)
                .sum();
        double minus = lead.evidence().stream()
                .mapToDouble(Evidence::decibans)
                .filter(d -> d < 0)
                .sum();
        String standing = reviews.standing(lead);
        return Html.of(
                """
                <tr><td class="nowrap"><a href="{}"><b>{}</b></a></td><td>{}</td><td class="num"><b>{}</b></td><td class="num">{}</td><td>{}</td><td>{}<br><span class="muted">{}</span></td>
                <td class="num plus">{}</td><td class="num minus">{}</td><td><span class="state s-{}">{}</span></td></tr>
                """,
                Links.lead(lead),
                lead.rank(),
                Html.each(lead.chain(), leg -> ship(desk, leg)),
                Phrases.probability(lead.pArrived()),
                Phrases.probability(lead.pLoaded()),
                Html.each(lead.chain(), leg -> way(desk, leg)),
                lead.route().name(),
                Html.ours(lead.route().meaning()),
                Phrases.decibans(Math.round(plus * 10) / 10.0),
                Phrases.decibans(Math.round(minus * 10) / 10.0),
                standing.replace(' ', '-'),
                Html.ours(standing));
    }

    private static Html ship(Desk desk, Lead.Leg leg) {
        var track = desk.track(leg.track());
        var identity = track.map(t -> t.identity()).orElse(null);
        Html name = Html.of("<b><bdi>{}</bdi></b>", leg.name() == null ? "—" : Phrases.clipped(leg.name(), 40));
        return Html.of(
                "<div class=\"leg\">{}<br><span class=\"muted\">IMO {} · MMSI {} · {} · {}</span></div>",
                track.map(t -> Html.of("<a href=\"{}\">{}</a>", Links.vessel(t.hull()), name))
                        .orElse(name),
                leg.imo() == null ? "—" : leg.imo(),
                leg.mmsi(),
                identity == null || identity.callSign() == null ? "—" : identity.callSign(),
                identity == null || identity.flag() == null ? "—" : Html.told(Phrases.party(identity.flag())));
    }

    private static Html way(Desk desk, Lead.Leg leg) {
        return Html.of(
                "<div class=\"leg\">{} → {}<br><span class=\"muted\">{} – {}</span></div>",
                leg.from() == null ? Html.ours("at sea") : Html.of("{}", desk.portName(leg.from())),
                leg.to() == null ? Html.ours("at sea") : Html.of("{}", desk.portName(leg.to())),
                Phrases.minute(leg.start()),
                leg.end() == null ? "…" : Phrases.minute(leg.end()));
    }
}
