package landfall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import landfall.casework.Regrouping;
import landfall.casework.Revisions;
import landfall.casework.Revisions.Change;
import landfall.casework.WatchEdit;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Sha256;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.WordsJson;
import landfall.store.Decision.About;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Every form each case ever had, and which cases people merged and split. */
public final class CaseHistory {
    private final Jdbi jdbi;
    private final Store store;

    CaseHistory(Jdbi jdbi, Store store) {
        this.jdbi = jdbi;
        this.store = store;
    }

    /**
     * A case as it was from one change to the next.
     *
     * @param number 1 for the first form of this case
     * @param caseId the case
     * @param at when it was saved
     * @param because what made it so: a run, or a decision with its reason
     * @param changes what changed
     * @param likelihood the answer's word then, or null
     * @param pArrived the answer's probability then, or null
     * @param status how far the case had come by that answer, or null where it had none or an older version wrote it
     * @param theCase the case as it then was; null once it is gone
     */
    public record Revision(
            int number,
            String caseId,
            Instant at,
            String because,
            List<Change> changes,
            String likelihood,
            Double pArrived,
            Standing status,
            Case theCase) {

        /** The name of this change wherever it is told. */
        public String id() {
            return "urn:sha256:" + Sha256.hex(caseId + at);
        }

        /** As printed. */
        public Map<String, Object> fields() {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("number", number);
            fields.put("at", at);
            fields.put("because", because);
            fields.put("changes", changes.stream().map(CaseHistory::fields).toList());
            fields.put("likelihood", likelihood);
            fields.put("pArrived", pArrived);
            if (status != null) {
                fields.put("status", status.status());
                fields.put("statusBefore", status.before());
                fields.put("statusBecause", status.because());
            }
            if (theCase != null) {
                fields.put("claims", theCase.claims().stream().map(Claim::id).toList());
                fields.put("denials", theCase.denials().stream().map(Claim::id).toList());
                fields.put("origins", theCase.origins().size());
            }
            fields.values().removeIf(v -> v == null);
            return fields;
        }
    }

    /**
     * How far a case had come.
     *
     * @param status as an {@link landfall.watch.Arrival.Status}, in lower case: {@code in-transit}
     * @param before the status of the form before it; null for the first one
     * @param because what the answer said for it
     */
    public record Standing(String status, String before, String because) {
        public boolean isChange() {
            return before != null && !before.equals(status);
        }
    }

