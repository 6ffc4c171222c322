package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import landfall.claim.Claim;
import landfall.report.ReportReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrokenLinesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "de # Pjöngjang hat am Dienstag erneut dementiert, dass es Granaten an|Russland geliefert hat.",
                "en # On Tuesday Pyongyang once more denied that it had ever sent shells to|Russia for use in the war.",
                "ru # Северная Корея во вторник опровергла, что она поставила снаряды в|Россию.",
                "tr # Moskova salı günü Kuzey Kore'den top mermisi satın aldığını ve|Rusya'ya getirdiğini yalanladı."
            })
    void aDenialIsReadOverALineThatWasBrokenBeforeACapitalLetter(String language, String text) {
        assertThat(claims(language, text.replace('|', '\n')))
                .as(language)
                .isNotEmpty()
                .extracting(c -> c.stance() + " " + c.fields().get("supplier") + " "
                        + c.fields().get("recipient"))
                .isEqualTo(claims(language, text.replace('|', ' ')).stream()
                        .map(c -> c.stance() + " " + c.fields().get("supplier") + " "
                                + c.fields().get("recipient"))
                        .toList());
    }

    @Test
    void aSentenceThatEndsInWhereSomethingWasMadeIsRead() {
        assertThat(claims("en", "Moscow said that Washington is providing Chinese"))
                .isEmpty();
    }

    private static List<Claim> claims(String language, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            var report = new ReportReader(new ReportReader.Options("2022-11-03", language, null)).read(bytes, "x.txt");
            return Extractor.load().claims(report);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
