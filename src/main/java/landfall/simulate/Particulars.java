package landfall.simulate;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import landfall.reject.Refusal;
import landfall.vessel.Imo;

/**
 * A synthetic ship as built.
 *
 * @param id within the world
 * @param imo from 4,000,000 to 4,999,999, which no ship has; 0 for craft without one
 * @param shipType AIS type of ship
 * @param lengthMeters overall
 * @param widthMeters beam
 * @param lightDraught metres in ballast
 * @param ladenDraught metres full
 * @param classB whether its transponder is class B
 */
record Particulars(
        String id,
        int imo,
        int shipType,
        int lengthMeters,
        int widthMeters,
        double lightDraught,
        double ladenDraught,
        boolean classB) {

    /** Names and numbers handed out in one world, none twice. */
    static final class Yard {
        private static final List<String> WORDS = List.of(
                "ALBATROSS",
                "AMBER",
                "ASTER",
                "BERYL",
                "BIRCH",
                "CORAL",
                "CEDAR",
                "CYGNET",
                "DAHLIA",
                "DELTA",
                "EBONY",
                "EIDER",
                "FALCON",
                "FERN",
                "GANNET",
                "GARNET",
                "HERON",
                "HAZEL",
                "IBIS",
                "IRIS",
                "JASPER",
                "JUNIPER",
                "KESTREL",
                "LARCH",
                "LINDEN",
                "LOTUS",
                "MALLARD",
                "MAPLE",
                "MERLIN",
                "NARCISSUS",
                "NIMBUS",
                "ONYX",
                "OSPREY",
                "PELICAN",
                "PETREL",
                "PLOVER",
                "QUARTZ",
                "RAVEN",
                "ROWAN",
                "SABLE",
                "SORREL",
                "SWIFT",
                "TEAL",
                "THISTLE",
                "TOPAZ",
                "UMBER",
                "VERBENA",
                "WILLOW",
                "XENON",
                "YARROW",
                "ZEPHYR",
                "ZINNIA");

        /** Country digits of the ITU for the flags used here (Radio Regulations, appendix 42). */
        private static final Map<String, Integer> MIDS = Map.ofEntries(
                Map.entry("RU", 273),
                Map.entry("PA", 351),
                Map.entry("LR", 636),
                Map.entry("MH", 538),
                Map.entry("SG", 563),
                Map.entry("HK", 477),
                Map.entry("MT", 248),
                Map.entry("CN", 412),
                Map.entry("KR", 440),
                Map.entry("KM", 620),
                Map.entry("TG", 671),
                Map.entry("CM", 613),
                Map.entry("SL", 667),
                Map.entry("TR", 271),
                Map.entry("GR", 237),
                Map.entry("EG", 622),
                Map.entry("CY", 209),
                Map.entry("TZ", 677),
                Map.entry("IR", 422),
                Map.entry("SY", 468),
                Map.entry("AZ", 423),
                Map.entry("JP", 431),
                Map.entry("KP", 445));

        private static final List<String> ORDINARY_FLAGS =
                List.of("PA", "PA", "LR", "LR", "MH", "MH", "SG", "HK", "MT", "CN", "KR", "RU", "TR", "GR", "CY", "KM");

        private final RandomGenerator random;
        private final Set<Object> taken = new HashSet<>();

        Yard(RandomGenerator random) {
            this.random = random;
        }

        Particulars build(String id, String type) {
            return switch (type) {
                case "bulk" -> ship(id, 70, 150, 229, 0.155, 0.035, 0.06);
                case "container" -> ship(id, 71, 130, 300, 0.15, 0.034, 0.048);
                case "tanker" -> ship(id, 80, 110, 250, 0.165, 0.035, 0.06);
                case "fishing" -> small(id, 30, 18, 34);
                case "launch" -> small(id, 50, 12, 18);
                case "bunker-barge" -> ship(id, 80, 60, 95, 0.2, 0.035, 0.055);
                case "tug" -> ship(id, 52, 25, 38, 0.3, 0.11, 0.13);
                case "general-cargo" -> ship(id, 70, 90, 160, 0.16, 0.035, 0.055);
                default ->
                    throw new Refusal(
                            "ship type '" + type
                                    + "' is unknown: write general-cargo, bulk, container, tanker, bunker-barge, tug, fishing or launch");
            };
        }

        private Particulars ship(
                String id, int shipType, int least, int most, double widthShare, double lightShare, double ladenShare) {
            int length = random.nextInt(least, most + 1);
            return new Particulars(
                    id,
                    imo(),
                    shipType,
                    length,
                    (int) Math.round(length * widthShare),
                    tenth(length * lightShare),
                    tenth(length * ladenShare),
                    false);
        }

        private Particulars small(String id, int shipType, int least, int most) {
            int length = random.nextInt(least, most + 1);
            return new Particulars(id, 0, shipType, length, Math.max(4, length / 4), 0, 0, true);
        }

        private int imo() {
            while (true) {
                int stem = random.nextInt(400_000, 500_000) * 10;
                for (int check = 0; check < 10; check++) {
                    if (Imo.isValid(stem + check) && taken.add(stem + check)) {
                        return stem + check;
                    }
                }
            }
        }

        String name() {
            for (int round = 0; ; round++) {
                String word = WORDS.get(random.nextInt(WORDS.size()));
                String name = "SYNTH " + word + (round < 20 ? "" : " " + random.nextInt(2, 99));
                if (taken.add(name)) {
                    return name;
                }
            }
        }

        String ordinaryFlag() {
            return ORDINARY_FLAGS.get(random.nextInt(ORDINARY_FLAGS.size()));
        }

        int mmsi(String flag) {
            Integer mid = MIDS.get(flag);
            if (mid == null) {
                throw new Refusal("flag '" + flag + "' is not among those the simulator can fly: "
                        + MIDS.keySet().stream().sorted().toList());
            }
            while (true) {
                int mmsi = mid * 1_000_000 + random.nextInt(100_000, 999_999);
                if (taken.add("m" + mmsi)) {
                    return mmsi;
                }
            }
        }

        String callSign() {
            return String.format(
                    Locale.ROOT, "SY%c%c%d", 'A' + random.nextInt(26), 'A' + random.nextInt(26), random.nextInt(10));
        }

        private static double tenth(double x) {
            return Math.round(x * 10) / 10.0;
        }
    }
}
