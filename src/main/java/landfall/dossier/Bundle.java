package landfall.dossier;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import landfall.claim.Claim;
import landfall.claim.Report;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.Investigation.Input;
import landfall.reject.Refusal;
import landfall.screen.Hit;
import landfall.vessel.Event;
import landfall.vessel.Track;

/**
 * One case as an evidence bundle: what a person reads, and everything from which the verdict follows, so that another person can derive
 * it again without the network. Each file's SHA-256 stands in {@link #MANIFEST}; the SHA-256 of the manifest is the bundle's seal.
 */
public final class Bundle {
    /** {@code <sha256>  <name>} a line, in order of name, as {@code sha256sum -c} reads it. */
    public static final String MANIFEST = "MANIFEST.sha256";

    private static final String REPORTS = "basis-reports.jsonl";
    private static final String CLAIMS = "basis-claims.jsonl";
    private static final String TRACKS = "basis-tracks.jsonl";
    private static final String EVENTS = "basis-events.jsonl";
    private static final String INPUTS = "basis-inputs.jsonl";
    private static final String SEEN = "basis-other.json";
    private static final String CASE = "verdict.json";
    private static final String LOG = "evidence-log.json";
    private static final String DECISIONS = "decisions.jsonl";

    /**
     * How the bundle came about, after the practice of the Berkeley Protocol (2022) for digital evidence: who, when, by what.
     *
     * @param operator person who made it, as given
     * @param judgedAt when the verdict was kept, ISO 8601 UTC
     * @param version of Landfall
     */
    public record Provenance(String operator, String judgedAt, String version) {}

    /** What of an investigation is neither a list of lines nor the case. */
    private record Other(
            boolean synthetic,
            String until,
            Map<String, List<Hit>> hits,
            List<String> checked,
            Map<String, landfall.geo.Port> ports,
            Map<String, Long> rejects,
            Map<String, String> configuration,
            List<String> notices) {}

    private final SortedMap<String, byte[]> files;

    private Bundle(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    /** Without decisions of people. */
    public static Bundle of(Investigation all, String caseId, Provenance provenance) {
        return of(all, caseId, provenance, new byte[0]);
    }

    /**
     * @param decisions what people decided about the case since, a JSON object a line; the verdict in the bundle is the one before them
     * @throws Refusal when there is no such case
     */
    public static Bundle of(Investigation all, String caseId, Provenance provenance, byte[] decisions) {
        SortedMap<String, byte[]> files = new TreeMap<>(Dossiers.files(all, caseId));
        CaseFile file = CaseView.of(all, caseId).file();
        files.put(REPORTS, WordsJson.writeLines(all.reports(), Report.class));
        files.put(CLAIMS, WordsJson.writeLines(all.claims(), Claim.class));
        files.put(TRACKS, WordsJson.writeLines(all.tracks(), Track.class));
        files.put(EVENTS, WordsJson.writeLines(all.events(), Event.class));
        files.put(INPUTS, WordsJson.writeLines(all.inputs(), Input.class));
        files.put(
                SEEN,
                WordsJson.writePretty(new Other(
                        all.synthetic(),
                        all.until(),
                        new TreeMap<>(all.hits()),
                        all.checked(),
                        all.ports(),
                        new TreeMap<>(all.rejects()),
                        all.configuration(),
                        all.notices())));
        files.put(CASE, WordsJson.writePretty(file));
        files.put(LOG, WordsJson.writePretty(provenance));
        if (decisions.length > 0) {
            files.put(DECISIONS, decisions);
        }
        files.put(MANIFEST, manifest(files));
        return new Bundle(files);
    }

    /** The files as they were read from an archive, not yet believed. */
    public static Bundle read(Map<String, byte[]> files) {
        return new Bundle(new TreeMap<>(files));
    }

    private static byte[] manifest(SortedMap<String, byte[]> files) {
        StringBuilder lines = new StringBuilder();
        files.forEach((name, bytes) -> {
            if (!name.equals(MANIFEST)) {
                lines.append(sha256(bytes)).append("  ").append(name).append('\n');
            }
        });
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** What people decided, a JSON object a line; nothing when nobody did. */
    public byte[] decisions() {
        return files.getOrDefault(DECISIONS, new byte[0]);
    }

    /** By name, in order. */
    public SortedMap<String, byte[]> files() {
        return files;
    }

    /** SHA-256 of the manifest: to be written down where no one who holds the file can change it. */
    public String seal() {
        return sha256(file(MANIFEST));
    }

    /** Hashes that do not agree, files that the manifest does not name, and names without a file. */
    public List<Difference> hashes() {
        Map<String, String> named = new TreeMap<>();
        List<Difference> differences = new ArrayList<>();
        for (String line : new String(file(MANIFEST), StandardCharsets.UTF_8).split("\n")) {
            String[] parts = line.split("  ", 2);
            if (parts.length == 2) {
                named.put(parts[1], parts[0]);
            }
        }
        files.forEach((name, bytes) -> {
            String written = named.remove(name);
            if (!name.equals(MANIFEST) && !sha256(bytes).equals(written)) {
                differences.add(new Difference(
                        name, "sha256", written == null ? "not in the manifest" : written, sha256(bytes)));
            }
        });
        named.forEach((name, hash) -> differences.add(new Difference(name, "file", hash, "missing")));
        return differences;
    }

    /**
     * The investigation as far as it belongs to the bundle: the one case and all that was read, heard and listed.
     *
     * @throws Refusal when a file is missing or is not what its name says
     */
    public Investigation investigation() {
        Other other = WordsJson.read(text(SEEN), Other.class);
        return new Investigation(
                other.synthetic(),
                other.until(),
                WordsJson.readLines(text(REPORTS), Report.class),
                WordsJson.readLines(text(CLAIMS), Claim.class),
                List.of(WordsJson.read(text(CASE), CaseFile.class)),
                WordsJson.readLines(text(TRACKS), Track.class),
                WordsJson.readLines(text(EVENTS), Event.class),
                other.hits(),
                other.checked(),
                other.ports(),
                other.rejects(),
                WordsJson.readLines(text(INPUTS), Input.class),
                other.configuration(),
                other.notices());
    }

    public Provenance provenance() {
        return WordsJson.read(text(LOG), Provenance.class);
    }

    private String text(String name) {
        return new String(file(name), StandardCharsets.UTF_8);
    }

    private byte[] file(String name) {
        byte[] bytes = files.get(name);
        if (bytes == null) {
            throw new Refusal("The archive has no " + name
                    + ", so it is no dossier of Landfall's; give the one file that \"landfall dossier CASE --out FILE.zip\""
                    + " writes.");
        }
        return bytes;
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
