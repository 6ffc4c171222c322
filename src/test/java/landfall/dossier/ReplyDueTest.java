package landfall.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Actor;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Relation;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.claim.When;
import landfall.dossier.Investigation.CaseFile;
import org.junit.jupiter.api.Test;

class ReplyDueTest {
    private static final Claim CLAIM = said("US", Stance.ASSERTS, "2023-09-04");

    @Test
    void aPartyThatSaidNothingIsStillToBeAsked() {
        assertThat(due(List.of(CLAIM), List.of()))
                .containsExactly(
                        "North Korea: nothing of its own stands in the reports read.",
                        "Russia: nothing of its own stands in the reports read.");
    }

    @Test
    void aDenialMadeBeforeTheClaimIsNoReplyToIt() {
        assertThat(due(List.of(CLAIM), List.of(said("KP", Stance.DENIES, "2023-08-22")))
                        .get(0))
                .isEqualTo(
                        "North Korea: denied it (2023-08-22), before the first claim (2023-09-04); that is no reply to it.");
    }

    @Test
    void aDenialOfAnUnknownDayBesideAnOlderOneMayBeAReply() {
        assertThat(due(
                                List.of(CLAIM),
                                List.of(said("KP", Stance.DENIES, "2023-08-22"), said("KP", Stance.DENIES, null)))
                        .get(0))
                .isEqualTo(
                        "North Korea: denied it (2023-08-22), before the first claim (2023-09-04), and again on a day not"
                                + " known, which may be a reply to it.");
    }

    @Test
    void aClaimOfWhichOnlyTheMonthIsKnownIsNotTheFirstBeforeThoseOfItsDays() {
        assertThat(due(
                                List.of(said("US", Stance.ASSERTS, "2023-09"), CLAIM),
                                List.of(said("KP", Stance.DENIES, "2023-08-22")))
                        .get(0))
                .contains("before the first claim (2023-09-04)");
    }

    @Test
    void theLatestDenialIsTold() {
        assertThat(due(
                                List.of(CLAIM),
                                List.of(
                                        said("KP", Stance.DENIES, "2023-09-10"),
                                        said("KP", Stance.DENIES, "2023-08-22"),
                                        said("KP", Stance.DENIES, null)))
                        .get(0))
                .isEqualTo("North Korea: denied it (2023-09-10).");
    }

    @Test
    void aPartyThatSaysSoItselfIsToldAsThat() {
        assertThat(due(List.of(CLAIM, said("RU", Stance.ASSERTS, "2023-09-12")), List.of())
                        .get(1))
                .isEqualTo("Russia: says so itself (2023-09-12).");
    }

    @Test
    void theOwnerOfAShipInTheLikeliestLeadIsToBeAsked() {
        Investigation all = TinyInvestigation.of(true);
        assertThat(ReplyDue.of(all, all.files().get(0)))
                .anyMatch(s ->
                        s.startsWith("GREY HERON (IMO 9000015): its owner and operator, and the registry of its flag"));
        Investigation unheard = TinyInvestigation.unheard();
        assertThat(ReplyDue.of(unheard, unheard.files().get(0))).noneMatch(s -> s.contains("owner"));
    }

    @Test
    void aShipThatAClaimNamesIsAskedWhetherOrNotAVoyageOfItWasFound() {
        assertThat(due(List.of(naming("Blue Gull")), List.of()))
                .contains(
                        "Blue Gull, which a claim names: its owner and operator, whether or not a voyage of it was found.");
        Investigation all = TinyInvestigation.of(true);
        CaseFile file = all.files().get(0);
        Case named = new Case(
                "C-1",
                List.of("KP"),
                List.of("RU"),
                List.of(Goods.MISSILES),
                List.of(naming("Grey Heron")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        assertThat(ReplyDue.of(all, new CaseFile(named, file.watch(), file.leads(), file.arrival())))
                .filteredOn(s -> s.toUpperCase(java.util.Locale.ROOT).contains("GREY HERON"))
                .hasSize(1);
    }

    @Test
    void aShipNamedInTwoScriptsIsAskedOnce() {
        assertThat(due(List.of(naming("Angara"), naming("Ангара")), List.of()))
                .filteredOn(s -> s.contains("which a claim names"))
                .singleElement()
                .asString()
                .startsWith("Angara,");
    }

    @Test
    void aMovementIsHeardUnderTheNameThatAReportGivesIt() {
        Claim denial = said(null, "gli Houthi", Stance.DENIES, "2023-09-10", List.of());
        assertThat(due(List.of("IR"), List.of("Houthi"), List.of(CLAIM), List.of(denial))
                        .get(1))
                .isEqualTo("Houthi: denied it (2023-09-10).");
    }

    private static List<String> due(List<Claim> claims, List<Claim> denials) {
        return due(List.of("KP"), List.of("RU"), claims, denials);
    }

    private static List<String> due(List<String> from, List<String> to, List<Claim> claims, List<Claim> denials) {
        Case theCase = new Case(
                "C-1",
                from,
                to,
                List.of(Goods.MISSILES),
                claims,
                denials,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null);
        return ReplyDue.of(TinyInvestigation.unheard(), new CaseFile(theCase, null, List.of(), null));
    }

    private static Claim naming(String ship) {
        return said("US", Stance.ASSERTS, "2023-09-04", List.of(ship));
    }

    private static Claim said(String country, Stance stance, String day) {
        return said(country, stance, day, List.of());
    }

    private static Claim said(String country, Stance stance, String day, List<String> vessels) {
        return said(country, null, stance, day, vessels);
    }

    private static Claim said(String country, String name, Stance stance, String day, List<String> vessels) {
        return new Claim(
                country + name + stance + day,
                "doc",
                new Span(0, 1),
                "x",
                new Actor(name, null, country, Actor.Kind.STATE),
                stance,
                Relation.SUPPLY,
                List.of("KP"),
                List.of("RU"),
                List.of(Goods.MISSILES),
                null,
                List.of(),
                vessels,
                List.of(),
                day == null ? null : new When(day, "made up"),
                null,
                List.of(),
                "en",
                List.of());
    }
}
