package landfall.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import landfall.casework.Correction;
import landfall.casework.WatchEdit;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.dossier.Investigation;
import landfall.reject.Refusal;
import landfall.store.Decision.About;

/** What people decide, on the pages, through the API or on the command line: checked, kept with who, when and why, then made to take effect. */
public final class Rulings {
    /** Longest part of a name that is none shown in a refusal. */
    private static final int LONGEST_NAMED = 120;

    private final Store store;
    private final Supplier<Investigation> latest;
    private final Clock clock;
    private final Consumer<Decision> decided;

    /**
     * @param latest the run that decisions are about
     * @param decided told of each decision once it is kept
     */
    public Rulings(Store store, Supplier<Investigation> latest, Clock clock, Consumer<Decision> decided) {
        this.store = store;
        this.latest = latest;
        this.clock = clock;
        this.decided = decided;
    }

    /** @throws Refusal in one sentence, when something that a decision needs is missing or wrong */
    public Decision decide(
            About about, String subject, String verdict, String who, String why, Map<String, String> detail) {
        if (about == About.CASES && !About.CASES.untouched().equals(verdict)) {
            throw new Refusal(
                    "Cases are merged and split by naming them; a decision about cases can only take that back: \"as found\".");
        }
        if (about == About.WATCH && !About.WATCH.untouched().equals(verdict)) {
            throw new Refusal(
                    "A watch is edited by naming its case; a decision about a watch can only take that back.");
        }
        if (!isKnown(about, subject)) {
            throw new Refusal(missing(about, subject));
        }
        if (about == About.CLAIM && "accepted".equals(verdict)) {
            requireNoCorrection(subject);
        }
        Map<String, String> kept = "corrected".equals(verdict) ? corrected(about, subject, detail) : Map.of();
        return keep(new Decision(Instant.now(clock), who, about, subject, verdict, why, kept));
    }

    /** To accept a statement as it was read would undo a correction unseen. */
    private void requireNoCorrection(String statement) {
        store.decisions()
                .newest(About.CLAIM, statement)
                .filter(d -> d.verdict().equals("corrected"))
                .ifPresent(d -> {
                    throw new Refusal("The statement counts as " + d.who()
                            + " corrected it; to accept it as it was read, take the correction back first.");
                });
    }

    /** That there is no such thing any more, and where it went with its case, or that there never was, in a sentence. */
    public String missing(About about, String subject) {
        return wentWithItsCase(about, subject).orElseGet(() -> unknown(about, subject));
    }

    private Optional<String> wentWithItsCase(About about, String subject) {
        if (about != About.LEAD && about != About.EVIDENCE || subject == null || !subject.contains("/")) {
            return Optional.empty();
        }
        String caseId = subject.substring(0, subject.indexOf('/'));
        return store.history()
                .wentInto(caseId)
                .map(other -> "The case " + caseId + " went into " + other + " in the meantime; decide there.");
    }

    /** What this case is looked for at sea; fields as {@link WatchEdit} has them. */
    public Decision watch(String caseId, Map<String, String> fields, String who, String why) {
        theCase(caseId);
        return keep(new Decision(
                Instant.now(clock), who, About.WATCH, caseId, "edited", why, new WatchEdit(fields).fields()));
    }

    /** Whether there is such a thing, in the latest run or among those decided about before: that can be taken back whatever became of it. */
    public boolean isKnown(About about, String subject) {
        return subject != null
                && (!store.history(about, subject).isEmpty()
                        || switch (about) {
                            case LEAD -> Subjects.isLead(latest.get(), subject);
                            case EVIDENCE -> Subjects.isEvidence(latest.get(), subject);
                            case SCREENING -> Subjects.isHit(latest.get(), subject);
                            case CLAIM -> isStatement(subject);
                            case PROPOSAL -> isProposed(subject);
                            case CASES, WATCH -> false;
                        });
    }

