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
    public Port {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(country);
        Objects.requireNonNull(at);
    }
}
