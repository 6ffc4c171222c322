package landfall.dossier;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import landfall.geo.Water;
import landfall.reject.Refusal;

/**
 * A case written down: a folder with a page to read and the same facts as tables, charts and entities. The same investigation
 * gives the same bytes.
 */
public final class Dossiers {
    /** Name of a file to what writes it. */
    private static final SortedMap<String, Function<CaseView, byte[]>> FILES =
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
                    "dossier.html", view -> utf8(new DossierPage(view).text(Water.load())),
                    "claims.csv", view -> utf8(new Exports(view).claimsCsv()),
                    "events.geojson", view -> new Exports(view).eventsGeoJson(),
                    "tracks.geojson", view -> new Exports(view).tracksGeoJson(),
                    "tracks.mf.json", MovingFeatures::of,
                    "voyage.kml", view -> utf8(VoyageKml.of(view)),
                    "leads.jsonl", view -> utf8(new Exports(view).leadsJsonl()),
                    "entities.ftm.json", view -> utf8(Entities.of(view)))));

    private Dossiers() {}

    /**
     * Writes one case into a folder of its own: all of its files, or, where the disk is full, none. They are written beside it first, into a
     * hidden folder.
     *
     * @param inv the investigation
     * @param caseId id of a case in it
     * @param dir folder in which the case's folder is made
     * @return the case's folder
     * @throws Refusal when there is no such case, or the folder cannot be written
     */
    public static Path write(Investigation inv, String caseId, Path dir) {
        Path folder = dir.resolve(safeName(caseId));
        Map<String, byte[]> files = files(inv, caseId);
        try {
            Files.createDirectories(folder);
            Path unfinished = Files.createTempDirectory(folder, ".unfinished-");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Files.write(unfinished.resolve(file.getKey()), file.getValue());
                }
                for (String name : files.keySet()) {
                    Files.move(unfinished.resolve(name), folder.resolve(name), ATOMIC_MOVE, REPLACE_EXISTING);
                }
            } finally {
                for (String name : files.keySet()) {
                    Files.deleteIfExists(unfinished.resolve(name));
                }
                Files.delete(unfinished);
            }
        } catch (IOException e) {
            throw new Refusal(
                    "cannot write the dossier into " + folder + ": choose another folder (" + e.getMessage() + ")", e);
        }
        return folder;
    }

    /** The files of a case by name, in order of name. */
    public static Map<String, byte[]> files(Investigation inv, String caseId) {
        CaseView view = CaseView.of(inv, caseId);
        Map<String, byte[]> files = new TreeMap<>();
        FILES.forEach((name, writer) -> files.put(name, writer.apply(view)));
        return files;
    }

    /**
     * One of the files of a case; the others are not made.
     *
     * @throws Refusal when there is no such case, or a case has no such file
     */
    public static byte[] file(Investigation inv, String caseId, String name) {
        Function<CaseView, byte[]> writer = FILES.get(name);
        if (writer == null) {
            throw new Refusal("A dossier has no " + name + "; it has " + String.join(", ", FILES.keySet()) + ".");
        }
        return writer.apply(CaseView.of(inv, caseId));
    }

    /** Case ids are made from text that others wrote: no separators, no dots at the start. */
    static String safeName(String id) {
        String safe = id.replaceAll("[^A-Za-z0-9_.-]", "_").replaceAll("^\\.+", "_");
        return safe.isEmpty() ? "case" : safe.length() > 120 ? safe.substring(0, 120) : safe;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