    /** That there is no such thing, and how such things are named, in a sentence. */
    public static String unknown(About about, String subject) {
        String given = subject == null || subject.isBlank()
                ? "nothing"
                : "\"" + (subject.length() > LONGEST_NAMED ? subject.substring(0, LONGEST_NAMED) + "…" : subject)
                        + "\"";
        return switch (about) {
            case LEAD ->
                "There is no lead " + given + " in the latest run; a lead is named CASE/imo:NUMBER@DAY or"
                        + " CASE/mmsi:NUMBER@DAY, its ships in order with + between them and the day on which its voyage began.";
            case EVIDENCE ->
                "There is no item of evidence " + given + " in the latest run; an item is named by its lead, / and the"
                        + " sixteen signs of its \"subject\".";
            case SCREENING ->
                "There is no list hit " + given + " in the latest run; a hit is named SHIP | LIST | ENTRY @ VERSION.";
            case CLAIM -> "There is no statement " + given + " in the ledger.";
            case PROPOSAL -> "There is no proposal " + given + ".";
            case CASES -> "No merger or split " + given + " was decided.";
            case WATCH -> "The watch of a case " + given + " was never edited.";
        };
    }

    private boolean isStatement(String statement) {
        return !store.ledger().readings(statement).isEmpty()
                || isProposed(statement)
                || latest.get().claims().stream().anyMatch(c -> c.id().equals(statement));
    }

    private boolean isProposed(String subject) {
        return store.ledger().proposals().stream().anyMatch(p -> p.id().equals(subject));
    }

    /** A second correction goes over the one that stands: what it does not speak of stays as the first had it. */
    private Map<String, String> corrected(About about, String subject, Map<String, String> now) {
        Map<String, String> fields = new TreeMap<>();
        store.decisions()
                .newest(about, subject)
                .filter(d -> d.verdict().equals("corrected"))
                .ifPresent(d -> fields.putAll(d.detail()));
        fields.putAll(new Correction(now).fields());
        return fields;
    }

    /** The other case goes into this one. */
    public Decision merge(String caseId, String other, String who, String why) {
        Case stays = theCase(caseId);
        Case goes = theCase(other);
        if (caseId.equals(other)) {
            throw new Refusal("A case cannot be merged with itself; choose another.");
        }
        List<String> claims = new ArrayList<>();
        stays.claims().forEach(c -> claims.add(c.id()));
        goes.claims().forEach(c -> claims.add(c.id()));
        Map<String, String> detail = CaseHistory.detail(caseId, other, claims);
        return keep(new Decision(Instant.now(clock), who, About.CASES, caseId + " + " + other, "merged", why, detail));
    }

    /** Some statements leave this case and make one of their own. */
    public Decision split(String caseId, List<String> statements, String who, String why) {
        Case theCase = theCase(caseId);
        List<String> claims = theCase.claims().stream().map(Claim::id).toList();
        List<String> own = Stream.of(theCase.claims(), theCase.denials(), theCase.context())
                .flatMap(List::stream)
                .map(Claim::id)
                .toList();
        if (statements.isEmpty() || !own.containsAll(statements)) {
            throw new Refusal("Choose the statements that make a case of their own; all must be of this case.");
        }
        if (claims.stream().noneMatch(statements::contains) || statements.containsAll(claims)) {
            throw new Refusal("Each of the two cases needs at least one claim that speaks for it.");
        }
        String part = free(caseId);
        Map<String, String> detail = CaseHistory.detail(caseId, part, statements);
        return keep(new Decision(Instant.now(clock), who, About.CASES, caseId + " → " + part, "split", why, detail));
    }

    /** A name nothing had before: {@code C-KP-RU-2022-11-b}. */
    private String free(String caseId) {
        for (char letter = 'b'; letter <= 'z'; letter++) {
            String name = caseId + "-" + letter;
            if (find(name).isEmpty() && store.history().of(name).isEmpty()) {
                return name;
            }
        }
        throw new Refusal("This case was split two dozen times; take some of that back first.");
    }

    private Case theCase(String id) {
        return find(id).orElseThrow(() -> new Refusal("There is no case " + id + " in the latest run."));
    }

    private Optional<Case> find(String id) {
        return latest.get().files().stream()
                .map(Investigation.CaseFile::theCase)
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    private Decision keep(Decision decision) {
        store.decide(decision);
        decided.accept(decision);
        return decision;
    }
}
