package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignalsTest {
    @Test
    void aRunThatIsInterruptedEndsWithoutATraceOfItsFolderOrOfItsSweeping(@TempDir Path folder) throws IOException {
        Path work = Files.createDirectories(folder.resolve("work/detect"));
        Files.writeString(work.resolve("block"), "x");
        Signals.sweep(work.getParent());
        assertThat(work.getParent()).doesNotExist();
        assertThatCode(() -> Signals.sweep(work)).doesNotThrowAnyException();
    }
}
