package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RollTest {
    private final Listening listening =
            Detectors.with("cargo", Map.of(), Set.of(), Surroundings.NONE).listening();

    @Test
    void shipsCalledTogetherAndOneByOneLeaveTheSameLedger() {
        Random random = new Random(11);
        List<Heard> heard = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            String source = random.nextInt(3) == 0 ? "a" : "b";
            heard.add(new Heard(source, 100 + random.nextInt(9), random.nextInt(400), random.nextInt(6) == 0));
        }
        Ledger together = Ledger.empty();
        Roll all = new Roll();
        heard.forEach(all::add);
        listening.heard(together, all);

        Ledger oneByOne = Ledger.empty();
        for (Heard h : heard) {
            Roll one = new Roll();
            one.add(h);
            listening.heard(oneByOne, one);
        }
        assertThat(together.sources()).isEqualTo(oneByOne.sources());
        assertThat(together.ships()).isEqualTo(oneByOne.ships());
        assertThat(together.sources().get("a").coming().values().stream()
                        .mapToInt(n -> n)
                        .sum())
                .isEqualTo(
                        (int) heard.stream().filter(h -> h.source().equals("a")).count());
    }
}
