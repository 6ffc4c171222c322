package landfall.casework;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import landfall.claim.Report;

/**
 * Texts written anew from one model: they share few runs of words, but keep a long one that nobody is quoted with. Quotations are left
 * out, as two reporters may hear one speaker.
 */
final class Rewritten {
    private static final Pattern QUOTATION = Pattern.compile("[\"„“”«»][^\"„“”«»]{0,400}[\"“”«»]");
    private static final String GAP = "\u0000";

    private final Set<List<String>> runs;

    private Rewritten(Set<List<String>> runs) {
        this.runs = runs;
    }

    /** @param run words in a row that two texts of one model share */
    static Rewritten of(Report report, int run) {
        return new Rewritten(new HashSet<>(runs(report, run)));
    }

    /** Whether both were written from one model. */
    boolean isOf(Rewritten other) {
        return !Collections.disjoint(runs, other.runs);
    }

    private static List<List<String>> runs(Report report, int run) {
        List<List<String>> runs = new ArrayList<>();
        for (Report.Line line : report.lines()) {
            if (line.role().carriesClaims()) {
                for (String stretch : QUOTATION
                        .matcher(line.span().of(report.text()))
                        .replaceAll(GAP)
                        .split(GAP)) {
                    List<String> words = List.of(Copies.words(stretch.strip()));
                    for (int i = 0; i + run <= words.size(); i++) {
                        runs.add(words.subList(i, i + run));
                    }
                }
            }
        }
        return runs;
    }
}
