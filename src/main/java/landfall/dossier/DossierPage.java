package landfall.dossier;

import java.time.LocalDate;
import landfall.claim.Case;
import landfall.geo.Water;

/** The page of a case for a reader who was not there: question, answer, reasons for and against, sources, and what was not checked. */
final class DossierPage {
    private final CaseView view;
    private final Case theCase;
    private final Html html = new Html();

    DossierPage(CaseView view) {
        this.view = view;
        this.theCase = view.file().theCase();
    }

    String text(Water water) {
        AnswerPart answer = new AnswerPart(view, html);
        LeadsPart leads = new LeadsPart(view, html);
        SourcesPart sources = new SourcesPart(view, html);
        begin();
        answer.answer();
        new BasisPart(view.all(), html).notices();
        leads.reasons();
        leads.chains(water);
        sources.watch();
        new StatementsPart(view, html).claims();
        asked();
        sources.hits();
        sources.instruments();
        answer.wouldChange();
        leads.events();
        new BasisPart(view.all(), html).basis();
        return Paper.end(html);
    }

    private void asked() {
        html.heading(2, "Who must be asked for a reply");
        html.list(ReplyDue.of(view.all(), view.file()));
        html.note("Before anything of this is published. Only what stands in the reports read is known here.");
    }

    private String question() {
        return "Did " + Figures.goods(theCase.goods()) + " get from " + Figures.parties(theCase.suppliers()) + " to "
                + Figures.parties(theCase.recipients()) + "?";
    }

    private void begin() {
        Paper.begin(html, question(), view.all().synthetic());
        html.note("Case " + theCase.id() + ". It looks at cargo that may have moved from " + known(theCase.from())
                + " to " + known(theCase.to())
                + (view.all().until() == null
                        ? "."
                        : "; ship positions heard up to " + view.all().until() + "."));
    }

    private static String known(LocalDate date) {
        return date == null ? "a day not known" : date.toString();
    }
}
