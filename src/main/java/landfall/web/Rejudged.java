package landfall.web;

import java.util.function.Supplier;
import landfall.dossier.Investigation.CaseFile;
import landfall.match.Matching;
import landfall.match.Verdict;
import landfall.watch.Arrival;

/**
 * A case after people rejected items of its evidence: the rejected weights leave their leads, and the answer is worked out again from
 * what stays ({@link Matching#without}).
 *
 * @param file the case as it stands now
 * @param found the answer as it was found, before anything was rejected
 * @param rejected how many items were rejected
 */
record Rejudged(CaseFile file, Arrival found, int rejected) {

    static Rejudged of(CaseFile file, Reviews reviews, Supplier<Matching> matching) {
        int rejected =
                file.leads().stream().mapToInt(l -> reviews.rejected(l).size()).sum();
        if (rejected == 0 || file.arrival() == null) {
            return new Rejudged(file, file.arrival(), 0);
        }
        Arrival found = file.arrival();
        Verdict now = matching.get()
                .without(file.theCase(), file.watch(), new Verdict(file.leads(), found), reviews::isRejected);
        return new Rejudged(new CaseFile(file.theCase(), file.watch(), now.leads(), now.arrival()), found, rejected);
    }
}
