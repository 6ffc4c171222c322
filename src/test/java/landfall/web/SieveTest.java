package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SieveTest {
    @Test
    void everyWordMustStandSomewhereCapitalsAndAccentsAside() {
        assertThat(lets("turkiye LIBYA", Tongue.EN)).isTrue();
        assertThat(lets("türk miss", Tongue.EN)).isTrue();
        assertThat(lets("libya syria", Tongue.EN)).isFalse();
        assertThat(lets("  ", Tongue.EN)).isTrue();
    }

    @Test
    void whoReadsGermanTypesGermanOrEnglish() {
        assertThat(lets("libyen raketen", Tongue.DE)).isTrue();
        assertThat(lets("libya", Tongue.DE)).isTrue();
        assertThat(lets("libyen", Tongue.EN)).isFalse();
    }

    @Test
    void theNextPageOfAListIsOneOfTheSameList() {
        assertThat(Sieve.of("a&b ü", Tongue.EN).from("/claims")).isEqualTo("/claims?q=a%26b+%C3%BC&from=");
        assertThat(Sieve.of(null, Tongue.EN).from("/claims")).isEqualTo("/claims?from=");
    }

    private static boolean lets(String asked, Tongue tongue) {
        return Sieve.of(asked, tongue).lets(Stream.of("Türkiye", null, "Libya", "missiles"));
    }
}
