package landfall.report;

import landfall.claim.When;

/**
 * What a document says of itself; null where it does not.
 *
 * @param url canonical address
 * @param publisher name of the site or publisher
 * @param title headline
 * @param author byline
 * @param published publication date with its basis
 * @param updated when the text was last changed, with its basis
 * @param language declared, ISO 639-1
 */
record PageFacts(
        String url, String publisher, String title, String author, When published, When updated, String language) {
    static final PageFacts NONE = new PageFacts(null, null, null, null, null, null, null);

    /** The same with an address, where the document gives none itself. */
    PageFacts at(String address) {
        return url != null ? this : new PageFacts(address, publisher, title, author, published, updated, language);
    }
}
