package landfall.match;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.geo.PlaceNames;
import landfall.geo.Port;
import landfall.watch.Watch;

/** Times and places as a sentence has them. */
final class Words {
    private Words() {}

    static String day(Instant time) {
        return time.toString().substring(0, 10);
    }

    /** Countries and regions by their names. */
    static String places(Collection<String> ids) {
        return ids.stream().map(PlaceNames::of).collect(Collectors.joining(", "));
    }

    /** What a ship says of itself, as people call it. */
    static String field(String field) {
        return switch (field) {
            case "callSign" -> "call sign";
            case "imo" -> "IMO number";
            case "mmsi" -> "MMSI";
            default -> field;
        };
    }

    static String said(String field, String value) {
        return value == null ? "none" : field.equals("flag") ? PlaceNames.of(value) : value;
    }

    /** A port of the watch by its name; any other stays an id. */
    static String port(Watch watch, String id) {
        return Stream.concat(watch.supplierPorts().stream(), watch.recipientPorts().stream())
                .filter(p -> p.id().equals(id))
                .map(Port::name)
                .findFirst()
                .orElse(id);
    }

    static String minute(Instant time) {
        return time.toString().substring(0, 16).replace('T', ' ') + " UTC";
    }
}
