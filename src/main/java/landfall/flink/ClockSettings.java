package landfall.flink;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.reject.Refusal;
import landfall.setting.Setting;

/**
 * What is known of the clocks of sources.
 *
 * @param shift a source and by how much its times are moved, such as {@code noaa.csv -1 h}
 */
public record ClockSettings(
        @Setting(
                value = "",
                meaning =
                        "sources whose clock is wrong, each with what is added to its times before anything is made of them: the name of a file, or of the"
                                + " recording it is a part of, and a time, as in \"port.csv -1 h\" or \"ais-*.csv +30 min\"",
                source = "the user")
        List<String> shift) {
    private static final Pattern LINE = Pattern.compile("(.+?)\\s+([+-])\\s*(\\d+(?:\\.\\d+)?)\\s*(s|min|h|d)");
    private static final Map<String, Integer> SECONDS = Map.of("s", 1, "min", 60, "h", 3600, "d", 86_400);

    public ClockSettings {
        shift = List.copyOf(shift);
        shift.forEach(ClockSettings::line);
    }

    /** What is added to the times of each source. */
    public Map<String, Duration> shifts() {
        Map<String, Duration> shifts = new TreeMap<>();
        for (String line : shift) {
            Matcher m = line(line);
            long millis = Math.round(Double.parseDouble(m.group(3)) * SECONDS.get(m.group(4)) * 1000);
            shifts.put(m.group(1), Duration.ofMillis(m.group(2).equals("-") ? -millis : millis));
        }
        return shifts;
    }

    private static Matcher line(String line) {
        Matcher m = LINE.matcher(line.strip());
        if (!m.matches()) {
            throw new Refusal("shift: \"" + line
                    + "\" is no source with a time, such as \"port.csv -1 h\" (with + or -, in s, min, h or d)");
        }
        return m;
    }
}
