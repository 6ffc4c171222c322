package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.watch.Lead;
import org.junit.jupiter.api.Test;

class ShipsPageTest {
    private static final Investigation FOUND = SynthPetrel.investigation();
    private static final Desk DESK = new Desk(FOUND, Instant.EPOCH);

    @Test
    void eachShipStandsOnceWithTheLeadInWhichItMostLikelyLoadedAndWhereItWasHeardLast() {
        CaseFile file = FOUND.files().get(0);
        Lead best = file.leads().get(0);
        String page = ShipsPage.of(DESK, List.of(again(file, best, 0.3, 2), again(file, best, 0.9, 1)))
                .body()
                .toString();
        assertThat(page.split("SYNTH PETREL</bdi>", -1)).as("once").hasSize(2);
        assertThat(page).contains("<b>⟦0.90⟧</b>", "IMO 9999993", "⟦Lead⟧ 1").doesNotContain("0.30");
        assertThat(page).contains("2022-12-10").contains("°");
    }

    @Test
    void aShipThatIsOneOfManyAlikeIsLeftOutAndCounted() {
        CaseFile file = FOUND.files().get(0);
        String page = ShipsPage.of(DESK, List.of(again(file, file.leads().get(0), 0.1, 1)))
                .body()
                .toString();
        assertThat(page)
                .contains("No ship stands out", "ships less likely are left out")
                .doesNotContain("SYNTH PETREL");
    }

    private static CaseFile again(CaseFile file, Lead lead, double loaded, int rank) {
        Lead changed = new Lead(
                lead.caseId(),
                rank,
                lead.route(),
                lead.chain(),
                lead.priorDecibans(),
                loaded,
                loaded / 2,
                lead.evidence(),
                lead.sum());
        return new CaseFile(file.theCase(), file.watch(), List.of(changed), file.arrival());
    }
}
