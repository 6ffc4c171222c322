package landfall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher beside a jar that is there, with a Java that only says in which locale it was called. */
class LauncherTest {
    @TempDir
    Path home;

    @Test
    void aNameInAnyScriptArrivesWhereNoLocaleIsSet() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "no bash here");
        assertThat(localeOfJava("C")).isEqualTo("C.UTF-8");
        assertThat(localeOfJava("C.UTF-8")).isEqualTo("C.UTF-8");
    }

    private String localeOfJava(String locale) throws IOException, InterruptedException {
        Path launcher = Files.copy(Path.of("landfall"), home.resolve("landfall"), StandardCopyOption.REPLACE_EXISTING);
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/landfall.jar"), "");
        Path java = Files.createDirectories(home.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf %s \"$LC_ALL\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder process = new ProcessBuilder("/bin/bash", launcher.toString(), "read", "отчёт.txt");
        process.environment().put("LC_ALL", locale);
        process.environment().merge("PATH", home.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        Process run = process.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(run.waitFor()).isZero();
        return said;
    }
}
