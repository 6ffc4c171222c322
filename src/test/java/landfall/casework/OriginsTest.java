package landfall.casework;

import static landfall.claim.Relation.SUPPLY;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import landfall.claim.Case;
import landfall.claim.Claim;
import landfall.claim.Goods;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.Span;
import landfall.claim.When;
import org.junit.jupiter.api.Test;

class OriginsTest {
    private static final String WIRE =
            "A freighter left the northern port on Monday with forty containers on deck, three people who saw it said, and "
                    + "harbour staff had been told to ask no questions about what they had loaded during two nights of work.";

    @Test
    void twoPagesWithOneWireTextAreOneOrigin() {
        List<Report> reports = List.of(report("a", WIRE), report("b", "NORTH PORT – " + WIRE + " More follows."));
        Claim first = Said.by(null, null).on("2022-11-02").in("a", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim copy = Said.by(null, null).on("2022-11-03").in("b", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        assertThat(origins(reports, first, copy)).hasSize(1);
    }

    @Test
    void twoPagesThatReportOnTheirOwnAreTwoOrigins() {
        List<Report> reports = List.of(
                report("a", WIRE),
                report(
                        "b",
                        "Pictures taken from the air show boxes on the quay of a closed town, a study of them found."));
        Claim first = Said.by(null, null).on("2022-11-02").in("a", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim other = Said.by(null, null).on("2022-11-03").in("b", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        assertThat(origins(reports, first, other)).hasSize(2);
    }

    @Test
    void aNarratorWhoRepeatsAQuotationIsNoOriginOfHisOwn() {
        Claim quoted =
                Said.by("John Kirby", "US").on("2022-11-02").in("a", 50).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim told = Said.by(null, null).on("2022-11-02").in("a", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim seoul = Said.by("NIS", "KR").on("2022-11-02").in("a", 90).that("KP", SUPPLY, "RU", Goods.MISSILES);
        assertThat(origins(List.of(), quoted, told, seoul))
                .extracting(Case.Origin::what)
                .containsExactlyInAnyOrder("John Kirby, 2022-11-02", "NIS, 2022-11-02");
    }

    @Test
    void aHeadlineSumsUpItsPageAndIsNoOriginOfItsOwn() {
        Report page = new Report(
                "a",
                null,
                null,
                null,
                null,
                new When("2022-11-02", "test"),
                "en",
                "Caspian shells reach Moscow\n" + WIRE,
                List.of(
                        new Line(new Span(0, 27), Role.HEADLINE),
                        new Line(new Span(28, 28 + WIRE.length()), Role.BODY)),
                "");
        Claim headline =
                Said.by("Caspian Press", null).on("2022-11-02").in("a", 8).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim quoted =
                Said.by("John Kirby", "US").on("2022-11-02").in("a", 50).that("KP", SUPPLY, "RU", Goods.MISSILES);
        assertThat(origins(List.of(page), headline, quoted))
                .extracting(Case.Origin::what)
                .containsExactly("John Kirby, 2022-11-02");
    }

    @Test
    void aPageThatWasChangedIsOneWitnessHoweverMuchOfItIsNew() {
        String anew =
                "Officials of a second ministry now speak of forty wagons, not of twelve, and of another border crossing.";
        Claim before = Said.by(null, null).on("2022-11-02").in("a", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim after = Said.by(null, null).on("2022-11-02").in("b", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        assertThat(origins(
                        List.of(
                                at("https://paper.example/1", "a", WIRE),
                                at("https://www.paper.example/1?utm_source=feed", "b", anew)),
                        before,
                        after))
                .hasSize(1);
        assertThat(origins(
                        List.of(at("https://paper.example/1", "a", WIRE), at("https://paper.example/2", "b", anew)),
                        before,
                        after))
                .hasSize(2);
    }

    @Test
    void theSameSpeakerWeeksLaterIsAnotherEvent() {
        Claim first = Said.by("John Kirby", "US").on("2022-11-02").in("a", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim next = Said.by("Kirby Kirby", "US").on("2022-11-04").in("b", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        Claim later = Said.by("John Kirby", "US").on("2022-12-22").in("c", 0).that("KP", SUPPLY, "RU", Goods.MISSILES);
        assertThat(origins(List.of(), first, next, later)).hasSize(2);
    }

    private static List<Case.Origin> origins(List<Report> reports, Claim... claims) {
        List<Case> cases = Cases.of(reports, List.of(claims));
        assertThat(cases).hasSize(1);
        return cases.get(0).origins();
    }

    private static Report report(String id, String text) {
        return at(null, id, text);
    }

    private static Report at(String url, String id, String text) {
        return new Report(
                id,
                url,
                null,
                null,
                null,
                new When("2022-11-02", "test"),
                "en",
                text,
                List.of(new Line(new Span(0, text.length()), Role.BODY)),
                "");
    }
}
