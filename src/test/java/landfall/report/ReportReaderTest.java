package landfall.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import landfall.claim.Report;
import landfall.claim.When;
import landfall.reject.Rejects;
import landfall.report.ReportReader.Options;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {
    private static final String GERMAN =
            "Der Frachter hat den Hafen am Dienstag verlassen, sagte ein Sprecher der Küstenwache. "
                    + "Über die Ladung machte er keine Angaben; geprüft werde, ob die Papiere echt seien.";

    private final Rejects rejects = new Rejects();
    private final ReportReader reader = new ReportReader(Options.NONE);

    @TempDir
    Path folder;

    @Test
    void plainTextIsKeptToTheLetter() throws Exception {
        String text = "A ship left\r\n\r\n  The ship left on Monday, the ministry said.  \n\tNo cargo was named.\n";
        assertThat(read(text).text()).isEqualTo(text);
    }

    @Test
    void aDispatchIsDatedByItsDateline() throws Exception {
        String story = "The ship left the harbour on Monday, the pilots of the port say, and was not seen again.";
        for (String head : List.of(
                "WASHINGTON, 5 August 2023 - ",
                "Seoul, August 5, 2023 (Agency) -- ",
                "SEOUL (Agency), Aug. 5, 2023 — ",
                "5 August 2023 – ",
                "Berlin, 5. August 2023 (dpa) - ")) {
            assertThat(read(head + story).published()).as(head).isEqualTo(new When("2023-08-05", basis(head)));
        }
        assertThat(read("<html><body><article><p>SEOUL, 5 August 2023 - " + story + "</p></article></body></html>")
                        .published())
                .isEqualTo(new When("2023-08-05", "dateline \"SEOUL, 5 August 2023 -\""));
        for (String sentence : List.of(
                "The ship that sank on 5 August 2023 with all hands - nobody knew why - ",
                "WASHINGTON, 5 August - ",
                "Since 2019 - a year of storms - ")) {
            assertThat(read(sentence + story).published()).as(sentence).isNull();
        }
    }

    @Test
    void aDispatchIsDatedByItsDatelineInAnyScript() throws Exception {
        Map<String, String> stories = Map.of(
                "2023년 10월 14일 서울.", " 북한이 러시아에 포탄을 보냈다고 백악관이 밝혔다. 모스크바는 이를 부인했다.",
                "서울, 2023년 10월 14일 -", " 북한이 러시아에 포탄을 보냈다고 백악관이 밝혔다. 모스크바는 이를 부인했다.",
                "【ワシントン＝2023年10月14日】", "北朝鮮がロシアに砲弾を送ったとホワイトハウスが発表した。モスクワは否定した。",
                "新华社华盛顿2023年10月14日电", " 白宫表示，朝鲜向俄罗斯提供了炮弹。莫斯科否认这一说法。",
                "واشنطن، ١٤ أكتوبر ٢٠٢٣ (وكالة الميناء) –",
                        " قال البيت الأبيض إن كوريا الشمالية أرسلت قذائف إلى روسيا. ونفت موسكو ذلك.",
                "واشنطن، 14 تشرين الأول 2023.",
                        " قال البيت الأبيض إن كوريا الشمالية أرسلت قذائف إلى روسيا. ونفت موسكو ذلك.",
                "تهران، ۲۲ مهر ۱۴۰۲ -",
                        " سخنگوی کاخ سفید گفت که کره شمالی به روسیه گلوله فرستاده است. مسکو این را تکذیب کرد.",
                "WASHINGTON, 14 October 2023.",
                        " The White House said that North Korea had sent shells to Russia. Moscow denied it.",
                "МОСКВА, 14 октября 2023 года. /Вестник/.",
                        " Белый дом заявил, что КНДР поставила России снаряды. Москва это отрицает.");
        for (Map.Entry<String, String> story : stories.entrySet()) {
            When published = read(story.getKey() + story.getValue()).published();
            assertThat(published).as(story.getKey()).isNotNull();
            assertThat(published.value()).as(story.getKey()).isEqualTo("2023-10-14");
            assertThat(published.basis()).startsWith("dateline \"");
        }
        for (String sentence : List.of(
                "On 14 October 2023 the White House said that North Korea had sent shells to Russia. Moscow denied it.",
                "2023年10月14日，白宫表示，朝鲜向俄罗斯提供了炮弹。莫斯科否认这一说法。",
                "2023년 10월 14일 백악관은 북한이 러시아에 포탄을 보냈다고 밝혔다. 모스크바는 이를 부인했다.")) {
            assertThat(read(sentence).published()).as(sentence).isNull();
        }
    }

    private static String basis(String head) {
        return "dateline \"" + head.strip() + "\"";
    }

    @Test
    void whatIsTooLongToBeReadWholeSaysSo() throws Exception {
        String feed = "<rss version=\"2.0\"><channel><title>Harbour</title>"
                + "<item><guid>%d</guid><description>A ship left.</description></item>".repeat(5001)
                + "</channel></rss>";
        assertThat(reader.readAll(feed.getBytes(StandardCharsets.UTF_8), "feed.xml", rejects))
                .hasSize(5000);
        String page = IntStream.range(0, 20_001)
                .mapToObj(i -> "<p>Ship number " + i + " left the harbour on Monday, the pilots of the port say.</p>")
                .collect(Collectors.joining("", "<html><body><article>", "</article></body></html>"));
        reader.readAll(page.getBytes(StandardCharsets.UTF_8), "page.html", rejects);
        assertThat(rejects.byReason())
                .containsOnlyKeys(
                        "a feed of which only the first 5000 entries were read",
                        "a page of which only the first 20000 blocks were read");
        assertThat(rejects.firstPlaces("a feed of which only the first 5000 entries were read"))
                .containsExactly("feed.xml: 1 entries more");
    }

    @Test
    void theLinesCoverEveryNonBlankLine() throws Exception {
        Report report = read("A ship left\n\n The ship left on Monday.\n\nLeave a Reply");
        assertThat(report.lines().stream().map(l -> l.span().of(report.text())))
                .containsExactly("A ship left", "The ship left on Monday.", "Leave a Reply");
    }

    @Test
    void anEncodingIsFoundEvenWhenThePageLiesAboutIt() throws Exception {
        String page = "<html><head><meta charset=\"utf-8\"><title>Frachter</title></head><body><p>" + GERMAN + "</p><p>"
                + GERMAN + "</p></body></html>";
        assertThat(reader.read(page.getBytes(Charset.forName("windows-1252")), "a.html")
                        .text())
                .contains("Küstenwache");
        String other = page.replace("utf-8", "iso-8859-1");
        assertThat(reader.read(other.getBytes(StandardCharsets.UTF_8), "a.html").text())
                .contains("Küstenwache");
    }

    @Test
    void windows1251IsReadAsRussian() throws Exception {
        String text =
                "Судно вышло из порта во вторник, сообщил представитель береговой охраны. О грузе он ничего не сказал, "
                        + "документы проверяются. Министерство отказалось от комментариев.";
        Report report = reader.read(text.getBytes(Charset.forName("windows-1251")), "a.txt");
        assertThat(report.text()).isEqualTo(text);
        assertThat(report.language()).isEqualTo("ru");
    }

    @Test
    void aDeclaredLanguageIsOverruledByALongTextInAnother() throws Exception {
        String json = "{\"id\":\"x\",\"lang\":\"en\",\"text\":\"" + GERMAN + "\"}";
        assertThat(read(json).language()).isEqualTo("de");
    }

    @Test
    void theUsersOptionsBeatTheDocumentAndTheBasisSaysSo() throws Exception {
        String json = "{\"id\":\"x\",\"published\":\"2022-11-03\",\"text\":\"" + GERMAN + "\"}";
        Report report = new ReportReader(new Options("2022-11-02", "fr", "Blatt")).read(bytes(json), "x.json");
        assertThat(report.published().value()).isEqualTo("2022-11-02");
        assertThat(report.published().basis()).contains("given by the user").contains("2022-11-03");
        assertThat(report.language()).isEqualTo("fr");
        assertThat(report.publisher()).isEqualTo("Blatt");
    }

    @Test
    void aJsonDocumentKeepsItsIdAndText() throws Exception {
        Report report = read("{\"id\":\"d-1\",\"text\":\"One.\\n\\nTwo “quoted”.\",\"url\":\"https://example.org/1\"}");
        assertThat(report.id()).isEqualTo("d-1");
        assertThat(report.text()).isEqualTo("One.\n\nTwo “quoted”.");
        assertThat(report.url()).isEqualTo("https://example.org/1");
        assertThat(report.published()).isNull();
    }

    @Test
    void jsonLinesGiveOneReportEachAndCountTheBroken() throws Exception {
        String lines = "{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"Two.\"}\n{broken\n{\"id\":\"c\"}\n";
        List<Report> reports = reader.readAll(bytes(lines), "x.jsonl", rejects);
        assertThat(reports).extracting(Report::id).containsExactly("a", "b");
        assertThat(rejects.byReason()).containsEntry("broken JSON", 1L).containsEntry("JSON without a \"text\"", 1L);
    }

    @Test
    void aFolderIsReadInOrderAndCountsWhatIsNoReport() throws IOException {
        Files.writeString(folder.resolve("b.txt"), GERMAN);
        Files.createDirectories(folder.resolve("a"));
        Files.writeString(folder.resolve("a/x.txt"), GERMAN);
        Files.write(folder.resolve("photo.txt"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 1, 2});
        Files.write(folder.resolve("empty.txt"), new byte[0]);
        Files.writeString(folder.resolve("video.html"), "<html><body><video src=x></video><p>Watch</p></body></html>");
        assertThat(reader.read(folder, rejects)).extracting(Report::id).containsExactly("a/x.txt", "b.txt");
        assertThat(rejects.byReason().keySet())
                .containsExactlyInAnyOrder(
                        "a JPEG picture",
                        "an empty file",
                        "a page with hardly any text, such as a menu, a video or an error");
    }

    @Test
    void filesOfOneNameAreToldApartByTheirFolders() throws IOException {
        Path one = Files.createDirectories(folder.resolve("one"));
        Path two = Files.createDirectories(folder.resolve("two"));
        Files.writeString(one.resolve("x.txt"), GERMAN);
        Files.writeString(two.resolve("x.txt"), GERMAN + " Mehr folgt.");
        Files.writeString(two.resolve("y.txt"), GERMAN);
        List<Path> given = List.of(one.resolve("x.txt"), two.resolve("x.txt"), two.resolve("y.txt"));
        assertThat(reader.read(given, rejects))
                .extracting(Report::id)
                .containsExactly("one/x.txt", "two/x.txt", "y.txt");
        assertThat(reader.read(List.of(one, two), rejects))
                .extracting(Report::id)
                .containsExactly("one/x.txt", "two/x.txt", "y.txt");
    }

    @Test
    void aFileGivenTwiceIsReadOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("x.txt"), GERMAN);
        assertThat(reader.read(List.of(file, folder), rejects)).hasSize(1);
        assertThat(rejects.byReason()).containsEntry("a file given twice", 1L);
    }

    @Test
    void amongSeveralFilesThoseThatHoldNothingAreCountedUnlessAllDo() throws IOException {
        Path text = Files.writeString(folder.resolve("x.txt"), GERMAN);
        Path empty = Files.write(folder.resolve("empty.txt"), new byte[0]);
        Path other = Files.write(folder.resolve("other.txt"), new byte[0]);
        assertThat(reader.read(List.of(empty, text), rejects)).hasSize(1);
        assertThat(rejects.byReason()).containsEntry("an empty file", 1L);
        assertThatThrownBy(() -> reader.read(List.of(empty, other), rejects))
                .hasMessageContaining("None of the 2 paths");
    }

    @Test
    void aPictureGivenAloneIsTheCallersMistake() throws IOException {
        Path photo = Files.write(folder.resolve("photo.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
        assertThatThrownBy(() -> reader.read(photo, rejects))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("photo.jpg")
                .hasMessageContaining("a JPEG picture");
    }

    @Test
    void noiseIsNoTextInAnyEncoding() {
        byte[] noise = new byte[400];
        new java.util.Random(7).nextBytes(noise);
        assertThatThrownBy(() -> reader.read(noise, "noise.txt"))
                .isInstanceOf(UnreadableReport.class)
                .hasMessage("binary data");
    }

    @Test
    void wideTextIsReadWithAndWithoutItsMark() throws Exception {
        assertThat(reader.read(GERMAN.getBytes(StandardCharsets.UTF_16), "a.txt")
                        .text())
                .isEqualTo(GERMAN);
        assertThat(reader.read(GERMAN.getBytes(StandardCharsets.UTF_16LE), "a.txt")
                        .text())
                .isEqualTo(GERMAN);
    }

    @Test
    void aMissingPathAndABadDateAreTheCallersMistakes() {
        assertThatThrownBy(() -> reader.read(folder.resolve("none"), rejects))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Options("2 November", null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2022-11-02");
    }

    private Report read(String text) throws UnreadableReport {
        return reader.read(bytes(text), "x");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
