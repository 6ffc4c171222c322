package landfall.store;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.casework.Correction;
import landfall.casework.Judgement;
import landfall.casework.Judgement.Verdict;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.claim.Report;
import landfall.dossier.Investigation;
import landfall.dossier.WordsJson;
import landfall.store.Decision.About;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Every statement that was ever read or proposed, with the document's hash and the version that read it, and what people decided
 * about each. Runs replace each other; rows here are only added.
 */
public final class Ledger {
    private static final int AT_ONCE = 1000;

    private final Database database;
    private final Jdbi jdbi;
    private final Clock clock;
    private final Store store;

    Ledger(Database database, Clock clock, Store store) {
        this.database = database;
        this.jdbi = database.jdbi();
        this.clock = clock;
        this.store = store;
    }

    /**
     * One reading of a statement.
     *
     * @param claim as read
     * @param document SHA-256 of the document
     * @param extractor version that read it first so
     * @param readAt when that was first saved
     */
    public record Entry(Claim claim, String document, String extractor, Instant readAt) {}

    /** A statement and the hash of the document it was read from. */
    private record Read(Claim claim, String document) {}

    /** What the run before brought here, read by the same version, is not offered again. */
    static void keep(
            Handle handle, Optional<LastRun> before, Investigation investigation, String extractor, Instant now) {
        keepDocuments(handle, investigation, now);
        Set<Read> kept = before.filter(b -> extractor.equals(b.extractor()))
                .map(b -> Set.copyOf(read(b.found())))
                .orElse(Set.of());
        try (PreparedBatch batch = handle.prepareBatch(
                "INSERT INTO ledger VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")) {
            for (Read read : read(investigation)) {
                if (kept.contains(read)) {
                    continue;
                }
                Claim claim = read.claim();
                batch.add(
                        claim.id(),
                        read.document(),
                        extractor,
                        claim.doc(),
                        claim.span().start(),
                        claim.span().end(),
                        claim.quote(),
                        claim.language(),
                        now.toString(),
                        WordsJson.write(claim));
                if (batch.size() == AT_ONCE) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    private static List<Read> read(Investigation investigation) {
        Map<String, String> hashes = new HashMap<>();
        investigation.reports().forEach(r -> hashes.putIfAbsent(r.id(), r.sha256() == null ? "" : r.sha256()));
        return investigation.claims().stream()
                .map(c -> new Read(c, hashes.getOrDefault(c.doc(), "")))
                .distinct()
                .toList();
    }

    private static void keepDocuments(Handle handle, Investigation investigation, Instant now) {
        Set<String> quoted = new HashSet<>();
        investigation.claims().forEach(c -> quoted.add(c.doc()));
        Set<String> kept = new HashSet<>(handle.createQuery("SELECT id || ' ' || sha256 FROM document")
                .mapTo(String.class)
                .list());
        for (Report report : investigation.reports()) {
            String sha256 = report.sha256() == null ? "" : report.sha256();
            if (quoted.contains(report.id()) && kept.add(report.id() + " " + sha256)) {
                handle.createUpdate("INSERT INTO document VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .bind(0, sha256)
                        .bind(1, report.id())
                        .bind(2, now.toString())
                        .bind(3, WordsBlob.pack(report))
                        .execute();
            }
        }
    }

    /** A document as it was read last, whether or not the latest run still holds it. */
    public Optional<Report> document(String id) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT words FROM document WHERE id = ? ORDER BY read_at DESC LIMIT 1")
                        .bind(0, id)
                        .mapTo(byte[].class)
                        .findOne()
                        .map(words -> WordsBlob.unpack(words, Report.class)));
    }

    /** All readings of a statement, oldest first. */
    public List<Entry> readings(String claimId) {
        return entries("WHERE claim_id = :claim ORDER BY read_at, extractor", "claim", claimId);
    }

    /** Statements that a document ever gave, in order of place. */
    public List<Entry> ofDocument(String document) {
        return entries(
                "WHERE " + database.isDocument() + " ORDER BY span_start, span_end, claim_id, read_at",
                "document",
                document);
    }

    /** Every reading of every statement, by document and place. */
    public List<Entry> all() {
        return entries(
                "WHERE document >= :least ORDER BY document, span_start, span_end, claim_id, read_at", "least", "");
    }

    private List<Entry> entries(String where, String name, String value) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT words, sha256, extractor, read_at FROM ledger " + where)
                .bind(name, value)
                .map((row, context) -> new Entry(
                        WordsJson.read(row.getString("words"), Claim.class),
                        row.getString("sha256"),
                        row.getString("extractor"),
                        Instant.parse(row.getString("read_at"))))
                .list());
    }

