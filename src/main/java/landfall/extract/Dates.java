package landfall.extract;

import landfall.claim.Report;
import landfall.claim.When;

/** When something was said and when it is said to have happened. */
final class Dates {
    private final Report report;
    private final Sentence s;

    Dates(Report report, Sentence sentence) {
        this.report = report;
        this.s = sentence;
    }

    When said(Statement statement) {
        return statement == null || report.published() == null
                ? null
                : new When(report.published().value(), "day of publication");
    }

    When event(int from, int to, Statement statement) {
        return null;
    }

    Sentence sentence() {
        return s;
    }
}
