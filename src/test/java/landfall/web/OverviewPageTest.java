package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import org.junit.jupiter.api.Test;

/** The first page among many cases. */
class OverviewPageTest {
    private static final Pattern CARD = Pattern.compile("class=\"case-card\" href=\"/cases/([^\"]+)\"");
    private static final Investigation MANY = ManyCases.world(130, 1);

    @Test
    void manyCasesComePageByPage() {
        assertThat(ids(MANY.files(), null)).hasSize(60);
        assertThat(ids(MANY.files(), "121")).hasSize(10);
        assertThat(page(MANY.files(), null)).contains("href=\"/?from=61\"");
    }

    @Test
    void casesWithAnAnswerComeBeforeThoseNobodyCouldJudge() {
        List<CaseFile> files = new ArrayList<>(MANY.files());
        CaseFile answered = files.get(129);
        files.replaceAll(f -> f == answered ? f : new CaseFile(f.theCase(), f.watch(), List.of(), null));
        assertThat(ids(files, null).get(0)).isEqualTo(answered.theCase().id());
    }

    private static String page(List<CaseFile> files, String from) {
        return OverviewPage.of(new Desk(MANY, Instant.EPOCH), files, Sieve.of("", Tongue.EN), from)
                .body()
                .toString();
    }

    private static List<String> ids(List<CaseFile> files, String from) {
        List<String> ids = new ArrayList<>();
        for (Matcher m = CARD.matcher(page(files, from)); m.find(); ) {
            ids.add(m.group(1));
        }
        return ids;
    }
}
