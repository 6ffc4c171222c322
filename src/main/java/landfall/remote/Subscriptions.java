package landfall.remote;

import java.time.Duration;
import java.util.List;
import landfall.reject.Refusal;
import landfall.setting.Setting;

/**
 * Where reports come from while Landfall runs, and what another machine may cost us.
 *
 * @param folders watched for new and changed documents
 * @param feeds addresses of RSS and Atom feeds
 * @param pollEvery time from one look at a feed to the next
 * @param longestWait longest time a feed that fails is left alone
 * @param timeout longest time for one answer, whole
 * @param largest most bytes of one answer
 * @param redirects most redirections followed
 * @param pages most linked pages fetched in one poll
 */
public record Subscriptions(
        @Setting(value = "", meaning = "folders watched for reports", source = "the user")
        List<String> folders,

        @Setting(value = "", meaning = "RSS and Atom feeds polled, by address", source = "the user")
        List<String> feeds,

        @Setting(
                value = "15 min",
                aboveZero = true,
                meaning = "time from one look at a feed to the next",
                source = "our judgement: publishers ask for no more than a few looks an hour")
        Duration pollEvery,

        @Setting(
                value = "1 d",
                meaning = "longest time a feed that fails is left alone; the wait doubles with each failure",
                source = "our judgement")
        Duration longestWait,

        @Setting(
                value = "20 s",
                aboveZero = true,
                meaning = "longest time for one answer of another machine",
                source = "our judgement")
        Duration timeout,

        @Setting(
                value = "8 MB",
                meaning = "largest answer read",
                source =
                        "half of the largest document read; the longest pages of extraction benchmarks have about 3 MB")
        int largest,

        @Setting(
                value = "5 redirects",
                meaning = "most redirections followed",
                source = "RFC 2068 named five; chains of honest sites are shorter")
        int redirects,

        @Setting(
                value = "20 pages",
                meaning = "most pages fetched in one poll of a feed, for entries that hold only a summary",
                source = "our judgement")
        int pages) {

    /** @throws Refusal when a feed's address is none that can be polled */
    public Subscriptions {
        folders = List.copyOf(folders);
        feeds = List.copyOf(feeds);
        feeds.forEach(Subscriptions::check);
    }

    private static void check(String feed) {
        if (!Door.isWebAddress(feed)) {
            throw new Refusal("feeds: \"" + feed + "\" is no web address; write it whole, with https://");
        }
    }

    /** The limits for one answer. */
    public Fetch.Limits limits() {
        return new Fetch.Limits(timeout, largest << 20, redirects);
    }
}
