package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import landfall.config.Configuration;
import landfall.reject.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveInputsTest {
    @TempDir
    Path folder;

    @Test
    void theClockOfAnInputIsSetRightWhereTheInputStands() throws IOException {
        assertThat(LiveInputs.shifts(read("inputs:\n  pier: {tcp: \"h:1\", shift: \"-1 h\"}\n  roof: {udp: 10110}\n")))
                .isEqualTo(Map.of("pier", Duration.ofHours(-1)));
    }

    @Test
    void theClockOfAnInputAmongThoseOfFilesIsRefused() throws IOException {
        Configuration both = read("inputs:\n  pier: {tcp: \"h:1\"}\nclocks:\n  shift: [\"pier -1 h\"]\n");
        assertThatThrownBy(() -> LiveInputs.shifts(both))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("pier is an input; write it there");
    }

    @Test
    void theClockOfAFileAmongTheInputsIsSetRight() throws IOException {
        assertThat(LiveInputs.shifts(
                        read("inputs:\n  old: {file: in/port.csv}\nclocks:\n  shift: [\"port.csv -1 h\"]\n")))
                .isEqualTo(Map.of("old", Duration.ofHours(-1)));
    }

    @Test
    void aClockOfWhatIsNeitherAnInputNorAFileOfOneIsRefused() throws IOException {
        Configuration other = read("inputs:\n  pier: {tcp: \"h:1\"}\nclocks:\n  shift: [\"peer -1 h\"]\n");
        assertThatThrownBy(() -> LiveInputs.shifts(other))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("peer, which is neither an input nor the file of one");
    }

    @Test
    void howFeedsGoIsToldToALogOnceAnHour() {
        ByteArrayOutputStream log = new ByteArrayOutputStream();
        Messages messages = new Messages(new PrintStream(log, true, StandardCharsets.UTF_8), false);
        messages.standing("coast connected, 1 messages");
        messages.standing("coast connected, 2 messages");
        assertThat(log.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("landfall: coast connected, 1 messages");
    }

    private Configuration read(String yaml) throws IOException {
        return Configuration.read(Sections.ALL, Files.writeString(folder.resolve("landfall.yml"), yaml), null);
    }
}
