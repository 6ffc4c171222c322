package landfall.ais;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which column of a table holds what, found by the names in its first record, whatever their case and punctuation. */
final class Columns {
    private final Map<String, Integer> byName = new HashMap<>();
    private final List<String> names;

    Columns(List<String> names) {
        this.names = List.copyOf(names);
        for (int i = 0; i < names.size(); i++) {
            byName.putIfAbsent(plain(names.get(i)), i);
        }
    }

    static Columns of(CsvRecords header) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < header.count(); i++) {
            String name = header.text(i);
            names.add(name == null ? "" : name);
        }
        return new Columns(names);
    }

    int count() {
        return names.size();
    }

    /** As they stand in the header. */
    List<String> names() {
        return names;
    }

    /** The first of these names that is a column, or −1. */
    int find(String... names) {
        for (String name : names) {
            Integer at = byName.get(name);
            if (at != null) {
                return at;
            }
        }
        return -1;
    }

    /** All of these names that are columns, in the order of the names. */
    int[] all(String... names) {
        return Stream.of(names)
                .map(byName::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    boolean has(String... names) {
        return find(names) >= 0;
    }

    /** A column name in lower case letters and digits only: {@code BaseDateTime} and {@code base_date_time} are one. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** The most frequent of comma, semicolon and tab. */
    static char separator(String line) {
        long commas = line.chars().filter(c -> c == ',').count();
        long semicolons = line.chars().filter(c -> c == ';').count();
        long tabs = line.chars().filter(c -> c == '\t').count();
        return commas >= semicolons && commas >= tabs ? ',' : semicolons >= tabs ? ';' : '\t';
    }

    /** The cells of a header line. */
    static List<String> split(String line) {
        return List.of(line.split(java.util.regex.Pattern.quote(String.valueOf(separator(line))), -1));
    }
}
