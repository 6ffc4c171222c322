package landfall.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeSet;
import landfall.language.Language;
import landfall.language.Languages;
import org.junit.jupiter.api.Test;

class HomesTest {
    /** Alliances have no ports of their own. */
    private static final Set<String> ALLIANCES = Set.of("NATO", "West");

    @Test
    void everyMovementThatALanguageNamesHasACountryWhosePortsServeIt() throws IOException {
        Set<String> homeless = new TreeSet<>();
        for (Language language : Languages.all()) {
            String file = "/landfall/language/" + language.code() + ".yml";
            try (InputStream in = HomesTest.class.getResourceAsStream(file)) {
                new YAMLMapper().readTree(in).path("actors").fieldNames().forEachRemaining(actor -> {
                    if (actor.length() > 2
                            && !ALLIANCES.contains(actor)
                            && Homes.of(actor).length() != 2) {
                        homeless.add(actor);
                    }
                });
            }
        }
        assertThat(homeless)
                .as("movements without a home in casework/homes.yml")
                .isEmpty();
    }
}
