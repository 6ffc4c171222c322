package landfall.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.claim.Report.Line;
import landfall.claim.Report.Role;
import landfall.claim.Span;
import landfall.claim.When;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What dates mean, told on Saturday, 14 October 2023, in every language. */
class DatesTest {
    private static final Extractor EXTRACTOR = Extractor.load();
    private static final When PUBLISHED = new When("2023-10-14", "test");

    /** By language: a sentence with a place for when it was said. */
    private static final Map<String, String> SAID = Map.ofEntries(
            Map.entry("en", "Kyiv said % that Iran had sent drones to Russia."),
            Map.entry("de", "Kiew sagte %, der Iran habe Drohnen an Russland geliefert."),
            Map.entry("fr", "Kiev a déclaré % que l'Iran avait livré des drones à la Russie."),
            Map.entry("es", "Kiev afirmó % que Irán había enviado drones a Rusia."),
            Map.entry("it", "Kiev ha dichiarato % che l'Iran ha fornito droni alla Russia."),
            Map.entry("pt", "Kiev afirmou % que o Irã enviou drones à Rússia."),
            Map.entry("nl", "Kiev zei % dat Iran drones aan Rusland had geleverd."),
            Map.entry("ru", "Киев заявил %, что Иран поставил России беспилотники."),
            Map.entry("uk", "Київ заявив %, що Іран поставив Росії безпілотники."),
            Map.entry("pl", "Kijów oświadczył %, że Iran dostarczył Rosji drony."),
            Map.entry("bg", "Киев заяви %, че Иран е доставил дронове на Русия."),
            Map.entry("tr", "Kiev %, İran'ın Rusya'ya insansız hava aracı gönderdiğini söyledi."),
            Map.entry("ar", "قالت كييف % إن إيران أرسلت طائرات مسيرة إلى روسيا."),
            Map.entry("fa", "کی یف % گفت که ایران به روسیه پهپاد فرستاده است."),
            Map.entry("ko", "우크라이나는 이란이 러시아에 드론을 보냈다고 % 밝혔다."),
            Map.entry("ja", "ウクライナは%、イランがロシアに無人機を供与したと発表した。"),
            Map.entry("zh", "乌克兰%表示，伊朗向俄罗斯提供了无人机。"));

    /** By language: yesterday, Wednesday, on 2 October, on 30 December 2022, three days ago, last month. */
    private static final Map<String, List<String>> TIMES = Map.ofEntries(
            Map.entry(
                    "en",
                    List.of(
                            "yesterday",
                            "on Wednesday",
                            "on October 2",
                            "on December 30, 2022",
                            "three days ago",
                            "last month")),
            Map.entry(
                    "de",
                    List.of(
                            "gestern",
                            "am Mittwoch",
                            "am 2. Oktober",
                            "am 30. Dezember 2022",
                            "vor drei Tagen",
                            "im vergangenen Monat")),
            Map.entry(
                    "fr",
                    List.of(
                            "hier",
                            "mercredi",
                            "le 2 octobre",
                            "le 30 décembre 2022",
                            "il y a trois jours",
                            "le mois dernier")),
            Map.entry(
                    "es",
                    List.of(
                            "ayer",
                            "el miércoles",
                            "el 2 de octubre",
                            "el 30 de diciembre de 2022",
                            "hace tres días",
                            "el mes pasado")),
            Map.entry(
                    "it",
                    List.of(
                            "ieri",
                            "mercoledì",
                            "il 2 ottobre",
                            "il 30 dicembre 2022",
                            "tre giorni fa",
                            "il mese scorso")),
            Map.entry(
                    "pt",
                    List.of(
                            "ontem",
                            "na quarta-feira",
                            "em 2 de outubro",
                            "em 30 de dezembro de 2022",
                            "há três dias",
                            "no mês passado")),
            Map.entry(
                    "nl",
                    List.of(
                            "gisteren",
                            "woensdag",
                            "op 2 oktober",
                            "op 30 december 2022",
                            "drie dagen geleden",
                            "vorige maand")),
            Map.entry(
                    "ru",
                    List.of(
                            "вчера",
                            "в среду",
                            "2 октября",
                            "30 декабря 2022 года",
                            "три дня назад",
                            "в прошлом месяце")),
            Map.entry(
                    "uk",
                    List.of("вчора", "у середу", "2 жовтня", "30 грудня 2022 року", "три дні тому", "минулого місяця")),
            Map.entry(
                    "pl",
                    List.of(
                            "wczoraj",
                            "w środę",
                            "2 października",
                            "30 grudnia 2022 roku",
                            "trzy dni temu",
                            "w zeszłym miesiącu")),
            Map.entry(
                    "bg",
                    List.of(
                            "вчера",
                            "в сряда",
                            "на 2 октомври",
                            "на 30 декември 2022 г.",
                            "преди три дни",
                            "миналия месец")),
            Map.entry(
                    "tr", List.of("dün", "çarşamba günü", "2 Ekim'de", "30 Aralık 2022'de", "üç gün önce", "geçen ay")),
            Map.entry(
                    "ar",
                    List.of(
                            "أمس",
                            "يوم الأربعاء",
                            "في ٢ أكتوبر",
                            "في ٣٠ ديسمبر/كانون الأول ٢٠٢٢",
                            "قبل ٣ أيام",
                            "الشهر الماضي")),
            Map.entry("fa", List.of("دیروز", "روز چهارشنبه", "۲ اکتبر", "۳۰ دسامبر ۲۰۲۲", "۳ روز پیش", "ماه گذشته")),
            Map.entry("ko", List.of("어제", "수요일", "2일", "2022년 12월 30일", "3일 전", "지난달")),
            Map.entry("ja", List.of("昨日", "水曜日", "2日", "2022年12月30日", "3日前", "先月")),
            Map.entry("zh", List.of("昨天", "周三", "10月2日", "2022年12月30日", "3天前", "上个月")));

