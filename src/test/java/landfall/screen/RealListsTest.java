package landfall.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import landfall.reject.Rejects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold on the lists as they are published; skipped where they do not lie beside the repository. */
class RealListsTest {
    private static final Path DATA = Path.of("../shared/data");
    private static final Path EU = DATA.resolve("sanctions/eu-2026/32014R0833.csv");
    private static final Path GUR = DATA.resolve("vessels/gur_vessels_formerlab_2026-03.csv");
    private static Screening screening;

    @BeforeAll
    static void load() {
        Assumptions.assumeTrue(Files.exists(EU) && Files.exists(GUR), "no published lists beside the repository");
        screening = Screening.load(List.of(DATA.resolve("sanctions"), DATA.resolve("vessels")), new Rejects());
    }

    @Test
    void aShippingCompanyIsFoundByItsImoNumber() {
        assertThat(screening.ask(new Asked(Entry.Schema.ORGANISATION, 1790183, null, null, List.of())))
                .extracting(Hit::matchedName)
                .contains("OCEAN MARITIME MANAGEMENT COMPANY LIMITED");
    }

    @Test
    void noListSeemsBrokenOff() {
        assertThat(screening.checked())
                .allSatisfy(list -> assertThat(list.problems())
                        .noneMatch(p -> p.contains("broken off") || p.contains("are expected")));
    }

    @Test
    void aRenamedShipIsFoundUnderEitherName() {
        assertThat(screening.vessel(9538892, null, List.of()))
                .extracting(Hit::matchedName)
                .containsExactlyInAnyOrder("SPARTA III", "URSA MAJOR");
        for (String name : List.of("Sparta III", "Ursa Major")) {
            assertThat(screening.vessel(null, null, List.of(name)))
                    .as(name)
                    .anyMatch(hit -> hit.explanation().contains("9538892"));
        }
    }

    @Test
    void shipsListedForDefenceGoodsAreFoundByNumberAndByName() throws IOException {
        List<CSVRecord> ships = rows(EU).stream()
                .filter(r ->
                        r.get("annex").startsWith("XLII") && r.get("reason").matches("(?s).*\\(a\\).*"))
                .toList();
        assertThat(ships).hasSizeGreaterThanOrEqualTo(5);
        for (CSVRecord ship : ships) {
            int imo = Integer.parseInt(ship.get("imoNumber").replaceAll("\\D", ""));
            assertThat(screening.vessel(imo, null, List.of())).as("%s", imo).isNotEmpty();
            assertThat(screening.vessel(null, null, List.of(ship.get("name").replaceAll("\\(.*", ""))))
                    .as(ship.get("name"))
                    .isNotEmpty();
        }
    }

    @Test
    void everyShipOfTwoListsIsFoundInBothByItsNumber() throws IOException {
        Map<Integer, String> eu = new HashMap<>();
        for (CSVRecord row : rows(EU)) {
            String imo = row.get("imoNumber").replaceAll("\\D", "");
            if (row.get("annex").startsWith("XLII") && imo.length() == 7) {
                eu.put(Integer.valueOf(imo), row.get("name"));
            }
        }
        int both = 0;
        List<Integer> missed = new ArrayList<>();
        for (CSVRecord row : rows(GUR)) {
            String imo = row.get("imo");
            if (!imo.isEmpty() && !row.get("name").isEmpty() && eu.containsKey(Integer.valueOf(imo))) {
                both++;
                List<Hit> hits = screening.vessel(Integer.valueOf(imo), null, List.of());
                boolean inBoth = hits.stream()
                                .map(Hit::list)
                                .filter(l -> !l.startsWith("OFAC"))
                                .distinct()
                                .count()
                        == 2;
                if (!inBoth) {
                    missed.add(Integer.valueOf(imo));
                }
            }
        }
        assertThat(both).as("ships in both lists").isGreaterThan(300);
        assertThat(missed).as("of %d", both).isEmpty();
    }

    /** Every listed ship's name with another number behind it is another ship. */
    @Test
    void anotherHullNumberIsNeverAHit() throws IOException {
        for (CSVRecord row : rows(GUR)) {
            String name = row.get("name");
            if (!name.isEmpty() && !name.matches(".*[0-9].*")) {
                assertThat(screening.vessel(null, null, List.of(name + " 77")))
                        .as(name + " 77")
                        .isEmpty();
            }
        }
    }

    @Test
    void fewInnocentNamesAreHit() {
        long seed = 7;
        InnocentNames names = new InnocentNames(seed);
        int each = 2500;
        long companies = names.companies(each).stream()
                .filter(n -> !screening.name(n, "Company").isEmpty())
                .count();
        long ships = names.ships(each).stream()
                .filter(n -> !screening.vessel(null, null, List.of(n)).isEmpty())
                .count();
        assertThat((companies + ships) / (2.0 * each))
                .as("%d companies and %d ships of %d each, seed %d", companies, ships, each, seed)
                .isLessThan(0.01);
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(in)
                    .getRecords();
        }
    }
}
