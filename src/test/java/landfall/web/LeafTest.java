package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeafTest {
    private static final List<Integer> ALL =
            IntStream.rangeClosed(1, 120).boxed().toList();
    private static final Pattern ON = Pattern.compile("rel=\"next\" href=\"/list\\?from=(\\d+)\"");
    private static final Pattern BACK = Pattern.compile("rel=\"prev\" href=\"/list\\?from=(\\d+)\"");

    @Test
    void whoTurnsPageAfterPageSeesEachEntryOnce() {
        List<Integer> seen = new ArrayList<>();
        turning(null, ON).forEach(leaf -> seen.addAll(leaf.shown()));
        assertThat(seen).isEqualTo(ALL);
    }

    @Test
    void whoTurnsBackFromTheLastPageComesToTheFirst() {
        assertThat(turning("101", BACK)).extracting(Leaf::from).containsExactly(101, 51, 1);
        assertThat(turning("999", BACK)).extracting(Leaf::from).containsExactly(71, 21, 1);
    }

    private static List<Leaf<Integer>> turning(String first, Pattern way) {
        List<Leaf<Integer>> leaves = new ArrayList<>();
        String asked = first;
        do {
            Leaf<Integer> leaf = Leaf.of(ALL, asked, 50);
            leaves.add(leaf);
            Matcher to = way.matcher(leaf.turn("/list?from=").toString());
            asked = to.find() ? to.group(1) : null;
        } while (asked != null);
        return leaves;
    }

    @Test
    void aPageSaysWhichOfHowManyItShowsUnlessTheseAreAll() {
        assertThat(Leaf.of(ALL, "51", 50).turn("/list?from=").toString()).contains("51–100", "120");
        assertThat(Leaf.of(ALL, null, 120).turn("/list?from=").toString()).isEmpty();
    }

    @Test
    void beyondTheLastEntryTheLastPageIsShown() {
        assertThat(Leaf.of(ALL, "999", 50).shown()).last().isEqualTo(120);
        assertThat(Leaf.of(List.of(), "999", 50).shown()).isEmpty();
        assertThatThrownBy(() -> Leaf.of(ALL, "x", 50)).hasMessageContaining("number");
    }
}
