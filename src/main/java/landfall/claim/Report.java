package landfall.claim;

import java.util.List;
import java.util.Objects;

/**
 * One document as it was read: an article, a statement, a post. The text is kept as given; every claim points into it.
 *
 * @param id the document's own id, else its file name
 * @param url canonical address, or null
 * @param publisher who published it, or null
 * @param title headline, or null
 * @param author byline, or null
 * @param published publication date with its basis, or null
 * @param language ISO 639-1
 * @param text the text that spans point into
 * @param lines what each line of the text is, in order; together they cover every non-blank line
 * @param sha256 of the bytes read, lower-case hex
 */
public record Report(
        String id,
        String url,
        String publisher,
        String title,
        String author,
        When published,
        String language,
        String text,
        List<Line> lines,
        String sha256) {

    public Report {
        Objects.requireNonNull(id);
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
        lines = List.copyOf(lines);
    }

    /** What a line of a page is for. Only {@link #carriesClaims} roles are read for claims. */
    public enum Role {
        HEADLINE,
        SUBHEADING,
        BODY,
        /** A link to another article: "ALSO READ | …". It may hold a whole claim, which is that article's, not this one's. */
        TEASER,
        /** Invitations, live streams, newsletters. */
        PROMO,
        CAPTION,
        BYLINE,
        /** Comment forms, source tags, cookie notes, everything else that is not the text. */
        FURNITURE;

        public boolean carriesClaims() {
            return this == HEADLINE || this == SUBHEADING || this == BODY || this == CAPTION;
        }
    }

    /**
     * @param span the line without its line break
     * @param role what it is
     */
    public record Line(Span span, Role role) {}
}
