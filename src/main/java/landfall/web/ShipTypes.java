package landfall.web;

/** AIS type of ship in words, after ITU-R M.1371-5, table 53. */
final class ShipTypes {
    private ShipTypes() {}

    static String name(int type) {
        return switch (type) {
            case 30 -> "Fishing";
            case 31, 32 -> "Towing";
            case 33 -> "Dredger";
            case 34 -> "Diving support";
            case 35 -> "Military";
            case 36 -> "Sailing";
            case 37 -> "Pleasure craft";
            case 50 -> "Pilot";
            case 51 -> "Search and rescue";
            case 52 -> "Tug";
            case 53 -> "Port tender";
            case 55 -> "Law enforcement";
            default -> byTens(type);
        };
    }

    private static String byTens(int type) {
        return switch (type / 10) {
            case 2 -> "Wing in ground";
            case 4 -> "High-speed craft";
            case 6 -> "Passenger";
            case 7 -> "Cargo ship";
            case 8 -> "Tanker";
            case 9 -> "Other";
            default -> "Type " + type;
        };
    }
}
