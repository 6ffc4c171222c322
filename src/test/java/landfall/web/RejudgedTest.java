package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Supplier;
import landfall.dossier.Investigation.CaseFile;
import landfall.match.Matching;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.store.Subjects;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejudgedTest {
    private static final Instant NOON = Instant.parse("2022-12-10T12:00:00Z");

    private static final Supplier<Matching> MATCHING = Workings.bundled().matching();

    @TempDir
    Path folder;

    private final CaseFile file = SynthPetrel.investigation().files().get(0);
    private final Lead lead = file.leads().get(0);
    private final Evidence dark = lead.evidence().get(1);

    private void decide(Store store, String verdict) {
        store.decide(new Decision(NOON, "Ada", About.EVIDENCE, Subjects.of(lead, dark), verdict, "receiver log seen"));
    }

    @Test
    void withoutDecisionsTheAnswerIsAsItWasFound() {
        try (Store store = Store.open(folder)) {
            assertThat(Rejudged.of(file, Reviews.of(store), MATCHING).file()).isEqualTo(file);
        }
    }

    @Test
    void aRejectedItemTakesItsWeightOutOfTheAnswer() {
        try (Store store = Store.open(folder)) {
            decide(store, "rejected");
            Rejudged judged = Rejudged.of(file, Reviews.of(store), MATCHING);
            assertThat(judged.rejected()).isEqualTo(1);
            assertThat(judged.file().leads().get(0).sum()).isLessThan(lead.sum());
            assertThat(judged.file().arrival().pArrived())
                    .isLessThan(judged.found().pArrived());
            assertThat(judged.file().arrival().likelihood().words()).isEqualTo("unlikely");
            assertThat(judged.file().arrival().low())
                    .isLessThan(judged.file().arrival().pArrived());
            assertThat(judged.found()).isEqualTo(file.arrival());
        }
    }

    @Test
    void anItemCountedAgainRestoresTheAnswer() {
        try (Store store = Store.open(folder)) {
            decide(store, "rejected");
            decide(store, "counted");
            assertThat(Rejudged.of(file, Reviews.of(store), MATCHING).file()).isEqualTo(file);
        }
    }
}