    /** Keeps what a model proposed; a proposal that is known already stays as it is. */
    public void propose(List<Proposal> proposals) {
        jdbi.useTransaction(handle -> {
            for (Proposal p : proposals) {
                handle.createUpdate("INSERT INTO proposal VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .bind(0, p.id())
                        .bind(1, p.document())
                        .bind(2, p.model())
                        .bind(3, p.prompt())
                        .bind(4, WordsJson.write(p.doubts()))
                        .bind(5, clock.instant().toString())
                        .bind(6, WordsJson.write(p.claim()))
                        .execute();
            }
        });
    }

    /** Everything ever proposed, those the text bears out first, then by document and place. */
    public List<Proposal> proposals() {
        List<Proposal> all = new ArrayList<>(jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT words, sha256, model, prompt_sha256, doubts FROM proposal ORDER BY id")
                .map((row, context) -> new Proposal(
                        WordsJson.read(row.getString("words"), Claim.class),
                        row.getString("sha256"),
                        row.getString("model"),
                        row.getString("prompt_sha256"),
                        WordsJson.readList(row.getString("doubts"), String.class)))
                .list()));
        all.sort(Comparator.comparing((Proposal p) -> !p.isVerified())
                .thenComparing(p -> p.claim().doc())
                .thenComparing(p -> p.claim().span().start())
                .thenComparing(Proposal::id));
        return List.copyOf(all);
    }

    /** What people decided about statements and proposals, each with the statement as it was decided about, oldest first. */
    public List<Judgement> judgements() {
        List<Judgement> judgements = new ArrayList<>();
        store.standing(About.CLAIM)
                .values()
                .forEach(d -> entry(d.subject())
                        .flatMap(e -> judgement(d, e.claim(), e.document()))
                        .ifPresent(judgements::add));
        Map<String, Proposal> proposals = new HashMap<>();
        proposals().forEach(p -> proposals.put(p.id(), p));
        store.standing(About.PROPOSAL).values().stream()
                .filter(d -> d.verdict().equals("accepted") && proposals.containsKey(d.subject()))
                .forEach(d -> {
                    Proposal p = proposals.get(d.subject());
                    judgement(d, p.claim(), p.document()).ifPresent(judgements::add);
                });
        judgements.sort(Comparator.comparing(Judgement::when));
        return List.copyOf(judgements);
    }

    /** The statement as read last; a proposal that was accepted may itself be corrected or rejected later. */
    private Optional<Entry> entry(String claimId) {
        List<Entry> readings = readings(claimId);
        return readings.isEmpty() ? Optional.empty() : Optional.of(readings.get(readings.size() - 1));
    }

    private static Optional<Judgement> judgement(Decision d, Claim claim, String document) {
        Verdict verdict = switch (d.verdict()) {
            case "accepted" -> Verdict.ACCEPTED;
            case "rejected" -> Verdict.REJECTED;
            case "corrected" -> Verdict.CORRECTED;
            default -> null;
        };
        return verdict == null
                ? Optional.empty()
                : Optional.of(new Judgement(
                        claim,
                        document,
                        verdict,
                        verdict == Verdict.CORRECTED ? new Correction(d.detail()) : null,
                        d.who(),
                        d.at(),
                        d.why()));
    }
}
