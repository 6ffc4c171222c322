package landfall.web;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** The letters of pictures and PDFs: DejaVu and, for East Asia, Droid Sans Fallback, from the class path, so that they look the same on every machine. */
final class Letters {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Supplier<Font> PLAIN = new Once<>(Letters::load);

    private Letters() {}

    static Font plain() {
        return PLAIN.get();
    }

    static InputStream regular() {
        return Letters.class.getResourceAsStream(FOLDER + "DejaVuSans.ttf");
    }

    /** Korean, Japanese and Chinese: Droid Sans Fallback. */
    static InputStream eastern() {
        return Letters.class.getResourceAsStream("vendor/droid-sans-fallback.ttf");
    }

    static InputStream bold() {
        return Letters.class.getResourceAsStream(FOLDER + "DejaVuSans-Bold.ttf");
    }

    static InputStream oblique() {
        return Letters.class.getResourceAsStream(FOLDER + "DejaVuSans-Oblique.ttf");
    }

    private static Font load() {
        try (InputStream in = regular()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException e) {
            throw new UncheckedIOException("reading the letters", e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the letters on the class path are no font", e);
        }
    }
}
