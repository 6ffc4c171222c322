package landfall.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The meta elements of a page by name, property, http-equiv or itemprop, in lower case; the first of a name counts. */
final class Metas {
    /** Most meta elements read; large pages have some hundred. */
    private static final int MOST = 2000;

    private final Map<String, String> byName = new HashMap<>();

    private Metas() {}

    static Metas of(Document page) {
        Metas metas = new Metas();
        page.getElementsByTag("meta").stream().limit(MOST).forEach(metas::add);
        return metas;
    }

    private void add(Element meta) {
        String content = PageMetadata.bounded(meta.attr("content"));
        if (content != null) {
            for (String key : List.of("property", "name", "http-equiv", "itemprop")) {
                if (meta.hasAttr(key)) {
                    byName.putIfAbsent(meta.attr(key).strip().toLowerCase(Locale.ROOT), content);
                }
            }
        }
    }

    /** What a meta element says, or null. */
    String get(String name) {
        return byName.get(name.toLowerCase(Locale.ROOT));
    }
}
