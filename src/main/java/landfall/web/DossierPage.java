package landfall.web;

import landfall.dossier.Investigation.CaseFile;
import landfall.web.Shell.Page;

/** What can be taken along from a case, and how another person re-checks it. */
final class DossierPage {
    private DossierPage() {}

    static Page of(Desk desk, CaseFile file) {
        String id = file.theCase().id();
        String api = "/api/cases/" + Links.key(id);
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Dossier⟧</h1>{}</div>
                <div class="cards three">
                <section class="card"><h2>⟦Everything in one archive⟧</h2><p>⟦Page to read, claims as CSV, tracks and events as GeoJSON, voyage as KML, leads as JSON, entities for FollowTheMoney, and the decisions people took.⟧</p>
                <p><a class="button primary" href="{}">⟦Download the dossier⟧</a></p></section>
                <section class="card"><h2>⟦Data⟧</h2><ul class="plain"><li><a href="{}">⟦Case⟧, JSON</a></li><li><a href="{}/claims">⟦Statements⟧, JSON</a></li><li><a href="{}/leads">⟦Leads⟧, JSON</a></li></ul></section>
                <section class="card"><h2>⟦Maps⟧</h2><ul class="plain">{}</ul></section></div>
                """,
                Shell.syntheticMark(desk),
                Links.ofCase(id) + "/dossier.zip",
                api,
                api,
                api,
                file.leads().isEmpty()
                        ? Html.of("<li class=\"muted\">⟦No lead⟧</li>")
                        : Html.each(
                                file.leads(),
                                l -> Html.of(
                                        "<li><a href=\"{}\">⟦Lead⟧ {}, GeoJSON</a></li>",
                                        Links.leadApi(id, l.rank(), "map.geojson"),
                                        l.rank())));
        return new Page("Dossier", "dossier", file, "paper", null, body);
    }
}
