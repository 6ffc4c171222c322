package landfall.casework;

import static landfall.claim.Relation.CONCEAL;
import static landfall.claim.Relation.LAUNCH;
import static landfall.claim.Relation.RECEIVE;
import static landfall.claim.Relation.REQUEST;
import static landfall.claim.Relation.SUPPLY;
import static landfall.claim.Stance.ASSERTS;
import static landfall.claim.Stance.DENIES;
import static landfall.claim.Stance.SUSPECTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;
import org.junit.jupiter.api.Test;

class CasesTest {
    private final Claim accusation = Said.by("John Kirby", "US")
            .on("2022-11-02")
            .in("a", 100)
            .that("KP", SUPPLY, "RU", Goods.ARTILLERY_AMMUNITION);

    @Test
    void aDenialOfSeptemberOpposesTheCaseButIsNoReplyToAClaimOfNovember() {
        Claim denial = Said.by("North Korea", "KP")
                .on("2022-09")
                .in("a", 900)
                .stance(DENIES)
                .that("KP", SUPPLY, "RU", Goods.WEAPONS_UNSPECIFIED);
        Case c = only(accusation, denial);
        assertThat(c.id()).isEqualTo("C-KP-RU-2022-11");
        assertThat(c.denials()).containsExactly(denial);
        assertThat(c.replies()).isEmpty();
    }

    @Test
    void aLaterDenialRepliesToTheClaim() {
        Claim denial = Said.by("North Korea", "KP")
                .on("2022-11-08")
                .in("b", 0)
                .stance(DENIES)
                .that("KP", SUPPLY, "RU", Goods.WEAPONS_UNSPECIFIED);
        assertThat(only(accusation, denial).replies()).containsExactly(new Case.Reply(denial.id(), accusation.id()));
    }

