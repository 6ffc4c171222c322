package landfall.match;

import java.util.List;

/** Every way in which the ships seen could have carried one case's cargo, with all reasons, not yet weighed. */
public final class Ways {
    private final List<Way> ways;

    Ways(List<Way> ways) {
        this.ways = List.copyOf(ways);
    }

    List<Way> ways() {
        return ways;
    }
}
