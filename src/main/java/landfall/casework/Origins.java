package landfall.casework;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import landfall.claim.Actor;
import landfall.claim.Case.Origin;
import landfall.claim.Claim;
import landfall.claim.Report;

/**
 * Independent origins of statements: two pages with one wire text are one, and so are ten pages that quote one speaker at one
 * briefing. A narrator who repeats what the same page quotes is no origin of his own, and neither is a headline: it sums up what stands
 * below it.
 */
final class Origins {
    private final Map<String, Report> reports;
    private final Copies copies;
    private final CaseRules rules;
    private final Groups voices = new Groups();

    private Origins(Map<String, Report> reports, CaseRules rules) {
        this.reports = reports;
        this.rules = rules;
        this.copies = Copies.of(reports.values(), rules);
    }

    static Origins of(Map<String, Report> reports, List<Claim> claims, CaseRules rules) {
        Origins origins = new Origins(reports, rules);
        Map<String, List<Claim>> onPage = new TreeMap<>();
        Map<String, List<Claim>> anywhere = new TreeMap<>();
        for (Claim claim : claims) {
            for (String side : sides(claim.speaker())) {
                String page = origins.copies.first(claim.doc());
                onPage.computeIfAbsent(page + "\n" + side, k -> new ArrayList<>())
                        .add(claim);
                anywhere.computeIfAbsent(side, k -> new ArrayList<>()).add(claim);
            }
        }
        onPage.values()
                .forEach(said ->
                        said.forEach(c -> origins.voices.join(said.get(0).id(), c.id())));
        anywhere.values().forEach(origins::joinEvents);
        return origins;
    }

    /** What one side said within a short time is one event; the time runs from its first report. */
    private void joinEvents(List<Claim> said) {
        Claim first = null;
        for (Claim claim : said.stream().sorted(byDay()).toList()) {
            Optional<Days> day = said(claim);
            if (day.isEmpty()) {
                continue;
            }
            boolean same =
                    first != null && Clusters.days(said(first).orElseThrow(), day.get()) <= window(claim.speaker());
            if (same) {
                voices.join(first.id(), claim.id());
            } else {
                first = claim;
            }
        }
    }

    /** A published study is quoted for weeks, a briefing for days. */
    private long window(Actor speaker) {
        boolean study = speaker.country() == null
                && (speaker.kind() == Actor.Kind.ORGANISATION || speaker.kind() == Actor.Kind.MEDIA);
        return (study ? rules.sameStudy() : rules.sameEvent()).toDays();
    }

    private Comparator<Claim> byDay() {
        return Comparator.comparing((Claim c) -> said(c).map(Days::first).orElse(java.time.LocalDate.MAX))
                .thenComparing(Claim::id);
    }

    private Optional<Days> said(Claim claim) {
        return Days.said(claim, reports.get(claim.doc()));
    }

    private static boolean isNarrator(Claim claim) {
        return sides(claim.speaker()).isEmpty();
    }

    /** One person or one state: the White House, its spokesman and "the United States" on one day are one voice. */
    private static List<String> sides(Actor speaker) {
        List<String> sides = new ArrayList<>();
        if (speaker.kind() == Actor.Kind.NARRATOR) {
            return sides;
        }
        if (speaker.country() != null) {
            sides.add("country " + speaker.country());
        }
        if (speaker.name() != null && !speaker.name().isBlank()) {
            sides.add("name " + name(speaker));
        }
        return sides;
    }

    /** Pages give a person's full name once and the surname after. */
    private static String name(Actor speaker) {
        String name = speaker.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("^the |[^\\p{L}\\p{N} ]", "")
                .strip();
        return speaker.kind() == Actor.Kind.PERSON ? name.substring(name.lastIndexOf(' ') + 1) : name;
    }

    /** The page's own word: its narrator's, or a headline's that speaks for no state. */
    private boolean isPages(Claim claim) {
        return isNarrator(claim) || claim.speaker().country() == null && isHeadline(claim);
    }

    private boolean isHeadline(Claim claim) {
        Report report = reports.get(claim.doc());
        return report != null
                && report.lines().stream()
                        .anyMatch(line -> line.role() == Report.Role.HEADLINE
                                && line.span().contains(claim.span()));
    }

    /** One key for all statements of one origin. */
    String key(Claim claim) {
        return isPages(claim) ? "page " + copies.first(claim.doc()) : voices.first(claim.id());
    }

    /** The origins of some statements, in their order. */
    List<Origin> of(List<Claim> some) {
        Map<String, String> quotedOn = new HashMap<>();
        some.stream()
                .filter(c -> !isPages(c))
                .forEach(c -> quotedOn.putIfAbsent("page " + copies.first(c.doc()), key(c)));
        Map<String, List<Claim>> byKey = new LinkedHashMap<>();
        for (Claim claim : some) {
            String key = key(claim);
            byKey.computeIfAbsent(quotedOn.getOrDefault(key, key), k -> new ArrayList<>())
                    .add(claim);
        }
        return byKey.values().stream().map(this::origin).toList();
    }

    private Origin origin(List<Claim> said) {
        Claim best = said.stream()
                .filter(c -> c.speaker().kind() == Actor.Kind.PERSON && !isPages(c))
                .findFirst()
                .or(() -> said.stream().filter(c -> !isPages(c)).findFirst())
                .or(() -> said.stream().filter(c -> !isNarrator(c)).findFirst())
                .orElse(said.get(0));
        String who = isNarrator(best) || best.speaker().name() == null
                ? place(best)
                : best.speaker().name();
        String when = said(best).map(d -> ", " + d.text()).orElse("");
        return new Origin(who + when, said.stream().map(Claim::id).toList());
    }

    private String place(Claim claim) {
        Report report = reports.get(claim.doc());
        return report == null || report.publisher() == null ? claim.doc() : report.publisher();
    }
}
