package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "|x", " =1", "\t=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201"})
    void aSpreadsheetRunsNoCell(String formula) {
        assertThat(CsvText.cell(formula).replaceFirst("^\"", "")).startsWith("'");
    }

    /** A spreadsheet in German parts at semicolons, whatever stands in quotes between commas. */
    @ParameterizedTest
    @ValueSource(strings = {";=cmd|'/c calc'!A1", "OLYA;=1", "OLYA; =1", "OLYA;\"=1\"", "OLYA\t+1", "OLYA\n@x"})
    void norAPartOfOneThatItPartsElsewhere(String name) {
        for (String part : CsvText.cell(name).split("[;\t\n]", -1)) {
            assertThat(part.replace("\"", "").strip()).doesNotMatch("(?s)[-=+@|].*");
        }
    }

    @Test
    void whatIsNoFormulaStandsAsItIs() {
        assertThat(CsvText.cell("DAR ES SALAAM - OLYA")).isEqualTo("DAR ES SALAAM - OLYA");
        assertThat(CsvText.cell("A=B")).isEqualTo("A=B");
        assertThat(new CsvText().row(Arrays.asList(-21.45, null, "a,b")).toString())
                .isEqualTo("-21.45,,\"a,b\"\r\n");
    }

    @Test
    void whatIsNotSeenIsSpeltOut() {
        assertThat(CsvText.cell("SYNTH\u200B LARCH")).isEqualTo("SYNTH[U+200B] LARCH");
        assertThat(CsvText.cell("\u202EHCRAL")).isEqualTo("[U+202E]HCRAL");
        assertThat(CsvText.cell("\u200B=1")).as("no formula hides behind it").isEqualTo("[U+200B]=1");
        assertThat(CsvText.cell("A\u0000\u001B[2J")).isEqualTo("A[U+0000][U+001B][2J");
    }

    @Test
    void aJoinerThatItsScriptNeedsStays() {
        String persian = "\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u062F";
        assertThat(CsvText.cell(persian)).isEqualTo(persian);
    }
}
