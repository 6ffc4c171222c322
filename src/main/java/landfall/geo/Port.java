package landfall.geo;

import java.util.Objects;

/**
 * A port, naval berth or customary anchorage.
 *
 * @param id UN/LOCODE where there is one, else our own id, which starts with {@code x-}
 * @param name English name
 * @param country ISO 3166-1 alpha-2
 * @param at the berths, not the city
 * @param source where the position comes from
 */
public record Port(String id, String name, String country, Point at, String source) {
    /** Two entries of one name in one country and no farther apart are one port that a gazetteer names twice: our judgement. */
    private static final Distance SAME_NAME = Distance.ofKilometers(50);

    public Port {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(country);
        Objects.requireNonNull(at);
    }

    /** Whether this is the port called so at that place, under whatever id. */
    public boolean isCalled(String otherName, String otherCountry, Point place) {
        return name.equalsIgnoreCase(otherName)
                && country.equals(otherCountry)
                && at.distanceTo(place).isLessThan(SAME_NAME);
    }
}
