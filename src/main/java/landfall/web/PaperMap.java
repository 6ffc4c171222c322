package landfall.web;

/** The map as it is printed: the page's own is drawn by the browser for a screen, and is dark. Nothing is loaded until somebody prints. */
final class PaperMap {
    private static final String BROKEN_LINES =
            "dots join the ends of a silence, dashes those of a gap by the shortest way by sea; neither is a course sailed.";

    static final String OF_A_LEAD =
            "E1, E2 … are its reasons; an area is where the ship could have been while it was not heard; "
                    + BROKEN_LINES;

    /** Where the events of the ship have numbers. */
    static final String OF_A_RECORD =
            "All that was heard of the ship; numbers are those of the tables below; " + BROKEN_LINES;

    static final String OF_A_SHIP = "All that was heard of the ship; " + BROKEN_LINES;

    private PaperMap() {}

    static Html of(String picture, Html caption) {
        return Html.of(
                "<figure class=\"paper-map\"><img src=\"{}\" loading=\"lazy\" alt=\"⟦Map of the voyage. The list of evidence tells the same in words.⟧\"><figcaption>{}</figcaption></figure>",
                picture,
                caption);
    }
}
