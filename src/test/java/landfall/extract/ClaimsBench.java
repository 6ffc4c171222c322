package landfall.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.reject.Rejects;
import landfall.report.ReportReader;

/**
 * Writes the claims found in a folder of annotated reports as the scorer reads them, and the speed.
 *
 * <p>{@code java landfall.extract.ClaimsBench ../shared/reports/dev out.jsonl [speed]}, then {@code python3
 * ../shared/score/claims.py ../shared/reports/dev out.jsonl}.
 */
public final class ClaimsBench {
    /** Processor time of the one thread that reads, so that a busy machine does not count. */
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private ClaimsBench() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Extractor extractor = Extractor.load();
        List<Report> reports = new ArrayList<>();
        ReportReader reader = new ReportReader(ReportReader.Options.NONE);
        for (Path file : files(Path.of(args[0]))) {
            reports.addAll(reader.read(file, new Rejects()));
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
            long start = CPU.getCurrentThreadCpuTime();
            for (Report report : reports) {
                if (extractor.supports(report.language())) {
                    extractor.claims(report);
                    bytes += report.text().getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
                }
            }
            double seconds = (CPU.getCurrentThreadCpuTime() - start) / 1e9;
            System.err.printf("%.0f KB of text (UTF-8) a second of one core%n", bytes / 1000.0 / seconds);
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
}
