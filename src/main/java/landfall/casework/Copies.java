package landfall.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import landfall.claim.Report;

/**
 * Texts of one origin: versions of one page, and texts that copy each other: what share of the runs of four words of the shorter one stands in the other, too (Broder 1997,
 * containment of shingles).
 */
final class Copies {
    /** Words in a run: four, as in near-duplicate detection of news (Theobald et al. 2008 use two to five). */
    private static final int RUN = 4;

    /** Fewest runs in common: two short notes may share a sentence by chance; our judgement. */
    private static final int FEWEST = 10;

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Groups pages = new Groups();

    private Copies() {}

    /** @param rules what share in common makes a copy, and what a text written anew keeps of its model */
    static Copies of(Collection<Report> reports, CaseRules rules) {
        Copies copies = new Copies();
        List<Report> all = new ArrayList<>(reports);
        List<Set<Integer>> runs = all.stream().map(Copies::runs).toList();
        copies.joinVersions(all, runs);
        Map<Integer, Rewritten> texts = new HashMap<>();
        Map<Integer, List<Integer>> holders = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Map<Integer, Integer> common = new HashMap<>();
            for (Integer run : runs.get(i)) {
                List<Integer> before = holders.computeIfAbsent(run, r -> new ArrayList<>());
                before.forEach(j -> common.merge(j, 1, Integer::sum));
                before.add(i);
            }
            for (Map.Entry<Integer, Integer> pair : common.entrySet()) {
                int shorter =
                        Math.min(runs.get(i).size(), runs.get(pair.getKey()).size());
                Report one = all.get(i);
                Report other = all.get(pair.getKey());
                if (copies.first(one.id()).equals(copies.first(other.id()))) {
                    continue; // joined by a third
                }
                boolean copied = pair.getValue() >= Math.max(FEWEST, rules.copiedShare() * shorter);
                boolean anew = !copied && pair.getValue() >= rules.rewrittenShare() * shorter;
                if (copied || anew && text(texts, i, one, rules).isOf(text(texts, pair.getKey(), other, rules))) {
                    copies.pages.join(one.id(), other.id());
                }
            }
        }
        return copies;
    }

    /**
     * A page that was changed is one witness, however much of it is new. A version came out on the day of the one before it, or has
     * something in common with it, as some sites give all their pages one address.
     */
    private void joinVersions(List<Report> all, List<Set<Integer>> runs) {
        Map<String, Integer> before = new HashMap<>();
        List<Integer> inOrder = IntStream.range(0, all.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> day(all.get(i)))
                        .thenComparing(i -> all.get(i).id()))
                .toList();
        for (int i : inOrder) {
            Report report = all.get(i);
            Integer last = report.page().map(page -> before.put(page, i)).orElse(null);
            boolean sameDay =
                    last != null && !day(report).isEmpty() && day(report).equals(day(all.get(last)));
            if (last != null && (sameDay || inCommon(runs.get(i), runs.get(last)) >= FEWEST)) {
                pages.join(all.get(last).id(), report.id());
            }
        }
    }

    private static String day(Report report) {
        return report.published() == null ? "" : report.published().value();
    }

    private static long inCommon(Set<Integer> runs, Set<Integer> others) {
        return runs.stream().filter(others::contains).count();
    }

    private static Rewritten text(Map<Integer, Rewritten> texts, int place, Report report, CaseRules rules) {
        return texts.computeIfAbsent(place, p -> Rewritten.of(report, rules.rewrittenRun()));
    }

    /** One id for all documents that copy each other. */
    String first(String doc) {
        return pages.first(doc);
    }

    static Set<Integer> runs(Report report) {
        Set<Integer> runs = new HashSet<>();
        for (Report.Line line : report.lines()) {
            if (line.role().carriesClaims()) {
                add(words(line.span().of(report.text())), runs);
            }
        }
        return runs;
    }

    private static void add(String[] words, Set<Integer> runs) {
        for (int i = 0; i + RUN <= words.length; i++) {
            int hash = 17;
            for (int j = i; j < i + RUN; j++) {
                hash = hash * 31 + words[j].hashCode();
            }
            runs.add(hash);
        }
    }

    static String[] words(String text) {
        return BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT));
    }
}
