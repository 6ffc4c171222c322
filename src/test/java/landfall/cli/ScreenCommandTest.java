package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenCommandTest {
    private static final String SHIPS = "mmsi,imo,name\n273000015,9000015,GREY HERON\n";

    @TempDir
    Path folder;

    private Path lists;

    @BeforeEach
    void list() throws IOException {
        lists = Files.createDirectories(folder.resolve("lists-2026-01"));
        Files.writeString(lists.resolve("ships.csv"), SHIPS);
    }

    private Said screen(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "screen";
        System.arraycopy(more, 0, args, 1, more.length);
        args[more.length + 1] = "--lists";
        args[more.length + 2] = lists.toString();
        return Said.by(args);
    }

    @Test
    void clearNamesTheListsTheirDatesAndWhatWasNotWhole() {
        Said said = screen("--name", "Spring Dawn", "--format", "text");
        assertThat(said.out())
                .contains(
                        "Clear, on these lists at these dates alone: War and Sanctions, marine vessels (Ukraine) of 2026-01")
                .contains("1 entries where 300 to 6000 are expected");
    }

    @Test
    void aListThatIsNotThereIsNamedInTheAnswer() {
        Said said = Said.by(
                "screen",
                "--imo",
                "9000015",
                "--lists",
                lists.toString(),
                folder.resolve("un.xml").toString());
        assertThat(said.out())
                .contains("\"entityId\":\"9000015\"")
                .contains("un.xml")
                .contains("not found");
    }

    @Test
    void listsOfWhichNoneCanBeReadAreNoAnswer() {
        Said said = Said.by(
                "screen",
                "--imo",
                "9000015",
                "--lists",
                folder.resolve("un.xml").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("None of the lists given could be read: un.xml: not found");
    }

    @Test
    void aDecidedHitIsNotRepeatedUntilItsEntryChanges() throws IOException {
        String store = folder.resolve("store").toString();
        assertThat(screen("--imo", "9000015", "--store", store).out()).contains("{\"query\":\"IMO 9000015\"");
        Said decided = screen(
                "--imo",
                "9000015",
                "--store",
                store,
                "--decide",
                "9000015",
                "--as",
                "cleared",
                "--who",
                "A. Analyst",
                "--why",
                "scrapped in 2019");
        assertThat(decided.out()).contains("\"kind\":\"decided\"").contains("cleared by A. Analyst on 20");
        assertThat(screen("--imo", "9000015", "--store", store, "--format", "text")
                        .out())
                .contains("scrapped in 2019")
                .contains("Clear, on these lists");
        Files.writeString(lists.resolve("ships.csv"), SHIPS.replace("GREY HERON", "BLUE HERON"));
        assertThat(screen("--imo", "9000015", "--store", store).out())
                .contains("{\"query\":\"IMO 9000015\"")
                .contains("the entry has changed since");
    }

    @Test
    void aDecisionNeedsAReasonAndAHit() {
        String store = folder.resolve("store").toString();
        assertThat(screen("--imo", "9000015", "--store", store, "--decide", "9000015", "--as", "cleared", "--who", "A")
                        .err())
                .contains("needs a reason");
        Said said = screen(
                "--imo", "9000015", "--store", store, "--decide", "17", "--as", "cleared", "--who", "A", "--why", "b");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("no hit of these questions");
    }

    @Test
    void aTableOfAnswersRunsNoFormulaAndNamesTheListsInEveryRow() throws IOException {
        Path fleet = Files.writeString(
                folder.resolve("fleet.csv"), "name,imo\n\"=HYPERLINK(1)\",\nOLD NAME;Grey Heron,\n,9000016\n");
        Path table = folder.resolve("answers.csv");
        Said said = screen("--file", fleet.toString(), "--csv", table.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("{\"row\":2,\"query\":\"Grey Heron\"");
        assertThat(said.err()).contains("wrong check digit");
        assertThat(Files.readString(table).lines().skip(1))
                .hasSize(3)
                .allMatch(row -> row.contains("War and Sanctions"))
                .noneMatch(row -> row.contains(",=") || row.contains("\"="));
    }

    @Test
    void aNumberIsTakenAsPapersWriteIt() throws IOException {
        for (String written :
                List.of("IMO 9000015", "imo9000015", "IMO No. 9000015", "IMO: 9000015", " 9000015 ", "9000015.0")) {
            assertThat(screen("--imo", written).out()).contains("same IMO number 9000015");
        }
        Said said = screen("--imo", "nine");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("\"nine\" is no such number");
    }

    @Test
    void whatATableRepeatsInEachRowIsShort() throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "name\nA\nB\n");
        Path table = folder.resolve("answers.csv");
        screen("--file", fleet.toString(), "--csv", table.toString());
        assertThat(Files.readString(table).lines().skip(1))
                .allMatch(row -> row.contains("of 2026-01") && row.length() < 200);
    }

    @Test
    void withAnEarlierStateOnlyWhatIsNewCounts() throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        Files.writeString(before.resolve("ships.csv"), SHIPS);
        Files.writeString(lists.resolve("ships.csv"), SHIPS + "273000027,9000027,SPRING DAWN\n");
        assertThat(screen("--since", before.toString()).out())
                .contains("\"change\":\"added\"")
                .contains("SPRING DAWN")
                .doesNotContain("GREY HERON");
        assertThat(screen("--name", "Grey Heron", "--since", before.toString()).out())
                .doesNotContain("\"score\"")
                .contains("comparedWith");
    }

    @Test
    void theMarkThatSpreadsheetsPutBeforeATableHidesNoColumn() throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "\uFEFFname,imo\nGrey Heron,\n");
        assertThat(screen("--file", fleet.toString()).out()).contains("\"matchedName\":\"GREY HERON\"");
    }

    @ParameterizedTest
    @CsvSource({"';',UTF-8", "'\t',UTF-8", "',',UTF-16LE", "'\t',UTF-16BE"})
    void aTableIsReadAsSpreadsheetsWriteIt(char separator, String charset) throws IOException {
        String table = "\uFEFFVessel name,IMO number,MMSI\nSPRING DAWN,9000015.0,\n".replace(',', separator);
        Path fleet = Files.write(folder.resolve("fleet.csv"), table.getBytes(Charset.forName(charset)));
        Said said = screen("--file", fleet.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("same IMO number 9000015");
        assertThat(said.err()).doesNotContain("not asked");
    }

    @Test
    void columnsThatNobodyAsksAboutAreToldAsAnImoNumberMayStandInOne() throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "name,Lloyds,Flag\nSPRING DAWN,9000015,RU\n");
        assertThat(screen("--file", fleet.toString()).err())
                .contains("columns that are not asked about")
                .contains("Lloyds, Flag");
    }

    @Test
    void aRowThatAsksNothingIsNotClear() throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "name,imo,mmsi\n,9000016,27300001\n-,,\n");
        Path table = folder.resolve("answers.csv");
        Said said = screen("--file", fleet.toString(), "--csv", table.toString(), "--format", "text");
        assertThat(said.code()).isZero();
        assertThat(said.out()).doesNotContain("Clear");
        assertThat(said.err())
                .contains("2 rejected: row without a name or number")
                .contains("MMSI without nine digits");
        assertThat(Files.readString(table).lines().skip(1)).hasSize(2).allMatch(row -> row.contains(",not asked,"));
    }

    @Test
    void anImoNumberBesideTheNameIsAsked() {
        assertThat(screen("--name", "Spring Dawn (IMO 9000015)").out()).contains("same IMO number 9000015");
        assertThat(screen("--name", "MV GREY HERON - IMO: 9000015").out()).contains("\"basis\":\"imo\"");
        assertThat(screen("--name", "Grey Heron, IMO 9000016").out()).contains("\"basis\":\"name\"");
    }

    @Test
    void aHitByNumberSaysUnderWhichNameAlsoToPeople() {
        assertThat(screen("--imo", "9000015", "--format", "text").out()).contains("listed under the name GREY HERON");
        assertThat(screen("--mmsi", "273000015", "--format", "text").out())
                .contains("listed under the name GREY HERON; compare IMO 9000015");
    }

    @Test
    void thePartiesOfABillOfLadingAreEachAskedAbout() throws IOException {
        Path bill = Files.writeString(
                folder.resolve("bills.csv"),
                "B/L,Vessel name,Shipper,Notify Party\n1,Quiet Tern,Grey Heron,\n2,,,\"GREY HERON\n12 Quay Road\"\n3,,,\n");
        Path table = folder.resolve("answers.csv");
        Said said = screen("--file", bill.toString(), "--csv", table.toString());
        assertThat(said.out())
                .contains("{\"row\":1,\"column\":\"Shipper\",\"query\":\"Grey Heron\"")
                .contains("{\"row\":2,\"column\":\"Notify Party\",\"query\":\"GREY HERON\"");
        assertThat(said.err()).contains("bills.csv, row 3");
        assertThat(Files.readString(table)).contains("\n1,Quiet Tern,no hit", "\n1,Shipper: Grey Heron,hit");
    }

    @Test
    void aTableOfOneRowHasItsRowToo() throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "name\nGrey Heron\n");
        assertThat(screen("--file", fleet.toString()).out()).startsWith("{\"row\":1,");
        assertThat(screen("--file", fleet.toString(), "--format", "text").out()).startsWith("row 1: 1.00 War");
    }

    @Test
    void aNumberCopiedFromAPageIsReadWithoutTheMarksAroundIt() throws IOException {
        Path fleet = Files.writeString(
                folder.resolve("fleet.csv"),
                "imo,mmsi\n\u200e9000015,\n\u00a09000015\ufeff,\n,\u200b273000015\u200f\n");
        Said said = screen("--file", fleet.toString());
        assertThat(said.out()).contains("{\"row\":1,", "{\"row\":2,", "{\"row\":3,");
        assertThat(said.err()).doesNotContain("no number");
    }

    @Test
    void theLineThatTellsSpreadsheetsTheSeparatorIsNoHeader() throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "\uFEFFsep=;\r\nname;imo\r\n;9000015\r\n");
        assertThat(screen("--file", fleet.toString()).out()).contains("{\"row\":1,\"query\":\"IMO 9000015\"");
    }

    @Test
    void aTableSaysOfWhichNumberNothingWasAsked() throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "name,imo\nSpring Dawn,9000016\n");
        Path table = folder.resolve("answers.csv");
        screen("--file", fleet.toString(), "--csv", table.toString());
        assertThat(Files.readString(table))
                .contains("\"Spring Dawn (not by IMO 9000016, whose check digit is wrong)\",no hit");
    }

    @Test
    void aNumberThatIsNoneIsRefusedByWhatIsWrongWithIt() {
        assertThat(screen("--imo", "9000016").err()).contains("its check digit is wrong");
        assertThat(screen("--imo", "273000015").err()).contains("it has seven digits, an MMSI nine");
        assertThat(screen("--imo", "900001").err()).contains("it has seven digits.");
    }

    @Test
    void theImoNumberOfACompanyIsAsked() throws IOException {
        assertThat(screen("--imo", "1234565").code()).isZero();
        Files.writeString(
                lists.resolve("sdn.csv"),
                "105,\"HERON LINE\",-0- ,\"DEMO\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"Identification Number IMO 1234565.\"\n");
        assertThat(screen("--imo", "1234565").out()).contains("same IMO company number 1234565");
        Path parties = Files.writeString(folder.resolve("parties.csv"), "name,imo\nSpring Line Ltd,IMO 1234565\n");
        Said said = screen("--file", parties.toString());
        assertThat(said.out()).contains("same IMO company number 1234565");
        assertThat(said.err()).doesNotContain("check digit");
    }

    @Test
    void anEarlierStateThatCannotBeReadIsRefusedAsNothingWouldBeNew() {
        Said said = screen("--since", folder.resolve("absent").toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("None of the earlier lists could be read: absent: not found");
    }

    @Test
    void whatChangedIsTellableInWords() throws IOException {
        Path before = Files.createDirectories(folder.resolve("before"));
        Files.writeString(before.resolve("ships.csv"), SHIPS);
        Files.writeString(lists.resolve("ships.csv"), "mmsi,imo,name\n273000027,9000027,SPRING DAWN\n");
        assertThat(screen("--since", before.toString(), "--format", "text").out())
                .contains(
                        "added to War and Sanctions, marine vessels (Ukraine) of 2026-01, entry 9000027: SPRING DAWN, vessel, IMO 9000027")
                .contains("gone from War and Sanctions")
                .contains("compared with War and Sanctions")
                .contains("1 of 1 entries are not in the later state, which may be broken off");
    }

    @Test
    void aSchemaThatIsNoneIsRefused() {
        Said said = screen("--name", "Grey Heron", "--schema", "Persn");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("\"Persn\" is none of Vessel, Company and Person");
    }

    @Test
    void aTableComesByStandardInputToo() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream("name\nGrey Heron\n".getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(screen("--file", "-").out()).contains("\"matchedName\":\"GREY HERON\"");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aListComesByStandardInputToo() throws IOException {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(SHIPS.getBytes(StandardCharsets.UTF_8)));
        try {
            Said said = Said.by("screen", "--name", "Grey Heron", "--lists", "-");
            assertThat(said.out()).contains("\"matchedName\":\"GREY HERON\"");
        } finally {
            System.setIn(before);
        }
    }

    @Test
    void aCellThatIsNoNumberIsCountedAndTheNameStillAsked() throws IOException {
        Path fleet = Files.writeString(folder.resolve("fleet.csv"), "name,imo\nGrey Heron,unknown\n");
        Said said = screen("--file", fleet.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\"matchedName\":\"GREY HERON\"");
        assertThat(said.err()).contains("no number in column imo").contains("row 1: unknown");
    }

    @Test
    void withoutListsTheAnswerSaysThatNothingWasChecked() {
        Said said = Said.by("screen", "--imo", "9000015");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("\"kind\":\"checked\"").contains("nothing was checked");
    }
}
