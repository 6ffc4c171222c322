package landfall.dossier;

import java.util.Locale;
import landfall.watch.Arrival;
import landfall.watch.Likelihood;

/** The answer in a word and a figure, how good its basis is, and what would change it. */
final class AnswerPart {
    private final Arrival arrival;
    private final Html html;

    AnswerPart(CaseView view, Html html) {
        this.arrival = view.file().arrival();
        this.html = html;
    }

    void answer() {
        html.heading(2, "Answer");
        if (arrival == null) {
            html.paragraph("No answer was worked out for this case.");
            return;
        }
        html.raw("<p class=\"answer\"><strong>"
                + Html.escape(capital(arrival.words())) + "</strong> "
                + (arrival.isAssessable()
                        ? "that it arrived by a ship that could be seen: "
                        : "whether it arrived by a ship: nothing could be heard where and when it would have mattered. Before any"
                                + " ship was looked at the estimate was ")
                + Html.escape(Likelihood.percent(arrival.pArrived())) + " (90 % interval "
                + Figures.bound(arrival.low()) + " to " + Figures.bound(arrival.high()) + ").</p>");
        html.paragraph("Confidence in this judgement, which is a question apart: "
                + arrival.confidence().name().toLowerCase(Locale.ROOT) + ". Status: "
                + arrival.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
        html.paragraph(
                arrival.cargoConfirmed()
                        ? "The cargo is confirmed by a document or image that a person added."
                        : "The cargo is not confirmed. Ship positions show where ships went, never what they carried.");
        html.paragraph(
                "Before any ship was looked at, the estimate was " + Likelihood.percent(arrival.prior()) + " ("
                        + arrival.priorSource() + "). Of the probability, "
                        + Likelihood.percent(arrival.pNotObservable())
                        + " is kept for rail, air and road, which ship positions cannot show: finding no ship refutes nothing there.");
        html.list(arrival.reasons());
        html.note((arrival.isAssessable()
                        ? "Words for probabilities after ICD 203; the number " + Likelihood.percent(arrival.pArrived())
                                + " reads \"" + arrival.words() + "\". "
                        : "")
                + "All findings are apparent: they are consistent with the "
                + "signals, and a signal can be wrong or false.");
    }

    void wouldChange() {
        html.heading(2, "What would change the answer");
        if (arrival == null || arrival.wouldChange().isEmpty()) {
            html.paragraph("Nothing was noted.");
        } else {
            html.list(arrival.wouldChange());
        }
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
