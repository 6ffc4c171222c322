package landfall.ais;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Text as everything here reads it, in bytes that begin with those of ASCII and with line feeds, made of text that is not: UTF-16, as
 * Windows' shell and spreadsheets write it, and lines that end with a carriage return alone.
 */
final class PlainText extends InputStream {
    private final char[] chars = new char[1 << 13];
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Reader from;
    private final Writer to;
    private final boolean returns;
    private byte[] ready = {};
    private int at;

    private PlainText(InputStream in, byte[] first) {
        boolean wide = isWide(first);
        returns = hasReturnsOnly(first);
        from = new InputStreamReader(in, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
        Charset same = wide ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        to = new OutputStreamWriter(bytes, same);
    }

    /** The stream itself where it is plain by its first bytes. */
    static InputStream of(InputStream in, byte[] first) {
        return isPlain(first) ? in : new PlainText(in, first);
    }

    /** Some bytes that a text begins with. */
    static byte[] of(byte[] first) {
        try {
            return isPlain(first)
                    ? first
                    : of(new java.io.ByteArrayInputStream(first), first).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static boolean isPlain(byte[] first) {
        return !isWide(first) && !hasReturnsOnly(first);
    }

    private static boolean isWide(byte[] b) {
        return b.length >= 2
                && (b[0] == (byte) 0xFF && b[1] == (byte) 0xFE || b[0] == (byte) 0xFE && b[1] == (byte) 0xFF);
    }

    /** What holds a zero is no text. */
    private static boolean hasReturnsOnly(byte[] b) {
        return Bytes.find(b, (byte) 0, 0, b.length) == b.length
                && Bytes.find(b, (byte) '\n', 0, b.length) == b.length
                && Bytes.find(b, (byte) '\r', 0, b.length) < b.length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
        while (at == ready.length) {
            int n = from.read(chars);
            if (n < 0) {
                return -1;
            }
            for (int i = 0; returns && i < n; i++) {
                chars[i] = chars[i] == '\r' ? '\n' : chars[i];
            }
            to.write(chars, 0, n);
            to.flush();
            ready = bytes.toByteArray();
            bytes.reset();
            at = 0;
        }
        int n = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, b, offset, n);
        at += n;
        return n;
    }
}
