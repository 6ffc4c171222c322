package landfall.detect;

import java.io.Serializable;
import java.util.Optional;
import landfall.geo.Port;

/** Reads what crews type in as their destination. */
@FunctionalInterface
public interface Destinations extends Serializable {
    /** The port meant, or empty where that is not clear. */
    Optional<Port> port(String declared);
}
