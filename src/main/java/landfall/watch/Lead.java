package landfall.watch;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way in which ships that were seen may have carried the cargo from supplier to recipient, with the reasons.
 *
 * @param caseId the case it belongs to
 * @param rank 1 = best
 * @param route which rival route it would be
 * @param chain legs in time order, one ship each
 * @param priorDecibans prior log odds that a voyage like this carried the cargo
 * @param pLoaded probability that the cargo was loaded on the first leg
 * @param pArrived probability that it reached the recipient
 * @param evidence reasons for and against; {@code sum} is the prior plus their decibans
 * @param sum log odds in decibans from which {@code pArrived} follows
 */
public record Lead(
        String caseId,
        int rank,
        Route route,
        List<Leg> chain,
        double priorDecibans,
        double pLoaded,
        double pArrived,
        List<Evidence> evidence,
        double sum) {
    /** As the answer to a case takes them. */
    public static final Comparator<Lead> LIKELIEST_FIRST =
            Comparator.comparing(Lead::sum).reversed().thenComparing(Lead::rank);

    public Lead {
        chain = List.copyOf(chain);
        evidence = List.copyOf(evidence);
    }

    /**
     * One ship's part of the way.
     *
     * @param track id of the track
     * @param mmsi radio number
     * @param imo IMO number, or null
     * @param name ship's name as last sent, or null
     * @param from port id where it began, or null when at sea
     * @param to port id where it ended, or null when at sea or not yet
     * @param start when it began
     * @param end when it ended, or null
     */
    public record Leg(
            String track, int mmsi, Integer imo, String name, String from, String to, Instant start, Instant end) {
        /** As the command line prints it. */
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("mmsi", mmsi);
            fields.put("imo", imo);
            fields.put("name", name);
            fields.put("track", track);
            fields.put("from", from);
            fields.put("to", to);
            fields.put("start", start);
            fields.put("end", end);
            fields.values().removeIf(v -> v == null);
            return fields;
        }
    }

    /** The one likeliest to have arrived. It need not be the first: ranks heed, too, who is under way with the cargo. */
    public static Optional<Lead> likeliest(List<Lead> leads) {
        return leads.stream().min(LIKELIEST_FIRST);
    }

    /** The same lead at a rank. */
    public Lead ranked(int newRank) {
        return new Lead(caseId, newRank, route, chain, priorDecibans, pLoaded, pArrived, evidence, sum);
    }

    /** As the command line prints it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", "lead");
        fields.put("case", caseId);
        fields.put("rank", rank);
        fields.put("route", route.name());
        fields.put("chain", chain.stream().map(Leg::fields).toList());
        fields.put("pLoaded", pLoaded);
        fields.put("pArrived", pArrived);
        fields.put("priorDecibans", priorDecibans);
        fields.put("evidence", evidence.stream().map(Evidence::fields).toList());
        fields.put("sum", sum);
        return fields;
    }
}
