package landfall.detect;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Files that are parts of one recording, such as one a day: their names differ only in the time. To {@link Listening} they are one
 * source, as the end of such a file is no silence: what was heard before midnight would be out for ever after it, and whoever fell
 * silent in the evening would be excused.
 *
 * @param wholes name of the recording by name of the file
 * @param files all of them
 */
public record Recordings(Map<String, String> wholes, Set<String> files) implements Serializable {
    /** Where nobody knows which files there will be, as in a watched folder. */
    public static final Recordings BY_NAME = new Recordings(Map.of(), Set.of());

    private static final String YEAR = "(?:19|20)\\d\\d";
    private static final String MONTH = "(?:0[1-9]|1[0-2])";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01])";
    private static final String CLOCK = "[0-2]\\d(?:[-_.:h]?[0-5]\\d){0,2}";
    private static final String NAMED =
            "(?<![a-z])(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{2,6})?(?![a-z])";
    private static final String BREAK = "[-_. ]?";
    private static final List<String> TIMES = List.of(
            YEAR + BREAK + MONTH + BREAK + DAY + "[-_. T]?" + CLOCK + "Z?",
            YEAR + BREAK + MONTH + BREAK + DAY,
            DAY + BREAK + MONTH + BREAK + YEAR,
            YEAR + "[-_. ]?(?:W[0-5]\\d|Q[1-4])",
            "Q[1-4][-_. ]?" + YEAR,
            YEAR + BREAK + MONTH,
            MONTH + BREAK + YEAR,
            YEAR + BREAK + NAMED,
            "(?:" + DAY + BREAK + ")?" + NAMED + "(?:" + BREAK + YEAR + ")?",
            "(?<=hour|day|week|month|part)[-_. ]?\\d+",
            YEAR,
            "^\\d+(?=\\.|$)");
    private static final Pattern TIME =
            Pattern.compile("(?<!\\d)(?:" + String.join("|", TIMES) + ")(?!\\d)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE = Pattern.compile(
            ".*\\.(?:csv|tsv|txt|log|dat|nmea|nm4|ais|json|jsonl|ndjson|parquet)(?:\\.(?:gz|zst))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PACKING = Pattern.compile("\\.(?:gz|zst|zip)$", Pattern.CASE_INSENSITIVE);
    private static final String INSIDE = "!";

    public Recordings {
        wholes = Map.copyOf(wholes);
        files = Set.copyOf(files);
    }

    /** The recordings that some files make up; a file without a sibling is one of its own. */
    public static Recordings of(Collection<String> files) {
        Map<String, Integer> parts = new HashMap<>();
        Set<String> all = new HashSet<>(files);
        all.forEach(file -> parts.merge(whole(file), 1, Integer::sum));
        Map<String, String> wholes = new HashMap<>();
        all.stream().filter(file -> parts.get(whole(file)) > 1).forEach(file -> wholes.put(file, whole(file)));
        return new Recordings(wholes, all);
    }

    /** The recording that a source is part of, or the source itself, such as a receiver. */
    public String of(String source) {
        if (files.contains(source)) {
            return wholes.getOrDefault(source, source);
        }
        int inside = source.indexOf(INSIDE);
        if (inside >= 0) {
            String archive = source.substring(0, inside);
            return wholes.getOrDefault(archive, archive) + INSIDE + whole(source.substring(inside + 1));
        }
        return FILE.matcher(source).matches() ? whole(source) : source;
    }

    /** The name with a star for the time in it, if there is one. */
    private static String whole(String name) {
        String starred = TIME.matcher(PACKING.matcher(name).replaceFirst("")).replaceAll("*");
        return starred.contains("*") ? starred : name;
    }
}
