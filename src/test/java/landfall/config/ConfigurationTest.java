package landfall.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import landfall.reject.Refusal;
import landfall.setting.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {
    record Kettle(
            @Setting(value = "2h", gfw = "6h", meaning = "how long", source = "our judgement")
            Duration minDuration,

            @Setting(value = "3 cups", meaning = "how many", source = "our judgement")
            int fill) {}

    record Shelf(
            @Setting(value = "", meaning = "what stands on it", source = "our judgement")
            List<String> cups,

            @Setting(value = "oak", meaning = "of what it is made", source = "our judgement")
            String wood) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("tea.kettle", Kettle.class, "Boils water."),
            new Section("tea.shelf", Shelf.class, "Holds cups."));

    @TempDir
    Path folder;

    @Test
    void whatTheFileDoesNotNameKeepsItsDefault() throws IOException {
        Configuration read = read("tea:\n  kettle:\n    min-duration: 12h\n");
        assertThat(read.get(Kettle.class)).isEqualTo(new Kettle(Duration.ofHours(12), 3));
        assertThat(read.effective())
                .containsEntry("tea.kettle.min-duration", "12h")
                .containsEntry("tea.kettle.fill", "3 cups");
    }

    @Test
    void aFileThatHoldsNoSettingsIsRefused() throws IOException {
        for (String text : List.of("name;imo\nGREY HERON;9000015\n", "- a\n- b\n")) {
            assertThatThrownBy(() -> read(text)).isInstanceOf(Refusal.class).hasMessageContaining("holds no settings");
        }
        assertThat(read("# nothing yet\n").get(Kettle.class).fill()).isEqualTo(3);
    }

    @Test
    void aListOfTextsIsRead() throws IOException {
        Configuration read = read("tea:\n  shelf:\n    cups: [blue, \"white, with a rim\"]\n");
        assertThat(read.get(Shelf.class)).isEqualTo(new Shelf(List.of("blue", "white, with a rim"), "oak"));
        assertThat(read("").get(Shelf.class).cups()).isEmpty();
    }

    @Test
    void theFileMayChooseAProfile() throws IOException {
        assertThat(read("profile: gfw\n").get(Kettle.class).minDuration()).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void anUnknownKeyStopsWithTheNearestName() {
        assertThatThrownBy(() -> read("tea:\n  kettle:\n    min-durration: 12h\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("unknown key \"tea.kettle.min-durration\"")
                .hasMessageContaining("did you mean \"tea.kettle.min-duration\"?");
    }

    @Test
    void aBareNumberStops() {
        assertThatThrownBy(() -> read("tea:\n  kettle:\n    min-duration: 12\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("landfall.yml: tea.kettle.min-duration: \"12\" needs a number and its unit");
    }

    @Test
    void brokenYamlNamesItsLine() {
        assertThatThrownBy(() -> read("tea:\n  kettle: [\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("not valid YAML at line");
    }

    /** The second had taken the place of the whole first, without a word. */
    @Test
    void whatStandsTwiceIsRefusedAndSoIsASecondDocument() {
        String kettle = "tea:\n  kettle:\n    fill: 2 cups\n";
        for (String text : List.of(
                kettle + "    fill: 4 cups\n",
                kettle + "tea:\n  shelf:\n    wood: ash\n",
                kettle + "tea.kettle.fill: 4 cups\n",
                "inputs:\n  coast: {tcp: \"a:1\"}\n  coast: {tcp: \"b:1\"}\n",
                kettle + "---\ntea:\n  shelf:\n    wood: ash\n")) {
            assertThatThrownBy(() -> read(text))
                    .as(text)
                    .isInstanceOf(Refusal.class)
                    .message()
                    .containsAnyOf("twice", "Duplicate field", "second document");
        }
    }

    @Test
    void aSectionWithoutKeysChangesNothingAndAKeyWithoutAValueIsRefused() throws IOException {
        assertThat(read("tea:\n  kettle:\n  # fill: 2 cups\n").get(Kettle.class).fill())
                .isEqualTo(3);
        assertThatThrownBy(() -> read("tea:\n  shelf:\n    wood:\n"))
                .hasMessageContaining("\"tea.shelf.wood\" has no value");
        assertThatThrownBy(() -> read("tea: 5\n")).hasMessageContaining("\"tea\" is a section");
        assertThatThrownBy(() -> read("inputs:\n  coast: tcp\n")).hasMessageContaining("does not say what it is");
        assertThat(read("inputs:\n").inputs()).isEmpty();
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> Configuration.read(SECTIONS, folder.resolve("none.yml"), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("none.yml");
    }

    @Test
    void anEmptyFileChangesNothing() throws IOException {
        assertThat(read("").get(Kettle.class).fill()).isEqualTo(3);
    }

    private Configuration read(String yaml) throws IOException {
        Path file = folder.resolve("landfall.yml");
        Files.writeString(file, yaml);
        return Configuration.read(SECTIONS, file, null);
    }
}
