package landfall.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import landfall.vessel.Imo;

/** Lists that are one table with a header, each read by the {@link TableLayout} of its descriptor. */
final class TableCsv implements ListReader {
    private static final Pattern IMO = Pattern.compile("(?<!\\d)(\\d{7})(?!\\d)");
    private static final Pattern MMSI = Pattern.compile("(?<!\\d)(\\d{9})(?!\\d)");
    private static final Pattern ISO_DAY = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4})");
    private static final Pattern REPORT_DATE =
            Pattern.compile("(?i)report date:? *(\\d{1,2})[- ]([a-z]{3})[a-z]*[- ](\\d{4})");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    /** Some publishers put a line with the date above the header. */
    private static final int HEADER_WITHIN = 3;

    @Override
    public String format() {
        return "table-csv";
    }

    @Override
    public String recognise(ListFile file) {
        List<String> lines = file.head().lines().limit(HEADER_WITHIN).toList();
        return Lists.ALL.stream()
                .filter(d ->
                        d.layout() != null && lines.stream().anyMatch(l -> isHeader(cells(l, d.layout()), d.layout())))
                .map(ListDescriptor::id)
                .findFirst()
                .orElse(null);
    }

    private static List<String> cells(String line, TableLayout layout) {
        return Arrays.stream(line.split(Pattern.quote(String.valueOf(layout.separator()))))
                .map(c -> c.strip().replace("\"", ""))
                .toList();
    }

    private static boolean isHeader(List<String> cells, TableLayout layout) {
        return cells.containsAll(layout.needs());
    }

    @Override
    public boolean tellsHeader() {
        return true;
    }

    @Override
    public Reading read(ListFile file, List<ListFile> beside) {
        return new Table(Lists.of(recognise(file)).layout()).read(file.text());
    }

    private static final class Table {
        private final TableLayout layout;
        private final List<String> header = new ArrayList<>();
        private final Map<String, List<Map<String, String>>> entries = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private String date;
        private String latest;
        private int broken;

        Table(TableLayout layout) {
            this.layout = layout;
        }

        Reading read(String text) {
            CsvTable.rows(text, layout.separator(), this::row, problems);
            if (broken > 0) {
                problems.add(broken + " rows could not be read");
            }
            List<Entry> made = entries.entrySet().stream()
                    .map(e -> entry(e.getKey(), e.getValue()))
                    .filter(e -> !e.names().isEmpty() || e.imo() != null)
                    .toList();
            return new Reading(made, date, latest, header, problems);
        }

        private void row(List<String> cells) {
            if (header.isEmpty()) {
                if (isHeader(cells, layout)) {
                    header.addAll(cells);
                } else {
                    date = reportDate(String.join(" ", cells));
                }
                return;
            }
            if (cells.size() != header.size()) {
                broken++;
                return;
            }
            Map<String, String> row = new HashMap<>();
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.put(header.get(i), cells.get(i));
                }
            }
            String id = layout.id().stream()
                    .map(row::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            if (id == null) {
                broken++;
                return;
            }
            date = date == null && layout.date() != null ? day(row.get(layout.date())) : date;
            String dated = layout.dated() == null ? null : day(row.get(layout.dated()));
            latest = dated != null && (latest == null || dated.compareTo(latest) > 0) ? dated : latest;
            entries.computeIfAbsent(id, k -> new ArrayList<>()).add(row);
        }

        private Entry entry(String id, List<Map<String, String>> rows) {
            Entry.Schema schema = layout.schema() == null
                    ? Entry.Schema.of(layout.always())
                    : Entry.Schema.of(first(rows, layout.schema()));
            LinkedHashSet<Entry.Name> names = new LinkedHashSet<>();
            for (Map<String, String> row : rows) {
                String whole = layout.name().stream()
                        .map(row::get)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
                add(names, whole, names.isEmpty() ? Entry.Kind.MAIN : kind(row));
                layout.aliases().forEach(c -> several(row.get(c)).forEach(n -> add(names, n, Entry.Kind.ALIAS)));
                layout.former().forEach(c -> several(row.get(c)).forEach(n -> add(names, n, Entry.Kind.FORMER)));
            }
            Integer imo = number(IMO, first(rows, layout.imo()));
            return new Entry(
                    id,
                    schema,
                    List.copyOf(names),
                    imo != null && Imo.isValid(imo) ? imo : null,
                    number(MMSI, first(rows, layout.mmsi())),
                    first(rows, layout.callSign()),
                    first(rows, layout.programme()),
                    first(rows, layout.reason()));
        }

        private static void add(Set<Entry.Name> names, String text, Entry.Kind kind) {
            if (!text.isBlank() && names.stream().noneMatch(n -> n.text().equals(text))) {
                names.add(new Entry.Name(text, kind));
            }
        }

        private Entry.Kind kind(Map<String, String> row) {
            String type = lower(row.get(layout.nameType()));
            String strength = lower(row.get(layout.nameStrength()));
            if (strength.contains("low") || strength.contains("weak")) {
                return Entry.Kind.WEAK;
            }
            return type.contains("former") || type.contains("previous") || type.contains("f.k.a")
                    ? Entry.Kind.FORMER
                    : Entry.Kind.ALIAS;
        }

        private static String lower(String value) {
            return value == null ? "" : value.toLowerCase(Locale.ROOT);
        }

        private List<String> several(String cell) {
            if (cell == null) {
                return List.of();
            }
            return layout.several() == null
                    ? List.of(cell)
                    : Arrays.stream(cell.split(Pattern.quote(layout.several())))
                            .map(String::strip)
                            .toList();
        }

        private static String first(List<Map<String, String>> rows, String column) {
            return column == null
                    ? null
                    : rows.stream()
                            .map(r -> r.get(column))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
        }
    }

    private static Integer number(Pattern pattern, String text) {
        Matcher m = pattern.matcher(text == null ? "" : text);
        return m.find() ? Integer.valueOf(m.group(1)) : null;
    }

    private static String day(String text) {
        Matcher iso = ISO_DAY.matcher(text == null ? "" : text);
        if (iso.find()) {
            return iso.group();
        }
        Matcher m = DAY_FIRST.matcher(text == null ? "" : text);
        return m.find() ? iso(m.group(3), Integer.parseInt(m.group(2)), m.group(1)) : null;
    }

    private static String reportDate(String text) {
        Matcher m = REPORT_DATE.matcher(text);
        return m.find() ? iso(m.group(3), MONTHS.indexOf(m.group(2).toLowerCase(Locale.ROOT)) + 1, m.group(1)) : null;
    }

    private static String iso(String year, int month, String day) {
        return String.format(Locale.ROOT, "%s-%02d-%02d", year, month, Integer.parseInt(day));
    }
}
