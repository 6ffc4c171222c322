package landfall.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import landfall.dossier.Dossiers;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.WordsJson;
import landfall.store.Decision;

/** A case's dossier as one archive, as the case stands after what people decided, with their decisions beside it. */
final class DossierZip {
    /** The same bytes whenever it is made: entries carry no clock. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private DossierZip() {}

    static byte[] of(Desk desk, CaseFile judged, List<Decision> decisions) {
        Path folder = null;
        try {
            folder = Files.createTempDirectory("landfall-dossier");
            Path written =
                    Dossiers.write(with(desk.words(), judged), judged.theCase().id(), folder);
            return zip(written, decisions);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a dossier", e);
        } finally {
            delete(folder);
        }
    }

    private static Investigation with(Investigation all, CaseFile judged) {
        List<CaseFile> files = all.files().stream()
                .map(f -> f.theCase().id().equals(judged.theCase().id()) ? judged : f)
                .toList();
        return new Investigation(
                all.synthetic(),
                all.until(),
                all.reports(),
                all.claims(),
                files,
                all.tracks(),
                all.events(),
                all.hits(),
                all.checked(),
                all.ports(),
                all.rejects(),
                all.inputs(),
                all.configuration());
    }

    private static byte[] zip(Path folder, List<Decision> decisions) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
                var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                put(zip, file.getFileName().toString(), Files.readAllBytes(file));
            }
            StringBuilder trail = new StringBuilder();
            decisions.forEach(d -> trail.append(WordsJson.write(d)).append('\n'));
            put(zip, "decisions.jsonl", trail.toString().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private static void delete(Path folder) {
        if (folder == null) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("deleting " + folder, e);
        }
    }
}
