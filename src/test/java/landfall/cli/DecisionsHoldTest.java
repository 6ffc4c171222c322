package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsHoldTest {
    @TempDir
    Path folder;

    @Test
    void whatWasRejectedStaysOutWhenTheSameFilesAreInvestigatedAgain() throws Exception {
        Path report = Files.writeString(
                folder.resolve("a.txt"), "The United States said North Korea had supplied Russia with missiles.");
        Path ais = Files.writeString(
                folder.resolve("a.csv"), "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        String state = folder.resolve("state").toString();
        String[] investigate = {
            "investigate",
            "--reports",
            report.toString(),
            "--ais",
            ais.toString(),
            "--published",
            "2022-11-02",
            "--state",
            state
        };
        String before = run(investigate);
        assertThat(run(investigate)).isEqualTo(before);
        Matcher claim = Pattern.compile("\"claims\":\\[\"([^\"]+)\"").matcher(before);
        assertThat(claim.find()).isTrue();
        run("ledger", "reject", claim.group(1), "--who", "Ada", "--why", "satire", "--data", state);
        assertThat(run(investigate)).isEmpty();
        run("ledger", "take-back", claim.group(1), "--who", "Ada", "--data", state);
        assertThat(run(investigate)).isEqualTo(before);
    }

    private static String run(String... args) {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            assertThat(Landfall.run(args)).isZero();
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
