package landfall.claim;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One document as it was read: an article, a statement, a post. The text is kept as given; every claim points into it.
 *
 * @param id the document's own id, else its file name
 * @param url canonical address, or null
 * @param publisher who published it, or null
 * @param title headline, or null
 * @param author byline, or null
 * @param published when it first came out, with the basis of the date, or null: what is said in it is dated by this day
 * @param updated when this text of it was last changed, later than it came out, or null where that is not known
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
        When updated,
        String language,
        String text,
        List<Line> lines,
        String sha256) {
    private static final Pattern ADDRESS =
            Pattern.compile("(?i)https?://(?:www\\.)?([^/?#]+)([^?#]*)(\\?[^#]*)?(?:#.*)?");

    /** Parts of addresses that tell where a reader came from. */
    private static final Pattern TRACKING =
            Pattern.compile("(?i)(?<=[?&])(?:utm_[a-z]+|fbclid|gclid|igshid|mc_[ce]id)=[^&]*(?:&|$)");

    public Report {
        Objects.requireNonNull(id);
        Objects.requireNonNull(language);
        Objects.requireNonNull(text);
        lines = List.copyOf(lines);
    }

    /** One that was never changed, as far as is known. */
    public Report(
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
        this(id, url, publisher, title, author, published, null, language, text, lines, sha256);
    }

    /**
     * The page that the address names, however it is written: the same for every version of a page that was changed. None where the
     * address is a whole site's, or not known.
     */
    public Optional<String> page() {
        Matcher address = ADDRESS.matcher(url == null ? "" : url);
        if (!address.matches()) {
            return Optional.empty();
        }
        String query = address.group(3) == null
                ? ""
                : TRACKING.matcher(address.group(3)).replaceAll("").replaceAll("&$", "");
        String path = address.group(2).replaceAll("/+$", "");
        return path.isEmpty() && query.length() <= 1
                ? Optional.empty()
                : Optional.of(address.group(1).toLowerCase(Locale.ROOT) + path + (query.length() <= 1 ? "" : query));
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
