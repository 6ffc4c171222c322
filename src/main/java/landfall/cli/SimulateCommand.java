package landfall.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import landfall.simulate.Scenario;
import landfall.simulate.Simulator;
import landfall.simulate.Worlds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code landfall simulate}: a synthetic world with its truth, always marked synthetic. */
@Command(
        name = "simulate",
        mixinStandardHelpOptions = true,
        description = "Writes a synthetic world: ship positions, reports, lists and truth.jsonl.")
final class SimulateCommand implements Callable<Integer> {
    private static final String DRAWN = "drawn";

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
        Messages messages = Messages.standard();
        messages.say("simulating \"" + scenario + "\" with seed " + seed + "; everything written is synthetic");
        Simulator.Summary summary = Simulator.write(named(), seed, out);
        messages.say("%d ships, %d positions, %d shipments, %d reports in %s"
                .formatted(summary.ships(), summary.positions(), summary.shipments(), summary.reports(), out));
        return 0;
    }

    private Scenario named() {
        if (scenario.equals(DRAWN)) {
            return Worlds.draw(seed);
        }
        return Scenario.BUNDLED.contains(scenario) ? Scenario.bundled(scenario) : Scenario.load(Path.of(scenario));
    }
}
