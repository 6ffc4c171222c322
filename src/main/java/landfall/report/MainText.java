package landfall.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Finds the article among a page's blocks: the element under which most running text stands, and of its blocks those that
 * are text. Running text has sentences and few links; what pages put around it has links and few sentences.
 */
final class MainText {
    /** Shortest block that speaks for its container; our judgement. */
    private static final int RUNNING = 40;
    /** Share of linked characters from which a block is a list of links; Kohlschütter et al. 2010 found 0.33 to split best. */
    private static final double LINKS = 0.33;
    /** Elements above a block that it speaks for, and what each step upwards costs. */
    private static final int STEPS = 6;

    private static final double STEP_COST = 0.75;

    private static final Pattern ASIDE = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:comments?|commentlist|disqus|related|recommend(?:ed|ation|ations)?|recirc\\w*|teasers?|promo\\w*"
                    + "|newsletter|subscri\\w*|share|sharing|social|sidebar|footer|breadcrumbs?|tags?|taglist|cookie\\w*|consent"
                    + "|banner|advert\\w*|ads?|sponsor\\w*|outbrain|taboola|paywall|login|signup|popular|trending|most-?read"
                    + "|more-?(?:stories|news|from|on|articles)|also|read-?(?:more|next|also)|see-?also|author-?(?:bio|box|info|card)|bio|byline|masthead|nav\\w*|menu|widget"
                    + "|toolbar|modal|popup|overlay|inpage-?link|infobox|donate|donation|related\\w*|similar\\w*|wp-?caption-?credit)(?:$|[\\s_-])");
    private static final Set<String> ASIDE_TAGS = Set.of("aside", "footer", "nav");
    private static final Set<String> BODIES = Set.of("articlebody", "text", "articletext");

    private MainText() {}

    static List<Block> of(List<Block> blocks) {
        List<Block> candidates =
                blocks.stream().filter(b -> !isAside(b.element())).toList();
        Element container = container(candidates.isEmpty() ? blocks : candidates);
        if (container == null) {
            return List.of();
        }
        List<Block> kept = new ArrayList<>();
        for (Block block : candidates.isEmpty() ? blocks : candidates) {
            if (isUnder(block.element(), container) && isText(block)) {
                kept.add(block);
            }
        }
        return kept;
    }

    private static Element container(List<Block> blocks) {
        Map<Element, Double> scores = new HashMap<>();
        Element best = null;
        for (Block block : blocks) {
            double score = score(block);
            if (score <= 0) {
                continue;
            }
            Element above =
                    block.element().normalName().equals("p") ? block.element().parent() : block.element();
            double share = 1;
            for (int step = 0; step < STEPS && above != null; step++) {
                double sum = scores.merge(above, score * share * weight(above), Double::sum);
                if (best == null || sum > scores.get(best)) {
                    best = above;
                }
                share *= STEP_COST;
                above = above.parent();
            }
        }
        return best;
    }

    private static double weight(Element element) {
        String property = element.attr("itemprop").toLowerCase(java.util.Locale.ROOT);
        if (BODIES.contains(property)) {
            return 1.6;
        }
        return element.normalName().equals("article")
                ? 1.4
                : element.normalName().equals("main") ? 1.1 : 1;
    }

    private static double score(Block block) {
        if (block.isHeading() || block.linkShare() > LINKS || block.text().length() < RUNNING) {
            return 0;
        }
        double size = Math.min(block.text().length(), 600) - block.linked();
        return block.isSentence() ? size : size / 4;
    }

    private static boolean isText(Block block) {
        return block.linkShare() <= LINKS || block.isSentence() && block.linkShare() < 0.7;
    }

    static boolean isAside(Element element) {
        for (Element e = element; e != null && !e.normalName().equals("body"); e = e.parent()) {
            if (ASIDE_TAGS.contains(e.normalName())
                    || ASIDE.matcher(e.className()).find()
                    || ASIDE.matcher(e.id()).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnder(Element element, Element container) {
        for (Element e = element; e != null; e = e.parent()) {
            if (e == container) {
                return true;
            }
        }
        return false;
    }
}
