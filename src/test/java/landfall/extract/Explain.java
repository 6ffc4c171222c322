package landfall.extract;

import java.util.List;
import landfall.claim.Report;
import landfall.claim.Span;
import landfall.language.Languages;

/** Shows how sentences are read: {@code java landfall.extract.Explain de "Der Iran habe …"}. For those who write language files. */
public final class Explain {
    private Explain() {}

    public static void main(String[] args) {
        String text = args[1];
        Report report = new Report(
                "explain",
                null,
                null,
                null,
                null,
                null,
                args[0],
                text,
                List.of(new Report.Line(new Span(0, text.length()), Report.Role.BODY)),
                "");
        List<Sentence> all = new Sentences(Languages.find(args[0]).orElseThrow()).of(report);
        List<List<Statement>> allSaid = Attribution.all(all);
        for (Sentence s : all) {
            System.out.println("SENTENCE  " + s.span().of(text));
            s.hits()
                    .forEach(h -> System.out.println(
                            "  " + h.sense().id() + " " + h.value() + " [" + s.words(h.from(), h.to()) + "]"));
            s.mentions().forEach(m -> System.out.println("  " + m));
            List<Statement> said = allSaid.get(all.indexOf(s));
            said.forEach(st -> System.out.println("  " + st.sense() + " " + st.speaker() + " : "
                    + st.content().of(text)));
            new Clauses(s)
                    .all(null)
                    .forEach(c -> System.out.println("  " + c.relation() + " " + c.predicate() + " "
                            + s.words(c.from(), c.to()) + " "
                            + new Roles(s, c, Statement.around(s, c.predicate().from(), said)).frame(s.mentions())));
        }
        Extractor.load().claims(report).forEach(c -> System.out.println("CLAIM  " + c.fields()));
    }
}