    @Test
    void whoDeniesASupplyDoesNotReplyToWhoSaysThatOneWasAskedFor() {
        Claim asked = Said.by("A B", "US").on("2022-11-01").in("a", 0).that("KP", REQUEST, "RU", Goods.MISSILES);
        Claim sent = Said.by("C D", "GB").on("2022-11-02").in("b", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim denial = Said.by("North Korea", "KP")
                .on("2022-11-03")
                .in("c", 0)
                .stance(DENIES)
                .that("KP", SUPPLY, "RU", Goods.MISSILES);
        assertThat(only(asked, sent, denial).replies()).containsExactly(new Case.Reply(denial.id(), sent.id()));
    }

    @Test
    void aDenialThatSaysItWasMadeBeforeIsNoReplyOnTheSameDay() {
        Claim sameDay = Said.by("North Korea", "KP")
                .on("2022-11-02")
                .in("a", 500)
                .stance(DENIES)
                .that("KP", SUPPLY, "RU", Goods.ARTILLERY_AMMUNITION);
        Claim repeated = Said.by("North Korea", "KP")
                .on("2022-11-02")
                .in("b", 500)
                .flag(Claim.REPEATED)
                .stance(DENIES)
                .that("KP", SUPPLY, "RU", Goods.ARTILLERY_AMMUNITION);
        assertThat(only(accusation, sameDay, repeated).replies())
                .containsExactly(new Case.Reply(sameDay.id(), accusation.id()));
    }

    @Test
    void whoDeniesArmsForACountryDeniesThemForTheMovementInItToo() {
        Claim houthis =
                Said.by("John Kirby", "US").on("2024-01-12").in("a", 0).that("IR", SUPPLY, "Houthi", Goods.MISSILES);
        Claim denial = Said.by("Iran", "IR")
                .on("2024-01-13")
                .in("b", 0)
                .stance(DENIES)
                .that("IR", SUPPLY, "YE", Goods.WEAPONS_UNSPECIFIED);
        Claim other = Said.by("Oman", "OM")
                .on("2024-01-13")
                .in("c", 0)
                .stance(DENIES)
                .that("OM", SUPPLY, "YE", Goods.WEAPONS_UNSPECIFIED);
        List<Case> cases = Cases.of(List.of(), List.of(houthis, denial, other));
        assertThat(cases).extracting(Case::id).containsExactly("C-IR-Houthi-2024-01", "C-OM-YE-2024-01");
        assertThat(cases.get(0).denials()).containsExactly(denial);
        assertThat(cases.get(0).replies()).containsExactly(new Case.Reply(denial.id(), houthis.id()));
    }

    @Test
    void whoDeniesArmsForAMovementDeniesNothingForItsCountry() {
        Claim state = Said.by("A B", "GR").on("2024-01-12").in("a", 0).that("TR", SUPPLY, "LY", Goods.VEHICLES);
        Claim denial = Said.by("Turkey", "TR")
                .on("2024-01-13")
                .in("b", 0)
                .stance(DENIES)
                .that("TR", SUPPLY, "Haftar", Goods.VEHICLES);
        List<Case> cases = Cases.of(List.of(), List.of(state, denial));
        assertThat(cases).extracting(Case::id).containsExactly("C-TR-Haftar-2024-01", "C-TR-LY-2024-01");
        assertThat(cases.get(1).denials()).isEmpty();
    }

    @Test
    void aCountryOnTheWayThatDeniesAnswersTheCase() {
        Claim claim = Said.by("SVR", "RU")
                .on("2025-02-03")
                .in("a", 0)
                .via("CZ", "BG")
                .that("RS", SUPPLY, "UA", Goods.ARTILLERY_AMMUNITION);
        Claim denial = Said.by("Bulgaria", "BG")
                .on("2025-02-04")
                .in("b", 0)
                .stance(DENIES)
                .that("BG", SUPPLY, "UA", Goods.ARTILLERY_AMMUNITION);
        assertThat(only(claim, denial).denials()).containsExactly(denial);
    }

    @Test
    void aReportWithNothingButADenialMakesACaseOfItsOwn() {
        Claim denial = Said.by("Belarus", "BY")
                .on("2022-09-22")
                .in("a", 0)
                .stance(DENIES)
                .that("BY", SUPPLY, "SD", Goods.VEHICLES);
        Claim again = Said.by("Belarus", "BY")
                .on("2022-09-23")
                .in("b", 0)
                .stance(DENIES)
                .that("BY", SUPPLY, "SD", Goods.VEHICLES);
        Case c = only(denial, again);
        assertThat(c.id()).isEqualTo("C-BY-SD-2022-09");
        assertThat(c.claims()).isEmpty();
        assertThat(c.denials()).containsExactly(denial, again);
        assertThat(c.origins()).isEmpty();
        assertThat(c.goods()).containsExactly(Goods.VEHICLES);
        assertThat(c.to()).isEqualTo("2022-09-23");
    }

    @Test
    void weaponsOfNoSaidKindJoinTheOneSpecificCase() {
        Claim vague = Said.by("Ned Price", "US")
                .on("2022-11-03")
                .in("b", 0)
                .that("KP", SUPPLY, "RU", Goods.WEAPONS_UNSPECIFIED);
        Case c = only(vague, accusation);
        assertThat(c.goods()).containsExactly(Goods.ARTILLERY_AMMUNITION);
        assertThat(c.claims()).containsExactly(accusation, vague);
    }

    @Test
    void anotherSupplierMakesACaseOfItsOwn() {
        Claim iran =
                Said.by("United States", "US").on("2022-11-02").in("a", 400).that("IR", SUPPLY, "RU", Goods.DRONES);
        Claim denial = Said.by("Iran", "IR")
                .on("2022-11-02")
                .in("a", 500)
                .stance(DENIES)
                .that(null, SUPPLY, null, Goods.DRONES);
        List<Case> cases = Cases.of(List.of(), List.of(accusation, iran, denial));
        assertThat(cases).extracting(Case::id).containsExactly("C-IR-RU-2022-11", "C-KP-RU-2022-11");
        assertThat(cases.get(0).denials()).containsExactly(denial);
        assertThat(cases.get(1).denials()).isEmpty();
    }

    @Test
    void whoeverDeniesGivingAnybodyArmsDeniesEachCaseInWhichHeIsSaidToGive() {
        Claim iran =
                Said.by("United States", "US").on("2022-11-02").in("a", 300).that("IR", SUPPLY, "RU", Goods.DRONES);
        Claim denial = Said.by("North Korea", "KP")
                .on("2022-11-08")
                .in("another", 0)
                .stance(DENIES)
                .that("KP", SUPPLY, null, Goods.WEAPONS_UNSPECIFIED);
        List<Case> cases = Cases.of(List.of(), List.of(accusation, iran, denial));
        assertThat(cases.get(1).denials()).containsExactly(denial);
        assertThat(cases.get(0).denials()).isEmpty();
    }

    @Test
    void aDenialThatNamesNobodyTakesTheAccusationOfItsSpeaker() {
        Claim iran =
                Said.by("United States", "US").on("2022-11-02").in("a", 300).that("IR", SUPPLY, "RU", Goods.DRONES);
        Claim denial = Said.by("North Korea", "KP")
                .on("2022-11-02")
                .in("a", 500)
                .stance(DENIES)
                .that(null, SUPPLY, null);
        List<Case> cases = Cases.of(List.of(), List.of(accusation, iran, denial));
        assertThat(cases.get(1).denials()).containsExactly(denial);
        assertThat(cases.get(0).denials()).isEmpty();
    }

    @Test
    void aLaunchMakesNoCase() {
        Claim launch = Said.by(null, null).on("2022-11-02").in("a", 700).that("KP", LAUNCH, null, Goods.MISSILES);
        assertThat(Cases.of(List.of(), List.of(launch))).isEmpty();
    }

    @Test
    void concealmentJoinsTheCaseItSpeaksOfWithItsRoute() {
        Claim route = Said.by("John Kirby", "US")
                .on("2022-11-02")
                .in("a", 200)
                .via("middle-east", "north-africa")
                .that("KP", CONCEAL, null);
        Case c = only(accusation, route);
        assertThat(c.context()).containsExactly(route);
        assertThat(c.via()).containsExactly("middle-east", "north-africa");
    }

    @Test
    void oneSpeakerAtOneBriefingIsOneOrigin() {
        Claim state = Said.by("United States", "US")
                .on("2022-11-02")
                .in("b", 0)
                .that("KP", SUPPLY, "RU", Goods.ARTILLERY_AMMUNITION);
        Claim seoul = Said.by("NIS", "KR")
                .on("2022-11-05")
                .in("c", 0)
                .stance(SUSPECTS)
                .that("KP", SUPPLY, "RU", Goods.ARTILLERY_AMMUNITION);
        Case c = only(accusation, state, seoul);
        assertThat(c.origins())
                .extracting(Case.Origin::what)
                .containsExactly("John Kirby, 2022-11-02", "NIS, 2022-11-05");
    }

    @Test
    void aLongSilenceEndsACase() {
        Claim later = Said.by("John Kirby", "US")
                .on("2023-10-13")
                .in("b", 0)
                .that("KP", SUPPLY, "RU", Goods.ARTILLERY_AMMUNITION);
        assertThat(Cases.of(List.of(), List.of(accusation, later)))
                .extracting(Case::id)
                .containsExactly("C-KP-RU-2022-11", "C-KP-RU-2023-10");
    }

    @Test
    void aStatementWithoutADateNeverTiesTwoYearsTogether() {
        Claim later = Said.by("John Kirby", "US")
                .on("2023-10-13")
                .in("b", 0)
                .that("KP", SUPPLY, "RU", Goods.ARTILLERY_AMMUNITION);
        Claim undated = Said.by("A B", "US").in("c", 0).that("KP", SUPPLY, "RU", Goods.ARTILLERY_AMMUNITION);
        List<Case> cases = Cases.of(List.of(), List.of(accusation, later, undated));
        assertThat(cases).extracting(Case::id).containsExactly("C-KP-RU-2022-11", "C-KP-RU-2023-10");
        assertThat(cases).allSatisfy(c -> assertThat(c.claims()).doesNotContain(undated));
    }

    @Test
    void aStatementThatNamesOneSideJoinsTheOneCaseOfItsGoods() {
        Claim part =
                Said.by("NIS", "KR").on("2022-11-10").in("b", 0).that("KP", SUPPLY, null, Goods.ARTILLERY_AMMUNITION);
        assertThat(only(accusation, part).claims()).containsExactly(accusation, part);
    }

    @Test
    void nobodySuppliesItself() {
        Claim shuttle = Said.by("A B", "US").on("2022-11-02").in("a", 0).that("KP|RU", SUPPLY, "RU", Goods.MISSILES);
        assertThat(only(shuttle).suppliers()).containsExactly("KP");
    }

    @Test
    void twoCargoesInOneMonthGetNamesThatDiffer() {
        Claim drones = Said.by("GUR", "UA").on("2022-11-20").in("b", 0).that("KP", RECEIVE, "RU", Goods.DRONES);
        assertThat(Cases.of(List.of(), List.of(accusation, drones)))
                .extracting(Case::id)
                .containsExactly("C-KP-RU-artillery-ammunition-2022-11", "C-KP-RU-drones-2022-11");
    }

    @Test
    void theOrderOfReadingChangesNothing() {
        Claim seoul = Said.by("NIS", "KR")
                .on("2022-11-05")
                .in("c", 0)
                .stance(ASSERTS)
                .that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim both = Said.by("MOD", "KR")
                .on("2022-11-06")
                .in("d", 0)
                .that("KP", SUPPLY, "RU", Goods.MISSILES, Goods.ARTILLERY_AMMUNITION);
        assertThat(Cases.of(List.of(), List.of(both, seoul, accusation)))
                .isEqualTo(Cases.of(List.of(), List.of(accusation, seoul, both)));
    }

    private static Case only(Claim... claims) {
        List<Case> cases = Cases.of(List.of(), List.of(claims));
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }
}
