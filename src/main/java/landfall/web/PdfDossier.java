package landfall.web;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.logging.Level;
import landfall.claim.Sha256;
import landfall.dossier.Dossiers;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.VesselRecord;
import landfall.geo.Water;
import landfall.watch.Lead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/**
 * The page of a dossier, or of a ship's record, as a PDF for printing and sending. It fetches nothing. Words too long for paper are cut, and say so; characters
 * that turn the direction of writing become a visible mark, as on the pages.
 */
public final class PdfDossier {
    /** A paragraph longer than a page is no paragraph. */
    private static final int LONGEST_TEXT = 4000;

    /** Longer than any word of a language; so a line can always be broken. */
    private static final int LONGEST_WORD = 60;

    private static final String PAPER =
            "body{font:10.5px/1.45 Letters,Eastern;margin:0;color:#1b1b1b} h1{font-size:17px} h2{font-size:13.5px;"
                    + "margin-top:16px;border-bottom:1px solid #bbb} h3{font-size:11.5px} h2,h3{-fs-page-break-min-height:44mm} .wide{-fs-page-break-min-height:26mm} .of-figure{-fs-page-break-min-height:125mm}"
                    + " table{border-collapse:collapse;width:100%;font-size:8.5px;margin-bottom:7px;-fs-table-paginate:paginate}"
                    + " th,td{border:1px solid #ccc;padding:2px 4px;text-align:left;vertical-align:top;word-wrap:break-word}"
                    + " th{background:#f1f1ee} tr{page-break-inside:avoid} .answer{font-size:12.5px;border-left:5px solid #0b5a8a;"
                    + "padding:4px 10px;background:#f4f8fa} .synthetic{background:#9b1c1c;color:#fff;padding:4px 10px;font-weight:bold}"
                    + " .note{color:#555;font-size:9px} blockquote{margin:3px 0 3px 8px;padding-left:8px;border-left:2px solid #999} img{width:100%}"
                    + " figure{page-break-inside:avoid} code{font-size:8px;word-wrap:break-word} p,li,blockquote{word-wrap:break-word}";

    /** What stands below each page: whether it is made up, what it is about, which page of how many. */
    private static final String FOOT = "{font:9px Letters,Eastern;color:#555;white-space:nowrap;content:";

    private static final int LONGEST_FOOT = 90;

    private PdfDossier() {}

    /** A case of an investigation, with the map of its best lead. */
    public static byte[] of(Investigation found, String caseId) {
        Desk desk = new Desk(found, Instant.EPOCH);
        return of(desk, desk.file(caseId).orElseThrow(), new DarkArea(new Once<>(Water::load)));
    }

    /** The record of a ship, with the map of all that was heard of it. */
    public static byte[] of(VesselRecord record) {
        return of(record, new Desk(record.found(), Instant.EPOCH), new DarkArea(new Once<>(Water::load)), Tongue.EN);
    }

    static byte[] of(VesselRecord record, Desk desk, DarkArea areas, Tongue tongue) {
        byte[] map = record.isHeard()
                ? MapPicture.png(Chart.of(desk, record.tracks(), record.numbers(), areas), DossierRoom.MAP_WIDTH)
                : null;
        return of(PaperIn.said(record.page(Water.load()), tongue), map, tongue.say(PaperMap.OF_A_RECORD));
    }

    static byte[] of(Desk desk, CaseFile file, DarkArea areas) {
        Investigation only = DossierRoom.with(desk.words(), file);
        byte[] page = Dossiers.file(only, file.theCase().id(), "dossier.html");
        Lead best = Lead.likeliest(file.leads()).orElse(null);
        byte[] map =
                best == null ? null : MapPicture.png(Chart.of(desk, best, file.watch(), areas), DossierRoom.MAP_WIDTH);
        return of(
                new String(page, StandardCharsets.UTF_8),
                map,
                best == null ? "" : "Lead " + best.rank() + ". " + PaperMap.OF_A_LEAD);
    }

    /**
     * @param page the dossier as HTML
     * @param map PNG that takes the place of the page's drawing, or null
     * @param caption what it shows
     */
    static byte[] of(String page, byte[] map, String caption) {
        Document document = Jsoup.parse(page);
        document.select("meta, style:not(.widths), script, link").remove();
        for (Element drawing : document.select("svg")) {
            if (map == null) {
                drawing.remove();
            } else {
                drawing.replaceWith(new Element("img")
                        .attr(
                                "src",
                                "data:image/png;base64," + Base64.getEncoder().encodeToString(map))
                        .attr("alt", "map"));
            }
        }
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        text.text(tamed(text.getWholeText()));
                    }
                },
                document.body());
        document.select("figcaption").forEach(c -> c.text(caption));
        document.select("h2:has(+ figure)").addClass("of-figure");
        document.head()
                .appendElement("style")
                .appendText(PAPER + "@page{size:A4;margin:18mm 16mm;@bottom-left" + FOOT + foot(document)
                        + "}@bottom-right" + FOOT + "counter(page) ' / ' counter(pages)}}");
        return rendered(document);
    }

    /** The question, as a string of CSS; nothing in it can end the string. */
    private static String foot(Document document) {
        String title = document.title().replaceAll("[^\\p{L}\\p{N} ?,.:-]", " ");
        String short_ = title.length() > LONGEST_FOOT ? title.substring(0, LONGEST_FOOT) + "…" : title;
        return "'" + (document.select(".synthetic").isEmpty() ? "" : "SYNTHETIC DATA · ") + short_ + "'";
    }

    /** Text as paper can bear it. */
    static String tamed(String text) {
        StringBuilder escaped = new StringBuilder();
        Html.escape(escaped, Phrases.clipped(Html.wordsCut(text), LONGEST_TEXT));
        String safe = org.jsoup.parser.Parser.unescapeEntities(escaped.toString(), false);
        return safe.replaceAll("(\\S{" + LONGEST_WORD + "})(?=\\S)", "$1\u200B");
    }

    /** What the library tells of each page it lays out belongs on nobody's screen; warnings stay. */
    private static void quieten() {
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private static byte[] rendered(Document document) {
        quieten();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri != null && uri.startsWith("data:"),
                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useFont(font(Letters::regular), "Letters", 400, FontStyle.NORMAL, true);
        builder.useFont(font(Letters::bold), "Letters", 700, FontStyle.NORMAL, true);
        builder.useFont(font(Letters::oblique), "Letters", 400, FontStyle.ITALIC, true);
        builder.useFont(font(Letters::eastern), "Eastern", 400, FontStyle.NORMAL, true);
        builder.useUnicodeBidiSplitter(RightToLeft::new);
        builder.useUnicodeBidiReorderer(new RightToLeft.Reorderer());
        builder.withProducer("Landfall");
        builder.withW3cDocument(new W3CDom().fromJsoup(document), "about:blank");
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            save(renderer.getPdfDocument(), document, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PDF", e);
        }
        return out.toByteArray();
    }

    /** The same bytes whenever it is made: the library would write down the time of day, and make a name for the file of it. */
    private static void save(PDDocument pdf, Document page, OutputStream out) throws IOException {
        String content = Sha256.hex(page.outerHtml().getBytes(StandardCharsets.UTF_8));
        pdf.getDocumentInformation().setCreationDate(null);
        pdf.setDocumentId(Long.parseUnsignedLong(content.substring(0, Long.BYTES * 2), 16));
        pdf.save(out);
    }

    private static FSSupplier<InputStream> font(FSSupplier<InputStream> letters) {
        return letters;
    }
}
