package landfall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import landfall.dossier.BundleZip;
import landfall.store.Decision;
import landfall.store.Decision.About;
import landfall.store.Store;
import landfall.store.Subjects;
import landfall.watch.Evidence;
import landfall.watch.Lead;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a dossier, opened with what its readers open it with, also when strangers wrote attacks into every text. */
class ExportsTest {
    private static final String ATTACK = "=cmd|'/c calc'!A1 \u202Egnp.exe\u202C <script>alert(1)</script> & \"quote\"";

    @TempDir
    static Path folder;

    private static Store calm;
    private static Store hostile;
    private static WebServer server;
    private static WebServer other;

    @BeforeAll
    static void serve() throws Exception {
        calm = Store.open(folder.resolve("calm"));
        calm.save(SynthPetrel.investigation());
        server = WebServer.start(calm, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
        hostile = Store.open(folder.resolve("hostile"));
        hostile.save(HostileTextTest.hostile(ATTACK));
        other = WebServer.start(hostile, new Options("127.0.0.1", 0, "test"), Clock.systemUTC());
    }

    @AfterAll
    static void stop() {
        server.close();
        other.close();
        calm.close();
        hostile.close();
    }

    @Test
    void thePdfHoldsTheAnswerTheMapAndTheMark() throws Exception {
        byte[] bytes = file(server, "dossier.pdf");
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/dossier.pdf"), bytes);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("SYNTHETIC DATA", "Likely", "SYNTH PETREL", "IMO 9999993", "United States");
            assertThat(pdf.getPage(pdf.getNumberOfPages() > 2 ? 1 : 0)).isNotNull();
            boolean picture = false;
            for (var page : pdf.getPages()) {
                picture |= page.getResources().getXObjectNames().iterator().hasNext();
            }
            assertThat(picture).as("a map in the PDF").isTrue();
        }
    }

