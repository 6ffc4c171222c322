package landfall.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A list that an answer rests on, or that could not be read. "Clear" means nothing without these.
 *
 * @param list id of the descriptor, or null when the file is no list we know
 * @param title name of the list
 * @param publisher who publishes it, or null
 * @param file path as given
 * @param sha256 of the file's bytes, or null when it could not be read
 * @param date ISO date, or null when none is known
 * @param dateBasis where the date comes from: the list itself, its latest entry, or the folder's name
 * @param entries how many entries were read
 * @param names how many names they have
 * @param problems what could not be checked: missing, truncated, outside the expected range, unread columns
 */
public record Checked(
        String list,
        String title,
        String publisher,
        String file,
        String sha256,
        String date,
        String dateBasis,
        int entries,
        int names,
        List<String> problems) {
    public Checked {
        problems = List.copyOf(problems);
    }

    /** {@code OFAC SDN of 2023-01}; a list without a date says so. */
    public String titleAndDate() {
        return title + (date == null ? ", date not known" : " of " + date);
    }

    /** One line for people: {@code OFAC SDN (US Treasury), 2023-01 by the folder's name, 11443 entries}. */
    public String words() {
        StringBuilder words = new StringBuilder(title);
        if (publisher != null) {
            words.append(" (").append(publisher).append(')');
        }
        words.append(", ").append(date == null ? "date not known" : date + " (" + dateBasis + ")");
        words.append(", ").append(entries).append(entries == 1 ? " entry" : " entries");
        problems.forEach(p -> words.append("; ").append(p));
        return words.toString();
    }

    /** As the command line prints it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("list", list);
        fields.put("title", title);
        fields.put("publisher", publisher);
        fields.put("file", file);
        fields.put("sha256", sha256);
        fields.put("listDate", date);
        fields.put("dateBasis", dateBasis);
        fields.put("entries", entries);
        fields.put("names", names);
        fields.put("problems", problems);
        fields.values().removeIf(v -> v == null);
        return fields;
    }
}
