package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.extract.Extractor;
import landfall.reject.Rejects;
import landfall.report.ReportReader;

/**
 * What the reports say.
 *
 * @param reports the documents, in the order given
 * @param claims their claims, in order of document and place
 */
record Statements(List<Report> reports, List<Claim> claims) {
    static final Statements NONE = new Statements(List.of(), List.of());

    /** Reads files and folders; a language that cannot be read is said aloud, never met with silence. */
    static Statements read(List<Path> paths, ReportReader.Options options, Rejects rejects, Messages messages)
            throws IOException {
        ReportReader reader = new ReportReader(options);
        Extractor extractor = Extractor.load();
        List<Report> reports = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (Report report : reader.read(paths, rejects)) {
            reports.add(report);
            if (extractor.supports(report.language())) {
                claims.addAll(extractor.claims(report));
            } else {
                rejects.count("language not supported", report.id(), report.language());
            }
        }
        return new Statements(List.copyOf(reports), List.copyOf(claims));
    }
}
