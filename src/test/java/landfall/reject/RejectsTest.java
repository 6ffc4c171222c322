package landfall.reject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectsTest {
    private final Rejects rejects = new Rejects();

    @Test
    void everyRejectCountsButOnlyTheFirstPlacesAreKept() {
        for (int line = 1; line <= 10; line++) {
            rejects.count("checksum", "log:" + line, "!AIVDM");
        }
        assertThat(rejects.byReason()).isEqualTo(Map.of("checksum", 10L));
        assertThat(rejects.firstPlaces("checksum")).containsExactly("log:1: !AIVDM", "log:2: !AIVDM", "log:3: !AIVDM");
    }

    @Test
    void aHostileSampleIsCutAndShownWithoutControlCharacters() {
        rejects.count("bad row", "x.csv:1", "\u001b[31m" + "y".repeat(500));
        assertThat(rejects.firstPlaces("bad row").get(0))
                .startsWith("x.csv:1: ·[31myyy")
                .hasSizeLessThan(100);
    }
}
