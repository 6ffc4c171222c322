package landfall.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import landfall.config.Configuration;
import landfall.dossier.Dossiers;
import landfall.dossier.Investigation;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.screen.Screening;
import landfall.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall investigate}: the main job once, on the caller's files. */
@Command(
        name = "investigate",
        mixinStandardHelpOptions = true,
        description = "Reads reports and ship positions; prints each case, its leads and the verdict.")
final class InvestigateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private StoreChoice place;

    @Option(
            names = "--reports",
            arity = "1..*",
            required = true,
            paramLabel = "PATH",
            description = "report files or folders")
    private List<Path> reports;

    @Option(names = "--ais", arity = "1..*", required = true, paramLabel = "PATH", description = "AIS files or folders")
    private List<Path> ais;

    @Option(names = "--lists", arity = "1..*", paramLabel = "PATH", description = "sanctions list files or folders")
    private List<Path> lists = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the dossiers")
    private Path out;

    @Option(names = "--published", paramLabel = "DATE", description = "publication date of reports that give none")
    private String published;

    @Option(
            names = "--until",
            paramLabel = "TIME",
            description = "judge open gaps at this time (default: the last time heard)")
    private String until;

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = KeptState.FOLDER,
            description = "folder in which the result is kept for \"landfall dossier\" (default: ${DEFAULT-VALUE})")
    private Path state;

    @Override
    public Integer call() throws Exception {
        Messages messages = Messages.standard();
        Rejects rejects = new Rejects();
        ReportReader.Options reading = new ReportReader.Options(published, null, null);
        Instant judged = Times.instant("--until", until);
        if (out != null) {
            WholeFile.requireFolder("--out", out);
        }
        MainJob.Given given = new MainJob.Given(
                Inputs.given(reports),
                Inputs.ais(ais, messages, rejects),
                lists.isEmpty() ? List.of() : Inputs.files(lists, rejects),
                reading,
                judged);
        Inputs.tellDossiers(reports.stream().filter(path -> !ais.contains(path)).toList(), messages);
        if (!lists.isEmpty()) {
            ListsRead.require(lists, Screening.inspect(given.lists(), new Rejects()));
        }
        Configuration configuration = common.configuration(null);
        MainJob job = new MainJob(configuration, messages);
        Investigation found;
        try (Store store = place.open(configuration, KeptState.store(state))) {
            Store.Moment began = store.moment();
            MainJob.Decided decided = MainJob.Decided.in(store);
            if (!decided.isEmpty()) {
                messages.say(
                        "what people decided, kept in " + place.inWords(configuration, state) + ", holds for this run");
            }
            found = job.run(given, decided, List.of(), rejects);
            found = new Recasing(store, job).ran(began, found, "a run");
        }
        if (out != null) {
            for (Investigation.CaseFile file : found.files()) {
                messages.say("dossier written to "
                        + Dossiers.write(found, file.theCase().id(), out));
            }
        }
        try (Output output = common.output()) {
            if (output.isText()) {
                Verdicts.inWords(found).forEach(output::say);
            } else {
                Verdicts.asRecords(found).forEach(output::line);
            }
        }
        messages.say("kept in " + place.inWords(configuration, state) + "; \"landfall dossier CASE --out FILE.zip"
                + again(configuration) + "\" writes a case as one file");
        return 0;
    }

    /** What the next command needs to find the same place. */
    private String again(Configuration configuration) {
        boolean isUsual = state.equals(Path.of(KeptState.FOLDER)) || place.isMade(configuration);
        return isUsual ? place.again() : " --state " + state;
    }
}