    private static final List<String> MEANT =
            List.of("2023-10-13", "2023-10-11", "2023-10-02", "2022-12-30", "2023-10-11", "2023-09");

    @TestFactory
    Stream<DynamicTest> everyLanguageTellsWhenSomethingWasSaid() {
        return new TreeMap<>(TIMES)
                .entrySet().stream()
                        .flatMap(e -> Stream.iterate(0, i -> i < MEANT.size(), i -> i + 1)
                                .map(i -> {
                                    String text = SAID.get(e.getKey())
                                            .replace("%", e.getValue().get(i));
                                    return DynamicTest.dynamicTest(
                                            e.getKey() + ": " + text,
                                            () -> assertThat(claims(e.getKey(), text))
                                                    .isNotEmpty()
                                                    .allSatisfy(c -> assertThat(
                                                                    c.saidAt().value())
                                                            .isEqualTo(MEANT.get(i))));
                                }));
    }

    @Test
    void aShortNameOfAMonthIsOneOnlyBesideADayOrAYear() {
        assertThat(claims("es", "Irán envió drones a Rusia por el mar Caspio, dijo Kiev."))
                .allSatisfy(c -> assertThat(c.eventTime()).isNull());
        assertThat(event("es", "Irán envió drones a Rusia el 3 mar 2023, dijo Kiev."))
                .isEqualTo("2023-03-03");
        assertThat(event("fa", "سخنگوی اوکراین گفت که ایران در مهر به روسیه پهپاد فرستاده است."))
                .isNull();
    }

    @Test
    void persianDaysAreReadInBothCalendars() {
        assertThat(said("fa", "سخنگوی وزارت خارجه آمریکا ۲۰ مهر ۱۴۰۲ گفت که ایران به روسیه پهپاد فرستاده است."))
                .isEqualTo("2023-10-12");
        assertThat(said("fa", "سخنگوی وزارت خارجه آمریکا ۲۰ مهر گفت که ایران به روسیه پهپاد فرستاده است."))
                .isEqualTo("2023-10-12");
    }

    @Test
    void whatWasSaidAndWhatHappenedKeepTheirOwnDays() {
        String korean = "백악관은 13일(현지시간) 북한이 지난달 러시아에 포탄을 보냈다고 밝혔다.";
        assertThat(said("ko", korean) + " " + event("ko", korean)).isEqualTo("2023-10-13 2023-09");
        String japanese = "米国務省のミラー報道官は12日、北朝鮮が先月28日にロシアへ砲弾を送ったと述べた。";
        assertThat(said("ja", japanese) + " " + event("ja", japanese)).isEqualTo("2023-10-12 2023-09-28");
        String german =
                "Der Iran habe vor zwei Monaten Drohnen an Russland geliefert, sagte Kiew am Dienstag vergangener Woche.";
        assertThat(said("de", german) + " " + event("de", german)).isEqualTo("2023-10-03 2023-08");
        String chinese = "美国国务院上周一表示，朝鲜去年12月向俄罗斯提供了炮弹。";
        assertThat(said("zh", chinese) + " " + event("zh", chinese)).isEqualTo("2023-10-02 2022-12");
    }

