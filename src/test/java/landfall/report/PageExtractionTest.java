package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import landfall.claim.Report;
import landfall.claim.Report.Role;
import org.junit.jupiter.api.Test;

/**
 * Pages built as news sites build them (broadcasters, agencies, dailies, blogs, tables of the nineties), with the body beside each. Measured
 * as ScrapingHub's article extraction benchmark does: runs of four words, as a multiset.
 */
class PageExtractionTest {
    private static final int RUN = 4;

    @Test
    void theBodyIsFoundOnPagesOfManyStyles() throws Exception {
        Map<String, Double> scores = new TreeMap<>();
        for (Path page : pages()) {
            scores.put(page.getFileName().toString(), f1(body(page), Files.readString(gold(page))));
        }
        assertThat(scores).hasSizeGreaterThanOrEqualTo(30);
        double mean = scores.values().stream().mapToDouble(d -> d).average().orElseThrow();
        System.out.printf(Locale.ROOT, "page extraction: F1 %.3f over %d pages%n", mean, scores.size());
        assertThat(mean).as("mean F1 of %s", scores).isGreaterThanOrEqualTo(0.95);
        assertThat(scores).allSatisfy((page, f1) -> assertThat(f1).as(page).isGreaterThanOrEqualTo(0.8));
    }

    private static String body(Path page) throws IOException {
        Report report;
        try {
            report = new ReportReader(ReportReader.Options.NONE).read(Files.readAllBytes(page), page.toString());
        } catch (UnreadableReport e) {
            return "";
        }
        return report.lines().stream()
                .filter(l -> l.role() == Role.BODY || l.role() == Role.SUBHEADING)
                .map(l -> l.span().of(report.text()))
                .collect(Collectors.joining("\n"));
    }

    private static double f1(String found, String gold) {
        Map<String, Integer> a = runs(found);
        Map<String, Integer> b = runs(gold);
        int common = a.entrySet().stream()
                .mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0)))
                .sum();
        int all = a.values().stream().mapToInt(i -> i).sum()
                + b.values().stream().mapToInt(i -> i).sum();
        return all == 0 ? 1 : 2.0 * common / all;
    }

    private static Map<String, Integer> runs(String text) {
        String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
        Map<String, Integer> runs = new HashMap<>();
        for (int i = 0; i + RUN <= words.length; i++) {
            runs.merge(String.join(" ", List.of(words).subList(i, i + RUN)), 1, Integer::sum);
        }
        return runs;
    }

    static List<Path> pages() throws IOException, URISyntaxException {
        Path folder = Path.of(
                PageExtractionTest.class.getResource("/landfall/report/pages").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".html")).sorted().toList();
        }
    }

    static Path gold(Path page) {
        return Path.of(page.toString().replace(".html", ".txt"));
    }
}
