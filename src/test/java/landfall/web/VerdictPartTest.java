package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.Store;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Status;
import landfall.watch.Lead;
import landfall.watch.Likelihood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How an answer looks. */
class VerdictPartTest {
    @TempDir
    static Path folder;

    private final Store store = Store.open(folder);

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void anAnswerThatCannotBeAssessedHasNotTheColourOfNo() {
        assertThat(VerdictPart.tone(answer(Status.ALLEGED))).isEqualTo("no");
        assertThat(VerdictPart.tone(answer(Status.NOT_OBSERVABLE))).isEqualTo("even");
    }

    @Test
    void theAnswerIsThatOfTheCaseWhicheverLeadIsLookedAt() {
        Investigation words = SynthPetrel.investigation();
        Desk desk = new Desk(words, Instant.parse("2022-12-10T06:40:00Z"));
        CaseFile file = words.files().get(0);
        String first = shown(desk, file, file.leads().get(0));
        String second = shown(desk, file, file.leads().get(1));
        assertThat(second.replace(Links.lead(file.leads().get(0)) + "#evidence", "#evidence"))
                .isEqualTo(first);
    }

    @Test
    void aLeadThatIsLikelierThanTheFirstIsTheOneThatTheAnswerIsOf() {
        Investigation words = SynthPetrel.investigation();
        Desk desk = new Desk(words, Instant.parse("2022-12-10T06:40:00Z"));
        CaseFile file = words.files().get(0);
        Lead likely = file.leads().get(0).ranked(2);
        Lead underWay = file.leads().get(1).ranked(1);
        CaseFile turned = new CaseFile(file.theCase(), file.watch(), List.of(underWay, likely), file.arrival());
        assertThat(shown(desk, turned, underWay))
                .contains("⟦Lead⟧ 2: ", Links.lead(likely) + "#evidence")
                .doesNotContain("Best lead");
    }

    @Test
    void anAnswerThatCannotBeAssessedSaysWhyAndNamesNoChanceOfArrival() {
        Investigation words = SynthPetrel.investigation();
        Desk desk = new Desk(words, Instant.parse("2022-12-10T06:40:00Z"));
        CaseFile file = words.files().get(0);
        CaseFile unheard = new CaseFile(file.theCase(), file.watch(), List.of(), answer(Status.NOT_OBSERVABLE));
        String page = VerdictPart.of(
                        desk, new Rejudged(unheard, unheard.arrival(), 0), Optional.empty(), Reviews.of(store))
                .toString();
        assertThat(page)
                .contains("⟦Where and when it would have mattered, no ship was heard.⟧")
                .contains("<span>⟦Arrived⟧</span><b>—</b>");
    }

    @Test
    void aCaseWithoutAWatchIsNotSaidToHaveBeenHeldAgainstShips() {
        Investigation words = SynthPetrel.investigation();
        Desk desk = new Desk(words, Instant.parse("2022-12-10T06:40:00Z"));
        CaseFile none = new CaseFile(words.files().get(0).theCase(), null, List.of(), null);
        assertThat(CasePage.of(desk, new Rejudged(none, null, 0), Optional.empty(), Reviews.of(store))
                        .toString())
                .contains("⟦No voyage was looked for⟧")
                .doesNotContain("No ship that was heard fits", "no port of the recipient is known");
    }

    private String shown(Desk desk, CaseFile file, Lead lead) {
        Rejudged asFound = new Rejudged(file, file.arrival(), 0);
        return VerdictPart.of(desk, asFound, Optional.of(lead), Reviews.of(store))
                .toString();
    }

    private static Arrival answer(Status status) {
        return new Arrival(
                "C",
                status,
                0.28,
                0.09,
                0.61,
                Likelihood.of(0.28),
                Arrival.Confidence.LOW,
                0.28,
                "judged",
                0.04,
                false,
                List.of(),
                List.of(),
                List.of());
    }
}