    @Test
    void aWeekIsToldByTheMonthInWhichMostOfItLiesAndTheBasisNamesItsDays() {
        When when = claims("en", "Iran shipped drones to Russia two weeks ago, Kyiv said.")
                .get(0)
                .eventTime();
        assertThat(when.value()).isEqualTo("2023-09");
        assertThat(when.basis()).contains("the week from 2023-09-25 to 2023-10-01");
    }

    @Test
    void theWeekBeginsOnSaturdayWhereItDoes() {
        When arabic = claims("ar", "قالت كييف إن إيران أرسلت طائرات مسيرة إلى روسيا الأسبوع الماضي.")
                .get(0)
                .eventTime();
        assertThat(arabic.basis()).contains("the week from 2023-10-07 to 2023-10-13");
        When english = claims("en", "Kyiv said that Iran had sent drones to Russia last week.")
                .get(0)
                .eventTime();
        assertThat(english.basis()).contains("the week from 2023-10-02 to 2023-10-08");
    }

    @Test
    void aNumberOfDaysIsNoDayOfTheMonth() {
        assertThat(event("ja", "ウクライナは、イランが10日間でロシアに無人機を供与したと発表した。")).isNull();
        assertThat(event("ko", "우크라이나는 이란이 10일간 러시아에 드론을 보냈다고 밝혔다.")).isNull();
    }

    @Test
    void theDayOfADenialThatTellsNothingIsNotThatOfTheTransfer() {
        List<Claim> claims =
                claims("en", "Iran shipped drones to Russia, Kyiv said. Tehran rejected the allegation on Friday.");
        assertThat(claims.get(1).saidAt().value()).isEqualTo("2023-10-13");
        assertThat(claims.get(1).eventTime()).isNull();
    }

    @Test
    void aWeekdayThatDoesNotFitTheYearOfPublicationIsToldAsADoubt() {
        String text = "Moscow denied on Wednesday (October 18) that it had received shells from North Korea.";
        When misdated = EXTRACTOR
                .claims(report("en", text, new When("2022-10-20", "test")))
                .get(0)
                .saidAt();
        assertThat(misdated.value()).isEqualTo("2022-10-18");
        assertThat(misdated.basis()).endsWith("that was a Tuesday, so that this date or that of the report is wrong");
        assertThat(EXTRACTOR
                        .claims(report("en", text, new When("2023-10-20", "test")))
                        .get(0)
                        .saidAt()
                        .basis())
                .doesNotContain("wrong");
    }

    @Test
    void theDayOfASayingByNobodyKnownIsNotThatOfTheTransfer() {
        assertThat(event("pl", "Serbia dostarczyła Ukrainie amunicję, poinformował w środę „Kurier”."))
                .isNull();
        assertThat(event(
                        "fa", "تهران، ۳۰ شهریور ۱۴۰۲ - سخنگوی وزارت خارجه ایران دیروز ارسال موشک به یمن را تکذیب کرد."))
                .as("the dateline is no part of the sentence")
                .isNull();
    }

    @Test
    void whatIsDatedByItsOwnWordsSaysSo() {
        String text = "On 3 March 2023 Kyiv said that Iran had sent drones to Russia. Tehran denied it.";
        List<Claim> claims = EXTRACTOR.claims(report("en", text, null));
        assertThat(claims.get(0).saidAt()).isEqualTo(new When("2023-03-03", "\"3 March 2023\""));
        assertThat(claims.get(1).saidAt().basis()).startsWith("first full date of a text without a publication date");
    }

    private static String said(String language, String text) {
        return claims(language, text).get(0).saidAt().value();
    }

    private static String event(String language, String text) {
        When when = claims(language, text).get(0).eventTime();
        return when == null ? null : when.value();
    }

    static List<Claim> claims(String language, String text) {
        return EXTRACTOR.claims(report(language, text, PUBLISHED));
    }

    private static Report report(String language, String text, When published) {
        return new Report(
                "dates",
                null,
                null,
                null,
                null,
                published,
                language,
                text,
                List.of(new Line(new Span(0, text.length()), Role.BODY)),
                "");
    }
}
