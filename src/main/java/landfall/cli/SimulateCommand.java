package landfall.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import landfall.reject.Refusal;
import landfall.simulate.Scenario;
import landfall.simulate.Simulator;
import landfall.simulate.Worlds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall simulate}: a synthetic world with its truth, always marked synthetic. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes a synthetic world: ship positions, reports, lists and truth.jsonl.")
final class SimulateCommand implements Callable<Integer> {
    private static final String DRAWN = "drawn";

    /** Where a world lies until it is whole; hidden, so that nobody reads half a world. */
    private static final String UNFINISHED = ".unfinished";

    @Mixin
    private CommonOptions common;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "same seed, same bytes (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(
            names = "--scenario",
            paramLabel = "FILE|NAME",
            defaultValue = DRAWN,
            description = "a scenario file, the name of a bundled one, or drawn: a world whose cargoes, look-alikes and"
                    + " faults of the feed are drawn from the seed (default: ${DEFAULT-VALUE})")
    private String scenario;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "folder to write; must be empty or absent")
    private Path out;

    @Override
    public Integer call() throws Exception {
        common.configuration(null);
        Scenario wanted = named();
        WholeFile.requireFolder("--out", out);
        requireEmpty();
        Messages messages = Messages.standard();
        messages.say("simulating \"" + scenario + "\" with seed " + seed + "; everything written is synthetic");
        Simulator.Summary summary = write(wanted);
        messages.say("%d ships, %d positions, %d shipments, %d reports in %s"
                .formatted(summary.ships(), summary.positions(), summary.shipments(), summary.reports(), out));
        return 0;
    }

    /** Files of another world among these would make a world that no seed gives. */
    private void requireEmpty() throws IOException {
        if (Files.isDirectory(out)) {
            try (Stream<Path> there = Files.list(out)) {
                if (there.findAny().isPresent()) {
                    throw new Refusal(
                            "--out: " + out + " is not empty; give a folder that is, or that is not there yet.");
                }
            }
        }
    }

    /** Two runs that write to one folder at once would mix their worlds: only one can make the folder within it. */
    private Simulator.Summary write(Scenario wanted) throws IOException {
        Path unfinished = out.resolve(UNFINISHED);
        try {
            Files.createDirectory(unfinished);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal("--out: another run is writing to " + out + "; give another folder.", e);
        }
        try {
            Simulator.Summary summary = Simulator.write(wanted, seed, unfinished);
            try (Stream<Path> whole = Files.list(unfinished)) {
                for (Path part : whole.sorted().toList()) {
                    Files.move(part, out.resolve(part.getFileName()));
                }
            }
            return summary;
        } finally {
            Inputs.delete(unfinished);
        }
    }

    private Scenario named() {
        String name = scenario.toLowerCase(Locale.ROOT);
        if (name.equals(DRAWN)) {
            return Worlds.draw(seed);
        }
        return Scenario.BUNDLED.contains(name) ? Scenario.bundled(name) : Scenario.load(Path.of(scenario));
    }
}
