package landfall.dossier;

import java.util.Set;

/**
 * Which way a text runs, as HTML's {@code dir} has it. A browser guesses by the first letter, and is wrong where an Arabic sentence begins
 * with the Latin name of a ship: its words then stand in another order.
 */
public final class Direction {
    /** Languages written from right to left, by ISO 639 code (scripts Arab, Hebr, Syrc and Thaa in CLDR's supplemental data). */
    private static final Set<String> RIGHT_TO_LEFT =
            Set.of("ar", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "syr", "ug", "ur", "yi");

    private Direction() {}

    /** {@code rtl}, or {@code auto} for other languages and where none is known. */
    public static String of(String language) {
        return language != null && RIGHT_TO_LEFT.contains(language.split("[-_]", 2)[0]) ? "rtl" : "auto";
    }
}
