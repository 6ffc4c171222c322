package landfall.calibrate;

import java.util.List;
import landfall.watch.Evidence;

/**
 * A voyage of a simulated world with what was said of it and what was true.
 *
 * @param world name of the world
 * @param what {@code R1} to {@code R4} for a cargo, the innocent explanation of a look-alike, or {@link #TRAFFIC}
 * @param rank of its lead, 0 where no lead names it
 * @param p probability stated that it brought the cargo to the recipient; 0 where no lead names it
 * @param arrived whether it did
 * @param priorDecibans of its lead
 * @param evidence of its lead
 */
public record Voyage(
        String world, String what, int rank, double p, boolean arrived, double priorDecibans, List<Evidence> evidence) {
    /** Ordinary ships with no part to play. */
    public static final String TRAFFIC = "ordinary traffic";

    public Voyage {
        evidence = List.copyOf(evidence);
    }

    boolean isLead() {
        return rank > 0;
    }
}
