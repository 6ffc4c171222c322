package landfall.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import landfall.dossier.Investigation;
import landfall.reject.Rejects;
import landfall.report.ReportReader;
import landfall.simulate.Scenario;
import landfall.simulate.Simulator;
import landfall.store.Store;

/** What the demo shows: a synthetic world drawn from its seed, and the main job over it, kept in a store. */
final class DemoRun {
    /** The demo's world; any other seed tells another story just as well. */
    private static final long SEED = 1;

    private static final String SCENARIO = "disguised-middle-east";

    private DemoRun() {}

    /** @param world folder that the world is written to; what is in it is replaced */
    static Investigation of(MainJob job, Path world, Store store, Messages messages) throws IOException {
        write(world, messages);
        Store.Moment began = store.moment();
        Investigation found = job.run(given(world), MainJob.Decided.in(store), store.cases(), new Rejects());
        return new Recasing(store, job).ran(began, found, "a run");
    }

    private static void write(Path world, Messages messages) {
        if (Files.exists(world)) {
            Inputs.delete(world);
        }
        messages.say("writing a synthetic world to " + world + "; no ship, statement or list entry in it is real");
        Simulator.write(Scenario.bundled(SCENARIO), SEED, world);
    }

    private static MainJob.Given given(Path world) {
        return new MainJob.Given(
                List.of(world.resolve("reports")),
                Inputs.files(List.of(world.resolve("ais")), new Rejects()),
                Inputs.files(List.of(world.resolve("lists")), new Rejects()),
                ReportReader.Options.NONE,
                null);
    }
}
