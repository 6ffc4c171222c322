package landfall.ais;

import java.util.Locale;

/** Type of ship by the words of the Danish tables; the first digit of ITU-R M.1371-5, table 53, where they say no more. */
final class ShipType {
    private ShipType() {}

    /** The number, or null when the words say nothing. */
    static Integer of(String words) {
        if (words == null) {
            return null;
        }
        return switch (words.toLowerCase(Locale.ROOT)) {
            case "wig" -> 20;
            case "fishing" -> 30;
            case "towing" -> 31;
            case "towing long/wide" -> 32;
            case "dredging" -> 33;
            case "diving" -> 34;
            case "military" -> 35;
            case "sailing" -> 36;
            case "pleasure" -> 37;
            case "hsc" -> 40;
            case "pilot" -> 50;
            case "sar" -> 51;
            case "tug" -> 52;
            case "port tender" -> 53;
            case "anti-pollution" -> 54;
            case "law enforcement" -> 55;
            case "medical" -> 58;
            case "not party to conflict" -> 59;
            case "passenger" -> 60;
            case "cargo" -> 70;
            case "tanker" -> 80;
            case "other" -> 90;
            default -> null;
        };
    }
}
