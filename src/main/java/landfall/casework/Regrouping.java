package landfall.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a person decided about the cases that the rules made: two are one, or one is two. Decisions are kept and applied again to
 * whatever the rules make of the statements, so nothing is lost and each can be taken back by leaving it out. New reports may give
 * a case another name; then it is known by the statements that the decision names.
 *
 * @param kind what is done
 * @param caseId the case that stays
 * @param other the case that goes into it, or the name of the case that is split off
 * @param claims ids of the statements that are split off, or of one or more statements of each case that is merged
 * @param who decided
 * @param when decided
 * @param why in a sentence
 */
public record Regrouping(
        Kind kind, String caseId, String other, List<String> claims, String who, Instant when, String why) {
    public enum Kind {
        MERGE,
        SPLIT
    }

    public Regrouping {
        Objects.requireNonNull(kind);
        claims = List.copyOf(claims);
        if (caseId.equals(other)) {
            throw new IllegalArgumentException(caseId + ": a case cannot be merged with or split into itself");
        }
    }

    void apply(Map<String, Cluster> cases) {
        if (kind == Kind.MERGE) {
            merge(cases);
        } else {
            split(cases);
        }
    }

    private void merge(Map<String, Cluster> cases) {
        List<String> meant = new ArrayList<>(holding(cases));
        Stream.of(other, caseId)
                .filter(cases::containsKey)
                .filter(id -> !meant.contains(id))
                .forEach(meant::add);
        if (meant.size() < 2) {
            return;
        }
        String name = meant.contains(caseId) ? caseId : meant.get(0);
        Cluster stays = cases.get(name);
        meant.stream().filter(id -> !id.equals(name)).forEach(id -> stays.absorb(cases.remove(id)));
    }

    private void split(Map<String, Cluster> cases) {
        List<String> holding = holding(cases);
        String name = holding.contains(caseId) || holding.isEmpty() ? caseId : holding.get(0);
        if (cases.containsKey(name) && !cases.containsKey(other)) {
            Cluster part = cases.get(name).split(claims);
            if (!part.claims.isEmpty()) {
                cases.put(other, part);
            }
        }
    }

    /** Ids of the cases that hold any of the statements: a case may have another name by now. */
    private List<String> holding(Map<String, Cluster> cases) {
        return cases.entrySet().stream()
                .filter(e -> e.getValue().claims.stream()
                        .anyMatch(f -> claims.contains(f.claim().id())))
                .map(Map.Entry::getKey)
                .toList();
    }
}
