package landfall.report;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Cards are the small boxes by which a page advertises other articles: a linked headline, a sentence or two, and neighbours built
 * alike. The article itself has no such neighbours.
 */
final class Cards {
    /** Elements above a block in which its card may begin. */
    private static final int STEPS = 3;
    /** Most characters of a card; our judgement: longer ones are articles of a list page. */
    private static final int LONGEST = 700;
    /** Nodes beside a card looked at on each side. */
    private static final int MOST = 12;

    private Cards() {}

    static boolean isCard(Block block) {
        Element at = block.element();
        for (int step = 0; step < STEPS && at != null && at.parent() != null; step++) {
            if (!at.normalName().equals("p") && isSmall(at) && opensWithLink(at) && hasNeighbours(at)) {
                return true;
            }
            at = at.parent();
        }
        return false;
    }

    private static boolean isSmall(Element element) {
        return Blocks.opening(element, LONGEST + 1).length() <= LONGEST;
    }

    private static boolean hasNeighbours(Element element) {
        return isBeside(element, Node::nextSibling) || isBeside(element, Node::previousSibling);
    }

    private static boolean isBeside(Element element, UnaryOperator<Node> step) {
        Node other = step.apply(element);
        for (int i = 0; i < MOST && other != null; i++, other = step.apply(other)) {
            if (other instanceof Element neighbour && isAlike(element, neighbour)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAlike(Element one, Element other) {
        return one.normalName().equals(other.normalName())
                && one.className().equals(other.className())
                && opensWithLink(other);
    }

    /** The first words of a card are its headline, wholly a link. */
    private static boolean opensWithLink(Element element) {
        Element link = firstLink(element);
        if (link == null) {
            return false;
        }
        String linked = Blocks.opening(link, LONGEST);
        int at = Blocks.opening(element, LONGEST).indexOf(linked);
        return linked.length() >= 10 && at >= 0 && at <= 30;
    }

    private static Element firstLink(Element element) {
        Element[] found = new Element[1];
        NodeTraversor.filter(
                (node, depth) -> {
                    if (node.nameIs("a") && node instanceof Element link) {
                        found[0] = link;
                        return NodeFilter.FilterResult.STOP;
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return found[0];
    }
}
