package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarksTest {
    private final Marks marks = new Marks(10);

    @Test
    void marksThatWouldLieOnEachOtherAreOneThatNamesThemAll() {
        marks.add(0, 0, 4);
        marks.add(3, 4, 3);
        marks.add(2, 0, 5);
        marks.add(0, 6, 9);
        marks.add(50, 0, 6);
        assertThat(marks.all()).extracting(Marks.Mark::words).containsExactly("3–5, 9", "6");
    }

    @Test
    void ofManyTheFirstAreNamedAndTheOthersCounted() {
        for (int n = 1; n <= 19; n += 2) {
            marks.add(0, 0, n);
        }
        marks.add(0, 0, 20);
        assertThat(marks.all().get(0).words()).isEqualTo("1, 3, 5 +8");
    }

    @Test
    void aPlaceIsTakenOnce() {
        assertThat(marks.take(0, 0, 40, 10)).isTrue();
        assertThat(marks.take(39, 9, 40, 10)).isFalse();
        assertThat(marks.take(41, 0, 40, 10)).isTrue();
    }
}
