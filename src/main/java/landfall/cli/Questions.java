package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.reject.Rejects;
import landfall.screen.Asked;
import landfall.screen.Entry;
import landfall.vessel.Imo;
import org.apache.commons.csv.CSVRecord;

/** Ships and parties to be screened, from a table with a header. */
final class Questions {
    private static final List<String> COLUMNS = List.of("name", "imo", "mmsi", "callSign", "schema");

    /** What the columns are called elsewhere, letters and digits alone. */
    private static final Map<String, String> ALSO_CALLED = Map.of(
            "vessel", "name",
            "vesselname", "name",
            "ship", "name",
            "shipname", "name",
            "imonumber", "imo",
            "imono", "imo",
            "mmsinumber", "mmsi",
            "mmsino", "mmsi");

    /** Parties to a voyage, as bills of lading and registers call them; each is asked about for itself. */
    private static final Set<String> PARTIES = Set.of(
            "shipper",
            "consignor",
            "exporter",
            "consignee",
            "importer",
            "buyer",
            "seller",
            "notify",
            "notifyparty",
            "owner",
            "registeredowner",
            "beneficialowner",
            "shipowner",
            "operator",
            "manager",
            "shipmanager",
            "charterer",
            "carrier",
            "beneficiary",
            "applicant",
            "bank");

    /** {@code GREY HERON (IMO 9000015)}: the number beside a name, which is no part of it. */
    private static final Pattern IMO_BESIDE_NAME =
            Pattern.compile("[\\s,;(\\[-]*\\bIMO(?: ?no)?\\b[\\s.:#]*(\\d{7})\\b[)\\]]*", Pattern.CASE_INSENSITIVE);

    private final Path file;
    private final Rejects rejects;
    private final Map<String, String> headers = new HashMap<>();
    private final List<String> parties = new ArrayList<>();
    private final List<Question> asked = new ArrayList<>();

    private Questions(Path file, Rejects rejects) {
        this.file = file;
        this.rejects = rejects;
    }

    static List<Question> in(Path file, Rejects rejects) throws IOException {
        Questions questions = new Questions(file, rejects);
        GivenTable.rows(file, questions::knows, "none of the columns " + String.join(", ", COLUMNS), questions::ask);
        return questions.asked;
    }

    /** Whether a column of the header is one to ask by; those that are none are told, as an IMO number may stand in one. */
    private boolean knows(List<String> header) {
        List<String> unread = new ArrayList<>();
        for (String name : header) {
            String column = column(name);
            if (PARTIES.contains(plain(name))) {
                parties.add(name);
            } else if (column == null || headers.putIfAbsent(column, name) != null) {
                unread.add(name);
            }
        }
        boolean knows = !headers.isEmpty() || !parties.isEmpty();
        if (!unread.isEmpty() && knows) {
            rejects.count("columns that are not asked about", file.toString(), String.join(", ", unread));
        }
        return knows;
    }

    private static String column(String header) {
        String plain = plain(header);
        return COLUMNS.stream().filter(plain::equalsIgnoreCase).findFirst().orElse(ALSO_CALLED.get(plain));
    }

    private static String plain(String header) {
        return header.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private void ask(CSVRecord row) {
        int number = (int) row.getRecordNumber();
        int before = asked.size();
        for (String party : parties) {
            List<String> names = row.isSet(party) ? names(firstLine(row.get(party))) : List.of();
            if (!names.isEmpty()) {
                asked.add(new Question(number, party, new Asked(Entry.Schema.ANY, null, null, null, names)));
            }
        }
        boolean partiesAlone = headers.isEmpty() || isBlank(row) && asked.size() > before;
        if (!partiesAlone) {
            asked.add(before, new Question(number, null, ship(row)));
        } else if (asked.size() == before) {
            rejects.count("row without a name or number to ask about: not answered", place(row), "");
        }
    }

    /** Whether it says nothing of a ship. */
    private boolean isBlank(CSVRecord row) {
        return COLUMNS.stream().allMatch(column -> text(row, column) == null);
    }

    /** The address of a party stands below its name. */
    private static String firstLine(String cell) {
        return cell.strip().lines().findFirst().orElse("");
    }

    private Asked ship(CSVRecord row) {
        Integer imo = number(row, "imo");
        if (imo != null && !Imo.isValid(imo) && !Imo.isOfCompany(imo)) {
            rejects.count("IMO number with a wrong check digit: not used", place(row), "" + imo);
        }
        Integer mmsi = number(row, "mmsi");
        if (mmsi != null && !isOfAShip(mmsi)) {
            rejects.count("MMSI without nine digits: not used", place(row), "" + mmsi);
            mmsi = null;
        }
        String schema = text(row, "schema");
        if (schema != null && !Entry.Schema.isKnown(schema)) {
            rejects.count(
                    "schema that is none of Vessel, Company, Person: asked about all of them", place(row), schema);
        }
        Asked question = asked(imo, mmsi, text(row, "callSign"), names(text(row, "name")), schema);
        if (question.isEmpty()) {
            rejects.count("row without a name or number to ask about: not answered", place(row), "");
        }
        return question;
    }

    /** Shorter numbers belong to coast stations and groups, which no list names. */
    static boolean isOfAShip(int mmsi) {
        return mmsi >= 100_000_000 && mmsi <= 999_999_999;
    }

    /**
     * A question with an identifier of a ship is about a ship, with one of a company about a company; another is about what the schema
     * says, or anything.
     */
    static Asked asked(Integer imo, Integer mmsi, String callSign, List<String> names, String schema) {
        Integer number = imo == null ? imoBeside(names) : imo;
        List<String> bare = names.stream()
                .map(name -> IMO_BESIDE_NAME.matcher(name).replaceAll("").strip())
                .toList();
        Entry.Schema wanted = Entry.Schema.of(schema);
        boolean mayBeCompany = number != null
                && Imo.isOfCompany(number)
                && mmsi == null
                && callSign == null
                && wanted != Entry.Schema.VESSEL;
        if (mayBeCompany && (wanted == Entry.Schema.ORGANISATION || !Imo.isValid(number))) {
            return new Asked(Entry.Schema.ORGANISATION, number, null, null, bare);
        }
        if (mayBeCompany && bare.isEmpty()) {
            return new Asked(Entry.Schema.ANY, number, null, null, bare);
        }
        boolean ship = number != null || mmsi != null || callSign != null;
        return ship ? Asked.vessel(number, mmsi, callSign, bare) : new Asked(wanted, null, null, null, bare);
    }

    private static Integer imoBeside(List<String> names) {
        return names.stream()
                .map(IMO_BESIDE_NAME::matcher)
                .filter(Matcher::find)
                .map(number -> Integer.valueOf(number.group(1)))
                .filter(Imo::isValid)
                .findFirst()
                .orElse(null);
    }

    private static List<String> names(String cell) {
        return cell == null
                ? List.of()
                : Arrays.stream(cell.split(";"))
                        .map(String::strip)
                        .filter(n -> !n.isEmpty())
                        .toList();
    }

    private String text(CSVRecord row, String column) {
        String header = headers.get(column);
        return header != null && row.isSet(header) && !row.get(header).isEmpty() ? row.get(header) : null;
    }

    private Integer number(CSVRecord row, String column) {
        String cell = text(row, column);
        if (cell == null) {
            return null;
        }
        Integer number = GivenNumber.in(cell);
        if (number == null) {
            rejects.count("no number in column " + column + ": not used", place(row), cell);
        }
        return number;
    }

    private String place(CSVRecord row) {
        return file + ", row " + row.getRecordNumber();
    }
}
