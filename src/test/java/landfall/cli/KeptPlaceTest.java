package landfall.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code landfall investigate} says of the place where it kept its result. */
class KeptPlaceTest {
    private static final Pattern TOLD =
            Pattern.compile("kept in (\\S+); \"landfall (dossier CASE --out FILE.zip[^\"]*)\"");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--store", "--state"})
    void theCommandThatIsToldFindsTheCaseWhereItWasKept(String option) throws Exception {
        Path report = Files.writeString(
                folder.resolve("a.txt"), "The United States said North Korea had supplied Russia with missiles.");
        Path ais = Files.writeString(
                folder.resolve("a.csv"), "timestamp,mmsi,lat,lon\n2022-11-01T00:00:00Z,273210440,42.1,131.9\n");
        Path place = folder.resolve("place");

        Said investigated = Said.by(
                "investigate",
                "--reports",
                report.toString(),
                "--ais",
                ais.toString(),
                "--published",
                "2022-11-02",
                option,
                place.toString());

        Matcher told = TOLD.matcher(investigated.err());
        assertThat(told.find()).as(investigated.err()).isTrue();
        assertThat(told.group(1)).isEqualTo(place.toString());
        assertThat(Files.isDirectory(place)).isTrue();
        Matcher id = Pattern.compile("\"id\":\"(C-[^\"]+)\"").matcher(investigated.out());
        assertThat(id.find()).isTrue();
        Path zip = folder.resolve("case.zip");
        List<String> next = new ArrayList<>(List.of(told.group(2)
                .replace("CASE", id.group(1))
                .replace("FILE.zip", zip.toString())
                .split(" ")));
        Said written = Said.by(next.toArray(String[]::new));
        assertThat(written.code()).as(written.err()).isZero();
        assertThat(zip).isNotEmptyFile();
    }
}
