package landfall.geo;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A part of the world as statements name it ("the Middle East and North Africa"), as a set of countries.
 *
 * @param id as printed in claims: {@code middle-east}
 * @param name English name
 * @param countries ISO 3166-1 alpha-2
 */
public record Region(String id, String name, Set<String> countries) {

    /**
     * The regions that claims may name. Membership follows UN M49 where M49 has the region (Northern Africa, Central Asia,
     * South-eastern Asia, Caribbean); "Middle East" is M49 Western Asia without the Caucasus and Cyprus, with Egypt and
     * Iran, as news usage has it.
     */
    public static final List<Region> ALL = List.of(
            new Region(
                    "middle-east",
                    "Middle East",
                    Set.of(
                            "AE", "BH", "EG", "IL", "IQ", "IR", "JO", "KW", "LB", "OM", "PS", "QA", "SA", "SY", "TR",
                            "YE")),
            new Region("north-africa", "North Africa", Set.of("DZ", "EG", "EH", "LY", "MA", "SD", "TN")),
            new Region("central-asia", "Central Asia", Set.of("KG", "KZ", "TJ", "TM", "UZ")),
            new Region(
                    "south-east-asia",
                    "South-East Asia",
                    Set.of("BN", "ID", "KH", "LA", "MM", "MY", "PH", "SG", "TH", "TL", "VN")),
            new Region("horn-of-africa", "Horn of Africa", Set.of("DJ", "ER", "ET", "SO")),
            new Region("caucasus", "Caucasus", Set.of("AM", "AZ", "GE")),
            new Region("balkans", "Balkans", Set.of("AL", "BA", "BG", "GR", "HR", "ME", "MK", "RO", "RS", "SI", "XK")));

    public Region {
        countries = Set.copyOf(countries);
    }

    public static Optional<Region> find(String id) {
        return ALL.stream().filter(r -> r.id().equals(id)).findFirst();
    }
}
