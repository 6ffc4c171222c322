package landfall.web;

import java.util.List;
import java.util.Set;
import landfall.dossier.Investigation.CaseFile;
import landfall.watch.Lead;

/** The right side of the case: which lead, its ships, the reasons with their weights, the review. */
final class LeadPart {
    private LeadPart() {}

    static Html of(Desk desk, CaseFile file, Lead lead, Reviews reviews) {
        Set<String> hulls = desk.hullsOf(lead);
        List<String> others = hulls.stream().skip(1).toList();
        return Html.of(
                "<section class=\"block lead\">{}{}{}</section>{}{}",
                switcher(file, lead),
                hulls.isEmpty()
                        ? unnamed(lead)
                        : VesselPart.card(desk, hulls.iterator().next(), lead),
                others.isEmpty()
                        ? Html.NONE
                        : Html.of(
                                "<h3>⟦Handed over to⟧</h3>{}", Html.each(others, h -> VesselPart.card(desk, h, null))),
                EvidencePart.of(desk, lead, reviews),
                ReviewPart.of(desk, file, lead, reviews));
    }

    private static Html switcher(CaseFile file, Lead lead) {
        return Html.of(
                """
                <nav class="switch" aria-label="⟦Leads⟧"><a href="{}" rel="prev" aria-label="⟦Better lead⟧" class="{}">‹</a>
                <span><b>⟦Lead⟧ {}</b> ⟦of⟧ {} · {} {}</span><a href="{}" rel="next" aria-label="⟦Weaker lead⟧" class="{}">›</a></nav>
                """,
                beside(file, lead, -1),
                lead.rank() == 1 ? "off" : "",
                lead.rank(),
                file.leads().size(),
                lead.route().name(),
                Html.ours(lead.route().meaning()),
                beside(file, lead, 1),
                lead.rank() >= file.leads().size() ? "off" : "");
    }

    private static String beside(CaseFile file, Lead lead, int step) {
        return Links.lead(file.leads().stream()
                .filter(l -> l.rank() == lead.rank() + step)
                .findFirst()
                .orElse(lead));
    }

    private static Html unnamed(Lead lead) {
        return Html.each(
                lead.chain(),
                leg -> Html.of(
                        "<h2 class=\"ship\"><bdi>{}</bdi></h2><p>MMSI {}</p>",
                        leg.name() == null
                                ? Html.ours("name not sent")
                                : Html.of("{}", Phrases.clipped(leg.name(), 60)),
                        leg.mmsi()));
    }
}
