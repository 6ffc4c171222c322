package landfall.web;

import java.util.List;

/**
 * One page's worth of a long list.
 *
 * @param shown the entries of this page
 * @param from the first one shown, counted from 1
 * @param all how many there are
 * @param most on one page
 */
record Leaf<T>(List<T> shown, int from, int all, int most) {
    /**
     * @param asked number of the first to show, as an address has it; null: the first of all; beyond the last: the last page
     * @throws WebServer.Halt when it is no number
     */
    static <T> Leaf<T> of(List<T> all, String asked, int most) {
        int first = number(asked) > all.size() ? Math.max(0, all.size() - most) : number(asked) - 1;
        return new Leaf<>(all.subList(first, Math.min(all.size(), first + most)), first + 1, all.size(), most);
    }

    private static int number(String asked) {
        try {
            return asked == null ? 1 : Math.max(1, Integer.parseInt(asked));
        } catch (NumberFormatException e) {
            throw new WebServer.Halt(400, "A page begins at a number, such as 51.");
        }
    }

    /** Which are shown, and the way back and on; nothing where these are all. */
    Html turn(String address) {
        return turn(address, "");
    }

    /** @param place where on the page the list stands, such as {@code #calls} */
    Html turn(String address, String place) {
        int next = from + shown.size();
        Html back = from == 1
                ? Html.NONE
                : Html.of(
                        " <a class=\"button\" rel=\"prev\" href=\"{}\">⟦Previous⟧ {}</a>",
                        address + Math.max(1, from - most) + place,
                        Math.min(most, from - 1));
        Html on = next > all
                ? Html.NONE
                : Html.of(
                        " <a class=\"button\" rel=\"next\" href=\"{}\">⟦Next⟧ {}</a>",
                        address + next + place,
                        Math.min(most, all - next + 1));
        return shown.size() == all
                ? Html.NONE
                : Html.of(
                        "<p class=\"muted\">⟦Shown⟧ {}–{} ⟦of⟧ {}.{}{}</p>",
                        from,
                        next - 1,
                        Phrases.count(all),
                        back,
                        on);
    }
}
