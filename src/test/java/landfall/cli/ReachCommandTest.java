package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReachCommandTest {
    @TempDir
    Path folder;

    @Test
    void portsOfTheCallersOwnTakeThePlaceOfTheBundledOnes() throws IOException {
        Path ports = Files.writeString(
                folder.resolve("ports.csv"),
                "\uFEFFid,name,country,lat,lon\nx-berth,A berth,KP,42.2556,130.2831\nx-far,Far,CL,-33.0,-71.6\n");
        Said said = Said.by("reach", "--from", "42,131", "--hours", "20", "--ports", ports.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .startsWith("{\"port\":\"x-berth\",\"portName\":\"A berth\"")
                .hasLineCount(1);
    }
}
