package landfall.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import landfall.store.CaseHistory.Placed;
import landfall.store.CaseHistory.Revision;

/** Changes of cases, and feeds that are silent, as an Atom feed (RFC 4287) of pages that lead to the oldest (RFC 5005). */
final class Atom {
    private Atom() {}

    /**
     * @param changes of this page, newest first; one more than a page holds where older ones follow
     * @param most how many a page holds
     * @param here what stands behind the feed's address to get this page; empty for the newest
     */
    static String of(List<Placed> changes, int most, List<FeedSilence> silent, Desk desk, String address, String here) {
        String mark = desk.words().synthetic() ? "[SYNTHETIC DATA] " : "";
        List<Placed> shown = changes.subList(0, Math.min(most, changes.size()));
        String feed = address + "/news.atom";
        return Html.of(
                        """
                        <?xml version="1.0" encoding="utf-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>{}Landfall</title><id>{}</id><link rel="self" href="{}"/><link rel="first" href="{}"/>{}<updated>{}</updated>{}{}</feed>
                        """,
                        mark,
                        feed,
                        feed + here,
                        feed,
                        shown.size() == changes.size()
                                ? Html.NONE
                                : Html.of("<link rel=\"next\" href=\"{}\"/>", feed + older(shown)),
                        newest(shown, silent, desk),
                        Html.each(silent, s -> entry(s, mark, address)),
                        Html.each(shown, r -> entry(r.revision(), desk, mark, address)))
                .toString();
    }

    /** What stands behind an address to get what is older than these. */
    static String older(List<Placed> shown) {
        return "?before=" + shown.get(shown.size() - 1).place();
    }

    private static Instant newest(List<Placed> changes, List<FeedSilence> silent, Desk desk) {
        Instant saved =
                changes.isEmpty() ? desk.savedAt() : changes.get(0).revision().at();
        return silent.stream()
                .map(FeedSilence::told)
                .filter(at -> at.isAfter(saved))
                .max(Comparator.naturalOrder())
                .orElse(saved);
    }

    private static Html entry(FeedSilence s, String mark, String address) {
        return Html.of(
                "<entry><id>{}</id><title>{}Feed silent: {}</title><link href=\"{}/inbox\"/><updated>{}</updated><author><name>Landfall</name></author><summary>{}</summary></entry>\n",
                s.id(),
                mark,
                Phrases.clipped(s.name(), 80),
                address,
                s.told(),
                s.sentence());
    }

    private static Html entry(Revision r, Desk desk, String mark, String address) {
        NewsItem item = NewsItem.of(r, null, desk.words(), address);
        return Html.of(
                "<entry><id>{}</id><title>{}{}{}</title><link href=\"{}\"/><updated>{}</updated><author><name>Landfall</name></author><summary>{}</summary></entry>\n",
                item.id(),
                mark,
                item.title(),
                r.pArrived() == null ? "" : ": " + r.likelihood() + ", " + Phrases.probability(r.pArrived()),
                item.link(),
                item.at(),
                item.because());
    }
}
