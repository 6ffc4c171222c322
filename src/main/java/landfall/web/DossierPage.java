package landfall.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.dossier.Investigation.CaseFile;
import landfall.watch.Lead;
import landfall.web.Shell.Page;

/** What can be taken along from a case, of which leads, and how another person re-checks it. */
final class DossierPage {
    private static final Map<String, String> MEANING = Map.of(
            "dossier.pdf", "to print and to send: question, answer, reasons for and against, map, sources",
            "dossier.html", "the same as a page that needs nothing else",
            "claims.csv", "statements and denials as a table",
            "events.geojson", "events of the ships, for a map",
            "tracks.geojson", "tracks of the ships, for a map",
            "tracks.mf.json", "tracks with the time of every position (OGC Moving Features)",
            "voyage.kml", "voyage, for a globe",
            "entities.ftm.json", "ships, parties and calls as FollowTheMoney entities",
            "leads.jsonl", "leads with evidence and weights, a line each",
            "decisions.jsonl", "what people decided, when and why, a line each");

    private DossierPage() {}

    static Page of(Desk desk, CaseFile file, Optional<String> asked) {
        Optional<Lead> chosen = asked.flatMap(name -> LeadName.find(file.leads(), name));
        String id = file.theCase().id();
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Dossier⟧</h1>{}<p class="muted">⟦Choose what to take along. Every file says whether its data are synthetic.⟧</p></div>
                <div class="watching"><form method="get" class="card sheet" data-dossier><input type="hidden" name="asked"><fieldset><legend>⟦Leads⟧</legend>{}</fieldset>
                <fieldset><legend>⟦Files⟧</legend><ul class="plain files">{}</ul></fieldset></form>
                <div><section class="card"><h2>⟦Everything, to be re-checked⟧</h2><p>⟦One archive with every file, all that was read, heard and listed, a SHA-256 for each, and the answer as it was found. Another person derives it again without the network⟧:</p>
                <pre>./landfall verify landfall-bundle.zip</pre>
                <p><a class="button primary" href="{}" data-bundle>⟦Download the bundle⟧</a></p><p class="muted">⟦What people decided since, rejected evidence among it, stands in its decisions.jsonl; the answer in the archive is the one before that.⟧</p></section>
                <section class="card"><h2>⟦For programs⟧</h2><ul class="plain"><li><a href="/api/cases/{}">⟦Case⟧, JSON</a></li><li><a href="/api/cases/{}/leads">⟦Leads⟧, JSON</a></li><li><a href="/api/openapi.json">OpenAPI</a></li></ul></section></div></div>
                <p class="news" role="status" data-making hidden></p>
                """,
                Shell.marks(desk),
                leads(file, chosen),
                Html.each(
                        DossierRoom.FILES.keySet(),
                        name -> Html.of(
                                "<li><button formaction=\"{}\" class=\"{}\">{}</button> <span class=\"muted\">{}</span></li>",
                                Links.ofCase(id) + "/dossier/" + name,
                                name.equals("dossier.pdf") ? "primary" : "",
                                name,
                                Html.ours(MEANING.get(name)))),
                Links.ofCase(id) + "/dossier.zip?checked",
                Links.key(id),
                Links.key(id));
        return new Page("Dossier", "dossier", file, "paper", "dossier.js", body);
    }

    /** Before an archive is taken that would not hold when it is re-checked. */
    static Page wouldNotHold(CaseFile file, int differences) {
        String here = Links.ofCase(file.theCase().id());
        Html body = Html.of(
                """
                <div class="head"><h1>⟦This bundle would not hold⟧</h1></div><section class="card">
                <p class="note flag" role="alert">{}</p>
                <p>⟦Let the investigation run again, then take the bundle; or take this one knowing that whoever re-checks it will find the differences.⟧</p>
                <p class="buttons"><a class="button primary" href="{}">⟦Back to the dossier⟧</a> <a class="button" href="{}">⟦Download it all the same⟧</a></p></section>
                """,
                Html.told(
                        differences == 1
                                ? "The kept run was judged by another version of Landfall, and this one differs in one place: landfall verify will say so."
                                : "The kept run was judged by another version of Landfall, and this one differs in "
                                        + Phrases.count(differences) + " places: landfall verify will name them."),
                here + "/dossier",
                here + "/dossier.zip");
        return new Page("Dossier", "dossier", file, "paper", null, body);
    }

    private static Html leads(CaseFile file, Optional<Lead> chosen) {
        return file.leads().isEmpty()
                ? Html.of("<p class=\"muted\">⟦No lead⟧</p>")
                : Html.of(
                        "<div class=\"choices\">{}</div><p class=\"muted\">⟦None chosen means all; the answer is always that of all.⟧</p>",
                        Html.each(
                                List.copyOf(file.leads()),
                                l -> Html.of(
                                        "<label class=\"choice\"><input type=\"checkbox\" name=\"lead\" value=\"{}\"{}> ⟦Lead⟧ {} · {} <span class=\"muted\">P {}</span></label>",
                                        LeadName.of(l),
                                        chosen.filter(l::equals).isPresent() ? Html.of(" checked") : Html.NONE,
                                        l.rank(),
                                        l.chain().isEmpty() || l.chain().get(0).name() == null
                                                ? ""
                                                : Phrases.clipped(
                                                        l.chain().get(0).name(), 40),
                                        Phrases.probability(l.pArrived()))));
    }
}
