package landfall.propose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.claim.Actor;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.claim.Quantity;
import landfall.claim.Report;
import landfall.claim.Sha256;
import landfall.claim.Span;
import landfall.claim.When;
import landfall.propose.LanguageModel.NoAnswer;
import landfall.reject.Rejects;

/**
 * Asks a model about a report and holds each statement of its answer against the text. What is not word for word in the text, and what
 * the rules have found already, is left out; what the text does not bear out carries its doubts. After several answers in a row that
 * did not come, no more is asked: a model that is down costs little time.
 */
public final class Proposals {
    private final LanguageModel model;
    private final int longestQuestion;
    private final int most;
    private final int patience;
    private int silences;

    /**
     * @param longestQuestion characters of a report in one question
     * @param most proposals taken from one answer
     * @param patience answers in a row that may fail to come
     */
    public Proposals(LanguageModel model, int longestQuestion, int most, int patience) {
        this.model = model;
        this.longestQuestion = longestQuestion;
        this.most = most;
        this.patience = patience;
    }

    /** What the model adds to the claims that were read; nothing where it is silent, garbled or wrong. */
    public List<Proposal> of(Report report, List<Claim> read, Rejects rejects) throws InterruptedException {
        Map<String, Proposal> proposals = new LinkedHashMap<>();
        Doubts doubts = new Doubts(report);
        for (Question question : Question.about(report, longestQuestion)) {
            for (Found found : ask(question, report, rejects)) {
                proposal(found, question, report, doubts, rejects)
                        .filter(p -> read.stream().noneMatch(c -> isSame(c, p.claim())))
                        .ifPresent(p -> proposals.putIfAbsent(p.id(), p));
            }
        }
        return List.copyOf(proposals.values());
    }

    private List<Found> ask(Question question, Report report, Rejects rejects) throws InterruptedException {
        if (silences >= patience) {
            rejects.count("language model: not asked any more", report.id(), model.name());
            return List.of();
        }
        try {
            String answer = model.answer(Question.INSTRUCTION, question.text());
            silences = 0;
            Optional<List<Found>> found = Found.in(answer, most);
            if (found.isEmpty()) {
                rejects.count("language model: an answer that is no JSON", report.id(), answer);
            }
            return found.orElse(List.of());
        } catch (NoAnswer e) {
            silences++;
            rejects.count("language model: " + e.getMessage(), report.id(), model.name());
            return List.of();
        }
    }

    private Optional<Proposal> proposal(Found found, Question question, Report report, Doubts doubts, Rejects rejects) {
        Optional<Span> span = place(found.quote(), report);
        if (span.isEmpty()) {
            rejects.count("language model: a quote that is not in the text", report.id(), found.quote());
            return Optional.empty();
        }
        return Optional.of(new Proposal(
                claim(found, report, span.get()),
                report.sha256() == null ? "" : report.sha256(),
                model.name(),
                question.sha256(),
                doubts.about(found)));
    }

    /** Where the quote stands, word for word, in a line that carries claims. */
    private static Optional<Span> place(String quote, Report report) {
        for (int at = report.text().indexOf(quote); at >= 0; at = report.text().indexOf(quote, at + 1)) {
            Span span = new Span(at, at + quote.length());
            boolean carried = report.lines().stream()
                    .filter(line -> line.span().overlaps(span))
                    .allMatch(line -> line.role().carriesClaims());
            if (carried) {
                return Optional.of(span);
            }
        }
        return Optional.empty();
    }

    private Claim claim(Found f, Report report, Span span) {
        boolean nobody = f.speakerName() == null && f.speakerCountry() == null;
        return new Claim(
                id(f, report, span),
                report.id(),
                span,
                span.of(report.text()),
                nobody
                        ? Actor.NARRATOR
                        : new Actor(
                                f.speakerName(),
                                null,
                                f.speakerCountry(),
                                f.speakerCountry() == null ? Actor.Kind.ORGANISATION : Actor.Kind.STATE),
                f.stance(),
                f.relation(),
                f.suppliers(),
                f.recipients(),
                f.goods(),
                f.quantity() == null ? null : new Quantity(f.quantity(), null, null, null, null, null),
                f.via(),
                f.vessels(),
                f.places(),
                report.published() == null
                        ? null
                        : new When(
                                report.published().value(),
                                "publication date (" + report.published().basis() + ")"),
                null,
                List.of(),
                report.language(),
                List.of("proposed"));
    }

    private static boolean isSame(Claim read, Claim proposed) {
        int both = Math.min(read.span().end(), proposed.span().end())
                - Math.max(read.span().start(), proposed.span().start());
        return read.relation() == proposed.relation()
                && read.stance() == proposed.stance()
                && 2 * both >= Math.min(read.span().length(), proposed.span().length());
    }

    private String id(Found found, Report report, Span span) {
        String what = String.join(
                "\n",
                model.name(),
                report.id(),
                String.valueOf(span.start()),
                String.valueOf(span.end()),
                found.relation().id(),
                found.stance().id());
        return "p-" + Sha256.shortHex(what, 6);
    }
}
