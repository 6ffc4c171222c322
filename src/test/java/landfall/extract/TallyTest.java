package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import landfall.claim.Goods;
import org.junit.jupiter.api.Test;

class TallyTest {
    private final Tally tally = new Tally();

    @Test
    void theFrameThatOthersAgreeWithMostIsTheOneSpokenOf() {
        tally.add(frame("KP", "RU"));
        tally.add(frame("IR", "RU"));
        tally.add(frame("KP", null));
        assertThat(tally.most(f -> true)).isEqualTo(frame("KP", null));
        assertThat(tally.most(Frame::hasBoth)).isEqualTo(frame("KP", "RU"));
        assertThat(tally.most(f -> f.involves("US"))).isNull();
    }

    @Test
    void ofEqualsTheLastToldCounts() {
        tally.add(frame("KP", "RU"));
        tally.add(frame("IR", "RU"));
        assertThat(tally.most(f -> true)).isEqualTo(frame("IR", "RU"));
        tally.add(frame("KP", "RU"));
        tally.add(frame("IR", "RU"));
        tally.add(frame("KP", "RU"));
        assertThat(tally.most(f -> true)).isEqualTo(frame("KP", "RU"));
    }

    @Test
    void countsAsOneWhoCountsAllFramesAnewWould() {
        long seed = 20261125;
        Random random = new Random(seed);
        List<Frame> told = new ArrayList<>();
        String[] countries = {null, "KP", "RU", "IR", "UA"};
        for (int i = 0; i < 300; i++) {
            Frame frame = frame(countries[random.nextInt(5)], countries[random.nextInt(5)]);
            told.add(frame);
            tally.add(frame);
            assertThat(tally.most(Frame::hasBoth))
                    .as("seed %d, frame %d", seed, i)
                    .isEqualTo(counted(told));
        }
    }

    private static Frame counted(List<Frame> told) {
        Frame best = null;
        long most = 0;
        for (Frame f : told) {
            long times = told.stream().filter(o -> Scene.agrees(o, f)).count();
            if (f.hasBoth() && times >= most) {
                best = f;
                most = times;
            }
        }
        return best;
    }

    private static Frame frame(String supplier, String recipient) {
        return new Frame(list(supplier), list(recipient), List.of(Goods.MISSILES), List.of(), Set.of());
    }

    private static List<String> list(String code) {
        return code == null ? List.of() : List.of(code);
    }
}
