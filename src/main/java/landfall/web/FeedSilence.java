package landfall.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import landfall.dossier.WordsJson;

/**
 * A feed of ship positions that has been silent for longer than a receiver is ever quiet, as it is told in the Atom feed, in alerts and
 * on the page of news. A feed that brought nothing since the start counts from the start.
 *
 * @param name of the feed, as in landfall.yml
 * @param what kind and address
 * @param since when it was last heard, or when listening began
 * @param everHeard whether anything came in at all
 */
public record FeedSilence(String name, String what, Instant since, boolean everHeard) {
    /** Silent for this long, a feed is stale and people are told: our judgement; a busy receiver hears a ship every few seconds. */
    static final Duration LONG = Duration.ofHours(1);

    /**
     * The feeds that are silent now.
     *
     * @param started when listening began
     */
    public static List<FeedSilence> among(List<Workings.Feed> feeds, Instant started, Instant now) {
        return feeds.stream()
                .filter(f -> !f.state().equals("done"))
                .map(f ->
                        new FeedSilence(f.name(), f.what(), f.heard() == null ? started : f.heard(), f.heard() != null))
                .filter(s -> Duration.between(s.since(), now).compareTo(LONG) > 0)
                .toList();
    }

    /** The same for the same silence, wherever and however often it is told. */
    public String id() {
        return "urn:landfall:feed:" + Links.key(name) + ":" + since.getEpochSecond();
    }

    /** When it became worth telling. */
    Instant told() {
        return since.plus(LONG);
    }

    /** What it means, in a sentence. */
    String sentence() {
        return "The feed " + Phrases.clipped(name, 80) + " has brought nothing of use since " + Phrases.utc(since)
                + (everHeard ? "" : ", when listening began")
                + ". What ships do now is not known from it, and no silence of theirs is taken for darkness.";
    }

    /**
     * One JSON object on one line, UTF-8.
     *
     * @param again whether the feed is heard again, which ends the silence
     * @param pages address of the pages, without a slash at its end
     */
    public byte[] json(boolean again, boolean synthetic, String pages, Instant now) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id() + (again ? ":over" : ""));
        fields.put("kind", again ? "feed-heard-again" : "feed-silent");
        fields.put("synthetic", synthetic);
        fields.put("feed", Phrases.clipped(name, 160));
        fields.put("what", Phrases.clipped(what, 160));
        fields.put("since", since);
        fields.put("at", again ? now : told());
        fields.put("link", pages + "/inbox");
        fields.put("because", again ? "It is heard again." : sentence());
        return WordsJson.write(fields).getBytes(StandardCharsets.UTF_8);
    }

    /** The silence of a feed, if it is silent. */
    public static Optional<FeedSilence> of(List<FeedSilence> all, String name) {
        return all.stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
