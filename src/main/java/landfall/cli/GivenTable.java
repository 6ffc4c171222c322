package landfall.cli;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import landfall.reject.Refusal;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;

/**
 * A small table of the caller's own with named columns, as spreadsheets write it: apart by commas, semicolons or tabs, in UTF-8
 * with or without a mark before it, or in UTF-16 with one.
 */
final class GivenTable {
    private static final int BYTE_ORDER_MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t";
    private static final String SEPARATOR_LINE = "sep=";
    /** Longest first line that is looked at for what stands between the columns. */
    private static final int LONGEST_HEADER = 1 << 16;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_EMPTY)
            .get();

    private GivenTable() {}

    /**
     * Hands on each row.
     *
     * @param file the table, or {@code -} for standard input
     * @param wanted whether the columns, by name, are enough
     * @param columns what is wanted, in words that follow "has"
     * @throws Refusal when it cannot be read to its end
     */
    static void rows(Path file, Predicate<List<String>> wanted, String columns, Consumer<CSVRecord> row)
            throws IOException {
        Path there = Inputs.given(List.of(file)).get(0);
        if (Files.isDirectory(there)) {
            throw new Refusal(file + " is a folder; give the one table in it.");
        }
        try (BufferedReader in = text(new BufferedInputStream(Files.newInputStream(there)));
                CSVParser rows = parsed(in, file)) {
            if (rows.getHeaderNames().stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
                throw refused(file, new CharacterCodingException());
            }
            if (!wanted.test(rows.getHeaderNames())) {
                throw new Refusal(file + " has " + columns
                        + "; name them in its first line, with commas, semicolons or tabs between.");
            }
            rows.forEach(row);
        } catch (CSVException | UncheckedIOException e) {
            throw refused(file, e.getCause() instanceof IOException cause ? cause : e);
        } catch (CharacterCodingException e) {
            throw refused(file, e);
        }
    }

    private static CSVParser parsed(BufferedReader in, Path file) throws IOException {
        try {
            return FORMAT.builder().setDelimiter(separator(in)).get().parse(in);
        } catch (IllegalArgumentException e) {
            throw new Refusal(file + " names a column twice in its first line; give each a name of its own.", e);
        }
    }

    private static Refusal refused(Path file, Exception why) {
        return new Refusal(
                why instanceof CharacterCodingException
                        ? file + " is not in UTF-8; save it as UTF-8 and give it again."
                        : file + " is no table that can be read: " + why.getMessage() + ".",
                why);
    }

    private static BufferedReader text(InputStream in) throws IOException {
        BufferedReader text =
                new BufferedReader(new InputStreamReader(in, charset(in).newDecoder()));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        skipSeparatorLine(text);
        return text;
    }

    /** The line {@code sep=;} that tells spreadsheets, and nobody else, what stands between the columns. */
    private static void skipSeparatorLine(BufferedReader text) throws IOException {
        text.mark(SEPARATOR_LINE.length());
        StringBuilder begin = new StringBuilder();
        for (int c = text.read(); c >= 0; c = text.read()) {
            begin.append((char) c);
            if (begin.length() == SEPARATOR_LINE.length()) {
                break;
            }
        }
        if (SEPARATOR_LINE.contentEquals(begin)) {
            text.readLine();
        } else {
            text.reset();
        }
    }

    /** By the mark before the text, which stays there. */
    private static Charset charset(InputStream in) throws IOException {
        in.mark(2);
        int mark = in.read() << 8 | in.read();
        in.reset();
        return switch (mark) {
            case 0xFEFF -> StandardCharsets.UTF_16BE;
            case 0xFFFE -> StandardCharsets.UTF_16LE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** What stands most often in the first line: names of columns hold none of them. */
    private static char separator(BufferedReader in) throws IOException {
        in.mark(LONGEST_HEADER);
        int[] seen = new int[SEPARATORS.length()];
        for (int i = 0, c = in.read(); i < LONGEST_HEADER - 1 && c >= 0 && c != '\n' && c != '\r'; i++, c = in.read()) {
            int which = SEPARATORS.indexOf(c);
            if (which >= 0) {
                seen[which]++;
            }
        }
        in.reset();
        int most = 0;
        for (int i = 1; i < seen.length; i++) {
            most = seen[i] > seen[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
