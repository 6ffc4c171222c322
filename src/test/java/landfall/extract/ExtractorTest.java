package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import landfall.claim.Actor;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.Span;
import landfall.claim.Stance;
import landfall.claim.When;
import org.junit.jupiter.api.Test;

class ExtractorTest {
    private static final Extractor EXTRACTOR = Extractor.load();
    private static final String CLAIM = "Kyiv says Belarus sold tanks to Russia.";

    @Test
    void aLanguageThatIsNotSupportedIsRefusedAndNotReadAsEmpty() {
        Report report = LanguageSpecTest.report("xx", CLAIM);
        assertThat(EXTRACTOR.supports("xx")).isFalse();
        assertThat(EXTRACTOR.supports("de-AT")).isTrue();
        assertThatThrownBy(() -> EXTRACTOR.claims(report))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"xx\"");
    }

    @Test
    void aTeaserYieldsNothingWhateverItSays() {
        assertThat(EXTRACTOR.claims(report(CLAIM, Role.BODY))).hasSize(1);
        assertThat(EXTRACTOR.claims(report(CLAIM, Role.TEASER))).isEmpty();
    }

    @Test
    void theAgencyBeforeTheFirstSentenceIsNoPartOfTheQuote() {
        String claim =
                "The United States has information indicating that Belarus is supplying Russia with tanks, a White House spokesman said.";
        for (String agency : List.of("(Harbour Wire) - ", "WASHINGTON (Harbour Wire) - ", "KYIV, Nov 2 (Wire) — ")) {
            assertThat(EXTRACTOR.claims(report(agency + claim, Role.BODY)))
                    .extracting(Claim::quote)
                    .as(agency)
                    .allSatisfy(q -> assertThat(q).startsWith("The United States"))
                    .hasSize(1);
        }
    }

    @Test
    void aDatelineIsNoPartOfTheQuoteInAnyScript() {
        Map<String, String> texts = Map.of(
                "de", "BERLIN, 3. Februar (Küstenbote) - Russland hat Panzer von Belarus erhalten, sagte Kiew.",
                "fr", "PORT-LOUIS - Le Bélarus a livré des chars à la Russie, a affirmé Kiev.",
                "fa", "تهران - سخنگوی وزارت خارجه ایران ارسال موشک به روسیه را تکذیب کرد.",
                "ar", "عدن (وكالة الميناء) - قالت كييف إن إيران أرسلت صواريخ إلى روسيا.",
                "zh", "北京4月13日电 伊朗否认向俄罗斯提供无人机。");
        texts.forEach((language, text) -> assertThat(EXTRACTOR.claims(LanguageSpecTest.report(language, text)))
                .as(text)
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.quote()).doesNotContain("BERLIN", "PORT", "تهران", "عدن", "北京")));
    }

    @Test
    void aDateInWhatWasSaidIsNotTheDayOnWhichItWasSaid() {
        When published = new When("2016-11-03", "page metadata");
        Claim claim = EXTRACTOR
                .claims(report(
                        "The ship carried tanks from Belarus to Russia in September, Kyiv said on Wednesday.",
                        Role.BODY,
                        published))
                .get(0);
        assertThat(claim.saidAt().value()).isEqualTo("2016-11-02");
        assertThat(claim.eventTime().value()).isEqualTo("2016-09");
        Claim undated = EXTRACTOR
                .claims(report(
                        "The ship carried tanks from Belarus to Russia in September, Kyiv said.", Role.BODY, published))
                .get(0);
        assertThat(undated.saidAt().value()).isEqualTo("2016-11-03");
    }

    @Test
    void aSpeakerBehindTheQuotationLeavesItWhole() {
        Report report = LanguageSpecTest.report(
                "ru", "«Минск не поставлял танки России», — заявил представитель МИД Ирана Али Тестов журналистам.");
        assertThat(EXTRACTOR.claims(report))
                .extracting(Claim::quote)
                .containsExactly("«Минск не поставлял танки России»");
    }

    @Test
    void everyQuoteIsExactlyItsSpan() {
        String text =
                "  \u201eDer Iran\u201c habe Russland Drohnen geliefert, sagte ein Sprecher der US-Regierung. Teheran dementierte.  ";
        Report report = LanguageSpecTest.report("de", text);
        assertThat(EXTRACTOR.claims(report))
                .isNotEmpty()
                .allSatisfy(c -> assertThat(c.quote()).isEqualTo(c.span().of(text)));
    }

    @Test
    void theSameTextGivesTheSameIds() {
        assertThat(EXTRACTOR.claims(report(CLAIM, Role.BODY)))
                .extracting(Claim::id)
                .isEqualTo(EXTRACTOR.claims(report(CLAIM, Role.BODY)).stream()
                        .map(Claim::id)
                        .toList());
    }

    @Test
    void giverAndGetterAreTheSameInEveryOrder() {
        for (String text : List.of(
                "Kiew sagt, der Iran habe Russland Drohnen geliefert.",
                "Kiew sagt, Drohnen habe Russland vom Iran erhalten.",
                "Kiew sagt, an Russland habe der Iran Drohnen verkauft.")) {
            assertThat(EXTRACTOR.claims(LanguageSpecTest.report("de", text)))
                    .as(text)
                    .hasSize(1)
                    .allSatisfy(c -> {
                        assertThat(c.suppliers()).containsExactly("IR");
                        assertThat(c.recipients()).containsExactly("RU");
                    });
        }
    }

    @Test
    void anEllipticDenialTakesWhatItDenies() {
        List<Claim> claims = EXTRACTOR.claims(LanguageSpecTest.report("en", CLAIM + " Minsk rejected the accusation."));
        assertThat(claims).hasSize(2);
        assertThat(claims.get(1).suppliers()).containsExactly("BY");
        assertThat(claims.get(1).goods()).isEqualTo(claims.get(0).goods());
    }

    @Test
    void whatAReportTellsItselfItSaysOnTheDayOnWhichItWasPublished() {
        When published = new When("2023-03-08", "meta article:published_time");
        String text =
                "Belarus has sold tanks to Russia. The tanks left for Russia in February. Minsk denied on Tuesday that.";
        List<Claim> claims = EXTRACTOR.claims(report(text, Role.BODY, published));
        assertThat(claims.get(0).speaker()).isEqualTo(Actor.NARRATOR);
        assertThat(claims.get(0).saidAt())
                .isEqualTo(new When("2023-03-08", "publication date (meta article:published_time)"));
        assertThat(claims.get(0).eventTime()).isNull();
        assertThat(EXTRACTOR
                        .claims(report("Belarus sold tanks to Russia.", Role.BODY))
                        .get(0)
                        .saidAt())
                .as("nothing says when")
                .isNull();
        When month = new When("2023-03", "\"published\" of the document");
        assertThat(EXTRACTOR
                        .claims(report("Belarus sold tanks to Russia.", Role.HEADLINE, month))
                        .get(0)
                        .saidAt()
                        .value())
                .isEqualTo("2023-03");
    }

    @Test
    void aWeekdayWithoutAYearTakesTheYearOfPublicationOrSaysThatItWasInferred() {
        String text = "Kyiv said on Wednesday (November 2) that Belarus sold tanks to Russia.";
        Claim dated = EXTRACTOR
                .claims(report(text, Role.BODY, new When("2016-11-03", "page metadata")))
                .get(0);
        assertThat(dated.saidAt().value()).isEqualTo("2016-11-02");
        Claim undated = EXTRACTOR.claims(report(text, Role.BODY)).get(0);
        assertThat(undated.saidAt().value()).isEqualTo("2022-11-02");
        assertThat(undated.saidAt().basis()).contains("2011, 2016, 2022");
    }

    @Test
    void aLaunchTellsHowManyAndHowFar() {
        Claim launch = EXTRACTOR
                .claims(report(
                        CLAIM
                                + " Belarus fired at least 12 missiles, one of which came down less than 40 km off Gotland.",
                        Role.BODY))
                .get(1);
        assertThat(launch.quantity().min()).isEqualTo(12);
        assertThat(launch.distance().text()).isEqualTo("less than 40 km");
        assertThat(launch.distance().max()).isEqualTo(40);
        assertThat(launch.fields()).containsKey("distance");
    }

    @Test
    void aRangeIsNoDistanceOfASupply() {
        Claim supply = EXTRACTOR
                .claims(report("Kyiv says Belarus sold 30 missiles with a range of 300 km to Russia.", Role.BODY))
                .get(0);
        assertThat(supply.quantity().text()).isEqualTo("30 missiles");
        assertThat(supply.distance()).isNull();
    }

    @Test
    void aDenialMadeRepeatedlySaysSo() {
        List<Claim> claims = EXTRACTOR.claims(
                LanguageSpecTest.report("en", CLAIM + " Minsk has repeatedly rejected the accusation."));
        assertThat(claims.get(1).flags()).contains(Claim.REPEATED);
    }

    @Test
    void hostileTextNeitherCrashesNorHangs() {
        for (String text :
                List.of("", " ", "\ud800", "((((\"\"\"\"", ",".repeat(20_000), "said said said ".repeat(2_000))) {
            assertThat(EXTRACTOR.claims(LanguageSpecTest.report("en", text))).isEmpty();
        }
    }

    @Test
    void aSentenceThatBeginsWhereASpeakerShouldStandBeforeIsRead() {
        assertThat(EXTRACTOR.claims(LanguageSpecTest.report("de", "Zufolge liefert Belarus Russland Panzer.")))
                .hasSize(1);
        assertThat(EXTRACTOR.claims(LanguageSpecTest.report("tr", "göre Belarus, Rusya'ya tank gönderdi.")))
                .hasSize(1);
    }

    @Test
    void softHyphensAndMarksOfEmphasisArePartOfNoWord() {
        String soft = "Kyiv said Iran had sent dro\u00adnes to Rus\u00adsia.";
        String marked = "**Kyiv** said *Iran* had sent [drones](https://a.org) to Russia.";
        for (String text : List.of(soft, marked)) {
            assertThat(EXTRACTOR.claims(LanguageSpecTest.report("en", text)))
                    .singleElement()
                    .satisfies(c -> {
                        assertThat(c.suppliers()).containsExactly("IR");
                        assertThat(c.recipients()).containsExactly("RU");
                        assertThat(c.speaker().country()).isEqualTo("UA");
                        assertThat(c.quote()).isEqualTo(c.span().of(text));
                    });
        }
    }

    @Test
    void aTimeOfDayOpensNoQuotation() {
        String text = "The White House said at 18:30 that Iran had sent drones to Russia.";
        assertThat(EXTRACTOR.claims(LanguageSpecTest.report("en", text)))
                .singleElement()
                .satisfies(c -> assertThat(c.quote()).isEqualTo("that Iran had sent drones to Russia"));
    }

    @Test
    void aShipMayBeNamedAfterAPort() {
        String text = "The missiles were carried from Iran to Russia on the ship Port Olya-3, Kyiv said.";
        assertThat(EXTRACTOR.claims(LanguageSpecTest.report("en", text)))
                .singleElement()
                .satisfies(c -> assertThat(c.vessels()).containsExactly("Port Olya-3"));
    }

    @Test
    void whoSpeaksOfGroundlessAccusationsIsNotQuotedWithHisOwnName() {
        String text = "Volgens Oekraïne stuurden de Emiraten drones naar Soedan."
                + " Abu Dhabi spreekt van ongegronde beschuldigingen.";
        assertThat(EXTRACTOR.claims(LanguageSpecTest.report("nl", text)))
                .last()
                .extracting(Claim::stance, Claim::quote)
                .containsExactly(Stance.DENIES, "ongegronde beschuldigingen");
    }

    @Test
    void aColonAnnouncesTheQuotationInTheNextLine() {
        String first = "Polish defence minister Adam Malik said:";
        String second = "\u201cBelarus sold tanks to Russia.\u201d";
        Report report = new Report(
                "test",
                null,
                null,
                null,
                null,
                null,
                "en",
                first + "\n" + second,
                List.of(
                        new Line(new Span(0, first.length()), Role.BODY),
                        new Line(new Span(first.length() + 1, first.length() + 1 + second.length()), Role.BODY)),
                "");
        assertThat(EXTRACTOR.claims(report)).singleElement().satisfies(c -> {
            assertThat(c.speaker().name()).isEqualTo("Adam Malik");
            assertThat(c.speaker().country()).isEqualTo("PL");
        });
    }

    @Test
    void statesThatDenyInOneBreathHaveAClaimEach() {
        List<Claim> claims = EXTRACTOR.claims(report(
                "Seoul said North Korea had sent shells to Russia. Pyongyang and Moscow have denied any arms transfers.",
                Role.BODY));
        assertThat(claims).extracting(c -> c.speaker().country()).containsExactlyInAnyOrder("KR", "KP", "RU");
        assertThat(claims).extracting(Claim::id).doesNotHaveDuplicates();
    }

    private static Report report(String text, Role role) {
        return report(text, role, null);
    }

    private static Report report(String text, Role role, When published) {
        return new Report(
                "test",
                null,
                null,
                null,
                null,
                published,
                "en",
                text,
                List.of(new Line(new Span(0, text.length()), role)),
                "");
    }
}
