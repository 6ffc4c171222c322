package landfall.dossier;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import landfall.claim.Claim;
import landfall.claim.Report;

/**
 * Which versions of a page have the words of a statement. What an update brought in is said by the day of the update at the latest, and
 * what it took out nobody stands by any more.
 */
final class Versions {
    private final List<Report> reports;

    Versions(List<Report> reports) {
        this.reports = reports;
    }

    /** In sentences behind a space; nothing where every version has them, or there is but one. */
    String of(Claim claim) {
        Optional<Report> found =
                reports.stream().filter(r -> r.id().equals(claim.doc())).findFirst();
        Optional<String> page = found.flatMap(Report::page);
        if (page.isEmpty()) {
            return "";
        }
        return reports.stream()
                .filter(r -> !r.id().equals(claim.doc()) && r.page().equals(page))
                .filter(r -> !letters(r.text()).contains(letters(claim.quote())))
                .map(r -> " " + sentence(found.get(), r))
                .collect(Collectors.joining());
    }

    private static String sentence(Report has, Report lacks) {
        int order = changed(lacks).compareTo(changed(has));
        return order > 0
                ? "A later version of that page, updated " + changed(lacks) + ", no longer has these words ("
                        + lacks.id() + ")."
                : order < 0
                        ? "These words came in with an update: the version before that of " + changed(has)
                                + " does not have them (" + lacks.id() + ")."
                        : "Another version of that page does not have these words (" + lacks.id() + ").";
    }

    /** Nothing for the version that came out first. */
    private static String changed(Report report) {
        return report.updated() == null ? "" : report.updated().value();
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
