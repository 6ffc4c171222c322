package landfall.screen;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import landfall.vessel.Imo;

/**
 * The Specially Designated Nationals list of the US Treasury's Office of Foreign Assets Control, as comma-separated files
 * without header: {@code sdn.csv} with {@code alt.csv} (aliases), {@code add.csv} (addresses) and {@code sdn_comments.csv}
 * (remarks that did not fit). Weak aliases stand in the remarks of {@code sdn.csv} alone: {@code a.k.a. 'HAJI AGHA'.}
 * Columns after OFAC's "SDN data specification".
 */
final class OfacCsv implements ListReader {
    private static final String NOTHING = "-0-";
    private static final int COLUMNS = 12;
    /** The files end in the end-of-file character of CP/M. */
    private static final byte END_OF_FILE = 0x1A;

    private static final Pattern FIRST_ROW =
            Pattern.compile("\\d+,\"?[^\\n]{1,400}?,\"?(?:individual|vessel|aircraft|-0-) ?\"?,[^\\n]*-0-");
    private static final Pattern HEADER = Pattern.compile("(?:id|ent_num),(?:name|sdn_name),(?:type|sdn_type),.*");
    private static final Pattern IMO = Pattern.compile("\\bIMO (\\d{7})\\b");
    private static final Pattern COMPANY_IMO = Pattern.compile("\\b(?:Identification|Company) Number IMO (\\d{7})\\b");
    private static final Pattern MMSI = Pattern.compile("\\bMMSI (\\d{9})\\b");
    private static final Pattern REMARK_ALIAS = Pattern.compile("\\b([afn])\\.k\\.a\\. '([^;]{1,200}?)'(?=[;.]|$)");

    @Override
    public String format() {
        return "ofac-csv";
    }

    @Override
    public String recognise(ListFile file) {
        String head = file.head();
        boolean known = HEADER.matcher(file.header()).lookingAt()
                || FIRST_ROW.matcher(head).lookingAt() && columnsOfFirstRow(head) == COLUMNS;
        return known ? "ofac-sdn" : null;
    }

    private static int columnsOfFirstRow(String head) {
        List<Integer> sizes = new ArrayList<>();
        int end = head.indexOf('\n');
        CsvTable.rows(end < 0 ? head : head.substring(0, end), ',', row -> sizes.add(row.size()), new ArrayList<>());
        return sizes.isEmpty() ? 0 : sizes.get(0);
    }

    @Override
    public Reading read(ListFile file, List<ListFile> beside) {
        List<String> problems = new ArrayList<>();
        Map<String, List<Entry.Name>> aliases = aliases(beside, problems);
        Map<String, String> comments = comments(beside, problems);
        List<Entry> entries = new ArrayList<>();
        int[] broken = {0};
        CsvTable.rows(
                file.text(),
                ',',
                row -> {
                    if (row.size() == COLUMNS && row.get(0).matches("\\d{1,9}")) {
                        entries.add(entry(row, aliases, comments));
                    } else if (!isHeaderOrEnd(row)) {
                        broken[0]++;
                    }
                },
                problems);
        if (broken[0] > 0) {
            problems.add(broken[0] + " rows could not be read");
        }
        Stream.concat(Stream.of(file), beside.stream())
                .filter(OfacCsv::endsWithinARow)
                .forEach(f ->
                        problems.add(f.name() + " ends within a row: broken off, what would follow was not checked"));
        if (aliases.isEmpty()) {
            problems.add("no file of aliases (alt.csv) beside it: other names were not checked");
        }
        return new Reading(entries, null, null, List.of(), problems, !aliases.isEmpty());
    }

    /**
     * Every row of the published files ends its line, and cut remarks look like whole ones. What was saved again from a
     * spreadsheet may have commas behind the end-of-file character.
     */
    private static boolean endsWithinARow(ListFile file) {
        byte[] bytes = file.bytes();
        int last = bytes.length;
        while (last > 0 && bytes[last - 1] != '\n') {
            last--;
        }
        return last < bytes.length && bytes[last] != END_OF_FILE;
    }

