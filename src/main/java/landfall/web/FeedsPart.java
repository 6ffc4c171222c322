package landfall.web;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import landfall.reject.Rejects;

/** Whether anything is listened to, and how it goes: a feed that is silent is said to be silent, never taken for an empty sea. */
final class FeedsPart {
    /** A busy receiver hears a ship every few seconds: our judgement. */
    private static final Duration LIVE = Duration.ofMinutes(5);

    private static final Duration DEGRADED = FeedSilence.LONG;
    /** Satellites bring what they heard hours late; who brings what is older plays a recording: our judgement. */
    private static final Duration REPLAYED = Duration.ofDays(1);

    private static final String REPLAYING = "Replaying";

    private FeedsPart() {}

    static Html of(Desk desk, List<Workings.Feed> feeds, Instant now) {
        Html until = desk.words().until() == null
                ? Html.ours("No ship positions were read")
                : Html.of("⟦Ship positions end at⟧ {}", Shell.until(desk.words().until()));
        if (feeds.isEmpty()) {
            return Html.of(
                    "<p class=\"feed\"><span class=\"state\">⟦Not live⟧</span> {}. ⟦This run read files; nothing is being listened to.⟧</p>",
                    until);
        }
        return Html.of(
                "<section class=\"card\"><h2>⟦Feeds⟧ <small>{}</small></h2><ul class=\"plain\">{}</ul></section>",
                until,
                Html.each(
                        feeds,
                        f -> Html.of(
                                "<li><span class=\"state h-{}\">{}{}</span> <b><bdi>{}</bdi></b> <bdi>{}</bdi> · {} ⟦messages⟧{}{}{}{}{}{}</li>",
                                health(f, now).replaceAll("[^A-Za-z]+", "-").toLowerCase(java.util.Locale.ROOT),
                                Html.ours(health(f, now)),
                                health(f, now).equals(REPLAYING) ? Html.of(" {}", Phrases.day(f.told())) : Html.NONE,
                                Phrases.clipped(f.name(), 60),
                                Phrases.clipped(f.what(), 120),
                                Phrases.count(f.messages()),
                                f.state().equals("done")
                                        ? Html.NONE
                                        : Html.of(" · {} ⟦positions a minute⟧", Phrases.count(f.positionsAMinute())),
                                f.heard() == null ? Html.NONE : Html.of(" · ⟦last heard⟧ {}", Phrases.utc(f.heard())),
                                isReplayed(f)
                                        ? Html.of(" · ⟦a recording, by now at⟧ {}", Phrases.utc(f.told()))
                                        : Html.NONE,
                                why(f),
                                counted("left out", of(f, r -> !Rejects.isRemark(r))),
                                counted("used, with a doubt", of(f, Rejects::isRemark)))));
    }

    private static Map<String, Long> of(Workings.Feed f, Predicate<String> wanted) {
        Map<String, Long> some = new TreeMap<>(f.leftOut());
        some.keySet().removeIf(wanted.negate());
        return some;
    }

    private static Html counted(String what, Map<String, Long> reasons) {
        return reasons.isEmpty()
                ? Html.NONE
                : Html.of(
                        "<br><span class=\"muted\">{}: {}</span>",
                        Html.ours(what),
                        Html.joined(
                                List.copyOf(reasons.entrySet()),
                                ", ",
                                r -> Html.of(
                                        "{} {}",
                                        Html.told(Phrases.clipped(r.getKey(), 120)),
                                        Phrases.count(r.getValue()))));
    }

    /** A feed as the API tells it. */
    static Map<String, Object> fields(Workings.Feed f, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", f.name());
        fields.put("what", f.what());
        fields.put("health", health(f, now));
        fields.put("state", f.state());
        fields.put("why", f.why());
        fields.put("since", f.since());
        fields.put("messages", f.messages());
        fields.put("positionsAMinute", f.positionsAMinute());
        fields.put("heard", f.heard());
        fields.put("told", f.told());
        fields.put("leftOut", of(f, r -> !Rejects.isRemark(r)));
        fields.put("doubted", of(f, Rejects::isRemark));
        fields.values().removeIf(v -> v == null);
        return fields;
    }

    private static Html why(Workings.Feed f) {
        if (f.why() == null) {
            return Html.NONE;
        }
        String words = Phrases.clipped(f.why(), 240);
        return f.since() == null
                ? Html.of(" · <bdi>{}</bdi>", words)
                : Html.of(" · ⟦cut off since⟧ {}: <bdi>{}</bdi>", Phrases.utc(f.since()), words);
    }

    static String health(Workings.Feed feed, Instant now) {
        return switch (feed.state()) {
            case "done" -> "Read to the end";
            case "too late" -> "Too late";
            case "clock ahead" -> "Clock ahead";
            case "resent" -> "Kept back";
            case "no AIS" -> "No AIS";
            default -> feed.heard() == null ? unheard(feed.state()) : heard(feed, now);
        };
    }

    private static String unheard(String state) {
        return switch (state) {
            case "connected" -> "Connected, no data";
            case "listening" -> "Listening, no data";
            case "cut off" -> "Cut off";
            default -> "No data yet";
        };
    }

    private static String heard(Workings.Feed feed, Instant now) {
        if (feed.state().equals("held back")) {
            return "Held back";
        }
        Duration silent = Duration.between(feed.heard(), now);
        return !feed.state().equals("cut off") && silent.compareTo(LIVE) <= 0
                ? isReplayed(feed) ? REPLAYING : "Live"
                : silent.compareTo(DEGRADED) <= 0 ? "Degraded" : "Stale";
    }

    /** What came last is no news: it was heard long before it came, as it says itself. Files are no feeds. */
    private static boolean isReplayed(Workings.Feed feed) {
        return !feed.state().equals("done")
                && feed.told() != null
                && Duration.between(feed.told(), feed.heard()).compareTo(REPLAYED) > 0;
    }
}
