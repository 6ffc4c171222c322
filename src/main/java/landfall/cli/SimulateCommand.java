package landfall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        requireEmpty();
        Messages messages = Messages.standard();
        messages.say("simulating \"" + scenario + "\" with seed " + seed + "; everything written is synthetic");
        Simulator.Summary summary = Simulator.write(named(), seed, out);
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

    private Scenario named() {
        if (scenario.equals(DRAWN)) {
            return Worlds.draw(seed);
        }
        return Scenario.BUNDLED.contains(scenario) ? Scenario.bundled(scenario) : Scenario.load(Path.of(scenario));
    }
}
