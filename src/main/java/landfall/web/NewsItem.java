package landfall.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import landfall.casework.Revisions.Change;
import landfall.dossier.Investigation;
import landfall.dossier.WordsJson;
import landfall.store.CaseHistory.Revision;

/**
 * A change of a case as it is told outside of the pages, in the Atom feed and in alerts. Bounded: long texts are clipped, and say so.
 *
 * @param id of the change; the same wherever and however often it is told
 * @param kind {@code case-opened}, {@code case-changed}, {@code answer-changed}, {@code case-merged}, {@code case-closed}
 * @param synthetic whether the world is made up
 * @param caseId the case
 * @param title who is said to have supplied whom with what
 * @param link the page of the case
 * @param at when it was saved
 * @param likelihood the answer's word since, or null
 * @param before the answer's word until then, or null
 * @param pArrived the answer's probability since, or null
 * @param because what made it so: a run, or a decision with its reason
 * @param statements how many statements each sort of change concerns
 */
public record NewsItem(
        String id,
        String kind,
        boolean synthetic,
        String caseId,
        String title,
        String link,
        Instant at,
        String likelihood,
        String before,
        Double pArrived,
        String because,
        Map<Change.Kind, Integer> statements) {
    private static final int LONGEST_NAME = 160;
    private static final int LONGEST_REASON = 600;

    /**
     * @param before the answer's word in the form before, or null
     * @param found the investigation saved last, for the case's title
     * @param address of the pages, without a slash at its end
     */
    public static NewsItem of(Revision r, String before, Investigation found, String address) {
        String title = found.files().stream()
                .filter(f -> f.theCase().id().equals(r.caseId()))
                .findFirst()
                .map(f -> Phrases.title(f.theCase()))
                .orElse(r.caseId());
        Map<Change.Kind, Integer> statements = new EnumMap<>(Change.Kind.class);
        r.changes().forEach(c -> statements.merge(c.kind(), c.what().size(), Integer::sum));
        return new NewsItem(
                r.id(),
                kind(r, before),
                found.synthetic(),
                Phrases.clipped(r.caseId(), LONGEST_NAME),
                Phrases.clipped(title, LONGEST_NAME),
                address + Links.ofCase(r.caseId()),
                r.at(),
                r.likelihood(),
                before,
                r.pArrived(),
                Phrases.clipped(r.because(), LONGEST_REASON),
                statements);
    }

    private static String kind(Revision r, String before) {
        for (Change change : r.changes()) {
            switch (change.kind()) {
                case OPENED:
                    return "case-opened";
                case MERGED_INTO:
                    return "case-merged";
                case CLOSED:
                    return "case-closed";
                default:
                    break;
            }
        }
        return r.likelihood() != null && !r.likelihood().equals(before) ? "answer-changed" : "case-changed";
    }

    /** One JSON object on one line, UTF-8. */
    public byte[] json() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put("kind", kind);
        fields.put("synthetic", synthetic);
        fields.put("case", caseId);
        fields.put("title", title);
        fields.put("link", link);
        fields.put("at", at);
        fields.put("likelihood", likelihood);
        fields.put("before", before);
        fields.put("pArrived", pArrived);
        fields.put("because", because);
        statements.forEach(
                (sort, count) -> fields.put(sort.name().toLowerCase(Locale.ROOT).replace('_', '-'), count));
        fields.values().removeIf(java.util.Objects::isNull);
        return WordsJson.write(fields).getBytes(StandardCharsets.UTF_8);
    }
}
