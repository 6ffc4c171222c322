package landfall.casework;

import static landfall.claim.Relation.RECEIVE;
import static landfall.claim.Relation.REQUEST;
import static landfall.claim.Relation.SUPPLY;
import static landfall.claim.Stance.DENIES;
import static landfall.claim.Stance.INTENDS;
import static landfall.claim.Stance.SUSPECTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import landfall.casework.Progress.Stage;
import landfall.casework.Regrouping.Kind;
import landfall.casework.Revisions.Change;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.setting.Settings;
import org.junit.jupiter.api.Test;

class RevisionsTest {
    private final Claim november =
            Said.by("John Kirby", "US").on("2022-11-02").in("a", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
    private final Claim october =
            Said.by("NIS", "KR").on("2022-10-20").in("b", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
    private final Claim wagner =
            Said.by("John Kirby", "US").on("2022-12-22").in("c", 0).that("KP", SUPPLY, "Wagner", Goods.MISSILES);
    private final Claim denial = Said.by("North Korea", "KP")
            .on("2022-12-23")
            .in("d", 0)
            .stance(DENIES)
            .that("KP", SUPPLY, "Wagner", Goods.MISSILES);

    @Test
    void aCaseKeepsItsNameWhenAnEarlierStatementIsReadLater() {
        List<Case> before = Cases.of(List.of(), List.of(november));
        List<Case> after = Revisions.keepNames(before, Cases.of(List.of(), List.of(november, october)));
        assertThat(after).extracting(Case::id).containsExactly("C-KP-RU-2022-11");
        assertThat(Revisions.between(before, after))
                .containsExactly(new Change("C-KP-RU-2022-11", Change.Kind.STATEMENTS_ADDED, List.of(october.id())));
    }

    @Test
    void twoCasesThatAPersonMergedAreOneWithBothSidesAndTheirReplies() {
        Case merged = only(List.of(merge()));
        assertThat(merged.id()).isEqualTo("C-KP-RU-2022-11");
        assertThat(merged.recipients()).containsExactly("RU", "Wagner");
        assertThat(merged.claims()).containsExactly(november, wagner);
        assertThat(merged.denials()).containsExactly(denial);
        assertThat(merged.replies()).isNotEmpty();
    }

    @Test
    void aMergerHoldsWhenAnEarlierStatementGivesTheCaseAnotherName() {
        Regrouping merge = new Regrouping(
                Kind.MERGE,
                "C-KP-RU-2022-11",
                "C-KP-Wagner-2022-12",
                List.of(november.id(), wagner.id()),
                "ann",
                Instant.EPOCH,
                "one cargo");
        List<Case> cases = Cases.of(
                List.of(),
                List.of(november, october, wagner),
                Settings.defaults(CaseRules.class, Settings.CARGO),
                List.of(merge));
        assertThat(cases).extracting(Case::id).containsExactly("C-KP-RU-2022-10");
        assertThat(cases.get(0).claims()).containsExactly(october, november, wagner);
    }

    @Test
    void aMergerThatIsTakenBackLeavesNoTrace() {
        assertThat(cases(List.of())).isEqualTo(Cases.of(List.of(), List.of(november, wagner, denial)));
    }

    @Test
    void statementsThatAPersonSplitOffMakeACaseOfTheirOwn() {
        Regrouping split = new Regrouping(
                Kind.SPLIT,
                "C-KP-RU-2022-10",
                "C-KP-RU-2022-10-b",
                List.of(november.id()),
                "ann",
                Instant.EPOCH,
                "two ships");
        List<Case> cases = Cases.of(
                List.of(),
                List.of(november, october),
                Settings.defaults(CaseRules.class, Settings.CARGO),
                List.of(split));
        assertThat(cases)
                .extracting(Case::id, Case::claims)
                .containsExactly(
                        tuple("C-KP-RU-2022-10", List.of(october)), tuple("C-KP-RU-2022-10-b", List.of(november)));
    }

    @Test
    void aMergedCaseIsReportedAsGoneIntoTheOther() {
        assertThat(Revisions.between(cases(List.of()), cases(List.of(merge()))))
                .contains(new Change("C-KP-Wagner-2022-12", Change.Kind.MERGED_INTO, List.of("C-KP-RU-2022-11")));
    }

    @Test
    void aCaseMovesOnAsStatementsDo() {
        Claim wants = Said.by("A B", "US")
                .on("2022-09-06")
                .in("a", 0)
                .stance(SUSPECTS)
                .that("KP", REQUEST, "RU", Goods.MISSILES);
        Claim plans = Said.by("C D", "GB")
                .on("2022-10-01")
                .in("b", 0)
                .stance(INTENDS)
                .that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim arrived = Said.by("E F", "KR").on("2022-12-01").in("c", 0).that("KP", RECEIVE, "RU", Goods.MISSILES);
        Claim again = Said.by("G H", "KR").on("2022-12-05").in("d", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Case c = Cases.of(List.of(), List.of(again, arrived, november, plans, wants))
                .get(0);
        assertThat(Progress.of(c))
                .extracting(Progress.Step::stage, Progress.Step::claim)
                .containsExactly(
                        tuple(Stage.WANTED, wants.id()),
                        tuple(Stage.AGREED, plans.id()),
                        tuple(Stage.ON_THE_MOVE, november.id()),
                        tuple(Stage.RECEIVED, arrived.id()));
    }

    @Test
    void whatWasSaidLastMonthIsNoStepBeforeWhatWasSaidOnADayOfIt() {
        Claim vague = Said.by("John Kirby", "US").on("2023-10").in("b", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim exact =
                Said.by("Matthew Miller", "US").on("2023-10-13").in("c", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Case c = Cases.of(List.of(), List.of(vague, exact)).get(0);
        assertThat(c.claims()).containsExactly(exact, vague);
        assertThat(Progress.of(c))
                .singleElement()
                .satisfies(step -> assertThat(step.day()).isEqualTo("2023-10-13"));
        Case alone = Cases.of(List.of(), List.of(vague)).get(0);
        assertThat(Progress.of(alone).get(0).day())
                .as("no more exact than known")
                .isEqualTo("2023-10");
    }

    @Test
    void aLossIsAStepOfItsOwn() {
        Claim sent = Said.by("A B", "US").on("2022-11-02").in("a", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim lost = Said.by("C D", "GB")
                .on("2022-11-05")
                .in("b", 0)
                .flag(Claim.LOST)
                .that("KP", SUPPLY, "RU", Goods.MISSILES);
        Case c = Cases.of(List.of(), List.of(lost, sent)).get(0);
        assertThat(Progress.of(c)).extracting(Progress.Step::stage).containsExactly(Stage.ON_THE_MOVE, Stage.LOST);
    }

    @Test
    void aSeizureIsAStepOfItsOwnAndEndsNothingElse() {
        Claim seized = Said.by("C D", "GB")
                .on("2022-12-20")
                .in("b", 0)
                .flag(Claim.SEIZED)
                .that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim second = Said.by("G H", "GB")
                .on("2022-12-22")
                .in("e", 0)
                .flag(Claim.SEIZED)
                .that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim arrived = Said.by("E F", "KR").on("2023-01-05").in("c", 0).that("KP", RECEIVE, "RU", Goods.MISSILES);
        Case c = Cases.of(List.of(), List.of(second, arrived, november, seized)).get(0);
        assertThat(Progress.of(c))
                .extracting(Progress.Step::stage, Progress.Step::claim)
                .containsExactly(
                        tuple(Stage.ON_THE_MOVE, november.id()),
                        tuple(Stage.SEIZED, seized.id()),
                        tuple(Stage.RECEIVED, arrived.id()));
    }

    private static Regrouping merge() {
        return new Regrouping(
                Kind.MERGE, "C-KP-RU-2022-11", "C-KP-Wagner-2022-12", List.of(), "ann", Instant.EPOCH, "one cargo");
    }

    private Case only(List<Regrouping> decisions) {
        List<Case> cases = cases(decisions);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private List<Case> cases(List<Regrouping> decisions) {
        return Cases.of(
                List.of(),
                List.of(november, wagner, denial),
                Settings.defaults(CaseRules.class, Settings.CARGO),
                decisions);
    }
}
