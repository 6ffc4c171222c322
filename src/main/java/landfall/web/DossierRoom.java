package landfall.web;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import landfall.dossier.Bundle;
import landfall.dossier.BundleZip;
import landfall.dossier.Dossiers;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.Verification;
import landfall.store.People.Visitor;
import landfall.store.Store;
import landfall.watch.Lead;
import landfall.web.WebServer.Halt;

/** What can be taken along from a case: single files as it stands after what people decided, and the archive that can be re-checked. */
final class DossierRoom {
    static final int MAP_WIDTH = 1500;
    /** Bundles, tens of megabytes each. */
    private static final int KEPT = 3;

    /** Name of the file to its media type. */
    static final Map<String, String> FILES = files();

    private final Store store;
    private final Options options;
    private final DarkArea areas;
    private final Clock clock;
    private final Function<Investigation, CaseFile> judge;
    private final LastMade<Bundle> bundles = new LastMade<>(KEPT);

    DossierRoom(Store store, Options options, DarkArea areas, Clock clock, Function<Investigation, CaseFile> judge) {
        this.judge = judge;
        this.store = store;
        this.options = options;
        this.areas = areas;
        this.clock = clock;
    }

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("dossier.pdf", "application/pdf");
        files.put("dossier.html", "text/html; charset=utf-8");
        files.put("claims.csv", "text/csv; charset=utf-8");
        files.put("events.geojson", "application/geo+json");
        files.put("tracks.geojson", "application/geo+json");
        files.put("tracks.mf.json", "application/x-mf+json");
        files.put("voyage.kml", "application/vnd.google-earth.kml+xml");
        files.put("entities.ftm.json", "application/x-ndjson");
        files.put("leads.jsonl", "application/x-ndjson");
        files.put("decisions.jsonl", "application/x-ndjson");
        return files;
    }

    /** One file of the case as it stands now, of the leads chosen. */
    void file(Context ctx, Desk desk, CaseFile judged) {
        String name = ctx.pathParam("file");
        if (!FILES.containsKey(name)) {
            throw new Halt(404, "A dossier has no such file.");
        }
        CaseFile chosen = chosen(judged, ctx.queryParams("lead"));
        byte[] bytes = switch (name) {
            case "dossier.pdf" -> PdfDossier.of(desk, chosen, areas);
            case "decisions.jsonl" -> CaseDecisions.of(store, judged);
            default ->
                Dossiers.file(with(desk.words(), chosen), judged.theCase().id(), name);
        };
        send(ctx, judged, name, FILES.get(name), bytes);
    }

    /**
     * The archive of the case as it was found, with what people decided since, rejected evidence among it: whoever re-checks derives the
     * answer from what was seen, and then sees what was decided about it.
     */
    Bundle bundle(Context ctx, Desk desk, CaseFile judged) {
        String id = judged.theCase().id();
        String who = Doorkeeper.of(ctx).map(Visitor::name).orElse("not named");
        byte[] decisions = CaseDecisions.of(store, desk.file(id).orElse(judged));
        return bundles.get(
                desk,
                List.of(id, who, new String(decisions, StandardCharsets.UTF_8)),
                () -> Bundle.of(
                        desk.words(),
                        id,
                        new Bundle.Provenance(who, desk.savedAt().toString(), options.version()),
                        decisions));
    }

    /**
     * In how many places whoever re-checks the archive would find another answer: an earlier version may have judged the kept run. That
     * takes as long as judging the case; who made the archive and what was decided since change nothing of it.
     */
    int differences(Desk desk, CaseFile judged, Bundle bundle) {
        return desk.differences(
                judged.theCase().id(),
                () -> new Verification(bundle, judge).differences().size());
    }

    void send(Context ctx, CaseFile judged, Bundle bundle) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            BundleZip.write(bundle, out);
        } catch (IOException e) {
            throw new UncheckedIOException("writing a dossier", e);
        }
        ctx.header("X-Landfall-Seal", bundle.seal());
        send(ctx, judged, "bundle.zip", "application/zip", out.toByteArray());
    }

    /** The map of a lead as a picture. */
    void picture(Context ctx, Desk desk, CaseFile file, Lead lead) {
        ctx.contentType("image/png").result(MapPicture.png(Chart.of(desk, lead, file.watch(), areas), MAP_WIDTH));
    }

    /** Leads given by name or rank, all when none is; the answer stays that of all. */
    private static CaseFile chosen(CaseFile file, List<String> names) {
        if (names.isEmpty()) {
            return file;
        }
        List<Lead> wanted = names.stream()
                .flatMap(n -> Arrays.stream(n.split(",")))
                .map(n -> LeadName.the(file.leads(), n))
                .toList();
        return new CaseFile(
                file.theCase(),
                file.watch(),
                file.leads().stream().filter(wanted::contains).toList(),
                file.arrival());
    }

    static Investigation with(Investigation all, CaseFile judged) {
        List<CaseFile> files = all.files().stream()
                .map(f -> f.theCase().id().equals(judged.theCase().id()) ? judged : f)
                .toList();
        return all.with(files);
    }

    /** With the number that the page gave it, by which its script sees that the file comes. */
    private void send(Context ctx, CaseFile file, String name, String type, byte[] bytes) {
        String asked = String.valueOf(ctx.queryParam("asked"));
        if (asked.matches("\\d{1,18}")) {
            ctx.header("Set-Cookie", "sent=" + asked + "; Path=/cases; SameSite=Strict; Max-Age=60");
        }
        String id = file.theCase().id().replaceAll("[^A-Za-z0-9_-]", "_");
        ctx.contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"landfall-" + (id.length() > 80 ? id.substring(0, 80) : id) + "-"
                                + Phrases.day(clock.instant()) + "-" + name + "\"")
                .result(bytes);
    }
}
