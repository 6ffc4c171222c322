package landfall.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import landfall.config.Configuration;
import landfall.dossier.Bundle;
import landfall.dossier.BundleZip;
import landfall.dossier.Verification;
import landfall.reject.Refusal;
import landfall.web.PdfDossier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landfall dossier}: a case of a finished investigation as one file that another person can re-check. */
@Command(
        name = "dossier",
        mixinStandardHelpOptions = true,
        description =
                "Writes a case of the last investigation or demo as one evidence file; \"landfall verify\" re-checks it.")
final class DossierCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private StoreChoice place;

    @Parameters(paramLabel = "CASE", description = "id of the case")
    private String caseId;

    @Option(
            names = "--out",
            paramLabel = "FILE.zip|FILE.pdf",
            required = true,
            description = "file to write: the bundle, or a PDF to read")
    private Path out;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = KeptState.FOLDER,
            description = "folder in which investigations are kept (default: ${DEFAULT-VALUE})")
    private Path state;

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            defaultValue = "not named",
            description = "who makes the dossier, for its evidence log")
    private String operator;

    @Override
    public Integer call() throws Exception {
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".zip") && !name.endsWith(".pdf")) {
            throw new Refusal("--out: " + out + " ends in neither .zip nor .pdf; name the file accordingly.");
        }
        WholeFile.require("--out", out);
        Configuration configuration = common.configuration(null);
        KeptState kept = place.isMade(configuration)
                ? KeptState.in(() -> place.open(configuration, state), caseId)
                : KeptState.of(state, caseId);
        caseId = kept.id(caseId);
        if (name.endsWith(".pdf")) {
            return pdf(kept);
        }
        Bundle bundle = Bundle.of(
                kept.found(),
                caseId,
                new Bundle.Provenance(operator, kept.at().toString(), Landfall.Version.current()),
                kept.decisions().get(caseId));
        warnWhereItWouldNotHold(bundle);
        try {
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            BundleZip.write(bundle, zip);
            WholeFile.write(out, zip.toByteArray());
        } catch (IOException e) {
            throw WholeFile.unwritable("--out", out, e);
        }
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("case", caseId);
        written.put("file", out.toString());
        written.put("files", bundle.files().size());
        written.put("seal", bundle.seal());
        try (Output output = common.output()) {
            if (output.isText()) {
                output.say("Case %s written to %s: %d files."
                        .formatted(caseId, out, bundle.files().size()));
                output.say("Seal " + bundle.seal() + ": keep it apart from the file; verify --seal compares it.");
            } else {
                output.line(written);
            }
        }
        return 0;
    }

    /** A run that an earlier version kept may be judged otherwise by this one; its dossier would look tampered with. */
    private static void warnWhereItWouldNotHold(Bundle bundle) {
        int differences =
                new Verification(bundle, VerifyCommand::judged).differences().size();
        if (differences > 0) {
            Messages.standard()
                    .say(
                            "the kept run was judged by another version of Landfall, and this one differs in "
                                    + Messages.count(differences, "place")
                                    + ", so that landfall verify will not hold; run landfall investigate again, then write the dossier");
        }
    }

    private int pdf(KeptState kept) {
        try {
            WholeFile.write(out, PdfDossier.of(kept.found(), caseId));
        } catch (IOException e) {
            throw WholeFile.unwritable("--out", out, e);
        }
        try (Output output = common.output()) {
            output.line(Map.of("case", caseId, "file", out.toString()));
        }
        return 0;
    }
}
