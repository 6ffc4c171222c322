package landfall.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** Shortest lead; our judgement. */
    private static final int LEAD = 60;

    private static final Set<String> BODIES = Set.of("articlebody", "text", "articletext");

    private MainText() {}

    /**
     * The blocks of the article in order.
     *
     * @param title headline, or null: text between it and the body is the lead
     */
    static List<Block> of(List<Block> blocks, String title) {
        Asides asides = new Asides();
        List<Block> candidates = blocks.stream()
                .filter(b -> !asides.contain(b.element()) && !Cards.isCard(b))
                .toList();
        List<Block> open = candidates.stream().anyMatch(b -> score(b) > 0) ? candidates : unlinked(blocks);
        Element container = container(open);
        if (container == null) {
            return List.of();
        }
        Set<Block> kept = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Block block : open) {
            if (isUnder(block.element(), container) && isText(block)) {
                kept.add(block);
            }
        }
        kept.addAll(lead(open, kept, title));
        return trimmed(open == candidates ? blocks : open, kept);
    }

    /** A link that is never closed makes the rest of the page one link: then links tell nothing. */
    private static List<Block> unlinked(List<Block> blocks) {
        return blocks.stream()
                .map(b -> new Block(b.text(), 0, b.tag(), b.element()))
                .toList();
    }

    /** Sentences between the headline and the body. */
    private static List<Block> lead(List<Block> open, Set<Block> body, String title) {
        List<Block> lead = new ArrayList<>();
        boolean below = false;
        for (Block block : open) {
            if (body.contains(block)) {
                return below ? lead : List.of();
            }
            if (isHeadline(block, title)) {
                below = true;
                lead.clear();
            } else if (below && block.isSentence() && block.letters() >= LEAD && block.linkShare() <= LINKS) {
                lead.add(block);
            }
        }
        return List.of();
    }

    private static boolean isHeadline(Block block, String title) {
        return block.tag().equals("h1")
                || block.text().equalsIgnoreCase(title)
                || block.isHeading() && title != null && block.text().contains(title);
    }

    /** Without what stands before the first and after the last sentence, and without headings over nothing. */
    private static List<Block> trimmed(List<Block> blocks, Set<Block> kept) {
        List<Block> text = new ArrayList<>();
        int lastSentence = 0;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (!kept.contains(block)) {
                continue;
            }
            boolean overText = i + 1 < blocks.size() && kept.contains(blocks.get(i + 1));
            if (block.isSentence() || !text.isEmpty() && (!block.isHeading() || overText)) {
                text.add(block);
                lastSentence = block.isSentence() ? text.size() : lastSentence;
            }
        }
        return text.subList(0, lastSentence);
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
        if (block.isHeading() || block.linkShare() > LINKS || block.letters() < RUNNING) {
            return 0;
        }
        double size = Math.min(block.text().length(), 600) - block.linked();
        return block.isSentence() ? size : size / 4;
    }

    /** Views, times, votes: short and more signs than letters. */
    private static boolean isCounter(String text) {
        return text.length() <= RUNNING
                && text.chars().filter(Character::isLetter).count() * 3 < text.length();
    }

    private static boolean isText(Block block) {
        if (isCounter(block.text())) {
            return false;
        }
        return block.linkShare() <= LINKS || block.isSentence() && block.linkShare() < 0.7;
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
