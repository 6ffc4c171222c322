package landfall.web;

import java.util.List;
import landfall.store.CaseHistory.Revision;

/** Changes of cases as an Atom feed (RFC 4287). */
final class Atom {
    private Atom() {}

    static String of(List<Revision> changes, Desk desk, String address) {
        String mark = desk.words().synthetic() ? "[SYNTHETIC DATA] " : "";
        return Html.of(
                        """
                        <?xml version="1.0" encoding="utf-8"?>
                        <feed xmlns="http://www.w3.org/2005/Atom"><title>{}Landfall</title><id>{}/news.atom</id><link rel="self" href="{}/news.atom"/><updated>{}</updated>{}</feed>
                        """,
                        mark,
                        address,
                        address,
                        changes.isEmpty() ? desk.savedAt() : changes.get(0).at(),
                        Html.each(changes, r -> entry(r, desk, mark, address)))
                .toString();
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
