package landfall.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import landfall.dossier.Investigation.CaseFile;
import landfall.vessel.Identity;
import landfall.vessel.Position;
import landfall.vessel.StaticReport;
import landfall.vessel.Track;
import landfall.watch.Lead;
import landfall.web.Shell.Page;

/**
 * The ships to look for, over all cases, to hand over at the end of a watch: each with its best lead, where it was heard last and where
 * it said that it was going. Printed by the browser.
 */
final class ShipsPage {
    /** A ship less likely to have loaded is one of many alike: ICD 203 calls it very unlikely. */
    private static final double WORTH_LOOKING = 0.2;

    private static final int MOST = 100;

    /** @param lead the one in which it most likely loaded */
    private record Candidate(String hull, CaseFile file, Lead lead) {}

    private ShipsPage() {}

    static Page of(Desk desk, List<CaseFile> files) {
        Map<String, Candidate> best = new LinkedHashMap<>();
        for (CaseFile file : files) {
            for (Lead lead : file.leads()) {
                for (String hull : desk.hullsOf(lead)) {
                    best.merge(hull, new Candidate(hull, file, lead), ShipsPage::likelier);
                }
            }
        }
        List<Candidate> ranked = best.values().stream()
                .sorted(Comparator.comparingDouble((Candidate c) -> -c.lead().pLoaded())
                        .thenComparing(Candidate::hull))
                .toList();
        List<Candidate> shown = ranked.stream()
                .filter(c -> c.lead().pLoaded() >= WORTH_LOOKING)
                .limit(MOST)
                .toList();
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Ships to look for⟧</h1>{}<p class="muted">{}</p></div>{}
                <p class="muted">{}⟦A place in this list is a reason to look, no accusation. Each ship stands with the lead in which it most likely loaded.⟧</p>
                """,
                Shell.marks(desk),
                desk.words().until() == null
                        ? Html.NONE
                        : Html.of(
                                "⟦heard until⟧ {}",
                                Phrases.utc(Instant.parse(desk.words().until()))),
                shown.isEmpty()
                        ? Html.of("<div class=\"empty\"><h2>⟦No ship stands out⟧</h2></div>")
                        : table(desk, shown),
                shown.size() == ranked.size()
                        ? Html.NONE
                        : Html.of("{} ⟦ships less likely are left out.⟧ ", ranked.size() - shown.size()));
        return new Page("Ships", "ships", null, "paper", null, body);
    }

    private static Candidate likelier(Candidate a, Candidate b) {
        return b.lead().pLoaded() > a.lead().pLoaded() ? b : a;
    }

    private static Html table(Desk desk, List<Candidate> ships) {
        return Html.of("""
                <div class="scroll"><table class="ledger"><thead><tr><th>#</th><th>⟦Ship⟧</th><th class="num">⟦P loaded⟧</th><th class="num">⟦P arrived⟧</th><th>⟦Case⟧</th><th>⟦Heard last⟧</th>
                <th>⟦Says it goes to⟧</th><th>⟦Lists⟧</th></tr></thead><tbody>{}</tbody></table></div>
                """, Html.joined(numbered(ships), "", n -> row(desk, ships.get(n), n + 1)));
    }

    private static List<Integer> numbered(List<Candidate> ships) {
        List<Integer> numbers = new ArrayList<>();
        ships.forEach(ship -> numbers.add(numbers.size()));
        return numbers;
    }

    private static Html row(Desk desk, Candidate c, int number) {
        Track latest = desk.latest(c.hull()).orElseThrow();
        Identity identity = latest.identity();
        return Html.of(
                """
                <tr><td class="nowrap">{}</td><td><a href="{}"><b><bdi>{}</bdi></b></a><br><span class="muted">IMO {} · MMSI {} · {} · {}</span></td>
                <td class="num"><b>{}</b></td><td class="num">{}</td><td><a href="{}">{} · {}</a></td><td>{}</td><td><bdi>{}</bdi></td><td class="num">{}</td></tr>
                """,
                number,
                Links.vessel(c.hull()),
                identity == null || identity.name() == null ? "—" : Phrases.clipped(identity.name(), 80),
                latest.imo() == null ? "—" : latest.imo(),
                VesselPart.spaced(latest.mmsi()),
                identity == null || identity.callSign() == null ? "—" : Phrases.clipped(identity.callSign(), 20),
                identity == null || identity.flag() == null ? "—" : Html.told(Phrases.party(identity.flag())),
                Phrases.probability(c.lead().pLoaded()),
                Phrases.probability(c.lead().pArrived()),
                Links.lead(c.lead()),
                Html.told(Phrases.clipped(Phrases.title(c.file().theCase()), 80)),
                Html.of("⟦Lead⟧ {}", c.lead().rank()),
                heard(latest),
                destination(latest).map(d -> Phrases.clipped(d, 80)).orElse("—"),
                desk.words().checked().isEmpty() ? "—" : desk.hits(c.hull()).size());
    }

    private static Html heard(Track track) {
        if (track.line().isEmpty()) {
            return Html.of("{}", Phrases.minute(track.last()));
        }
        Position p = track.line().get(track.line().size() - 1);
        return Html.of(
                "{}<br><span class=\"muted\">{}{}</span>",
                Phrases.minute(track.last()),
                Phrases.place(p.lat(), p.lon()),
                p.hasSpeed()
                        ? Html.of(
                                " · <span class=\"nowrap\">{}</span>",
                                Figure.of(p.speedKnots(), 1).unit("kn"))
                        : Html.NONE);
    }

    private static Optional<String> destination(Track track) {
        return track.statics().stream()
                .map(StaticReport::destination)
                .filter(Objects::nonNull)
                .reduce((a, b) -> b);
    }
}
