package landfall.screen;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * As of when a list is.
 *
 * @param date ISO, or null when nothing tells
 * @param basis what tells it
 */
record ListDate(String date, String basis) {
    private static final Pattern NAMED = Pattern.compile("(20\\d\\d-[01]\\d(?:-[0-3]\\d)?)");
    /** The file's own name and its folder's. */
    private static final int NAMES = 2;

    /**
     * The list's own word first; then the day it was fetched; then the name its keeper gave it; then its newest entry, before
     * which it cannot have been made.
     *
     * @param fetched record beside the file, or null
     */
    static ListDate of(ListReader.Reading reading, Path file, FetchRecord fetched) {
        if (reading.date() != null) {
            return new ListDate(reading.date(), "as the list says itself");
        }
        if (fetched != null && fetched.fetchedAt() != null) {
            return new ListDate(
                    fetched.fetchedAt().substring(0, "2022-11-02".length()),
                    "day it was fetched; the list itself gives no date");
        }
        Path path = file;
        for (int k = 0; path != null && k < NAMES; k++, path = path.getParent()) {
            Matcher m = NAMED.matcher(String.valueOf(path.getFileName()));
            if (m.find()) {
                return new ListDate(m.group(1), "by the name of the file or folder; the list itself gives no date");
            }
        }
        return reading.latestEntry() != null
                ? new ListDate(reading.latestEntry(), "its newest entry; the list itself gives no date")
                : new ListDate(null, null);
    }
}