    private static Map<String, Object> fields(Change change) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", named(change.kind()));
        fields.put("what", change.what());
        return fields;
    }

    static void keep(Handle handle, List<CaseFile> before, Investigation now, String because, Instant at) {
        Map<String, List<Change>> changes = new LinkedHashMap<>();
        Revisions.between(cases(before), cases(now.files()))
                .forEach(c -> changes.computeIfAbsent(c.caseId(), id -> new ArrayList<>())
                        .add(c));
        Map<String, CaseFile> old = byId(before);
        Map<String, CaseFile> files = byId(now.files());
        files.forEach((id, file) -> {
            boolean other = old.containsKey(id) && !sameForm(old.get(id), file);
            if (changes.containsKey(id) || other) {
                add(handle, id, at, because, changes.getOrDefault(id, List.of()), file);
            }
        });
        changes.forEach((id, list) -> {
            if (!files.containsKey(id)) {
                add(handle, id, at, because, list, null);
            }
        });
    }

    /** A case whose statements stay may still read differently, or be answered differently. */
    private static boolean sameForm(CaseFile one, CaseFile other) {
        return one.theCase().equals(other.theCase())
                && Objects.equals(one.watch(), other.watch())
                && (one.arrival() == null
                        ? other.arrival() == null
                        : other.arrival() != null
                                && one.arrival().status() == other.arrival().status()
                                && one.arrival().pArrived() == other.arrival().pArrived());
    }

    private static void add(Handle handle, String id, Instant at, String because, List<Change> changes, CaseFile file) {
        var arrival = file == null ? null : file.arrival();
        handle.createUpdate(
                        "INSERT INTO case_revision (case_id, made_at, because, changes, likelihood, p_arrived, words, status,"
                                + " status_because) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .bind(0, id)
                .bind(1, at.toString())
                .bind(2, because)
                .bind(3, WordsJson.writeList(changes, Change.class))
                .bind(4, arrival == null ? null : arrival.words())
                .bind(5, arrival == null ? null : (Double) arrival.pArrived())
                .bind(6, file == null ? null : WordsJson.write(file.theCase()))
                .bind(7, arrival == null ? null : named(arrival.status()))
                .bind(
                        8,
                        arrival == null
                                ? null
                                : arrival.reasons().stream().findFirst().orElse(""))
                .execute();
    }

    /** All forms of a case, oldest first. */
    public List<Revision> of(String caseId) {
        List<Revision> found = new ArrayList<>();
        jdbi.useHandle(handle -> handle.createQuery("SELECT * FROM case_revision WHERE case_id = ? ORDER BY id")
                .bind(0, caseId)
                .map((row, context) -> {
                    String words = row.getString("words");
                    double p = row.getDouble("p_arrived");
                    return new Revision(
                            found.size() + 1,
                            caseId,
                            Instant.parse(row.getString("made_at")),
                            row.getString("because"),
                            WordsJson.readList(row.getString("changes"), Change.class),
                            row.getString("likelihood"),
                            row.wasNull() || row.getString("p_arrived") == null ? null : (Double) p,
                            standing(
                                    row,
                                    found.isEmpty()
                                            ? null
                                            : found.get(found.size() - 1).status()),
                            words == null ? null : WordsJson.read(words, Case.class));
                })
                .forEach(found::add));
        return List.copyOf(found);
    }

    /**
     * A form of any case in the order in which all were saved.
     *
     * @param place in that order; later ones have greater places
     * @param before the answer's word in the form before it, or null
     * @param revision the form, without the case
     */
    public record Placed(long place, String before, Revision revision) {}

    /** The oldest forms of any case after a place, oldest first. */
    public List<Placed> after(long place, int most) {
        return placed("WHERE id > ? ORDER BY id", place, most);
    }

    /** The newest forms of any case before a place, newest first. */
    public List<Placed> before(long place, int most) {
        return placed("WHERE id < ? ORDER BY id DESC", place, most);
    }

    /** The newest forms of any case, newest first. */
    public List<Placed> newest(int most) {
        return before(Long.MAX_VALUE, most);
    }

    private List<Placed> placed(String where, long place, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "SELECT id, case_id, made_at, because, changes, likelihood, p_arrived, (SELECT b.likelihood FROM"
                                + " case_revision b WHERE b.case_id = r.case_id AND b.id < r.id ORDER BY b.id DESC LIMIT 1) AS before"
                                + " FROM case_revision r " + where + " LIMIT ?")
                .bind(0, place)
                .bind(1, most)
                .map((row, context) -> new Placed(row.getLong("id"), row.getString("before"), revision(row)))
                .list());
    }

    /** The place of the newest form of any case; 0 before the first. */
    public long lastPlace() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT coalesce(max(id), 0) FROM case_revision")
                .mapTo(Long.class)
                .one());
    }

    private static Revision revision(ResultSet row) throws SQLException {
        return new Revision(
                1,
                row.getString("case_id"),
                Instant.parse(row.getString("made_at")),
                row.getString("because"),
                WordsJson.readList(row.getString("changes"), Change.class),
                row.getString("likelihood"),
                row.getString("p_arrived") == null ? null : (Double) row.getDouble("p_arrived"),
                null,
                null);
    }

    private static Standing standing(ResultSet row, Standing before) throws SQLException {
        String status = row.getString("status");
        return status == null
                ? null
                : new Standing(status, before == null ? null : before.status(), row.getString("status_because"));
    }

    private static String named(Enum<?> status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The case that a case went into, if it is gone and did. */
    public Optional<String> wentInto(String caseId) {
        List<Revision> forms = of(caseId);
        return forms.isEmpty() || forms.get(forms.size() - 1).theCase() != null
                ? Optional.empty()
                : forms.get(forms.size() - 1).changes().stream()
                        .filter(c -> c.kind() == Change.Kind.MERGED_INTO)
                        .map(c -> c.what().get(0))
                        .findFirst();
    }

    /** Edits of watches that stand, by case. */
    public Map<String, WatchEdit> watches() {
        Map<String, WatchEdit> edits = new LinkedHashMap<>();
        store.standing(About.WATCH).values().stream()
                .filter(d -> !d.verdict().equals(About.WATCH.untouched()))
                .forEach(d -> edits.put(d.subject(), new WatchEdit(d.detail())));
        return edits;
    }

    /** A merger or split to be decided: everything that a later run needs to do it again. */
    public static Map<String, String> detail(String caseId, String other, List<String> claims) {
        return Map.of("case", caseId, "other", other, "claims", String.join("|", claims));
    }

    /** Mergers and splits that stand, in the order in which they were last decided. */
    public List<Regrouping> regroupings() {
        return store.standing(About.CASES).values().stream()
                .filter(d -> !d.verdict().equals(About.CASES.untouched()))
                .sorted(java.util.Comparator.comparing(Decision::at))
                .map(CaseHistory::regrouping)
                .toList();
    }

    private static Regrouping regrouping(Decision d) {
        return new Regrouping(
                d.verdict().equals("merged") ? Regrouping.Kind.MERGE : Regrouping.Kind.SPLIT,
                d.detail().getOrDefault("case", ""),
                d.detail().getOrDefault("other", ""),
                Arrays.stream(d.detail().getOrDefault("claims", "").split("\\|"))
                        .filter(c -> !c.isEmpty())
                        .toList(),
                d.who(),
                d.at(),
                d.why());
    }

    private static List<Case> cases(List<CaseFile> files) {
        return files.stream().map(CaseFile::theCase).collect(Collectors.toList());
    }

    private static Map<String, CaseFile> byId(List<CaseFile> files) {
        Map<String, CaseFile> byId = new HashMap<>();
        files.forEach(f -> byId.put(f.theCase().id(), f));
        return new java.util.TreeMap<>(byId);
    }
}
