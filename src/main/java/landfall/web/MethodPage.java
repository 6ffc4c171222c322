package landfall.web;

import java.util.List;
import java.util.Map;
import landfall.detect.Detectors;
import landfall.dossier.Investigation.Input;
import landfall.match.Weights;
import landfall.setting.Settings;
import landfall.vessel.Event;
import landfall.web.Shell.Page;

/**
 * Data and method: every input with its hash, what was rejected, which lists, where anything was heard, how often what is said comes
 * true, every number in force with its source.
 */
final class MethodPage {
    private static final int MOST_OUTAGES = 100;
    private static final int PAGE = 100;

    private MethodPage() {}

    /** @param from number of the first input to show, as the address has it, or null */
    static Page of(Desk desk, Options options, String from) {
        var words = desk.words();
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Data and method⟧</h1>{}<p class="muted">Landfall {}</p></div>
                {}<section class="card"><h2>⟦Inputs⟧ <small>{}</small></h2>{}</section>
                <div class="cards"><section class="card"><h2>⟦Rejected data⟧</h2>{}</section><section class="card"><h2>⟦Lists checked⟧</h2>{}</section></div>
                <section class="card"><h2>⟦Where ships were heard⟧</h2>{}{}</section>
                <section class="card"><h2>⟦How often what is said comes true⟧</h2><div class="two"><img class="plot" src="/assets/app/calibration.svg" width="472" height="472" alt="⟦Reliability curve on simulated worlds: how often what was stated came true⟧">
                <div><p>⟦Measured on simulated worlds whose truth is known, none of which the weights were fitted to. On the line, what is stated comes true as often as it says; bars show how sure each point is.⟧</p>
                <p>⟦Nothing here is measured on real ships: a simulator knows only what its makers thought of, so real figures will be worse.⟧</p>
                <p>⟦The figures behind the plot stand in docs/CALIBRATION.md; the command "landfall calibrate" makes both again.⟧</p></div></div></section>
                <section class="card"><h2>⟦Detectors and their thresholds⟧</h2>{}</section>
                <section class="card"><h2>⟦Weights of the reasons⟧</h2>{}</section>
                <section class="card"><details class="fold"><summary>⟦Effective configuration⟧ · {}</summary><div class="scroll" tabindex="0"><table class="plain mono"><tbody translate="no">{}</tbody></table></div></details></section>
                <section class="card"><h2>⟦How to read the figures⟧</h2><ul class="plain">
                <li>⟦Likelihood words follow ICD 203; confidence is stated apart from likelihood.⟧</li>
                <li>⟦A weight is ten times the decimal logarithm of a likelihood ratio, covert shipment to ordinary trade (decibans).⟧</li>
                <li>⟦Tracks are thinned for drawing; each map says how many positions it leaves out and by how many metres at most.⟧</li>
                <li>⟦Silence is not darkness: where nothing could be heard, a missing signal is no evidence.⟧</li>
                <li>⟦Ship positions never confirm cargo.⟧</li></ul></section>
                """,
                Shell.marks(desk),
                options.version(),
                notices(words.notices()),
                words.inputs().size(),
                words.inputs().isEmpty()
                        ? Html.of("<p class=\"muted\">⟦Nothing has been read yet⟧</p>")
                        : inputs(Leaf.of(words.inputs(), from, PAGE)),
                OverviewPage.rejects(desk),
                OverviewPage.checked(desk),
                desk.coverage(),
                outages(desk),
                Html.each(Detectors.ALL, d -> detector(d, words.configuration())),
                thresholds("weights", Weights.class, words.configuration()),
                words.configuration().size(),
                Html.each(
                        words.configuration().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .toList(),
                        e -> Html.of("<tr><td>{}</td><td class=\"num\">{}</td></tr>", e.getKey(), e.getValue())));
        return new Page("Data and method", "method", null, "paper", null, body);
    }

    private static Html notices(List<String> notices) {
        return notices.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<section class=\"card\" id=\"notices\"><h2>⟦Notices on the sources⟧</h2><ul class=\"plain\">{}</ul></section>",
                        Html.each(notices, n -> Html.of("<li>{}</li>", Html.told(n))));
    }

    private static Html outages(Desk desk) {
        List<Event> all = desk.outages();
        return all.isEmpty()
                ? Html.of("<p class=\"muted\">⟦No feed was out.⟧</p>")
                : Html.of(
                        "<details class=\"fold\"><summary>⟦Feed outages⟧ · {}</summary><ul class=\"plain\">{}</ul>{}</details>",
                        Phrases.count(all.size()),
                        Html.each(
                                all.subList(0, Math.min(MOST_OUTAGES, all.size())),
                                e -> Html.of(
                                        "<li>{} · {}</li>",
                                        Html.told(Titles.when(e, desk)),
                                        Html.told(Titles.of(e, desk)))),
                        all.size() > MOST_OUTAGES
                                ? Html.of(
                                        "<p class=\"muted\">⟦Shown⟧ {} ⟦of⟧ {}.</p>",
                                        MOST_OUTAGES,
                                        Phrases.count(all.size()))
                                : Html.NONE);
    }

    private static Html detector(Detectors.Line detector, Map<String, String> configuration) {
        return Html.of(
                "<details class=\"fold\"><summary>{}</summary><p lang=\"en\">{}</p><p class=\"muted\" lang=\"en\">{}</p>{}</details>",
                Html.told(detector.name().replace('_', ' ')),
                detector.what(),
                detector.innocent(),
                thresholds("detect." + detector.name(), detector.type(), configuration));
    }

    /** Each number in force, what it is and where it comes from. */
    private static Html thresholds(String section, Class<? extends Record> type, Map<String, String> configuration) {
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\"><table class=\"ledger\"><thead><tr><th>⟦Setting⟧</th><th class=\"num\">⟦In force⟧</th><th>⟦Meaning⟧</th><th>⟦Source⟧</th></tr></thead><tbody lang=\"en\">{}</tbody></table></div>",
                Html.each(
                        Settings.keys(type, configuration.getOrDefault("profile", Settings.CARGO)),
                        key -> Html.of(
                                "<tr><td class=\"nowrap\"><code>{}</code></td><td class=\"num\">{}</td><td>{}</td><td>{}</td></tr>",
                                key.name(),
                                configuration.getOrDefault(section + "." + key.name(), key.value()),
                                key.meaning(),
                                key.source())));
    }

    private static Html inputs(Leaf<Input> leaf) {
        return Html.of(
                "<div class=\"scroll\" tabindex=\"0\"><table class=\"ledger\"><thead><tr><th>⟦Kind⟧</th><th>⟦File⟧</th><th class=\"num\">⟦Size⟧</th><th>SHA-256</th></tr></thead><tbody>{}</tbody></table></div>{}",
                Html.each(
                        leaf.shown(),
                        i -> Html.of(
                                "<tr><td>{}</td><td><bdi>{}</bdi></td><td class=\"num nowrap\">{}</td><td class=\"hash\">{}</td></tr>",
                                Html.told(i.kind()),
                                Phrases.clipped(i.name(), 160),
                                Phrases.bytes(i.bytes()),
                                i.sha256())),
                leaf.turn("/method?from="));
    }
}
