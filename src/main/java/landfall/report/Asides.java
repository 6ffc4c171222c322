package landfall.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * What stands beside the article: comments, link lists, sharing, advertising, as its element or the names of its class or id say.
 * Remembers what it has seen, so that a page is judged in one pass.
 */
final class Asides {
    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:comments?|commentlist|disqus|related|recommend(?:ed|ation|ations)?|recirc\\w*|teasers?|promo\\w*"
                    + "|newsletter|subscri\\w*|share|sharing|social|sidebar|footer|breadcrumbs?|tags?|taglist|cookie\\w*|consent"
                    + "|banner|advert\\w*|ads?|sponsor\\w*|outbrain|taboola|paywall|login|signup|popular|trending|most-?read"
                    + "|more-?(?:stories|news|from|on|articles)|also|read-?(?:more|next|also)|see-?also|author-?(?:bio|box|info|card)|bio|byline|masthead|nav\\w*|menu|widget"
                    + "|toolbar|modal|popup|overlay|inpage-?link|infobox|donate|donation|related\\w*|similar\\w*|wp-?caption-?credit)(?:$|[\\s_-])");
    private static final Pattern COMMENT =
            Pattern.compile("(?i)(?:^|[\\s_-])(?:comments?|commentlist|disqus)(?:$|[\\s_-])");
    private static final Set<String> ASIDE_TAGS = Set.of("aside", "footer", "nav");
    /** Longest class or id looked at. */
    private static final int LONGEST_NAME = 300;

    private final Map<Element, Boolean> seen = new IdentityHashMap<>();

    /** Whether an element, or one above it, stands beside the article. */
    boolean contain(Element element) {
        Deque<Element> open = new ArrayDeque<>();
        Element at = element;
        while (at != null && !seen.containsKey(at)) {
            open.push(at);
            at = at.parent();
        }
        boolean aside = at != null && seen.get(at);
        while (!open.isEmpty()) {
            Element next = open.pop();
            aside = aside || isAside(next);
            seen.put(next, aside);
        }
        return aside;
    }

    private static boolean isAside(Element element) {
        String tag = element.normalName();
        if (tag.equals("body") || tag.equals("html")) {
            return false;
        }
        return ASIDE_TAGS.contains(tag) || named(ASIDE, element);
    }

    /** Whether an element belongs to what readers wrote. */
    static boolean isComment(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            if (named(COMMENT, e)) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(Pattern pattern, Element element) {
        return pattern.matcher(cut(element.className())).find()
                || pattern.matcher(cut(element.id())).find();
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
