package landfall.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import landfall.claim.Report;
import landfall.claim.Sha256;
import landfall.reject.Refusal;
import landfall.reject.Rejects;

/**
 * Reads documents into reports, whatever their form: web pages, plain text, JSON documents, PDF, office documents, feeds, mails, web archives. The form, the
 * encoding and the language are found in the bytes; what a document says of itself is checked.
 */
public final class ReportReader {
    /** Largest document read. The longest of the pages that page-extraction benchmarks collect have about 3 MB; our judgement. */
    static final int MOST_BYTES = 16 << 20;
    /** Most files read from one folder; our judgement. */
    private static final int MOST_FILES = 200_000;

    /** Deepest mail attached to a mail attached to a mail; our judgement. */
    private static final int DEEPEST_DOCUMENT = 8;

    private final Options options;
    private final int depth;

    /**
     * What the caller knows about the documents; null where not given. It beats what the documents say.
     *
     * @param published ISO date: {@code 2022-11-02}
     * @param language ISO 639-1
     * @param publisher name
     */
    public record Options(String published, String language, String publisher) {
        public static final Options NONE = new Options(null, null, null);

        public Options {
            if (published != null && !isDate(published)) {
                throw new Refusal("--published: \"" + published
                        + "\" is no date; write it as year-month-day, such as 2022-11-02");
            }
            if (language != null && !language.matches("[a-z]{2,3}")) {
                throw new Refusal(
                        "--language: \"" + language + "\" is no language code; use ISO 639-1, such as en or de");
            }
        }

        private static boolean isDate(String text) {
            try {
                LocalDate.parse(text);
                return true;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }

    public ReportReader(Options options) {
        this(options, 0);
    }

    private ReportReader(Options options, int depth) {
        this.options = options;
        this.depth = depth;
    }

    /**
     * The reports of a file, or of all files of a folder in the order of their paths. Inside folders, and for documents within
     * one file, what cannot be read is counted with its reason.
     *
     * @throws Refusal in one sentence, when there is no such path, or a single file holds nothing to read
     */
    public List<Report> read(Path fileOrFolder, Rejects rejects) throws IOException {
        if (!Files.exists(fileOrFolder)) {
            throw new Refusal(fileOrFolder + ": there is no such file or folder");
        }
        return Files.isDirectory(fileOrFolder) ? folder(fileOrFolder, rejects) : file(fileOrFolder, rejects);
    }

    /**
     * The reports of several files and folders, in the order given. Files of one name are told apart by the folders above them; a file
     * that was given already, and a second document of one id, are counted. With several paths a file that holds nothing to read is
     * counted, too.
     *
     * @throws Refusal in one sentence, when there is no such path, or none of them holds anything to read
     */
    public List<Report> read(List<Path> paths, Rejects rejects) throws IOException {
        if (paths.size() == 1) {
            return read(paths.get(0), rejects);
        }
        Map<String, Path> files = Given.named(paths, folder -> files(folder, rejects), rejects);
        List<Report> reports = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            addReports(file.getValue(), file.getKey(), ids, reports, rejects);
        }
        if (reports.isEmpty()) {
            throw new Refusal(
                    "None of the " + paths.size()
                            + " paths holds a document that can be read; give web pages, plain text, JSON documents, feeds, PDFs, office documents, mails or web archives.");
        }
        return reports;
    }

    /** The feed that the bytes are, if they are one. */
    public static Optional<Feed> feed(byte[] bytes) {
        if (bytes.length == 0 || bytes.length > MOST_BYTES || Format.isBinary(bytes)) {
            return Optional.empty();
        }
        String text = Decoding.of(bytes).text();
        return Format.of(text) == Format.FEED ? Optional.of(Feed.parse(text)) : Optional.empty();
    }

    /** Whether a document gives at least one report. */
    public static boolean isReadable(byte[] bytes, String name) {
        try {
            return !new ReportReader(Options.NONE)
                    .readAll(bytes, name, new Rejects())
                    .isEmpty();
        } catch (UnreadableReport e) {
            return false;
        }
    }

    /**
     * The one report of a document.
     *
     * @param name its file name, which is the report's id when the document has none of its own
     * @throws UnreadableReport with the reason, when there is nothing to read
     */
    public Report read(byte[] bytes, String name) throws UnreadableReport {
        return readAll(bytes, name, new Rejects()).get(0);
    }

