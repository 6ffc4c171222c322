package landfall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import landfall.config.Configuration;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.screen.Asked;
import landfall.screen.Changes;
import landfall.screen.Checked;
import landfall.screen.Entry;
import landfall.screen.NameSettings;
import landfall.screen.Screening;
import landfall.store.HitDecisions;
import landfall.store.Store;
import landfall.vessel.Imo;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall screen}: is a ship or party on the lists given? The answer always names lists and dates. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Screens ships and parties against sanctions lists; with --since, against what is new in them.")
final class ScreenCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Mixin
    private StoreChoice kept;

    @Option(
            names = "--name",
            paramLabel = "N",
            description = "name of a ship or party; past names too, one option each")
    private List<String> names = List.of();

    @Option(
            names = "--imo",
            paramLabel = "I",
            converter = GivenNumber.class,
            description = "IMO number, of a ship or a company")
    private Integer imo;

    @Option(names = "--mmsi", paramLabel = "M", converter = GivenNumber.class, description = "MMSI")
    private Integer mmsi;

    @Option(names = "--call-sign", paramLabel = "C", description = "radio call sign")
    private String callSign;

    @Option(names = "--schema", paramLabel = "S", description = "what the name is of: Vessel, Company or Person")
    private String schema;

    @Option(
            names = "--file",
            paramLabel = "CSV",
            description =
                    "many at once: columns name, imo, mmsi, callSign, schema, any of them; several names apart by ;")
    private Path file;

    @Option(
            names = "--lists",
            arity = "1..*",
            paramLabel = "PATH",
            description = "list files or folders; without any the answer says that nothing was checked")
    private List<Path> lists = List.of();

    @Option(
            names = "--since",
            arity = "1..*",
            paramLabel = "PATH",
            description = "an earlier state of the lists: only entries that are new or changed since then count")
    private List<Path> since = List.of();

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "also write the answers as a table, one row a hit or clear")
    private Path csv;

    @ArgGroup(exclusive = false)
    private HitDecision decision;

    private Configuration configuration;

    @Override
    public Integer call() throws Exception {
        if (csv != null) {
            WholeFile.require("--csv", csv);
        }
        lists = Inputs.streamed(lists);
        since = Inputs.streamed(since);
        configuration = common.configuration(null);
        NameSettings settings = configuration.get(NameSettings.class);
        Rejects rejects = new Rejects();
        List<Question> questions = questions(rejects);
        try (Output out = common.output()) {
            if (since.isEmpty()) {
                Screening screening = Screening.load(lists, rejects, settings);
                ListsRead.require(lists, screening.checked());
                answer(screening, questions, out);
            } else {
                Changes changes = Changes.between(since, lists, rejects);
                requireAllRead(changes);
                ScreenLines lines = new ScreenLines(out);
                if (questions.isEmpty()) {
                    changes.all().forEach(lines::change);
                }
                answer(changes.screening(settings), questions, out);
                lines.before(changes);
            }
        }
        Messages.standard().rejects(rejects);
        return 0;
    }

    /** Nothing is new since a state that could not be read: that would look like a list without news. */
    private void requireAllRead(Changes changes) {
        ListsRead.require(lists, changes.after());
        if (changes.before().stream().allMatch(c -> c.list() == null)) {
            throw new Refusal("None of the earlier lists could be read: " + ListsRead.problems(changes.before())
                    + "; check the paths after --since.");
        }
    }

    private void answer(Screening screening, List<Question> questions, Output out) throws IOException {
        List<ScreenAnswer> answers = answers(screening, questions);
        ScreenLines lines = new ScreenLines(out);
        answers.forEach(lines::answer);
        screening.checked().forEach(lines::checked);
        if (questions.stream().anyMatch(q -> !q.asked().isEmpty())
                && answers.stream().allMatch(a -> a.open().isEmpty())) {
            out.say(clear(screening.checked(), !since.isEmpty()));
        }
        if (csv != null) {
            WholeFile.write(csv, ScreenTable.of(answers, screening.checked()).getBytes(StandardCharsets.UTF_8));
        }
    }

    private List<ScreenAnswer> answers(Screening screening, List<Question> questions) {
        if (!kept.isMade(configuration)) {
            if (decision != null) {
                throw new Refusal("A decision needs a place to be kept: give --store.");
            }
            return answers(screening, questions, HitDecisions.NONE);
        }
        try (Store store = kept.open(configuration, null)) {
            List<ScreenAnswer> answers = answers(screening, questions, HitDecisions.of(store));
            if (decision == null) {
                return answers;
            }
            decision.record(answers, store);
            return answers(screening, questions, HitDecisions.of(store));
        }
    }

    private List<ScreenAnswer> answers(Screening screening, List<Question> questions, HitDecisions decisions) {
        List<ScreenAnswer> answers = new ArrayList<>();
        for (Question question : questions) {
            answers.add(new ScreenAnswer(question, screening.ask(question.asked()), decisions));
        }
        return answers;
    }

    private static String clear(List<Checked> checked, boolean news) {
        List<String> read = checked.stream()
                .filter(c -> c.list() != null)
                .map(Checked::titleAndDate)
                .toList();
        String words = read.isEmpty()
                ? "Nothing was checked."
                : (news ? "No hit on what is new in " : "Clear, on these lists at these dates alone: ")
                        + String.join("; ", read) + ".";
        String not = ListsRead.problems(checked);
        return not.isEmpty() ? words : words + " Not checked, or not wholly: " + not + ".";
    }

    private List<Question> questions(Rejects rejects) throws IOException {
        boolean nothing = names.isEmpty() && Stream.of(imo, mmsi, callSign).allMatch(x -> x == null);
        if (file != null) {
            if (!nothing) {
                throw new Refusal("--file brings its own questions; leave out --name, --imo, --mmsi and --call-sign.");
            }
            return Questions.in(file, rejects);
        }
        if (nothing && since.isEmpty()) {
            throw new Refusal("Say what to screen: --name, --imo, --mmsi, --call-sign or --file.");
        }
        requireSomethingToFind();
        if (schema != null && !Entry.Schema.isKnown(schema)) {
            throw new Refusal("--schema: \"" + schema + "\" is none of Vessel, Company and Person.");
        }
        return nothing
                ? List.of()
                : List.of(new Question(0, null, Questions.asked(imo, mmsi, callSign, names, schema)));
    }

    /** A question that nothing can answer would look like one that is clear. */
    private void requireSomethingToFind() {
        AskedShip.requireNumbers(imo != null && Imo.isOfCompany(imo) ? null : imo, mmsi);
        Stream.concat(names.stream(), Stream.ofNullable(callSign))
                .filter(text -> !Asked.says(text))
                .findFirst()
                .ifPresent(text -> {
                    throw new Refusal("\"" + text + "\" has no letter or digit to look for; give a name or call sign.");
                });
    }
}
