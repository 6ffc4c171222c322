package landfall.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.WordsJson;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.store.Subjects;
import landfall.watch.Evidence;
import landfall.watch.Lead;

/**
 * What people decided about a case, its leads, evidence and statements: a JSON object a line, newest first. A decision about an item of
 * evidence says which item of which lead it is and what it says.
 */
public final class CaseDecisions {
    private CaseDecisions() {}

    /** @param file the case with its leads as they were found */
    public static byte[] of(Store store, CaseFile file) {
        String id = file.theCase().id();
        Set<String> statements = Desk.statements(file).stream().map(c -> c.id()).collect(Collectors.toSet());
        StringBuilder lines = new StringBuilder();
        store.trail(Integer.MAX_VALUE).stream()
                .filter(d -> d.subject().equals(id)
                        || d.subject().startsWith(id + "/")
                        || d.detail().containsValue(id)
                        || statements.contains(d.subject()))
                .map(d -> fields(d, file))
                .forEach(d -> lines.append(WordsJson.write(d)).append('\n'));
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> fields(Decision decision, CaseFile file) {
        Map<String, Object> fields = new LinkedHashMap<>(decision.fields());
        if (decision.about() == About.EVIDENCE) {
            item(decision.subject(), file).ifPresent(item -> fields.put("item", item));
        }
        return fields;
    }

    private static Optional<Map<String, Object>> item(String subject, CaseFile file) {
        for (Lead lead : file.leads()) {
            for (Evidence e : lead.evidence()) {
                if (Subjects.known(lead, e).contains(subject)) {
                    Map<String, Object> item = new LinkedHashMap<>();
                    item.put("lead", lead.rank());
                    item.put("evidence", e.id());
                    item.put("what", e.what());
                    item.put("decibans", e.decibans());
                    return Optional.of(item);
                }
            }
        }
        return Optional.empty();
    }
}
