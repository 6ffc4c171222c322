package landfall.report;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character encoding of a document, found rather than believed: a byte order mark first, then UTF-8 where the bytes are
 * valid UTF-8 beyond ASCII (no other encoding is so by chance), then what the document declares if the bytes agree with it,
 * then ICU's statistical detection.
 *
 * @param text the characters, without a byte order mark
 * @param charset name of the encoding used
 */
record Decoding(String text, String charset) {
    /** How far into a page a declaration may stand: the HTML standard's prescan reads 1024 bytes; sloppy pages need more. */
    private static final int PRESCAN = 4096;
    /** Bytes shown to the statistical detector. */
    private static final int SAMPLE = 64 * 1024;
    /** Share of broken sequences up to which damaged UTF-8 is still taken for UTF-8. */
    private static final double DAMAGE = 0.02;

    /** ICU's confidence, of 100, below which its guess is none. */
    private static final int SURE = 10;

    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9._:-]{1,30})");

    /** WHATWG Encoding: who says Latin-1 means Windows-1252; East Asian names mean the larger sets that grew from them. */
    private static final Map<String, String> MEANT = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "iso-8859-9", "windows-1254",
            "euc-kr", "x-windows-949",
            "ks_c_5601-1987", "x-windows-949",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "shift_jis", "windows-31j");

    static Decoding of(byte[] bytes) {
        Optional<Decoding> marked = byteOrderMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<Charset> declared = declared(bytes);
        boolean ascii = isAscii(bytes);
        if (ascii && !(declared.isPresent() && escapes(bytes))) {
            return new Decoding(new String(bytes, StandardCharsets.US_ASCII), "US-ASCII");
        }
        if (!ascii) {
            Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
            if (utf8.isPresent()) {
                return new Decoding(utf8.get(), "UTF-8");
            }
        }
        return declared.filter(c -> !c.equals(StandardCharsets.UTF_8))
                .flatMap(c -> strict(bytes, c).filter(Decoding::plausible).map(t -> new Decoding(t, c.name())))
                .orElseGet(() -> guessed(bytes));
    }

    /**
     * The same of bytes whose encoding was declared outside of them, as a mail declares its parts'.
     *
     * @param declared name of an encoding; null, unknown or wrong is no matter
     */
    static Decoding of(byte[] bytes, String declared) {
        Optional<Charset> named = declared == null ? Optional.empty() : charset(declared);
        boolean beyondAscii = !isAscii(bytes);
        Optional<Decoding> utf8 = beyondAscii
                ? strict(bytes, StandardCharsets.UTF_8).map(t -> new Decoding(t, "UTF-8"))
                : Optional.empty();
        return byteOrderMark(bytes)
                .or(() -> utf8)
                .or(() -> named.flatMap(
                        c -> strict(bytes, c).filter(Decoding::plausible).map(t -> new Decoding(t, c.name()))))
                .orElseGet(() -> of(bytes));
    }

    private static Optional<Decoding> byteOrderMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return Optional.of(decoded(b, 3, StandardCharsets.UTF_8));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(decoded(b, 2, StandardCharsets.UTF_16BE));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(decoded(b, 2, StandardCharsets.UTF_16LE));
        }
        return Optional.empty();
    }

    private static Decoding decoded(byte[] bytes, int skip, Charset charset) {
        return new Decoding(new String(bytes, skip, bytes.length - skip, charset), charset.name());
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** ISO 2022 encodings look like ASCII with escape bytes. */
    private static boolean escapes(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0x1B) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, PRESCAN), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        return m.find() ? charset(m.group(1)) : Optional.empty();
    }

    private static Optional<Charset> charset(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(lower, lower)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** Control characters beyond white space mean that the encoding is a wrong one. */
    private static boolean plausible(String text) {
        return text.chars().limit(SAMPLE).noneMatch(c -> c < 0x09 || (c >= 0x80 && c <= 0x9F && c != 0x85));
    }

    private static Decoding guessed(byte[] bytes) {
        Decoding damaged = decoded(bytes, 0, StandardCharsets.UTF_8);
        long broken = damaged.text.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = damaged.text.chars().filter(c -> c > 0x7F).count();
        if (broken <= DAMAGE * damaged.text.length() && broken * 4 < beyondAscii) {
            return damaged;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.enableInputFilter(true);
        detector.setText(Arrays.copyOf(bytes, Math.min(bytes.length, SAMPLE)));
        CharsetMatch match = detector.detect();
        return Optional.ofNullable(match)
                .filter(m -> m.getConfidence() >= SURE)
                .flatMap(m -> charset(m.getName()))
                .map(c -> decoded(bytes, 0, c))
                .orElse(damaged);
    }
}
