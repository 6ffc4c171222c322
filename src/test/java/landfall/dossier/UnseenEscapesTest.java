package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UnseenEscapesTest {
    private static final String NAME = "SYNTH\u200B \u202ELARCH \u06CC\u200C\u062E \u041E\u043B\u044F \"x\"";

    @Test
    void whatIsNotSeenIsReadBackAndSeenByWhoOpensTheFile() throws Exception {
        for (String json : new String[] {
            WordsJson.write(Map.of("name", NAME)),
            new String(WordsJson.writePretty(Map.of("name", NAME)), StandardCharsets.UTF_8)
        }) {
            assertThat(json)
                    .contains("SYNTH\\u200B ", "\\u202ELARCH", "\u041E\u043B\u044F", "\\\"x\\\"")
                    .doesNotContain("\u200B", "\u202E");
            assertThat(new ObjectMapper().readTree(json).path("name").asText()).isEqualTo(NAME);
        }
    }
}