    private static boolean isHeaderOrEnd(List<String> row) {
        String first = row.get(0);
        return first.isEmpty()
                || first.equals(String.valueOf((char) END_OF_FILE))
                || HEADER.matcher(String.join(",", row).toLowerCase(java.util.Locale.ROOT))
                        .lookingAt();
    }

    private static Entry entry(List<String> row, Map<String, List<Entry.Name>> aliases, Map<String, String> comments) {
        String id = row.get(0);
        String type = value(row, 2);
        Entry.Schema schema = type == null ? Entry.Schema.ORGANISATION : Entry.Schema.of(type);
        String remarks = String.valueOf(value(row, 11)) + comments.getOrDefault(id, "");
        LinkedHashSet<Entry.Name> names = new LinkedHashSet<>();
        names.add(new Entry.Name(row.get(1), Entry.Kind.MAIN));
        names.addAll(aliases.getOrDefault(id, List.of()));
        Matcher m = REMARK_ALIAS.matcher(remarks);
        while (m.find()) {
            names.add(new Entry.Name(m.group(2), m.group(1).equals("f") ? Entry.Kind.FORMER : Entry.Kind.WEAK));
        }
        boolean ship = schema == Entry.Schema.VESSEL;
        List<Integer> companies = schema == Entry.Schema.ORGANISATION ? companies(remarks) : List.of();
        return new Entry(
                id,
                schema,
                List.copyOf(names),
                ship ? imo(remarks) : companies.stream().findFirst().orElse(null),
                companies.stream().skip(1).toList(),
                ship ? number(MMSI, remarks) : null,
                ship ? value(row, 5) : null,
                value(row, 3),
                null);
    }

    private static Integer imo(String remarks) {
        Integer imo = number(IMO, remarks);
        return imo != null && Imo.isValid(imo) ? imo : null;
    }

    /** Some have several: {@code Identification Number IMO 5814883; alt. Identification Number IMO 5814906}. */
    private static List<Integer> companies(String remarks) {
        return COMPANY_IMO
                .matcher(remarks)
                .results()
                .map(m -> Integer.valueOf(m.group(1)))
                .filter(Imo::isOfCompany)
                .distinct()
                .toList();
    }

    private static Integer number(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text);
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }

    private static String value(List<String> row, int column) {
        String value = row.get(column);
        return value.isEmpty() || value.equals(NOTHING) ? null : value;
    }

    private static Map<String, List<Entry.Name>> aliases(List<ListFile> beside, List<String> problems) {
        Map<String, List<Entry.Name>> aliases = new HashMap<>();
        Pattern row = Pattern.compile("\\d+,\\d+,\"?(?:aka|fka|nka)\"?,");
        for (ListFile file : beside) {
            if (row.matcher(file.head()).lookingAt() || file.header().startsWith("ent_num,alt_num")) {
                CsvTable.rows(
                        file.text(),
                        ',',
                        r -> {
                            if (r.size() >= 4 && r.get(0).matches("\\d{1,9}")) {
                                Entry.Kind kind = r.get(2).equals("fka") ? Entry.Kind.FORMER : Entry.Kind.ALIAS;
                                aliases.computeIfAbsent(r.get(0), k -> new ArrayList<>())
                                        .add(new Entry.Name(r.get(3), kind));
                            }
                        },
                        problems);
            }
        }
        return aliases;
    }

    private static Map<String, String> comments(List<ListFile> beside, List<String> problems) {
        Map<String, String> comments = new HashMap<>();
        for (ListFile file : beside) {
            if (file.name().toLowerCase(java.util.Locale.ROOT).contains("comment")) {
                CsvTable.rows(
                        file.text(),
                        ',',
                        r -> {
                            if (r.size() == 2) {
                                comments.merge(r.get(0), r.get(1), String::concat);
                            }
                        },
                        problems);
            }
        }
        return comments;
    }
}
