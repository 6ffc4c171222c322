package landfall.geo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PlaceNamesTest {
    @Test
    void countriesAndRegionsHaveTheirEnglishNames() {
        assertThat(Stream.of("KP", "TR", "EU", "middle-east", "Wagner").map(PlaceNames::of))
                .containsExactly("North Korea", "Türkiye", "European Union", "Middle East", "Wagner");
    }

    @Test
    void nobodyAsksJavaForThemAsEachVersionAnswersOtherwise() throws IOException {
        List<Path> asking;
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            asking = sources.filter(f ->
                            f.toString().endsWith(".java") && reads(f).contains("getDisplayCountry(Locale.ENGLISH)"))
                    .toList();
        }
        assertThat(asking).isEmpty();
    }

    private static String reads(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
