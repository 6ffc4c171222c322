package landfall.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import landfall.casework.Correction;
import landfall.claim.Claim;
import landfall.dossier.Investigation.CaseFile;
import landfall.reject.Refusal;
import landfall.store.CaseHistory;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.web.WebServer.Halt;

/** What people decide, on the pages and through the API: checked, kept with who, when and why, then made to take effect. */
final class Rulings {
    private final Store store;
    private final Supplier<Desk> desk;
    private final Clock clock;
    private final Consumer<Decision> decided;

    Rulings(Store store, Supplier<Desk> desk, Clock clock, Consumer<Decision> decided) {
        this.store = store;
        this.desk = desk;
        this.clock = clock;
        this.decided = decided;
    }

    /** @throws Refusal in one sentence, when something that a decision needs is missing or wrong */
    void decide(About about, String subject, String verdict, String who, String why, Map<String, String> detail) {
        if (about == About.CASES && !verdict.equals(About.CASES.untouched())) {
            throw new Halt(400, "Cases are merged and split on the page of their history.");
        }
        if (about == About.CASES && store.history(about, subject).isEmpty()) {
            throw new Halt(404, "No such merger or split was decided.");
        }
        if (about == About.PROPOSAL && proposal(subject)) {
            throw new Halt(404, "There is no such proposal.");
        }
        keep(new Decision(Instant.now(clock), who, about, subject, verdict, why, detail(verdict, detail)));
    }

    private boolean proposal(String subject) {
        return store.ledger().proposals().stream().noneMatch(p -> p.id().equals(subject));
    }

    private static Map<String, String> detail(String verdict, Map<String, String> detail) {
        return verdict != null && verdict.equals("corrected") ? new Correction(detail).fields() : Map.of();
    }

    /** The other case goes into this one. */
    void merge(String caseId, String other, String who, String why) {
        CaseFile stays = file(caseId);
        CaseFile goes = file(other);
        if (caseId.equals(other)) {
            throw new Refusal("A case cannot be merged with itself; choose another.");
        }
        List<String> claims = new ArrayList<>();
        stays.theCase().claims().forEach(c -> claims.add(c.id()));
        goes.theCase().claims().forEach(c -> claims.add(c.id()));
        Map<String, String> detail = CaseHistory.detail(caseId, other, claims);
        keep(new Decision(Instant.now(clock), who, About.CASES, caseId + " + " + other, "merged", why, detail));
    }

    /** Some statements leave this case and make one of their own. */
    void split(String caseId, List<String> statements, String who, String why) {
        CaseFile file = file(caseId);
        List<String> own = Desk.statements(file).stream().map(Claim::id).toList();
        List<String> claims = file.theCase().claims().stream().map(Claim::id).toList();
        if (statements.isEmpty() || !own.containsAll(statements)) {
            throw new Refusal("Choose the statements that make a case of their own; all must be of this case.");
        }
        if (claims.stream().noneMatch(statements::contains) || statements.containsAll(claims)) {
            throw new Refusal("Each of the two cases needs at least one claim that speaks for it.");
        }
        String part = free(caseId);
        Map<String, String> detail = CaseHistory.detail(caseId, part, statements);
        keep(new Decision(Instant.now(clock), who, About.CASES, caseId + " → " + part, "split", why, detail));
    }

    /** A name nothing had before: {@code C-KP-RU-2022-11-b}. */
    private String free(String caseId) {
        for (char letter = 'b'; letter <= 'z'; letter++) {
            String name = caseId + "-" + letter;
            if (desk.get().file(name).isEmpty() && store.history().of(name).isEmpty()) {
                return name;
            }
        }
        throw new Refusal("This case was split two dozen times; take some of that back first.");
    }

    private CaseFile file(String id) {
        return desk.get()
                .file(id == null ? "" : id)
                .orElseThrow(() -> new Halt(404, "There is no such case in the latest run."));
    }

    private void keep(Decision decision) {
        store.decide(decision);
        decided.accept(decision);
    }
}
