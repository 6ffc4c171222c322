package landfall.flink;

import java.time.Duration;

/**
 * Two sources have the same ships at the same places, but not at the same time.
 *
 * @param source whose clock is in doubt
 * @param other source it was held against
 * @param laterMillis how much later it has them; less than zero for sooner
 * @param agree places passed that have this in common
 * @param all places passed in both
 * @param ships that passed them
 * @param alone whether the other agrees with more sources than this one
 */
public record ClockDoubt(String source, String other, long laterMillis, int agree, int all, int ships, boolean alone) {

    /** For people: what is wrong, and what to do. */
    public String inWords() {
        String shift = (laterMillis > 0 ? "-" : "+") + length();
        return "%s has the same ships at the same places %s %s than %s: %,d of %,d places that %,d ships passed in both. %s"
                        .formatted(
                                source,
                                length(),
                                laterMillis > 0 ? "later" : "sooner",
                                other,
                                agree,
                                all,
                                ships,
                                cause())
                + " To set its clock right, put \"clocks: {shift: ['%s %s']}\" into landfall.yml and run again; as it is, each ship seems to jump to and fro."
                        .formatted(source, shift);
    }

    private String cause() {
        return alone
                ? "Its clock is wrong, as other sources agree with each other."
                : "One of the two clocks is wrong; if it is that of " + source + ":";
    }

    private String length() {
        Duration d = Duration.ofSeconds(Math.round(Math.abs(laterMillis) / 1000.0));
        if (d.toSecondsPart() > 0) {
            return d.toSeconds() + " s";
        }
        return d.toMinutesPart() > 0 ? d.toMinutes() + " min" : d.toHours() + " h";
    }
}
