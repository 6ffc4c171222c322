package landfall.casework;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import landfall.claim.Actor;
import landfall.claim.Case.Origin;
import landfall.claim.Claim;
import landfall.claim.Report;

/**
 * Independent origins of statements: two pages with one wire text are one, and so are ten pages that quote one speaker at one
 * briefing. A narrator who repeats what the same page quotes is no origin of his own.
 */
final class Origins {
    private final Map<String, Integer> index = new HashMap<>();
    private final List<Claim> claims;
    private final int[] leader;

    private Origins(List<Claim> claims) {
        this.claims = claims;
        this.leader = new int[claims.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            index.put(claims.get(i).id(), i);
        }
    }

    static Origins of(Map<String, Report> reports, List<Claim> claims, CaseRules rules) {
        Origins origins = new Origins(claims);
        Copies copies = Copies.of(reports.values(), rules.copiedShare());
        for (int i = 0; i < claims.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (origins.sameOrigin(claims.get(i), claims.get(j), copies, reports, rules)) {
                    origins.join(i, j);
                }
            }
        }
        return origins;
    }

    private boolean sameOrigin(Claim a, Claim b, Copies copies, Map<String, Report> reports, CaseRules rules) {
        boolean samePage = a.doc().equals(b.doc()) || copies.same(a.doc(), b.doc());
        if (samePage && (isNarrator(a) || isNarrator(b) || sameSide(a.speaker(), b.speaker()))) {
            return true;
        }
        if (isNarrator(a) || isNarrator(b) || !sameSide(a.speaker(), b.speaker())) {
            return false;
        }
        Days one = said(a, reports);
        Days other = said(b, reports);
        return one != null
                && other != null
                && Clusters.days(one, other) <= rules.sameEvent().toDays();
    }

    private static Days said(Claim claim, Map<String, Report> reports) {
        Report report = reports.get(claim.doc());
        return Days.of(claim.saidAt())
                .or(() -> report == null ? java.util.Optional.empty() : Days.of(report.published()))
                .orElse(null);
    }

    private static boolean isNarrator(Claim claim) {
        return claim.speaker().kind() == Actor.Kind.NARRATOR || claim.speaker().name() == null;
    }

    /** One person, or one state: the White House, its spokesman and "the United States" on one day are one voice. */
    private static boolean sameSide(Actor a, Actor b) {
        if (a.country() != null && a.country().equals(b.country())) {
            return true;
        }
        return a.name() != null && b.name() != null && fold(a.name()).equals(fold(b.name()));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("^the |[^\\p{L}\\p{N} ]", "")
                .strip();
    }

    private void join(int a, int b) {
        int one = find(a);
        int other = find(b);
        leader[Math.max(one, other)] = Math.min(one, other);
    }

    private int find(int i) {
        int at = i;
        while (leader[at] != at) {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        return at;
    }

    /** One key for all statements of one origin. */
    String key(Claim claim) {
        Integer at = index.get(claim.id());
        return at == null ? claim.id() : claims.get(find(at)).id();
    }

    /** The origins of some statements, in their order. */
    List<Origin> of(List<Claim> some) {
        Map<String, List<Claim>> byKey = new TreeMap<>();
        List<String> order = new ArrayList<>();
        for (Claim claim : some) {
            String key = key(claim);
            if (!byKey.containsKey(key)) {
                order.add(key);
            }
            byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
        }
        return order.stream().map(key -> origin(byKey.get(key))).toList();
    }

    private static Origin origin(List<Claim> said) {
        Claim best = said.stream()
                .filter(c -> c.speaker().kind() == Actor.Kind.PERSON)
                .findFirst()
                .or(() -> said.stream().filter(c -> !isNarrator(c)).findFirst())
                .orElse(said.get(0));
        String who = isNarrator(best) ? best.doc() : best.speaker().name();
        String when = best.saidAt() == null ? "" : ", " + best.saidAt().value();
        return new Origin(who + when, said.stream().map(Claim::id).toList());
    }
}
