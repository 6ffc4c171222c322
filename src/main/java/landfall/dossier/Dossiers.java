package landfall.dossier;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import landfall.geo.Water;
import landfall.reject.Refusal;

/**
 * A case written down: a folder with a page to read and the same facts as tables, charts and entities. The same investigation
 * gives the same bytes.
 */
public final class Dossiers {
    private Dossiers() {}

    /**
     * Writes one case into a folder of its own.
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
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
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
        Exports exports = new Exports(view);
        Map<String, byte[]> files = new TreeMap<>();
        files.put("dossier.html", utf8(new DossierPage(view).text(Water.load())));
        files.put("claims.csv", utf8(exports.claimsCsv()));
        files.put("events.geojson", exports.eventsGeoJson());
        files.put("tracks.geojson", exports.tracksGeoJson());
        files.put("tracks.mf.json", MovingFeatures.of(view));
        files.put("voyage.kml", utf8(VoyageKml.of(view)));
        files.put("leads.jsonl", utf8(exports.leadsJsonl()));
        files.put("entities.ftm.json", utf8(Entities.of(view)));
        return files;
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
