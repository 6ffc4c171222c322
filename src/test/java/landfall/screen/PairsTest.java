package landfall.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairsTest {
    private static final Path CASES = Path.of("../shared/screening/nomenklatura-cases.csv");
    /** Labelled as one ship there, but the hull numbers differ: two ships. */
    private static final Set<String> TWO_SHIPS = Set.of("c0202", "c0250");

    private final Pairs pairs = new Pairs();

    private boolean match(String one, String other, String schema) {
        return pairs.score("1", one, other, schema).match();
    }

    @ParameterizedTest
    @CsvSource({
        "Grey Heron 1,Grey Heron 2",
        "Grey Heron,Grey Heron 2",
        "Grey Heron II,Grey Heron III",
        "Sea Rosa,Sea Rose",
        "Heron,Heron Konetsky"
    })
    void anotherNumberOrShortWordIsAnotherShip(String one, String other) {
        assertThat(match(one, other, "Vessel")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Grey Heron 2,GREY HERON II",
        "Grey Heron,MV Grey-Heron",
        "Greyheron,Grey Heron",
        "Kapitan Zhukov,Капитан Жуков"
    })
    void spellingsOfOneShipMatch(String one, String other) {
        assertThat(match(one, other, "Vessel")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Ким Чен Ын,KIM Jong Un",
        "김정은,KIM Jong Un",
        "Пак Чон Чхон,PAK Jong Chon",
        "박정천,PAK Jong Chon",
        "Чхве Рён Хэ,CHOE Ryong Hae",
        "Ли Чен Хо,RI Jong Ho",
        "장성택,JANG Song Thaek",
        "Си Цзиньпин,XI Jinping",
        "Ван И,WANG Yi",
        "Чжан Гаоли,ZHANG Gaoli",
        "Путин Владимир,PUTIN Vladimir"
    })
    void namesOfTheEastInCyrillicOrHangulMatchTheirsInLatinLists(String one, String other) {
        assertThat(match(one, other, "Person")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Ким Чен Ир,KIM Jong Un", "Ким Чен Нам,KIM Jong Un", "Ли Сон Квон,RI Jong Ho", "Ван И,LI Qiang"})
    void othersInCyrillicDoNot(String one, String other) {
        assertThat(match(one, other, "Person")).isFalse();
    }

    @Test
    void legalFormsSayLittleButMayContradict() {
        assertThat(match("Heron Line Limited", "Heron Line Ltd", "Company")).isTrue();
        assertThat(match("Heron Line AG", "Heron Line GmbH", "Company")).isFalse();
        assertThat(match("Heron Corp", "Goose Corp", "Company")).isFalse();
    }

    @Test
    void initialsAloneAreNobodysName() {
        assertThat(match("J.P.", "John Paul Doe", "Person")).isFalse();
        assertThat(match("Doe J.P.", "John Paul Doe", "Person")).isTrue();
    }

    @Test
    void pairsThatOthersLabelledAreToldApart() throws IOException {
        Assumptions.assumeTrue(Files.exists(CASES), "no labelled pairs beside the repository");
        int right = 0;
        int wrong = 0;
        int missed = 0;
        try (var in = Files.newBufferedReader(CASES)) {
            for (CSVRecord row : CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)) {
                boolean same = row.get("is_match").equals("true") && !TWO_SHIPS.contains(row.get("case_id"));
                boolean match = match(row.get("name1"), row.get("name2"), row.get("schema"));
                right += same && match ? 1 : 0;
                wrong += !same && match ? 1 : 0;
                missed += same && !match ? 1 : 0;
            }
        }
        assertThat(2.0 * right / (2 * right + wrong + missed)).as("F1").isGreaterThan(0.88);
    }
}
