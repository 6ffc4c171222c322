package landfall.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Which worlds a calibration is run on: scenario and seed, drawn from one number, none twice. */
public final class Worlds {
    /** Of the bundled scenarios those that play in the same seas, so that one claim may be asked of all. */
    public static final List<String> KINDS = List.of(
            "disguised-middle-east",
            "no-shipment",
            "shuttle",
            "feed-outage",
            "ship-to-ship",
            "port-transshipment",
            "jamming");

    private Worlds() {}

    /**
     * A world to be written.
     *
     * @param scenario one of {@link #KINDS}
     * @param seed its own
     */
    public record Draw(String scenario, long seed) {}

    /**
     * So many worlds, the kinds in turn. Worlds of different first numbers share no seed as long as both are below 2³¹ and n
     * below 2³¹.
     */
    public static List<Draw> draw(int seed, int n) {
        RandomGenerator random = World.random(seed, "worlds");
        int first = random.nextInt(KINDS.size());
        List<Draw> draws = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            draws.add(new Draw(KINDS.get((first + i) % KINDS.size()), ((long) seed << 32) + i));
        }
        return draws;
    }
}
