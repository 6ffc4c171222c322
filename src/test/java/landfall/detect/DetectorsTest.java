package landfall.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import landfall.reject.Refusal;
import landfall.setting.Settings;
import org.junit.jupiter.api.Test;

class DetectorsTest {
    private static final Path ROOM = Path.of("src/main/java/landfall/detect");

    @Test
    void everyDetectorStandsInTheList() throws IOException {
        List<String> listed =
                Detectors.ALL.stream().map(l -> l.type().getSimpleName()).toList();
        try (Stream<Path> files = Files.list(ROOM)) {
            for (Path file : files.toList()) {
                String code = Files.readString(file);
                if (code.contains("implements Detector<") || code.contains("implements Review ")) {
                    String name = file.getFileName().toString().replace(".java", "");
                    assertThat(listed)
                            .as("%s is a detector: add a line for it to Detectors.ALL", name)
                            .contains(name);
                }
            }
        }
    }

    @Test
    void bothProfilesCanBeBuiltAndThePageHasEverySetting() {
        for (String profile : List.of(Settings.CARGO, Settings.GFW)) {
            assertThat(Detectors.with(profile, Map.of(), Set.of(), Surroundings.NONE)
                            .ships())
                    .as("detectors of one ship, those of the list")
                    .hasSameSizeAs(Detectors.ALL.stream()
                            .filter(line -> Detector.class.isAssignableFrom(line.type()))
                            .toList());
        }
        String page = DetectorsPage.markdown();
        for (Detectors.Line line : Detectors.ALL) {
            assertThat(page).contains("## " + line.name());
            Settings.keys(line.type(), Settings.CARGO)
                    .forEach(key -> assertThat(page).contains("`" + key.name() + "`"));
        }
    }

    @Test
    void thresholdsCanBeChangedByName() {
        DetectorSet set = Detectors.with(
                Settings.CARGO, Map.of("gap", Map.of("min-duration", "5h")), Set.of("gap"), Surroundings.NONE);
        assertThat(set.minGap()).hasHours(5);
        assertThat(set.encounters()).isNull();
    }

    @Test
    void aMistypedNameIsRefused() {
        assertThatThrownBy(() -> Detectors.with(Settings.CARGO, Map.of(), Set.of("gaps"), Surroundings.NONE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("gaps")
                .hasMessageContaining("gap, ");
    }
}
