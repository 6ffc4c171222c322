package landfall.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import landfall.store.CaseHistory.Revision;

/** Changes of cases, and feeds that are silent, as an Atom feed (RFC 4287). */
final class Atom {
    private Atom() {}

    static String of(List<Revision> changes, List<FeedSilence> silent, Desk desk, String address) {
        String mark = desk.words().synthetic() ? "[SYNTHETIC DATA] " : "";
        return Html.of(
                        """
                        <?xml version="1.0" encoding="utf-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>{}Landfall</title><id>{}/news.atom</id><link rel="self" href="{}/news.atom"/><updated>{}</updated>{}{}</feed>
                        """,
                        mark,
                        address,
                        address,
                        newest(changes, silent, desk),
                        Html.each(silent, s -> entry(s, mark, address)),
                        Html.each(changes, r -> entry(r, desk, mark, address)))
                .toString();
    }

    private static Instant newest(List<Revision> changes, List<FeedSilence> silent, Desk desk) {
        Instant saved = changes.isEmpty() ? desk.savedAt() : changes.get(0).at();
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
