package landfall.casework;

import static landfall.claim.Relation.SUPPLY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import landfall.casework.Judgement.Verdict;
import landfall.claim.Actor;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Report;
import landfall.claim.Stance;
import landfall.reject.Refusal;
import org.junit.jupiter.api.Test;

class JudgedTest {
    private static final String TEXT = "The envoy said shells went north. The other envoy said nothing of the kind.";
    private static final String SAID = "The envoy said shells went north";

    private final Claim read =
            Said.by("A B", "US").on("2022-11-02").in("a.txt", 0).quote(SAID).that("KP", SUPPLY, "RU", Goods.MISSILES);

    @Test
    void aRejectedStatementMakesNoCase() {
        assertThat(judged(List.of(read), reject())).isEmpty();
    }

    @Test
    void aCorrectedStatementMeansWhatThePersonSaysAndKeepsItsWords() {
        Claim corrected = judged(
                        List.of(read),
                        decide(
                                Verdict.CORRECTED,
                                Map.of("stance", "denies", "goods", "drones|vehicles", "saidAt", "2022-10")))
                .get(0);
        assertThat(corrected.stance()).isEqualTo(Stance.DENIES);
        assertThat(corrected.goods()).containsExactly(Goods.DRONES, Goods.VEHICLES);
        assertThat(corrected.saidAt().value()).isEqualTo("2022-10");
        assertThat(corrected.saidAt().basis()).isEqualTo("corrected by Ada");
        assertThat(corrected.suppliers()).containsExactly("KP");
        assertThat(corrected.quote()).isEqualTo(SAID);
        assertThat(corrected.flags()).containsExactly("corrected");
    }

    @Test
    void anEmptyValueMeansNotSaid() {
        Claim corrected = judged(
                        List.of(read), decide(Verdict.CORRECTED, Map.of("recipient", "", "speakerCountry", "")))
                .get(0);
        assertThat(corrected.recipients()).isEmpty();
        assertThat(corrected.speaker().country()).isNull();
        assertThat(corrected.speaker().kind()).isEqualTo(Actor.Kind.PERSON);
    }

    @Test
    void aDecisionFindsItsStatementAgainWhenALaterReadingMovesTheSpan() {
        Claim moved = Said.by("A B", "US")
                .in("a.txt", 15)
                .quote(TEXT.substring(15, 32))
                .that("KP", SUPPLY, "RU");
        assertThat(judged(List.of(moved), reject())).isEmpty();
    }

    @Test
    void aDecisionDoesNotSpillOntoAnotherStatement() {
        Claim other =
                Said.by("C D", "US").in("a.txt", 34).quote(TEXT.substring(34)).that("KP", SUPPLY, "RU");
        assertThat(judged(List.of(other), reject())).containsExactly(other);
    }

    @Test
    void anAcceptedStatementStaysWhenALaterReadingLosesIt() {
        assertThat(judged(List.of(), decide(Verdict.ACCEPTED, null))).containsExactly(read);
    }

    @Test
    void whatAPersonAcceptedIsGoneWhenItsDocumentSaysSomethingElse() {
        List<Report> changed = List.of(report("a.txt", "Nothing of the kind was ever said by anybody.", "ffff"));
        assertThat(Judged.of(changed, List.of(), List.of(decide(Verdict.ACCEPTED, null))))
                .isEmpty();
    }

    @Test
    void aDecisionFollowsADocumentThatWasRenamed() {
        List<Report> renamed = List.of(report("b.txt", TEXT, "abcd"));
        assertThat(Judged.of(renamed, List.of(), List.of(decide(Verdict.ACCEPTED, null))))
                .extracting(Claim::doc)
                .containsExactly("b.txt");
    }

    @Test
    void whatAPersonAcceptedAndLaterRejectedDoesNotCount() {
        assertThat(judged(List.of(), decide(Verdict.ACCEPTED, null), reject())).isEmpty();
    }

    @Test
    void aCorrectionThatNoClaimCouldHaveIsRefusedInOneSentence() {
        refused(Map.of(), "at least one");
        refused(Map.of("quote", "other words"), "cannot be corrected");
        refused(Map.of("stance", "shouts"), "none of asserts");
        refused(Map.of("goods", "cheese"), "cheese");
        refused(Map.of("supplier", "<b>"), "no country code");
        refused(Map.of("supplier", "XX"), "no country code");
        refused(Map.of("recipient", "iran"), "write its code, IR");
        refused(Map.of("speakerCountry", "XX"), "no country code");
        refused(Map.of("saidAt", "yesterday"), "no date");
        refused(Map.of("speakerCountry", "Korea"), "no country code");
    }

    private static void refused(Map<String, String> fields, String because) {
        assertThatThrownBy(() -> new Correction(fields))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(because);
    }

    private static List<Claim> judged(List<Claim> read, Judgement... judgements) {
        return Judged.of(List.of(report("a.txt", TEXT, "abcd")), read, List.of(judgements));
    }

    private Judgement reject() {
        return decide(Verdict.REJECTED, null);
    }

    private Judgement decide(Verdict verdict, Map<String, String> fields) {
        return new Judgement(
                read, "abcd", verdict, fields == null ? null : new Correction(fields), "Ada", Instant.EPOCH, "read it");
    }

    private static Report report(String id, String text, String sha256) {
        return new Report(id, null, null, null, null, null, "en", text, List.of(), sha256);
    }
}
