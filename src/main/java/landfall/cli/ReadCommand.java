package landfall.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import landfall.claim.Claim;
import landfall.claim.Proposal;
import landfall.claim.Report;
import landfall.language.Language;
import landfall.language.Languages;
import landfall.propose.Proposals;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landfall read}: documents in, a claim a line out. */
@Command(
        name = "read",
        mixinStandardHelpOptions = true,
        description = "Reads reports and prints their claims and denials.")
final class ReadCommand implements Callable<Integer> {
    private static final int NAMED = 5;

    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "text, HTML, PDF, office, JSON, feed, mail or WARC files, folders, or - for standard input")
    private List<Path> paths;

    @Option(names = "--published", paramLabel = "DATE", description = "publication date, where the document gives none")
    private String published;

    @Option(
            names = "--language",
            paramLabel = "xx",
            converter = Code.class,
            description = "ISO 639-1 language, where it should not be guessed")
    private String language;

    @Option(names = "--publisher", paramLabel = "NAME", description = "publisher, where the document gives none")
    private String publisher;

    @Option(
            names = "--proposals",
            paramLabel = "FILE",
            description = "also ask the language model of landfall.yml and write what it proposes to this file")
    private Path proposals;

    @Override
    public Integer call() throws Exception {
        Optional<Proposals> model = Proposing.model(common.configuration(null));
        if (proposals != null && model.isEmpty()) {
            throw new Refusal("--proposals: no language model is set up; give --config with the section model.");
        }
        if (proposals != null) {
            WholeFile.require("--proposals", proposals);
        }
        ReportReader.Options options = new ReportReader.Options(published, language, publisher);
        requireLanguage();
        Rejects rejects = new Rejects();
        Messages messages = Messages.standard();
        Inputs.tellDossiers(paths, messages);
        Inputs.requireFiles(paths);
        Statements statements = Statements.read(Inputs.given(paths), options, rejects, messages);
        try (Output out = common.output()) {
            statements.claims().forEach(claim -> out.line(claim.fields()));
        }
        messages.say(count(statements));
        messages.rejects(rejects);
        if (proposals != null) {
            propose(model.orElseThrow(), statements, messages);
        }
        return 0;
    }

    /** Else every document would be set aside for what was mistyped once. */
    private void requireLanguage() {
        if (language != null && Languages.find(language).isEmpty()) {
            throw new Refusal("--language: " + language + " is none of the languages that are read; give one of "
                    + Languages.all().stream().map(Language::code).sorted().collect(Collectors.joining(", "))
                    + ", or none, so that it is guessed.");
        }
    }

    /** Else a document in which nothing was found would look like one that was not read. */
    private static String count(Statements found) {
        Set<String> with = found.claims().stream().map(Claim::doc).collect(Collectors.toSet());
        List<String> without = found.reports().stream()
                .map(Report::id)
                .filter(id -> !with.contains(id))
                .toList();
        String count = Messages.count(found.reports().size(), "document") + " read, "
                + Messages.count(found.claims().size(), "statement");
        if (without.isEmpty()) {
            return count;
        }
        return count + "; none in " + without.stream().limit(NAMED).collect(Collectors.joining(", "))
                + (without.size() > NAMED ? " and " + (without.size() - NAMED) + " more" : "");
    }

    /** After the claims are out: nothing that a model does can change them. */
    private void propose(Proposals model, Statements said, Messages messages) throws IOException, InterruptedException {
        Rejects rejects = new Rejects();
        List<Proposal> proposed = Proposing.all(model, said, rejects);
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        try (Output out = new Output(lines, Output.Format.jsonl)) {
            proposed.forEach(p -> out.line(p.fields()));
        }
        WholeFile.write(proposals, lines.toByteArray());
        messages.say("%d proposals, %d of them borne out by the text, written to %s; none counts as a claim"
                .formatted(
                        proposed.size(),
                        proposed.stream().filter(Proposal::isVerified).count(),
                        proposals));
        messages.rejects(rejects);
    }
}
