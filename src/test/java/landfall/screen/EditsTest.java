package landfall.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class EditsTest {
    private static final double MOST = 2.2;

    @Test
    void lettersThatStandForEachOtherCostLess() {
        assertThat(Edits.between("boris", "poris", MOST)).isEqualTo(0.6);
        assertThat(Edits.between("rosa", "rose", MOST)).isEqualTo(0.6);
        assertThat(Edits.between("heron", "hreon", MOST)).isEqualTo(1);
        assertThat(Edits.between("heron", "heronry", MOST)).isEqualTo(2);
        assertThat(Edits.between("heron", "goose", MOST)).isGreaterThan(MOST);
    }

    /** The band left out and the bound by letters may only spare work, never change an answer. */
    @Test
    void neitherTheBandNorTheLettersChangeAnAnswer() {
        long seed = 20221102;
        Random random = new Random(seed);
        for (int k = 0; k < 20_000; k++) {
            String a = word(random, 3 + random.nextInt(8));
            String b = random.nextInt(3) == 0 ? word(random, 3 + random.nextInt(8)) : altered(random, a);
            double whole = Edits.between(a, b, 99);
            double near = Edits.between(a, b, MOST);
            assertThat(near > MOST).as("%s %s, seed %d", a, b, seed).isEqualTo(whole > MOST);
            if (whole <= MOST) {
                assertThat(near).as("%s %s, seed %d", a, b, seed).isEqualTo(whole);
            }
            assertThat(Letters.leastEdits(Letters.of(a), a.length(), Letters.of(b), b.length()))
                    .as("%s %s, seed %d", a, b, seed)
                    .isLessThanOrEqualTo(whole + 1e-9);
        }
    }

    private static String altered(Random random, String word) {
        StringBuilder out = new StringBuilder(word);
        for (int k = random.nextInt(4); k > 0 && out.length() > 1; k--) {
            int at = random.nextInt(out.length());
            switch (random.nextInt(3)) {
                case 0 -> out.deleteCharAt(at);
                case 1 -> out.insert(at, word(random, 1));
                default -> out.setCharAt(at, word(random, 1).charAt(0));
            }
        }
        return out.toString();
    }

    private static String word(Random random, int length) {
        return random.ints(length, 0, 12)
                .mapToObj(i -> String.valueOf("aeioubpgkmhs".charAt(i)))
                .reduce("", String::concat);
    }
}
