package landfall.screen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.vessel.Imo;

/**
 * Annexes of EU sanctions regulations as rows, one file a regulation, in the layout that OpenSanctions transcribes from the
 * Official Journal: {@code celex,recordId,programKey,annex,…}. Several values of a cell are separated by semicolons. Names in
 * brackets after a ship's name are its other names.
 */
final class EuJournalCsv implements ListReader {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,80})\\)");

    @Override
    public String format() {
        return "eu-journal-csv";
    }

    @Override
    public String recognise(ListFile file) {
        if (!file.header().startsWith("celex,recordid,programkey,annex,")) {
            return null;
        }
        String head = file.head();
        int end = head.indexOf('\n');
        String first = end < 0 ? "" : head.substring(end + 1);
        return first.startsWith("32017R1509,")
                ? "eu-2017-1509"
                : first.startsWith("32014R0833,") ? "eu-2014-833" : "eu-journal";
    }

    @Override
    public boolean tellsHeader() {
        return true;
    }

    @Override
    public Reading read(ListFile file, List<ListFile> beside) {
        List<String> problems = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        List<String> header = new ArrayList<>();
        Set<String> dates = new TreeSet<>();
        int[] broken = {0};
        CsvTable.rows(
                file.text(),
                ',',
                row -> {
                    if (header.isEmpty()) {
                        header.addAll(row);
                    } else if (row.size() != header.size()) {
                        broken[0]++;
                    } else {
                        Map<String, String> values = values(header, row);
                        entries.add(entry(values));
                        dates.add(isoDay(values.get("startDate")));
                    }
                },
                problems);
        if (broken[0] > 0) {
            problems.add(broken[0] + " rows could not be read");
        }
        String latest =
                dates.stream().reduce((a, b) -> b).filter(d -> !d.isEmpty()).orElse(null);
        return new Reading(entries, null, latest, header, problems);
    }

    private static Map<String, String> values(List<String> header, List<String> row) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            if (!row.get(i).isEmpty()) {
                values.put(header.get(i), row.get(i));
            }
        }
        return values;
    }

    private static Entry entry(Map<String, String> row) {
        Entry.Schema schema = Entry.Schema.of(row.get("schema"));
        Integer imo = imo(row.get("imoNumber"));
        String name = row.getOrDefault("name", "");
        String number = row.getOrDefault("recordId", imo != null ? "IMO " + imo : name);
        return new Entry(
                row.get("celex") + "/" + row.get("annex") + "/" + number,
                schema,
                names(row, name, schema),
                imo,
                nineDigits(row.get("mmsi")),
                null,
                row.get("programKey") + " Annex " + row.get("annex"),
                row.get("reason"));
    }

    private static List<Entry.Name> names(Map<String, String> row, String name, Entry.Schema schema) {
        LinkedHashSet<Entry.Name> names = new LinkedHashSet<>();
        Matcher m = BRACKETS.matcher(name);
        if (schema == Entry.Schema.VESSEL && m.find()) {
            names.add(new Entry.Name(name.substring(0, m.start()).strip(), Entry.Kind.MAIN));
            do {
                names.add(new Entry.Name(m.group(1).strip(), Entry.Kind.ALIAS));
            } while (m.find());
        } else {
            names.add(new Entry.Name(name, Entry.Kind.MAIN));
        }
        addAll(names, row.get("alias"), Entry.Kind.ALIAS);
        addAll(names, row.get("previousName"), Entry.Kind.FORMER);
        addAll(names, row.get("weakAlias"), Entry.Kind.WEAK);
        names.removeIf(n -> n.text().isEmpty());
        return List.copyOf(names);
    }

    private static void addAll(Set<Entry.Name> names, String cell, Entry.Kind kind) {
        if (cell != null) {
            Arrays.stream(cell.split(";"))
                    .map(String::strip)
                    .filter(n -> !n.isEmpty())
                    .forEach(n -> names.add(new Entry.Name(n, kind)));
        }
    }

    private static Integer imo(String cell) {
        if (cell == null || !cell.matches("\\d{7}")) {
            return null;
        }
        int imo = Integer.parseInt(cell);
        return Imo.isValid(imo) ? imo : null;
    }

    private static Integer nineDigits(String cell) {
        return cell != null && cell.matches("\\d{9}") ? Integer.valueOf(cell) : null;
    }

    private static String isoDay(String day) {
        Matcher m = DAY.matcher(day == null ? "" : day);
        return m.find()
                ? String.format(
                        Locale.ROOT,
                        "%s-%02d-%02d",
                        m.group(3),
                        Integer.parseInt(m.group(2)),
                        Integer.parseInt(m.group(1)))
                : "";
    }
}
