package landfall.web;

import java.util.Optional;
import landfall.dossier.Investigation.CaseFile;
import landfall.watch.Lead;

/** One case on one screen: the answer and what was said on the left, the sea in the middle, the ship and the reasons right. */
final class CasePage {
    private CasePage() {}

    static Html of(Desk desk, Rejudged judged, Optional<Lead> lead, Reviews reviews) {
        CaseFile file = judged.file();
        return Html.of(
                """
                <div class="case" data-case="{}"{}>
                <aside class="left" aria-label="⟦The answer and what was said⟧" tabindex="0">{}{}</aside>
                <section class="middle" aria-label="⟦Map and timeline⟧">{}</section>
                <aside class="right" aria-label="⟦The ship and the reasons⟧" tabindex="0">{}</aside>
                </div>
                """,
                file.theCase().id(),
                lead.map(l -> Html.of(
                                " data-map=\"{}\" data-lanes=\"{}\"",
                                Links.leadApi(l, "map.geojson"),
                                Links.leadApi(l, "timeline.json")))
                        .orElse(Html.NONE),
                VerdictPart.of(desk, judged, lead, reviews),
                StatementsPart.of(desk, file, reviews),
                lead.map(l -> sea(file, l)).orElseGet(() -> emptySea(file)),
                lead.map(l -> LeadPart.of(desk, file, l, reviews)).orElseGet(() -> noLead(file)));
    }

    private static Html sea(CaseFile file, Lead lead) {
        String picture = Links.ofCase(file.theCase().id()) + "/leads/" + Links.named(lead) + "/map.png";
        return Html.of(
                """
                <div class="map" id="map" data-still="{}" role="application" aria-label="⟦Map of the voyage. The list of evidence tells the same in words.⟧">
                <p class="map-state" role="status">⟦Drawing the map…⟧</p>
                </div>
                {}
                {}
                <div class="player">
                <div class="controls">
                <button type="button" class="round" data-play aria-label="⟦Play⟧" aria-pressed="false"><svg width="10" height="12" aria-hidden="true"><path d="M0 0v12l10-6Z" fill="currentColor"/></svg></button>
                <label class="sr" for="pace">⟦Pace⟧</label>
                <select id="pace" data-pace><option value="1">1 h/s</option><option value="6" selected>6 h/s</option><option value="24">1 d/s</option><option value="96">4 d/s</option></select>
                <output class="now" data-now></output>
                <span class="keys">⟦← → 10 min · Shift 1 h⟧</span>
                <span class="spread"></span>
                <button type="button" data-fit>⟦Fit voyage⟧</button>
                <a class="button" href="{}" download="{}">⟦Export GeoJSON⟧</a>
                <a class="button primary" href="{}">⟦Add to dossier⟧</a>
                </div>
                <div class="lanes" data-lanes-view tabindex="0" role="slider" aria-label="⟦Timeline: left and right arrow step 10 minutes, with Shift 1 hour⟧" aria-valuemin="0" aria-valuemax="0" aria-valuenow="0"><p class="map-state">⟦Loading the timeline…⟧</p></div>
                </div>
                <noscript><img class="map-still" src="{}" alt="⟦Map of the voyage. The list of evidence tells the same in words.⟧"><p class="map-state">⟦The map and the timeline need JavaScript; everything they show also stands in the evidence list.⟧</p></noscript>
                """,
                picture,
                PaperMap.of(picture, Html.of("⟦Lead⟧ {}. {}", lead.rank(), Html.ours(PaperMap.OF_A_LEAD))),
                Legend.ofALead(),
                Links.leadApi(lead, "map.geojson"),
                "landfall-" + Links.key(file.theCase().id()) + "-lead-" + lead.rank() + ".geojson",
                Links.ofCase(file.theCase().id()) + "/dossier?lead=" + Links.named(lead),
                picture);
    }

    private static Html emptySea(CaseFile file) {
        if (file.watch() == null) {
            return Html.of("""
                <div class="map" id="map"></div>
                <div class="empty over"><h2>⟦No voyage was looked for⟧</h2>
                <p>⟦The case has no watch yet, so no ship was held against it.⟧</p></div>
                """);
        }
        return Html.of("""
                <div class="map" id="map"></div>
                <div class="empty over"><h2>⟦No voyage to show⟧</h2>
                <p>⟦No ship that was heard fits this case. That is no refutation: rail, air and road cannot be seen by AIS, and a ship
                may have sailed where nothing was heard.⟧</p></div>
                """);
    }

    private static Html noLead(CaseFile file) {
        return Html.of(
                """
                <section class="block"><h2>⟦No lead⟧</h2><p class="muted">{}</p>
                <p><a href="/method">⟦What was read and what was rejected⟧</a></p></section>
                """,
                file.watch() == null
                        ? Html.ours("The case has no watch yet, so no ship was held against it.")
                        : Html.ours("The watch is set; no voyage in the data matches it."));
    }
}
