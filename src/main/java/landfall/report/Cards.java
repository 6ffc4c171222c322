package landfall.report;

import org.jsoup.nodes.Element;

/**
 * Cards are the small boxes by which a page advertises other articles: a linked headline, a sentence or two, and neighbours built
 * alike. The article itself has no such neighbours.
 */
final class Cards {
    /** Elements above a block in which its card may begin. */
    private static final int STEPS = 3;
    /** Most characters of a card; our judgement: longer ones are articles of a list page. */
    private static final int LONGEST = 700;
    /** Children of a card and neighbours looked at. */
    private static final int MOST = 12;

    private Cards() {}

    static boolean isCard(Block block) {
        Element at = block.element();
        for (int step = 0; step < STEPS && at != null && at.parent() != null; step++) {
            if (!at.normalName().equals("p") && hasNeighbours(at) && opensWithLink(at) && isSmall(at)) {
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
        int alike = 0;
        Element other = element.nextElementSibling();
        for (int i = 0; i < MOST && other != null; i++, other = other.nextElementSibling()) {
            alike += isAlike(element, other) ? 1 : 0;
        }
        other = element.previousElementSibling();
        for (int i = 0; i < MOST && other != null; i++, other = other.previousElementSibling()) {
            alike += isAlike(element, other) ? 1 : 0;
        }
        return alike >= 1;
    }

    private static boolean isAlike(Element one, Element other) {
        return one.normalName().equals(other.normalName())
                && one.className().equals(other.className())
                && opensWithLink(other);
    }

    /** The first words of a card are its headline, wholly a link. */
    private static boolean opensWithLink(Element element) {
        Element link = element.selectFirst("a[href]");
        if (link == null) {
            return false;
        }
        String linked = Blocks.opening(link, LONGEST);
        return linked.length() >= 10
                && Blocks.opening(element, LONGEST).indexOf(linked) <= 30
                && Blocks.opening(element, LONGEST).contains(linked);
    }
}
