package landfall.casework;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import landfall.claim.Relation;

/**
 * Adds denials and context to the cases they speak of. A denial that names neither side ("Tehran rejects the accusation") takes
 * both from the accusation in its document that it can mean; one of whoever gives nothing to anybody ("China has never supplied any party")
 * speaks, where its document accuses nobody, of each case in which he is said to give. One that names both sides, and answers no accusation
 * that was read, makes a case of its own: somebody made the accusation elsewhere.
 */
final class Members {
    private Members() {}

    static void join(Frames frames, List<Cluster> clusters, CaseRules rules) {
        for (Frame frame : frames.all().stream().sorted(Frame.BY_TIME).toList()) {
            if (frame.accuses()) {
                continue;
            }
            boolean denial = frame.denies() && frame.isTransfer();
            List<Cluster> meant = meant(frame, clusters, rules);
            if (denial && meant.isEmpty() && isNamed(frame)) {
                meant = List.of(
                        new Cluster(frame.suppliers().get(0), frame.recipients().get(0)));
                clusters.addAll(meant);
            }
            for (Cluster cluster : meant) {
                (denial ? cluster.denials : cluster.context).add(frame);
                cluster.goods.addAll(cluster.claims.isEmpty() ? frame.goods() : List.of());
            }
        }
    }

    private static List<Cluster> meant(Frame frame, List<Cluster> clusters, CaseRules rules) {
        List<Cluster> near = clusters.stream()
                .filter(c -> Clusters.distance(c, frame) <= rules.silence().toDays()
                        || c.isIn(frame.claim().doc()))
                .toList();
        List<Cluster> fitting = near.stream().filter(c -> fits(frame, c)).toList();
        if (isNamed(frame)) {
            boolean elsewhere = fitting.isEmpty() && frame.denies();
            return elsewhere ? near.stream().filter(c -> c.isCoveredBy(frame)).toList() : fitting;
        }
        return fitting.stream()
                .filter(c -> c.isIn(frame.claim().doc()))
                .min(Comparator.comparing((Cluster c) ->
                                !c.isParty(frame.claim().speaker().country()))
                        .thenComparing(c -> apart(frame, c)))
                .map(List::of)
                .orElseGet(() -> deniesAll(frame)
                        ? fitting.stream()
                                .filter(c -> c.suppliers.containsAll(frame.suppliers()))
                                .toList()
                        : List.of());
    }

    /** The giver himself names nobody who gets. */
    private static boolean deniesAll(Frame frame) {
        return frame.denies()
                && frame.isTransfer()
                && frame.recipients().isEmpty()
                && frame.suppliers()
                        .equals(Collections.singletonList(
                                frame.claim().speaker().country()));
    }

    /** Both sides of a transfer are named, or, for a measure, its target. */
    private static boolean isNamed(Frame frame) {
        return frame.isTransfer()
                && !frame.suppliers().isEmpty()
                && !frame.recipients().isEmpty();
    }

    private static boolean fits(Frame frame, Cluster cluster) {
        if (frame.claim().relation() == Relation.SANCTION) {
            return frame.recipients().isEmpty() || frame.recipients().stream().anyMatch(cluster::isParty);
        }
        boolean whole = !cluster.suppliers.isEmpty() && !cluster.recipients.isEmpty();
        return cluster.fits(frame) && (whole || !isNamed(frame));
    }

    /** Characters from the nearest accusation before; accusations after it come second. */
    private static long apart(Frame frame, Cluster cluster) {
        int at = frame.claim().span().start();
        return cluster.claims.stream()
                .filter(f -> f.claim().doc().equals(frame.claim().doc()))
                .mapToLong(f -> f.claim().span().start() <= at
                        ? at - f.claim().span().start()
                        : 1_000_000_000L + f.claim().span().start())
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
