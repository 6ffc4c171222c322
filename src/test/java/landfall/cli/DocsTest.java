package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The generated pages say what the code says; "./landfall docs" writes them anew. */
class DocsTest {
    @Test
    void theGeneratedPagesAreThoseInTheRepository() throws IOException {
        for (Map.Entry<String, String> page : DocsCommand.pages().entrySet()) {
            assertThat(Files.readString(Path.of("docs", page.getKey())))
                    .as("docs/%s; run ./landfall docs", page.getKey())
                    .isEqualTo(page.getValue());
        }
    }
}
