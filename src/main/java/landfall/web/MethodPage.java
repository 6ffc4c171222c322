package landfall.web;

import java.util.Map;
import landfall.web.Shell.Page;

/** Data and method: every input with its hash, what was rejected, which lists, which configuration. */
final class MethodPage {
    private MethodPage() {}

    static Page of(Desk desk, Options options) {
        var words = desk.words();
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Data and method⟧</h1>{}<p class="muted">Landfall {}</p></div>
                <section class="card"><h2>⟦Inputs⟧ <small>{}</small></h2>{}</section>
                <div class="cards"><section class="card"><h2>⟦Rejected data⟧</h2>{}</section><section class="card"><h2>⟦Lists checked⟧</h2>{}</section></div>
                <section class="card"><h2>⟦Effective configuration⟧</h2><div class="scroll"><table class="plain mono"><tbody>{}</tbody></table></div></section>
                <section class="card"><h2>⟦How to read the figures⟧</h2><ul class="plain">
                <li>⟦Likelihood words follow ICD 203; confidence is stated apart from likelihood.⟧</li>
                <li>⟦A weight is ten times the decimal logarithm of a likelihood ratio, covert shipment to ordinary trade (decibans).⟧</li>
                <li>⟦Tracks are thinned for drawing; each map says how many positions it leaves out and by how many metres at most.⟧</li>
                <li>⟦Silence is not darkness: where nothing could be heard, a missing signal is no evidence.⟧</li>
                <li>⟦Ship positions never confirm cargo.⟧</li></ul></section>
                """,
                Shell.syntheticMark(desk),
                options.version(),
                words.inputs().size(),
                words.inputs().isEmpty() ? Html.of("<p class=\"muted\">⟦Nothing has been read yet⟧</p>") : inputs(desk),
                OverviewPage.rejects(desk),
                OverviewPage.checked(desk),
                Html.each(
                        words.configuration().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList(),
                        e -> Html.of("<tr><td>{}</td><td class=\"num\">{}</td></tr>", e.getKey(), e.getValue())));
        return new Page("Data and method", "method", null, "paper", null, body);
    }

    private static Html inputs(Desk desk) {
        return Html.of(
                "<div class=\"scroll\"><table class=\"ledger\"><thead><tr><th>⟦Kind⟧</th><th>⟦File⟧</th><th class=\"num\">⟦Size⟧</th><th>SHA-256</th></tr></thead><tbody>{}</tbody></table></div>",
                Html.each(
                        desk.words().inputs(),
                        i -> Html.of(
                                "<tr><td>{}</td><td><bdi>{}</bdi></td><td class=\"num nowrap\">{}</td><td class=\"hash\">{}</td></tr>",
                                Html.told(i.kind()),
                                Phrases.clipped(i.name(), 160),
                                Phrases.bytes(i.bytes()),
                                i.sha256())));
    }
}
