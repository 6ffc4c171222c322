package landfall.screen;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An entry of a sanctions list that a vessel or party agrees with.
 *
 * @param query what was asked
 * @param score 0 … 1; 1 for an identifier that agrees
 * @param list name of the list
 * @param listDate date of the list as it says itself, ISO, or null
 * @param entityId id of the entry in the list
 * @param matchedName name in the list
 * @param queryName name in the query that matched, or null
 * @param basis {@code imo}, {@code mmsi}, {@code callSign} or {@code name}; {@code mmsi-other-imo} and {@code callSign-other-imo} where the
 *     ship asked about gives another IMO number than the one listed
 * @param explanation why, in a sentence
 * @param version fingerprint of the entry, another one when the list changes it; null where it is not known
 */
public record Hit(
        String query,
        double score,
        String list,
        String listDate,
        String entityId,
        String matchedName,
        String queryName,
        String basis,
        String explanation,
        String version) {
    private static final double BEARERS_OF_A_NAME = 4;
    private static final double RADIO = 0.8;
    private static final double RADIO_OF_ANOTHER_HULL = 0.1;

    /** What the basis ends in where the IMO numbers differ. */
    static final String OTHER_HULL = "-other-imo";

    /**
     * How probable it is that the entry means this ship or party: an IMO number stays with the hull, a radio number or call sign passes on, and a
     * name alone is borne by several: our judgement. Where the IMO numbers differ it most often has passed on.
     */
    public double probability() {
        return switch (basis) {
            case "imo" -> 1;
            case "name" -> score / BEARERS_OF_A_NAME;
            default -> isOfAnotherHull() ? RADIO_OF_ANOTHER_HULL : RADIO;
        };
    }

    /** Whether it is another ship's by its IMO number: the radio number may have passed on. */
    public boolean isOfAnotherHull() {
        return basis.endsWith(OTHER_HULL);
    }

    /** The basis as a reader is told it: "mmsi, with another IMO number". */
    public String agreement() {
        return isOfAnotherHull()
                ? basis.substring(0, basis.length() - OTHER_HULL.length()) + ", with another IMO number"
                : basis;
    }

    /** As the command line prints it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("query", query);
        fields.put("score", score);
        fields.put("list", list);
        fields.put("listDate", listDate);
        fields.put("entityId", entityId);
        fields.put("matchedName", matchedName);
        fields.put("queryName", queryName);
        fields.put("basis", basis);
        fields.put("explanation", explanation);
        fields.put("version", version);
        fields.values().removeIf(v -> v == null);
        return fields;
    }
}
