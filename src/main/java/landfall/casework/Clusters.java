package landfall.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups the statements that speak for a transfer. One with several suppliers stands in several cases. Weapons of no said kind
 * join the one case of the same pair and time, or that of the same document.
 */
final class Clusters {
    private final CaseRules rules;
    private final Map<String, List<Cluster>> byPair = new TreeMap<>();

    private Clusters(CaseRules rules) {
        this.rules = rules;
    }

    static List<Cluster> of(Frames frames, CaseRules rules) {
        Clusters clusters = new Clusters(rules);
        List<Frame> accusing = frames.all().stream()
                .filter(Frame::accuses)
                .sorted(Frame.BY_TIME)
                .toList();
        accusing.stream().filter(f -> isWhole(f) && !f.goods().isEmpty()).forEach(clusters::place);
        accusing.stream().filter(f -> isWhole(f) && f.goods().isEmpty()).forEach(clusters::place);
        accusing.stream().filter(f -> !isWhole(f)).forEach(clusters::placePart);
        return clusters.byPair.values().stream().flatMap(List::stream).toList();
    }

    private static boolean isWhole(Frame frame) {
        return !frame.suppliers().isEmpty() && !frame.recipients().isEmpty();
    }

    private void place(Frame frame) {
        for (String supplier : frame.suppliers()) {
            for (String recipient : frame.recipients()) {
                if (!supplier.equals(recipient)) {
                    place(frame, supplier, recipient);
                }
            }
        }
    }

    private void place(Frame frame, String supplier, String recipient) {
        List<Cluster> pair = byPair.computeIfAbsent(supplier + " " + recipient, p -> new ArrayList<>());
        List<Cluster> fitting =
                pair.stream().filter(c -> near(c, frame) && c.hasGoods(frame)).toList();
        if (fitting.isEmpty()) {
            Cluster cluster = new Cluster(supplier, recipient);
            cluster.add(frame);
            pair.add(cluster);
            return;
        }
        if (!frame.isDated() && fitting.size() > 1 && fitting.stream().noneMatch(c -> isIn(c, frame))) {
            return; // it could be of any year: it stays in the ledger without a case
        }
        if (frame.goods().isEmpty() || !frame.isDated()) {
            nearest(fitting, frame).add(frame);
            return;
        }
        Cluster whole = fitting.get(0);
        for (Cluster other : fitting.subList(1, fitting.size())) {
            whole.absorb(other);
            pair.remove(other);
        }
        whole.add(frame);
    }

    /**
     * A statement that names one side only joins the case of its document, else the one case of the same goods, and starts one
     * when there is none. One that may mean several cases, or says neither a side nor the goods, stays in the ledger without a case.
     */
    private void placePart(Frame frame) {
        List<Cluster> all = byPair.values().stream().flatMap(List::stream).toList();
        List<Cluster> fitting =
                all.stream().filter(c -> c.fits(frame) && near(c, frame)).toList();
        List<Cluster> here =
                fitting.stream().filter(c -> c.isIn(frame.claim().doc())).toList();
        if (!here.isEmpty()) {
            nearest(here, frame).add(frame);
            return;
        }
        if (frame.suppliers().isEmpty() && frame.recipients().isEmpty()
                || frame.goods().isEmpty()) {
            return;
        }
        List<Cluster> alike = fitting.stream()
                .filter(c -> frame.goods().stream().anyMatch(c.goods::contains))
                .toList();
        if (alike.size() == 1) {
            alike.get(0).add(frame);
        } else if (alike.isEmpty()) {
            startPart(frame);
        }
    }

    private void startPart(Frame frame) {
        String supplier = frame.suppliers().isEmpty() ? null : frame.suppliers().get(0);
        String recipient =
                frame.recipients().isEmpty() ? null : frame.recipients().get(0);
        Cluster cluster = new Cluster(supplier, recipient);
        cluster.add(frame);
        byPair.computeIfAbsent(supplier + " " + recipient, p -> new ArrayList<>())
                .add(cluster);
    }

    private static Cluster nearest(List<Cluster> clusters, Frame frame) {
        return clusters.stream()
                .min(Comparator.comparing((Cluster c) -> !c.isIn(frame.claim().doc()))
                        .thenComparing(c -> distance(c, frame))
                        .thenComparing(Cluster::first))
                .orElseThrow();
    }

    private static boolean isIn(Cluster cluster, Frame frame) {
        return cluster.isIn(frame.claim().doc());
    }

    private boolean near(Cluster cluster, Frame frame) {
        return distance(cluster, frame) <= rules.silence().toDays()
                || cluster.isIn(frame.claim().doc());
    }

    /** Days between a statement and the nearest of a case; 0 when either has no date. */
    static long distance(Cluster cluster, Frame frame) {
        if (!frame.isDated()) {
            return 0;
        }
        return cluster.told().stream()
                .filter(Frame::isDated)
                .mapToLong(f -> days(f.said(), frame.said()))
                .min()
                .orElse(0);
    }

    static long days(Days one, Days other) {
        LocalDate start = one.first().isAfter(other.first()) ? one.first() : other.first();
        LocalDate end = one.last().isBefore(other.last()) ? one.last() : other.last();
        return Math.max(0, end.until(start, java.time.temporal.ChronoUnit.DAYS));
    }
}
