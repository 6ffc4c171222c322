package landfall.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
    @Mixin
    private CommonOptions common;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "text, HTML, PDF, JSON or feed files, folders, or - for standard input")
    private List<Path> paths;

    @Option(names = "--published", paramLabel = "DATE", description = "publication date, where the document gives none")
    private String published;

    @Option(names = "--language", paramLabel = "xx", description = "ISO 639-1 language, where it should not be guessed")
    private String language;

    @Option(names = "--publisher", paramLabel = "NAME", description = "publisher, where the document gives none")
    private String publisher;

    @Override
    public Integer call() throws Exception {
        common.configuration(null);
        Rejects rejects = new Rejects();
        Messages messages = Messages.standard();
        Statements statements = Statements.read(
                Inputs.given(paths), new ReportReader.Options(published, language, publisher), rejects, messages);
        try (Output out = common.output()) {
            statements.claims().forEach(claim -> out.line(claim.fields()));
        }
        messages.rejects(rejects);
        return 0;
    }
}