    @Test
    void onPaperNoWordOfAReasonIsBrokenAndEachPageSaysWhatItIsOf() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(file(server, "dossier.pdf"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            String all = stripper.getText(pdf);
            for (Evidence e :
                    SynthPetrel.investigation().files().get(0).leads().get(0).evidence()) {
                assertThat(List.of((e.group() + " " + e.innocent()).split("\\s+")))
                        .as(e.id())
                        .allMatch(all::contains);
            }
            assertThat(all).contains("provides,", "https://undocs.org/");
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf))
                        .contains("SYNTHETIC DATA · Did ", page + " / " + pdf.getNumberOfPages());
            }
        }
    }

    @Test
    void theOtherFilesOpenAsWhatTheyAre() throws Exception {
        List<CSVRecord> rows = csv(file(server, "claims.csv"));
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(r -> r.get("synthetic").equals("true"));
        for (String name : List.of("events.geojson", "tracks.geojson")) {
            JsonNode collection = new ObjectMapper().readTree(file(server, name));
            assertThat(collection.path("synthetic").asBoolean()).isTrue();
            assertThat(collection.path("features").size()).as(name).isPositive();
        }
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(file(server, "voyage.kml")))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("kml");
        for (String name : List.of("entities.ftm.json", "leads.jsonl")) {
            for (String line : new String(file(server, name), StandardCharsets.UTF_8).split("\n")) {
                assertThat(new ObjectMapper().readTree(line).isObject())
                        .as(name)
                        .isTrue();
            }
        }
        assertThat(new String(file(server, "entities.ftm.json"), StandardCharsets.UTF_8))
                .contains("\"Vessel\"");
    }

    @Test
    void onlyTheLeadsChosenAreTakenAlong() throws Exception {
        String all = new String(file(server, "leads.jsonl"), StandardCharsets.UTF_8);
        String one = new String(file(server, "leads.jsonl?lead=2"), StandardCharsets.UTF_8);
        assertThat(all.split("\n").length).isGreaterThan(1);
        assertThat(one.split("\n")).hasSize(1);
        assertThat(one).contains("\"rank\":2");
    }

    @Test
    void theBundleIsTheOneThatVerifyReads() throws Exception {
        Path zip = folder.resolve("bundle.zip");
        Files.write(zip, get(server, "/cases/" + SynthPetrel.CASE + "/dossier.zip"));
        assertThat(BundleZip.read(zip).hashes()).isEmpty();
        assertThat(BundleZip.read(zip).investigation().files().get(0).theCase().id())
                .isEqualTo(SynthPetrel.CASE);
    }

    @Test
    void evidenceThatAPersonRejectedStandsInTheBundleAndItStillVerifies() throws Exception {
        Lead lead = SynthPetrel.investigation().files().get(0).leads().get(0);
        Evidence dark = lead.evidence().get(1);
        String subject = Subjects.of(lead, dark);
        calm.decide(new Decision(Instant.EPOCH, "Ada", About.EVIDENCE, subject, "rejected", "receiver log seen"));
        Path zip = folder.resolve("decided.zip");
        Files.write(zip, get(server, "/cases/" + SynthPetrel.CASE + "/dossier.zip"));
        calm.decide(new Decision(Instant.EPOCH, "Ada", About.EVIDENCE, subject, "counted", "it was another ship's"));
        String decisions = new String(BundleZip.read(zip).decisions(), StandardCharsets.UTF_8);
        JsonNode item = new ObjectMapper().readTree(decisions.split("\n")[0]);
        assertThat(item.path("verdict").asText()).isEqualTo("rejected");
        assertThat(item.at("/item/evidence").asText()).isEqualTo("E2");
        assertThat(item.at("/item/what").asText()).isEqualTo(dark.what());
        assertThat(BundleZip.read(zip).hashes()).isEmpty();
    }

    @Test
    void oneDossierMadeTwiceIsOnePdfToTheByte() throws InterruptedException {
        byte[] once = PdfDossier.of("<p>A page</p>", null, "");
        Thread.sleep(1100); // a date in a PDF counts seconds
        assertThat(PdfDossier.of("<p>A page</p>", null, "")).isEqualTo(once);
        assertThat(PdfDossier.of("<p>Another</p>", null, "")).isNotEqualTo(once);
    }

    @Test
    void koreanJapaneseArabicAndHebrewStandOnPaper() throws Exception {
        byte[] pdf = PdfDossier.of(
                "<html><body><p>조선민주주의인민공화국 外務省 ミサイル</p><p>قالت وزارة الخارجية</p><p>שלום עולם</p></body></html>",
                null,
                "");
        Files.write(Path.of("target/screens/letters.pdf"), pdf);
        try (PDDocument read = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(read);
            assertThat(text).contains("조선민주주의인민공화국", "外務省", "ミサイル", "שלום").doesNotContain("#", "\uFFFD");
            assertThat(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                    .contains("الخارجية");
        }
    }

    @Test
    void theMapOnPaperSaysWhichLeadItShows() throws Exception {
        byte[] pdf = get(server, "/cases/" + SynthPetrel.CASE + "/dossier/dossier.pdf");
        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(read).replaceAll("\\s+", " "))
                    .contains("Lead 1. E1, E2 … are its reasons");
        }
    }

    @Test
    void theMapIsDrawnHereToo() throws Exception {
        byte[] png = get(server, "/cases/" + SynthPetrel.CASE + "/leads/1/map.png");
        Files.createDirectories(Path.of("target/screens"));
        Files.write(Path.of("target/screens/map-picture.png"), png);
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(1500);
        assertThat(image.getHeight()).isBetween(300, 1100);
    }

    @Test
    void attacksInEveryTextRunNowhere() throws Exception {
        for (CSVRecord row : csv(file(other, "claims.csv"))) {
            row.forEach(
                    cell -> assertThat(cell).doesNotMatch("(?s)^[=+@\\t\\r|].*").doesNotMatch("^-\\D.*"));
        }
        try (PDDocument pdf = Loader.loadPDF(file(other, "dossier.pdf"))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("<script>").doesNotContain("\u202E");
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
        }
        String html = new String(file(other, "dossier.html"), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void attacksOnMapsAndFeedsStayText() throws Exception {
        for (byte[] xml : List.of(file(other, "voyage.kml"), get(other, "/news.atom"))) {
            parsed(xml);
            assertThat(new String(xml, StandardCharsets.UTF_8)).doesNotContain("<script>", "\u202E");
        }
        assertThat(new String(file(other, "dossier.html"), StandardCharsets.UTF_8))
                .doesNotContain("\u202E")
                .doesNotContain("\u202C");
        for (String name : List.of("events.geojson", "tracks.geojson")) {
            assertThat(new ObjectMapper()
                            .readTree(file(other, name))
                            .path("type")
                            .asText())
                    .as(name)
                    .isEqualTo("FeatureCollection");
        }
        for (String drawn : List.of("map.geojson", "timeline.json")) {
            assertThat(new String(
                            get(other, "/api/cases/" + SynthPetrel.CASE + "/leads/1/" + drawn), StandardCharsets.UTF_8))
                    .as(drawn)
                    .contains("cmd")
                    .doesNotContain("\u202E");
        }
    }

    @Test
    void aWordOfAMillionLettersStillGivesEveryFile() throws Exception {
        Store wide = Store.open(folder.resolve("wide"));
        wide.save(HostileTextTest.hostile("W".repeat(1_000_000)));
        try (wide;
                WebServer third = WebServer.start(wide, new Options("127.0.0.1", 0, "test"), Clock.systemUTC())) {
            byte[] pdf = file(third, "dossier.pdf");
            assertThat(pdf.length).isLessThan(5_000_000);
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(read.getNumberOfPages()).isLessThan(200);
            }
            for (String drawn : List.of("dossier.html", "voyage.kml")) {
                byte[] bytes = file(third, drawn);
                assertThat(bytes.length).as(drawn).isLessThan(2_000_000);
                assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("more characters)");
            }
            parsed(file(third, "voyage.kml"));
            parsed(get(third, "/news.atom"));
            assertThat(csv(file(third, "claims.csv"))).hasSizeGreaterThanOrEqualTo(4);
            assertThat(new ObjectMapper()
                            .readTree(file(third, "events.geojson"))
                            .path("features")
                            .size())
                    .isPositive();
        }
    }

    private static void parsed(byte[] xml) throws Exception {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    }

    private static List<CSVRecord> csv(byte[] bytes) throws Exception {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))
                .getRecords();
    }

    @Test
    void makingAPdfTellsNothingOnTheScreen() {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler ear = new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (String.valueOf(line.getLoggerName()).startsWith("com.openhtmltopdf")) {
                    told.add(line.getMessage());
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger root = Logger.getLogger("");
        root.addHandler(ear);
        try {
            assertThat(PdfDossier.of("<p>A page</p>", null, "")).isNotEmpty();
        } finally {
            root.removeHandler(ear);
        }
        assertThat(told).isEmpty();
    }

    private static byte[] file(WebServer from, String name) throws Exception {
        return get(from, "/cases/" + SynthPetrel.CASE + "/dossier/" + name);
    }

    private static byte[] get(WebServer from, String path) throws Exception {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(from.address().replaceAll("/$", "") + path))
                                .build(),
                        BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
