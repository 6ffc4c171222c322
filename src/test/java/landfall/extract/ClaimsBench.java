package landfall.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.Span;
import landfall.claim.When;

/**
 * Writes the claims found in a folder of annotated reports as the scorer reads them, and the speed.
 *
 * <p>{@code java landfall.extract.ClaimsBench ../shared/reports/dev out.jsonl}, then {@code python3
 * ../shared/score/claims.py ../shared/reports/dev out.jsonl}.
 */
public final class ClaimsBench {
    private ClaimsBench() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Extractor extractor = Extractor.load();
        List<Report> reports = new ArrayList<>();
        for (Path file : files(Path.of(args[0]))) {
            reports.add(report(json.readTree(file.toFile())));
        }
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
            for (Report report : reports) {
                if (extractor.supports(report.language())) {
                    for (Claim claim : extractor.claims(report)) {
                        check(claim, report);
                        out.write(json.writeValueAsString(claim.fields()));
                        out.newLine();
                    }
                } else {
                    System.err.println(report.id() + ": language " + report.language() + " is not supported");
                }
            }
        }
        if (args.length > 2) {
            speed(extractor, reports);
        }
    }

    private static void speed(Extractor extractor, List<Report> reports) {
        for (int round = 0; round < 6; round++) {
            long bytes = 0;
            long start = System.nanoTime();
            for (Report report : reports) {
                if (extractor.supports(report.language())) {
                    extractor.claims(report);
                    bytes += report.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            System.err.printf("%.0f KB/s%n", bytes / 1000.0 / seconds);
        }
    }

    private static void check(Claim claim, Report report) {
        if (!claim.quote().equals(claim.span().of(report.text()))) {
            throw new AssertionError(claim.toString());
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList();
        }
    }

    static Report report(JsonNode doc) {
        String text = doc.path("text").asText();
        String published = doc.path("published").asText(null);
        return new Report(
                doc.path("id").asText(),
                null,
                doc.path("publisher").asText(null),
                null,
                null,
                published == null || published.equals("null") ? null : new When(published, "metadata"),
                doc.path("lang").asText(),
                text,
                lines(text, Map.of()),
                "");
    }

    /** Every line is body, except those that look like links to other articles. */
    static List<Line> lines(String text, Map<Integer, Role> roles) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            if (!text.substring(from, to).isBlank()) {
                lines.add(new Line(new Span(from, to), roles.getOrDefault(from, role(text.substring(from, to)))));
            }
            from = to + 1;
        }
        return lines;
    }

    private static Role role(String line) {
        boolean link = line.matches("(?U)^[\\p{Lu}\\s/]{4,}(:| [|]).*") || line.matches("^[^|]{0,60} [|] .*");
        return link ? Role.TEASER : Role.BODY;
    }
}
