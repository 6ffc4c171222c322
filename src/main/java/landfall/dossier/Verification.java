package landfall.dossier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.dossier.Investigation.CaseFile;
import landfall.watch.Arrival;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/**
 * Checks a bundle: the hashes of its files, the quotes against the reports' text, the verdict derived again from what was seen, and
 * every page and table made again from that. What differs is named.
 */
public final class Verification {
    private final Bundle bundle;
    private final Investigation written;
    private final Function<Investigation, CaseFile> judge;

    /** @param judge derives the one case of an investigation again */
    public Verification(Bundle bundle, Function<Investigation, CaseFile> judge) {
        this.bundle = bundle;
        this.written = bundle.investigation();
        this.judge = judge;
    }

    public String caseId() {
        return written.files().get(0).theCase().id();
    }

    /** Everything that is not as it should be; empty when the dossier holds. */
    public List<Difference> differences() {
        List<Difference> differences = new ArrayList<>(bundle.hashes());
        quotes(differences);
        CaseFile file = written.files().get(0);
        CaseFile derived = judge.apply(written);
        leads(file.leads(), derived.leads(), differences);
        answer(file.arrival(), derived.arrival(), differences);
        madeAgain(derived, differences);
        return differences;
    }

    /** Of a case and of all that was read: neither may say what the report does not, nor the one what the other does not. */
    private void quotes(List<Difference> differences) {
        Map<String, String> texts = new HashMap<>();
        for (Report report : written.reports()) {
            texts.put(report.id(), report.text());
        }
        List<Claim> ofCase = CaseView.of(written, caseId()).claims();
        Stream.concat(ofCase.stream(), written.claims().stream().filter(c -> texts.containsKey(c.doc())))
                .distinct()
                .forEach(claim -> quote(claim, texts.getOrDefault(claim.doc(), ""), differences));
        ofCase.forEach(claim -> asRead(claim, differences));
    }

    private static void quote(Claim claim, String text, List<Difference> differences) {
        int start = claim.span().start();
        int end = claim.span().end();
        String there = start >= 0 && start <= end && end <= text.length() ? text.substring(start, end) : "nothing";
        if (!there.equals(claim.quote())) {
            differences.add(new Difference("claim " + claim.id(), "quote", claim.quote(), there));
        }
    }

    /** What a person corrected is told as corrected, and may differ. */
    private void asRead(Claim claim, List<Difference> differences) {
        List<Claim> read =
                written.claims().stream().filter(c -> c.id().equals(claim.id())).toList();
        if (!read.isEmpty() && !read.contains(claim) && !claim.flags().contains(Claim.CORRECTED)) {
            compare("claim " + claim.id(), "as read", claim, read.get(0), differences);
        }
    }

    private static void leads(List<Lead> written, List<Lead> derived, List<Difference> differences) {
        compare("leads", "number", written.size(), derived.size(), differences);
        for (int i = 0; i < Math.min(written.size(), derived.size()); i++) {
            Lead a = written.get(i);
            Lead b = derived.get(i);
            String where = "lead " + (i + 1);
            compare(where, "chain", a.chain(), b.chain(), differences);
            compare(where, "route", a.route(), b.route(), differences);
            compare(where, "sum", a.sum(), b.sum(), differences);
            compare(where, "pLoaded", a.pLoaded(), b.pLoaded(), differences);
            compare(where, "pArrived", a.pArrived(), b.pArrived(), differences);
            compare(where, "priorDecibans", a.priorDecibans(), b.priorDecibans(), differences);
            evidence(where, a.evidence(), b.evidence(), differences);
        }
    }

    private static void evidence(String lead, List<Evidence> written, List<Evidence> derived, List<Difference> all) {
        compare(lead, "evidence", written.size(), derived.size(), all);
        for (int i = 0; i < Math.min(written.size(), derived.size()); i++) {
            compare(lead + ", " + written.get(i).id(), "evidence", written.get(i), derived.get(i), all);
        }
    }

    private static void answer(Arrival written, Arrival derived, List<Difference> differences) {
        if (written == null || derived == null) {
            compare("answer", "answer", written, derived, differences);
            return;
        }
        compare("answer", "pArrived", written.pArrived(), derived.pArrived(), differences);
        compare("answer", "status", written.status(), derived.status(), differences);
        compare("answer", "confidence", written.confidence(), derived.confidence(), differences);
        compare("answer", "whole", written, derived, differences);
    }

    private static void compare(String where, String what, Object written, Object derived, List<Difference> into) {
        if (!String.valueOf(written).equals(String.valueOf(derived))) {
            into.add(new Difference(where, what, shown(written), shown(derived)));
        }
    }

    private static String shown(Object value) {
        String text = String.valueOf(value);
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }

    /** The whole bundle once more, from the basis alone. */
    private void madeAgain(CaseFile derived, List<Difference> differences) {
        Map<String, byte[]> made = Bundle.of(
                        written.with(List.of(derived)), caseId(), bundle.provenance(), bundle.decisions())
                .files();
        TreeSet<String> names = new TreeSet<>(made.keySet());
        names.addAll(bundle.files().keySet());
        for (String name : names) {
            if (!Arrays.equals(made.get(name), bundle.files().get(name))) {
                differences.add(
                        new Difference(name, "made again", hash(bundle.files().get(name)), hash(made.get(name))));
            }
        }
    }

    private static String hash(byte[] bytes) {
        return bytes == null ? "missing" : Bundle.sha256(bytes);
    }
}
