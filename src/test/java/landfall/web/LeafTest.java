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
    private static final Pattern ON = Pattern.compile("href=\"/list\\?from=(\\d+)\"");

    @Test
    void whoTurnsPageAfterPageSeesEachEntryOnce() {
        List<Integer> seen = new ArrayList<>();
        String asked = null;
        do {
            Leaf<Integer> leaf = Leaf.of(ALL, asked, 50);
            seen.addAll(leaf.shown());
            Matcher on = ON.matcher(leaf.turn("/list?from=").toString());
            asked = on.find() ? on.group(1) : null;
        } while (asked != null);
        assertThat(seen).isEqualTo(ALL);
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
