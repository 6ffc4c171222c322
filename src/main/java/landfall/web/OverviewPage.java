package landfall.web;

import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import landfall.claim.Case;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.Investigation.Input;
import landfall.reject.Rejects;
import landfall.web.Shell.Page;

/** The first page: every case with its answer, what was read, what was rejected, which lists were checked. */
final class OverviewPage {
    private static final int PAGE = 60;

    private OverviewPage() {}

    /** @param from number of the first case to show, as the address has it, or null */
    static Page of(Desk desk, List<CaseFile> files, Sieve sieve, String from) {
        List<CaseFile> let = files.stream().filter(f -> isLetThrough(f, sieve)).toList();
        Leaf<CaseFile> leaf = Leaf.of(
                let.stream()
                        .sorted(Comparator.comparingInt(OverviewPage::order).thenComparing(f -> -arrived(f)))
                        .toList(),
                from,
                PAGE);
        Html body = Html.of(
                """
                <div class="head"><h1>⟦Cases⟧</h1>{}<p class="muted">{}</p></div>
                {}
                <div class="cards three">
                <section class="card"><h2>⟦What was read⟧</h2>{}<p><a href="/method">⟦Every file with its hash⟧</a></p></section>
                <section class="card"><h2>⟦What was rejected⟧</h2>{}</section>
                <section class="card"><h2>⟦Lists checked⟧</h2>{}</section>
                </div>
                """,
                Shell.marks(desk),
                files.isEmpty() ? "" : Html.of("⟦revised⟧ {}", Phrases.utc(desk.savedAt())),
                files.isEmpty()
                        ? nothing()
                        : Html.of(
                                "{}<div class=\"cases\">{}</div>{}",
                                sieve.form("/", let, files.size() > PAGE),
                                Html.each(leaf.shown(), f -> card(f)),
                                leaf.turn(sieve.from("/"))),
                inputs(desk),
                rejects(desk),
                checked(desk));
        return new Page("Overview", "overview", null, "paper", null, body);
    }

    static boolean isLetThrough(CaseFile file, Sieve sieve) {
        Case c = file.theCase();
        return sieve.lets(Stream.of(
                        c.suppliers().stream().map(Phrases::party),
                        c.recipients().stream().map(Phrases::party),
                        c.goods().stream().map(Phrases::goods),
                        Stream.of(c.id()))
                .flatMap(s -> s));
    }

    /** Cases with an answer come first, the likeliest before the others; then those with ships to look at; those nothing can be said of come last. */
    private static int order(CaseFile file) {
        if (file.arrival() == null) {
            return 3;
        }
        return file.arrival().isAssessable() ? 0 : file.leads().isEmpty() ? 2 : 1;
    }

    private static double arrived(CaseFile file) {
        return order(file) == 0 ? file.arrival().pArrived() : 0;
    }

    private static Html nothing() {
        return Html.of("""
                <div class="empty"><h2>⟦Nothing has been read yet⟧</h2><p>⟦Give Landfall reports and ship positions; it reads claims and denials out of the one and
                tracks and events out of the other.⟧</p><pre>./landfall demo
                ./landfall investigate --reports PATH --ais PATH</pre></div>
                """);
    }

    private static Html card(CaseFile file) {
        var theCase = file.theCase();
        var arrival = file.arrival();
        return Html.of(
                """
                <a class="case-card" href="{}"><h2>{}</h2>
                <div class="answer"><p class="word tone-{}">{}</p>{}</div>{}
                <p class="facts">{}</p><p class="tag-line"><span class="tag">{}</span></p></a>
                """,
                Links.ofCase(theCase.id()),
                Html.told(Phrases.clipped(Phrases.title(theCase), 140)),
                arrival == null ? "even" : VerdictPart.tone(arrival),
                Html.ours(arrival == null ? "Not judged" : VerdictPart.headline(arrival)),
                arrival == null
                        ? Html.of("<p class=\"figure\"><b>—</b></p>")
                        : VerdictPart.figure(
                                arrival,
                                Html.of("{}", Phrases.probability(arrival.pArrived())),
                                Html.of(
                                        "⟦confidence⟧ {}",
                                        Html.ours(arrival.confidence().name().toLowerCase(java.util.Locale.ROOT)))),
                arrival == null ? Html.NONE : VerdictPart.scale(arrival),
                Html.of(
                        "{} ⟦statements for it⟧ · {} ⟦statements against it⟧ · {} {} · {} {}",
                        theCase.claims().size(),
                        theCase.denials().size(),
                        theCase.origins().size(),
                        Html.ours(theCase.origins().size() == 1 ? "independent origin" : "independent origins"),
                        file.leads().size(),
                        Html.ours(file.leads().size() == 1 ? "lead" : "leads")),
                Phrases.clipped(theCase.id(), 80));
    }

    private static Html inputs(Desk desk) {
        var words = desk.words();
        long bytes = words.inputs().stream().mapToLong(Input::bytes).sum();
        long received = words.tracks().stream().mapToLong(t -> t.positions()).sum();
        return Html.of(
                """
                <dl class="facts-list"><div><dt>⟦Files⟧</dt><dd>{} ({})</dd></div><div><dt>⟦Reports⟧</dt><dd><a href="/reports">{}</a></dd></div>
                <div><dt>⟦Statements⟧</dt><dd>{}</dd></div><div><dt>⟦Tracks kept⟧</dt><dd>{} ({} ⟦positions⟧)</dd></div>
                <div><dt>⟦Events⟧</dt><dd>{}</dd></div><div><dt>⟦Heard until⟧</dt><dd>{}</dd></div></dl>
                """,
                Phrases.count(words.inputs().size()),
                Phrases.bytes(bytes),
                Phrases.count(words.reports().size()),
                Phrases.count(words.claims().size()),
                Phrases.count(words.tracks().size()),
                Phrases.count(received),
                Phrases.count(words.events().size()),
                words.until() == null ? "—" : Shell.until(words.until()));
    }

    /** What was left out, by reason, and what was used with a doubt. */
    static Html rejects(Desk desk) {
        Html leftOut = counted(desk, reason -> !Rejects.isRemark(reason));
        Html doubted = counted(desk, Rejects::isRemark);
        return Html.of(
                "{}{}",
                leftOut.isEmpty() ? Html.of("<p class=\"muted\">⟦Nothing was rejected.⟧</p>") : leftOut,
                doubted.isEmpty() ? Html.NONE : Html.of("<h3>⟦Used, with a doubt⟧</h3>{}", doubted));
    }

    private static Html counted(Desk desk, Predicate<String> wanted) {
        Html rows = Html.each(
                new TreeMap<>(desk.words().rejects())
                        .entrySet().stream()
                                .filter(r -> wanted.test(r.getKey()))
                                .toList(),
                r -> Html.of(
                        "<tr><td>{}</td><td class=\"num\">{}</td></tr>",
                        Html.told(Phrases.clipped(r.getKey(), 120)),
                        Phrases.count(r.getValue())));
        return rows.isEmpty() ? Html.NONE : Html.of("<table class=\"plain\"><tbody>{}</tbody></table>", rows);
    }

    static Html checked(Desk desk) {
        return desk.words().checked().isEmpty()
                ? Html.of("<p class=\"muted\">⟦No list was checked, so nothing is called clear.⟧</p>")
                : Html.of(
                        "<ul class=\"plain\">{}</ul>",
                        Html.each(
                                desk.words().checked(),
                                c -> Html.of("<li>{}</li>", Html.told(Phrases.clipped(c, 400)))));
    }
}
