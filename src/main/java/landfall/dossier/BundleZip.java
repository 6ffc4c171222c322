package landfall.dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import landfall.reject.Refusal;

/**
 * A bundle as one zip file. Reading trusts nothing: names are plain, nothing is written to the disk, and what unpacks to more than it
 * may is refused before it unpacks where it says so itself, else while it does.
 */
public final class BundleZip {
    /** The same bytes whenever it is made: entries carry no clock. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final int MOST_FILES = 100;
    private static final long MOST_BYTES = 1_500_000_000L;

    /** Our own files shrink to about a twentieth; a thousandth is a bomb. */
    private static final long MOST_TIMES = 300;

    private BundleZip() {}

    public static void write(Bundle bundle, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
    }

    /** @throws Refusal when it is a folder or no zip file, or one that no dossier can be */
    public static Bundle read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new Refusal(
                    file + " is a folder; give the one file that \"landfall dossier CASE --out FILE.zip\" writes.");
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            long left = MOST_BYTES;
            for (ZipEntry entry : Collections.list(zip.entries())) {
                byte[] bytes = bytes(zip, entry, left);
                left -= bytes.length;
                if (files.size() >= MOST_FILES || files.put(entry.getName(), bytes) != null) {
                    throw new Refusal(file + " holds " + shown(entry) + " twice, or more files than a dossier has.");
                }
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refusal(
                    file + " is no dossier, or not a whole one: it cannot be read as a zip file (" + e.getMessage()
                            + "); give the one file that \"landfall dossier CASE --out FILE.zip\" writes.",
                    e);
        }
        return Bundle.read(files);
    }

    private static byte[] bytes(ZipFile zip, ZipEntry entry, long left) throws IOException {
        if (!PLAIN.matcher(entry.getName()).matches()) {
            throw new Refusal("The archive holds \"" + shown(entry) + "\", a name that no file of a dossier has.");
        }
        long most = Math.min(left, Math.max(1_000_000, entry.getCompressedSize() * MOST_TIMES));
        if (entry.getSize() > most) {
            throw tooLarge(entry);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 16, most));
            if (in.read() >= 0) {
                throw tooLarge(entry);
            }
            return bytes;
        }
    }

    private static Refusal tooLarge(ZipEntry entry) {
        return new Refusal("The archive's \"" + shown(entry) + "\" unpacks to more than a dossier's file can.");
    }

    private static String shown(ZipEntry entry) {
        String name = entry.getName().replaceAll("[^\\x20-\\x7e]", "?");
        return name.length() > 60 ? name.substring(0, 60) + "…" : name;
    }
}
