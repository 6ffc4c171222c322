package landfall.claim;

import java.util.Arrays;
import java.util.Optional;

/** Classes of cargo that claims are about. */
public enum Goods {
    ARTILLERY_AMMUNITION("artillery-ammunition"),
    MISSILES("missiles"),
    DRONES("drones"),
    SMALL_ARMS("small-arms"),
    VEHICLES("vehicles"),
    AIRCRAFT("aircraft"),
    DUAL_USE("dual-use"),
    WEAPONS_UNSPECIFIED("weapons-unspecified");

    private final String id;

    Goods(String id) {
        this.id = id;
    }

    /** As printed and read. */
    public String id() {
        return id;
    }

    public static Optional<Goods> find(String id) {
        return Arrays.stream(values()).filter(g -> g.id.equals(id)).findFirst();
    }
}
