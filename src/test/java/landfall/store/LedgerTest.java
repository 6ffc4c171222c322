package landfall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import landfall.casework.Judgement.Verdict;
import landfall.casework.Regrouping;
import landfall.casework.Revisions.Change;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.store.CaseHistory.Standing;
import landfall.store.Decision.About;
import landfall.watch.Arrival;
import landfall.watch.Arrival.Status;
import landfall.web.SynthPetrel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What every store keeps of statements, of either kind. */
@ParameterizedClass
@EnumSource(Kind.class)
class LedgerTest {
    private static final Instant NOON = Instant.parse("2022-12-10T12:00:00Z");

    @Parameter
    Kind kind;

    @TempDir
    Path folder;

    private Store open() {
        return kind.open(folder, Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @Test
    void aStatementKeepsItsDocumentsHashAndEachVersionThatReadIt() {
        try (Store store = open()) {
            store.save(SynthPetrel.investigation(), "1 rules aaaa", "a run");
            store.save(SynthPetrel.investigation(), "2 rules bbbb", "a run");
            store.save(without(), "3 rules cccc", "a run");
            Claim claim = SynthPetrel.investigation().claims().get(0);
            assertThat(store.ledger().document(claim.doc()))
                    .hasValueSatisfying(
                            d -> assertThat(claim.span().of(d.text())).isEqualTo(claim.quote()));
            List<Ledger.Entry> readings = store.ledger().readings(claim.id());
            assertThat(readings).extracting(Ledger.Entry::extractor).containsExactly("1 rules aaaa", "2 rules bbbb");
            assertThat(readings).allSatisfy(r -> {
                assertThat(r.claim()).isEqualTo(claim);
                assertThat(r.document()).isEqualTo(hash(claim));
            });
        }
    }

    @Test
    void whatPeopleDecidedSurvivesEveryRunAndComesBackWithItsStatement() {
        Claim claim = SynthPetrel.investigation().claims().get(0);
        try (Store store = open()) {
            store.save(SynthPetrel.investigation(), "1", "a run");
            store.decide(new Decision(
                    NOON, "Ada", About.CLAIM, claim.id(), "corrected", "misread", Map.of("stance", "denies")));
            for (int i = 0; i < Runs.KEPT + 2; i++) {
                store.save(without(), "2", "a run");
            }
        }
        try (Store again = open()) {
            assertThat(again.ledger().judgements()).singleElement().satisfies(j -> {
                assertThat(j.verdict()).isEqualTo(Verdict.CORRECTED);
                assertThat(j.claim()).isEqualTo(claim);
                assertThat(j.correction().fields()).isEqualTo(Map.of("stance", "denies"));
                assertThat(j.who()).isEqualTo("Ada");
                assertThat(j.why()).isEqualTo("misread");
            });
        }
    }

    @Test
    void aDecisionThatIsTakenBackNoLongerCountsAndStaysInTheTrail() {
        Claim claim = SynthPetrel.investigation().claims().get(0);
        try (Store store = open()) {
            store.save(SynthPetrel.investigation());
            store.decide(new Decision(NOON, "Ada", About.CLAIM, claim.id(), "rejected", "a joke"));
            store.decide(new Decision(NOON, "Bo", About.CLAIM, claim.id(), "unread", ""));
            assertThat(store.ledger().judgements()).isEmpty();
            assertThat(store.history(About.CLAIM, claim.id())).hasSize(2);
        }
    }

    @Test
    void aProposalCountsOnlyOnceAPersonAcceptsIt() {
        Claim claim = SynthPetrel.investigation().claims().get(0);
        Proposal proposal = new Proposal(claim, "abcd", "model", "prompt", List.of("number not in the quote"));
        try (Store store = open()) {
            store.ledger().propose(List.of(proposal));
            store.ledger().propose(List.of(proposal));
            assertThat(store.ledger().proposals()).containsExactly(proposal);
            assertThat(store.ledger().judgements()).isEmpty();
            store.decide(new Decision(NOON, "Ada", About.PROPOSAL, claim.id(), "accepted", "reads so"));
            assertThat(store.ledger().judgements()).hasSize(1);
            store.decide(new Decision(NOON, "Bo", About.PROPOSAL, claim.id(), "rejected", "does not"));
            assertThat(store.ledger().judgements()).isEmpty();
        }
    }

    @Test
    void everyFormOfACaseIsKeptWithWhatChangedAndWhy() {
        try (Store store = open()) {
            store.save(SynthPetrel.investigation(), "1", "a run");
            store.save(SynthPetrel.investigation(), "1", "a run");
            store.save(without(), "1", "Ada: two are one");
            List<CaseHistory.Revision> forms = store.history().of(SynthPetrel.CASE);
            assertThat(forms).extracting(CaseHistory.Revision::because).containsExactly("a run", "Ada: two are one");
            assertThat(forms.get(0).changes()).extracting(Change::kind).containsExactly(Change.Kind.OPENED);
            assertThat(forms.get(0).theCase().id()).isEqualTo(SynthPetrel.CASE);
            assertThat(forms.get(0).pArrived()).isNotNull();
            assertThat(forms.get(0).status().status()).isEqualTo("arrived");
            assertThat(forms.get(0).status().isChange()).isFalse();
            assertThat(forms.get(1).changes()).extracting(Change::kind).containsExactly(Change.Kind.CLOSED);
            assertThat(forms.get(1).theCase()).isNull();
        }
    }

    @Test
    void aStatusThatChangesStandsInTheHistoryWithWhatItWasBeforeAndWhy() {
        try (Store store = open()) {
            store.save(withStatus(Status.IN_TRANSIT, "heard on its way"), "1", "a run");
            store.save(withStatus(Status.ARRIVED, "its call was seen"), "2", "another run");
            List<CaseHistory.Revision> forms = store.history().of(SynthPetrel.CASE);
            assertThat(forms).hasSize(2);
            assertThat(forms.get(0).status()).isEqualTo(new Standing("in-transit", null, "heard on its way"));
            assertThat(forms.get(1).status()).isEqualTo(new Standing("arrived", "in-transit", "its call was seen"));
            assertThat(forms.get(1).status().isChange()).isTrue();
            assertThat(forms.get(1).fields())
                    .containsEntry("statusBefore", "in-transit")
                    .containsEntry("statusBecause", "its call was seen");
        }
    }

    @Test
    void aMergerIsHandedBackWithWhoWhenAndWhyUntilItIsTakenBack() {
        try (Store store = open()) {
            Map<String, String> detail = CaseHistory.detail("C-1", "C-2", List.of("a", "b"));
            store.decide(new Decision(NOON, "Ada", About.CASES, "C-1 + C-2", "merged", "one cargo", detail));
            assertThat(store.history().regroupings())
                    .containsExactly(new Regrouping(
                            Regrouping.Kind.MERGE, "C-1", "C-2", List.of("a", "b"), "Ada", NOON, "one cargo"));
            store.decide(new Decision(NOON, "Bo", About.CASES, "C-1 + C-2", "as found", ""));
            assertThat(store.history().regroupings()).isEmpty();
            assertThat(store.history(About.CASES, "C-1 + C-2")).hasSize(2);
        }
    }

    @Test
    void neitherTheLedgerNorARevisionCanBeRewritten() throws Exception {
        try (Store store = open()) {
            store.save(SynthPetrel.investigation());
        }
        try (var db = kind.connection(folder);
                var statement = db.createStatement()) {
            for (String table : List.of("ledger", "case_revision", "document")) {
                assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM " + table))
                        .hasMessageContaining("never removed");
            }
        }
    }

    private static String hash(Claim claim) {
        return SynthPetrel.investigation().reports().stream()
                .filter(r -> r.id().equals(claim.doc()))
                .findFirst()
                .orElseThrow()
                .sha256();
    }

    private static Investigation withStatus(Status status, String because) {
        Investigation all = SynthPetrel.investigation();
        CaseFile file = all.files().stream()
                .filter(f -> f.theCase().id().equals(SynthPetrel.CASE))
                .findFirst()
                .orElseThrow();
        Arrival as = file.arrival();
        Arrival arrival = new Arrival(
                as.caseId(),
                status,
                as.pArrived(),
                as.low(),
                as.high(),
                as.likelihood(),
                as.confidence(),
                as.prior(),
                as.priorSource(),
                as.pNotObservable(),
                as.cargoConfirmed(),
                List.of(because),
                as.wouldChange(),
                as.effects());
        return new Investigation(
                all.synthetic(),
                all.until(),
                all.reports(),
                all.claims(),
                List.of(new CaseFile(file.theCase(), file.watch(), file.leads(), arrival)),
                all.tracks(),
                all.events(),
                all.hits(),
                all.checked(),
                all.ports(),
                all.rejects(),
                all.inputs(),
                all.configuration());
    }

    /** A run that found nothing. */
    private static Investigation without() {
        Investigation all = SynthPetrel.investigation();
        return new Investigation(
                all.synthetic(),
                all.until(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of());
    }
}
