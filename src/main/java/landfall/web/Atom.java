package landfall.web;

import java.util.List;
import landfall.claim.Sha256;
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
        String title =
                desk.file(r.caseId()).map(f -> Phrases.title(f.theCase())).orElse(r.caseId());
        return Html.of(
                "<entry><id>urn:sha256:{}</id><title>{}{}{}</title><link href=\"{}{}\"/><updated>{}</updated><author><name>Landfall</name></author><summary>{}</summary></entry>\n",
                Sha256.hex(r.caseId() + r.at()),
                mark,
                Phrases.clipped(title, 160),
                r.pArrived() == null ? "" : ": " + r.likelihood() + ", " + Phrases.probability(r.pArrived()),
                address,
                Links.ofCase(r.caseId()),
                r.at(),
                Phrases.clipped(r.because(), 600));
    }
}
