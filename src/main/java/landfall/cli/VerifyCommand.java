package landfall.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import landfall.config.Configuration;
import landfall.dossier.Bundle;
import landfall.dossier.BundleZip;
import landfall.dossier.Difference;
import landfall.dossier.Investigation;
import landfall.dossier.Investigation.CaseFile;
import landfall.dossier.Investigation.Input;
import landfall.dossier.Verification;
import landfall.geo.Ports;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landfall verify}: whether a dossier is what it says, without the network. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Re-checks the hashes of a dossier and derives its verdict again; names what differs.")
final class VerifyCommand implements Callable<Integer> {
    private static final String NOT_READABLE = "not readable";

    private static final int DIFFERS = 2;

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "FILE.zip", description = "a dossier")
    private Path file;

    @Option(names = "--seal", paramLabel = "SHA256", description = "the seal that was noted when it was made")
    private String seal;

    @Option(
            names = "--inputs",
            arity = "1..*",
            paramLabel = "PATH",
            description = "the original reports, AIS files and lists, to compare with the hashes in the dossier")
    private List<Path> inputs = List.of();

    @Override
    public Integer call() throws Exception {
        requireWholeSeal();
        Bundle bundle = BundleZip.read(Inputs.given(List.of(file)).get(0));
        List<Difference> differences = new ArrayList<>();
        if (seal != null && !seal.equalsIgnoreCase(bundle.seal())) {
            differences.add(new Difference(Bundle.MANIFEST, "seal", bundle.seal(), seal));
        }
        say(bundle, check(bundle, differences), differences);
        return differences.isEmpty() ? 0 : DIFFERS;
    }

    /** A shortened seal would differ from every one, which looks like a forgery. */
    private void requireWholeSeal() {
        if (seal != null && !seal.matches("[0-9a-fA-F]{64}")) {
            throw new Refusal("--seal: \"" + seal + "\" is no seal; give all 64 digits (0-9, a-f) that were printed.");
        }
    }

    /**
     * Adds what differs. A file that was changed until nothing can be read of it is named by its hash; nothing more can be derived then.
     *
     * @return the case, or a sign that none can be read
     */
    private String check(Bundle bundle, List<Difference> differences) {
        try {
            Verification verification = new Verification(bundle, VerifyCommand::judged);
            List<Difference> found = new ArrayList<>(verification.differences());
            found.addAll(originals(bundle.investigation().inputs()));
            differences.addAll(found);
            return verification.caseId();
        } catch (Refusal e) {
            List<Difference> changed = bundle.hashes();
            if (changed.isEmpty()) {
                throw e;
            }
            differences.addAll(changed);
            differences.add(
                    new Difference("verdict", "not derived", e.getMessage(), "files as the manifest names them"));
            return NOT_READABLE;
        }
    }

    /** With the configuration of the run, whatever this machine's is. */
    static CaseFile judged(Investigation found) {
        CaseFile file = found.files().get(0);
        if (file.watch() == null) {
            return new CaseFile(file.theCase(), null, List.of(), null);
        }
        Configuration run = Configuration.ofRun(Sections.ALL, found.configuration());
        return new Judging(run, Messages.standard(), Ports.load())
                .judge(file.theCase(), file.watch(), found.tracks(), found.events(), found.hits());
    }

    private List<Difference> originals(List<Input> named) {
        if (inputs.isEmpty()) {
            return List.of();
        }
        Rejects rejects = new Rejects();
        Set<String> there = Inputs.files(inputs, rejects).stream()
                .map(path -> Inputs.hashed("", path).sha256())
                .collect(Collectors.toSet());
        Messages.standard().rejects(rejects);
        return named.stream()
                .filter(input -> !there.contains(input.sha256()))
                .map(input -> new Difference(input.name(), "input", input.sha256(), "no file with this hash"))
                .toList();
    }

    /** Another version may weigh and word things differently, which is no tampering. */
    private static String ofAnotherVersion(Bundle bundle) {
        String made;
        try {
            made = bundle.provenance().version();
        } catch (Refusal e) {
            return "";
        }
        String here = Landfall.Version.current();
        return made.equals(here)
                ? ""
                : "It was made by Landfall %s and checked by %s, which may weigh and word things differently: check it with %s."
                        .formatted(made, here, made);
    }

    private void say(Bundle bundle, String caseId, List<Difference> differences) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ok", differences.isEmpty());
        result.put("case", caseId);
        result.put("files", bundle.files().size());
        result.put("seal", bundle.seal());
        result.put("sealCompared", seal != null);
        result.put("inputsCompared", !inputs.isEmpty());
        String note = differences.isEmpty() ? "" : ofAnotherVersion(bundle);
        if (!note.isEmpty()) {
            result.put("note", note);
        }
        if (!differences.isEmpty()) {
            result.put(
                    "differences",
                    differences.stream().map(VerifyCommand::fields).toList());
        }
        try (Output output = common.output()) {
            if (output.isText()) {
                output.say(
                        differences.isEmpty()
                                ? "The dossier of case " + caseId + " holds: "
                                        + bundle.files().size()
                                        + " files as their hashes say, verdict derived again, pages made again."
                                : (caseId.equals(NOT_READABLE)
                                                ? "The dossier, of which the case cannot be read,"
                                                : "The dossier of case " + caseId)
                                        + " does not hold:");
                if (!note.isEmpty()) {
                    output.say(note);
                }
                differences.forEach(d -> output.say(
                        "  %s, %s: written %s, should be %s".formatted(d.where(), d.what(), d.written(), d.derived())));
            } else {
                output.line(result);
            }
        }
    }

    private static Map<String, Object> fields(Difference difference) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("where", difference.where());
        fields.put("what", difference.what());
        fields.put("written", difference.written());
        fields.put("derived", difference.derived());
        return fields;
    }
}