    /**
     * Every report of a document: a feed or a file of JSON lines holds several.
     *
     * @throws UnreadableReport when it gives none
     */
    public List<Report> readAll(byte[] bytes, String name, Rejects rejects) throws UnreadableReport {
        if (bytes.length == 0) {
            throw new UnreadableReport("an empty file");
        }
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableReport("larger than 16 MB");
        }
        if (Mail.isOne(bytes)) {
            return Mail.read(bytes, deeper(), new Source(name, Sha256.hex(bytes), options), rejects);
        }
        if (Mailbox.isOne(bytes)) {
            return mailbox(bytes, new Source(name, Sha256.hex(bytes), options), rejects);
        }
        if (WebArchive.isOne(bytes)) {
            return archived(bytes, new Source(name, Sha256.hex(bytes), options), rejects);
        }
        Optional<String> foreign = Format.foreign(bytes);
        Optional<Report> office = foreign.isEmpty()
                ? Optional.empty()
                : OfficeText.read(bytes, new Source(name, Sha256.hex(bytes), options));
        if (office.isPresent()) {
            return List.of(office.get());
        }
        if (foreign.isPresent()) {
            throw new UnreadableReport(foreign.get());
        }
        if (!Format.isPdf(bytes) && Format.isBinary(bytes)) {
            throw new UnreadableReport("binary data");
        }
        Source source = new Source(name, Sha256.hex(bytes), options);
        List<Report> reports = Format.isPdf(bytes)
                ? List.of(PdfText.read(bytes, source, rejects))
                : text(Decoding.of(bytes).text(), source, rejects);
        if (reports.isEmpty()) {
            throw new UnreadableReport("no document in it has a text");
        }
        return reports;
    }

    /** For documents within a document. */
    private ReportReader deeper() throws UnreadableReport {
        if (depth >= DEEPEST_DOCUMENT) {
            throw new UnreadableReport("a mail within more than " + DEEPEST_DOCUMENT + " others");
        }
        return new ReportReader(options, depth + 1);
    }

    private List<Report> mailbox(byte[] bytes, Source source, Rejects rejects) throws UnreadableReport {
        List<byte[]> mails = Mailbox.mails(bytes);
        List<Report> reports = new ArrayList<>();
        int number = 0;
        for (byte[] mail : mails) {
            number++;
            String name = mails.size() == 1 ? source.name() : source.name() + "#" + number;
            try {
                reports.addAll(Mail.read(mail, deeper(), new Source(name, source.sha256(), options), rejects));
            } catch (UnreadableReport e) {
                rejects.count(e.reason(), name, "");
            }
        }
        if (reports.isEmpty()) {
            throw new UnreadableReport("a mailbox without a mail that can be read");
        }
        return reports;
    }

    private List<Report> archived(byte[] bytes, Source source, Rejects rejects) throws UnreadableReport {
        List<Report> reports = WebArchive.reports(bytes, this, source, rejects);
        if (reports.isEmpty()) {
            throw new UnreadableReport("a web archive without a page that can be read");
        }
        return reports;
    }

    private static List<Report> text(String text, Source source, Rejects rejects) throws UnreadableReport {
        if (Format.isBinary(text)) {
            throw new UnreadableReport("binary data");
        }
        if (text.isBlank()) {
            throw new UnreadableReport("no text");
        }
        return switch (Format.of(text)) {
            case PAGE -> List.of(Page.read(text, source, rejects));
            case JSON -> JsonDocuments.read(text, source, rejects);
            case JSON_LINES -> JsonDocuments.readLines(text, source, rejects);
            case FEED -> Feed.parse(text).reports(source, rejects);
            case TEXT, PDF -> List.of(PlainText.read(text, source));
        };
    }

    /**
     * Every report of a file, under a name of the caller's.
     *
     * @throws UnreadableReport when it gives none
     */
    public List<Report> readAll(Path file, String name, Rejects rejects) throws IOException, UnreadableReport {
        return readAll(bytes(file), name, rejects);
    }

    private List<Report> file(Path file, Rejects rejects) throws IOException {
        try {
            return readAll(bytes(file), file.getFileName().toString(), rejects);
        } catch (UnreadableReport e) {
            throw new Refusal(
                    file + ": nothing to read (" + e.reason()
                            + "); give a web page, plain text, a JSON document, a feed, a PDF, an office document, a mail or a web archive",
                    e);
        }
    }

    private List<Report> folder(Path folder, Rejects rejects) throws IOException {
        List<Report> reports = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Path file : files(folder, rejects)) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            addReports(file, name, ids, reports, rejects);
        }
        return reports;
    }

    private void addReports(Path file, String name, Set<String> ids, List<Report> reports, Rejects rejects) {
        try {
            for (Report report : readAll(bytes(file), name, rejects)) {
                if (ids.add(report.id())) {
                    reports.add(report);
                } else {
                    rejects.count("a second document with the same id", name, report.id());
                }
            }
        } catch (UnreadableReport e) {
            rejects.count(e.reason(), name, "");
        } catch (IOException e) {
            rejects.count(Sources.UNOPENED, name, "");
        }
    }

    private static List<Path> files(Path folder, Rejects rejects) {
        List<Path> files = Sources.unlinked(folder, MOST_FILES + 1L, rejects);
        if (files.size() > MOST_FILES) {
            throw new Refusal(folder + ": holds more than " + MOST_FILES + " files; give the folders in it by turns");
        }
        return files;
    }

    private static byte[] bytes(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(MOST_BYTES + 1);
        }
    }
}
