package landfall.ais;

import java.util.Locale;

/** Navigational status by the words of tables (ITU-R M.1371-5, table 48). */
final class NavigationalStatus {
    private NavigationalStatus() {}

    /** The number, or null when the words say nothing. */
    static Integer of(String words) {
        if (words == null) {
            return null;
        }
        return switch (words.toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()) {
            case "under way using engine", "underway using engine" -> 0;
            case "at anchor" -> 1;
            case "not under command" -> 2;
            case "restricted maneuverability", "restricted manoeuvrability" -> 3;
            case "constrained by her draught", "constrained by her draft" -> 4;
            case "moored" -> 5;
            case "aground" -> 6;
            case "engaged in fishing" -> 7;
            case "under way sailing", "underway sailing" -> 8;
            case "reserved for future amendment hsc", "reserved for future amendment of navigational status for hsc" ->
                9;
            case "reserved for future amendment wig", "reserved for future amendment of navigational status for wig" ->
                10;
            case "power driven vessel towing astern" -> 11;
            case "power driven vessel pushing ahead or towing alongside" -> 12;
            case "reserved for future use" -> 13;
            case "ais sart", "ais sart is active" -> 14;
            default -> null;
        };
    }
}
