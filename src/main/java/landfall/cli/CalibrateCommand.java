package landfall.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import landfall.calibrate.CalibrationPage;
import landfall.calibrate.Labelled;
import landfall.match.Fitting;
import landfall.match.Weights;
import landfall.reject.Refusal;
import landfall.setting.Settings;
import landfall.simulate.Scenario;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall calibrate}: how often what is said comes true, over simulated worlds. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = "Runs the main job on simulated worlds and compares its leads with what really happened.")
final class CalibrateCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(
            names = "--worlds",
            paramLabel = "N",
            defaultValue = "24",
            description = "how many worlds are drawn (default: ${DEFAULT-VALUE})")
    private int worlds;

    @Option(
            names = "--from",
            paramLabel = "SEED",
            defaultValue = "5001",
            description = "seed of the first world (default: ${DEFAULT-VALUE})")
    private long from;

    @Option(
            names = "--world",
            arity = "1..*",
            paramLabel = "DIR",
            description = "worlds of another simulator instead, each with reports/, ais/, lists/ and truth.jsonl")
    private List<Path> foreign = List.of();

    @Option(
            names = "--work",
            paramLabel = "DIR",
            defaultValue = ".landfall/calibrate",
            description = "folder in which worlds and what was found in them are kept (default: ${DEFAULT-VALUE})")
    private Path work;

    @Option(names = "--reported", description = "re-enacts the voyages that were publicly reported as well")
    private boolean reported;

    @Option(names = "--out", paramLabel = "DIR", description = "folder for CALIBRATION.md and calibration.svg")
    private Path out;

    @Option(
            names = "--fit",
            split = ",",
            paramLabel = "FROM-TO",
            description =
                    "fits the weights on the worlds of these seeds, as 3001-3022,4001, and writes them instead of trying any")
    private List<String> fit = List.of();

    @Option(
            names = "--fitted",
            paramLabel = "FILE",
            defaultValue = "src/main/resources/landfall/match/weights-fitted.properties",
            description = "where the fitted weights are written (default: ${DEFAULT-VALUE})")
    private Path fitted;

    @Override
    public Integer call() throws Exception {
        Messages messages = Messages.standard();
        TrialWorlds trial = new TrialWorlds(work, common.configuration(null), messages);
        if (out != null) {
            WholeFile.requireFolder("--out", out);
        }
        if (!fit.isEmpty()) {
            WholeFile.require("--fitted", fitted);
            fit(trial, messages);
            return 0;
        }
        List<Labelled> tried = new ArrayList<>();
        for (Path world : foreign) {
            tried.add(trial.foreign(world));
        }
        for (long seed = from; foreign.isEmpty() && seed < from + worlds; seed++) {
            tried.add(trial.drawn(seed));
        }
        if (tried.isEmpty()) {
            throw new Refusal("No world to try; give --worlds of at least 1 or --world DIR.");
        }
        List<Labelled> scenarios = new ArrayList<>();
        for (String name : reported ? Scenario.REPORTED : List.<String>of()) {
            scenarios.add(trial.scenario(name));
        }
        if (out != null) {
            write(tried, scenarios);
        }
        try (Output output = common.output()) {
            if (output.isText()) {
                CalibrationPage.figures(tried).forEach((name, value) -> output.say(name + " " + value));
            } else {
                output.line(CalibrationPage.figures(tried));
            }
        }
        return 0;
    }

    private void fit(TrialWorlds trial, Messages messages) throws IOException {
        Fitting fitting = new Fitting(Settings.judged(Weights.class));
        for (long seed : fit.stream().flatMapToLong(CalibrateCommand::seeds).toArray()) {
            trial.addTo(fitting, seed);
        }
        messages.say("fitting the weights to " + fitting.size());
        String worlds = String.join(",", fit);
        StringBuilder lines = new StringBuilder("# Written by landfall calibrate --fit " + worlds + "; do not edit.\n"
                + "source = on simulated worlds, seeds " + worlds + " (" + fitting.size() + ")\n");
        fitting.fit().forEach((key, value) -> lines.append(String.format(Locale.ROOT, "%s = %.1f dB%n", key, value)));
        WholeFile.write(fitted, lines.toString().getBytes(StandardCharsets.UTF_8));
        messages.say("weights written to " + fitted + "; build again to use them");
    }

    private static LongStream seeds(String range) {
        String[] ends = range.strip().split("-", 2);
        try {
            long first = Long.parseLong(ends[0]);
            long last = ends.length == 1 ? first : Long.parseLong(ends[1]);
            if (last < first) {
                throw new Refusal("--fit " + range + " ends before it begins; write it as 3001-3022.");
            }
            return LongStream.rangeClosed(first, last);
        } catch (NumberFormatException e) {
            throw new Refusal("--fit " + range + " is no range of seeds; write it as 3001-3022.", e);
        }
    }

    private void write(List<Labelled> tried, List<Labelled> scenarios) throws IOException {
        String command = foreign.isEmpty()
                ? "landfall calibrate --worlds " + worlds + " --from " + from + (reported ? " --reported" : "")
                        + " --out docs"
                : "landfall calibrate --world …";
        String weights = Settings.keys(Weights.class, Settings.CARGO).get(0).source();
        WholeFile.write(
                out.resolve("CALIBRATION.md"),
                CalibrationPage.text(tried, scenarios, command, weights).getBytes(StandardCharsets.UTF_8));
        WholeFile.write(
                out.resolve("calibration.svg"), CalibrationPage.picture(tried).getBytes(StandardCharsets.UTF_8));
    }
}
