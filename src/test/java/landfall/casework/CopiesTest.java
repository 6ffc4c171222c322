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
import landfall.claim.Span;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.setting.Settings;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class CopiesTest {
    private static final Path SHARED = Path.of("../shared/reports");

    /** One pair of the set was written anew from one agency report and shares 7 % of its runs. */
    @Test
    void copiesAmongRealTextsAreFoundAndNothingElseIs() throws IOException {
        Assumptions.assumeTrue(Files.exists(SHARED), "../shared/reports is absent");
        List<Report> reports = new ArrayList<>();
        Set<String> gold = new TreeSet<>();
        for (String folder : List.of("dev", "own")) {
            reports.addAll(new ReportReader(ReportReader.Options.NONE).read(SHARED.resolve(folder), new Rejects()));
            gold.addAll(pairs(SHARED.resolve(folder)));
        }
        Copies copies = Copies.of(reports, Settings.defaults(CaseRules.class, Settings.CARGO));
        Set<String> found = new TreeSet<>();
        for (Report one : reports) {
            for (Report other : reports) {
                if (one.id().compareTo(other.id()) > 0 && copies.first(one.id()).equals(copies.first(other.id()))) {
                    found.add(one.id() + " copies " + other.id());
                }
            }
        }
        assertThat(found).isEqualTo(gold);
    }

    private static boolean areOfOneModel(Report one, Report other, CaseRules rules) {
        return Rewritten.of(one, rules.rewrittenRun()).isOf(Rewritten.of(other, rules.rewrittenRun()));
    }

    @Test
    void aTextWrittenAnewIsOneOriginWithItsModelButTwoReportersOfOneSpeakerAreTwo() {
        String told =
                "The freighter left the northern harbour at night without lights or papers and was not seen again.";
        String filler =
                " Harbour staff counted ferries, trawlers and barges on that day, as they do each week in autumn.";
        String quote =
                " \"We will look at every single crate that leaves the northern harbour this week\", the minister said.";
        Report model = page("a", told + filler + " It was the third such voyage, officers of the coast guard noted.");
        Report anew = page(
                "b",
                "Officers know little. Yet the freighter left the northern harbour at night without lights or papers, it is said. Nobody followed, and the sea was calm, with snow in the hills above the town.");
        Report first =
                page("c", "In the capital, talk was of elections and of bread." + quote + " Then he left for lunch.");
        Report second =
                page("d", "A hearing took all morning in parliament, and few came." + quote + " Questions were few.");
        CaseRules rules = Settings.defaults(CaseRules.class, Settings.CARGO);
        assertThat(areOfOneModel(model, anew, rules)).isTrue();
        assertThat(areOfOneModel(first, second, rules)).isFalse();
        assertThat(Copies.of(List.of(model, first), rules).first("c")).isEqualTo("c");
    }

    private static Report page(String id, String text) {
        return new Report(
                id,
                null,
                null,
                null,
                null,
                null,
                "en",
                text,
                List.of(new Report.Line(new Span(0, text.length()), Report.Role.BODY)),
                "");
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
