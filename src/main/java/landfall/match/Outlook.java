package landfall.match;

import java.util.ArrayList;
import java.util.List;
import landfall.watch.Lead;
import landfall.watch.Route;
import landfall.watch.Watch;

/** What would change the answer: the observation or document that would tell most, and for which day and place. */
final class Outlook {
    private final Watch watch;
    private final Coverage coverage;
    private final List<Lead> leads;

    Outlook(Watch watch, Coverage coverage, List<Lead> leads) {
        this.watch = watch;
        this.coverage = coverage;
        this.leads = leads;
    }

    List<String> wouldChange() {
        List<String> changes = new ArrayList<>();
        if (!leads.isEmpty()) {
            Lead.Leg first = leads.get(0).chain().get(0);
            Lead.Leg last = leads.get(0).chain().get(leads.get(0).chain().size() - 1);
            String ship = first.name() == null ? "MMSI " + first.mmsi() : first.name();
            changes.add("A satellite image of " + Words.port(watch, first.from()) + " around " + day(first)
                    + " with or without " + ship + " at the berth, or another receiver's positions for those hours.");
            if (last.to() == null) {
                changes.add(
                        "The next port call of " + (last.name() == null ? "MMSI " + last.mmsi() : last.name()) + ".");
            } else {
                changes.add("An image of what was unloaded at " + Words.port(watch, last.to())
                        + ", a bill of lading, or a manifest: only such a document confirms cargo.");
            }
        } else {
            changes.add(
                    "A port call at the supplier, or a silence long enough for one, followed by a call at the recipient.");
        }
        if (!coverage.portsUnheard().isEmpty()) {
            changes.add("Positions from receivers or satellites that hear " + Coverage.names(coverage.portsUnheard())
                    + ".");
        }
        if (!coverage.outages().isEmpty()) {
            changes.add("Another source for the hours of the outages.");
        }
        if (watch.routes().contains(Route.R0)) {
            changes.add("Images of the rail crossing or of flights, for the route that no ship shows.");
        }
        return changes;
    }

    private static String day(Lead.Leg leg) {
        return leg.start().toString().substring(0, 10);
    }
}
