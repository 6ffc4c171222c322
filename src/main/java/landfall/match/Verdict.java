package landfall.match;

import java.util.List;
import landfall.watch.Arrival;
import landfall.watch.Lead;

/**
 * What came of one case.
 *
 * @param leads ways it may have gone, best first
 * @param arrival the answer
 */
public record Verdict(List<Lead> leads, Arrival arrival) {
    public Verdict {
        leads = List.copyOf(leads);
    }
}
