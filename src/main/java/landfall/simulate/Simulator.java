package landfall.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landfall.geo.Ports;
import landfall.geo.Water;
import landfall.reject.Refusal;

/**
 * Writes synthetic worlds: what an AIS feed heard ({@code ais/}), what was reported ({@code reports/}), a sanctions list
 * ({@code lists/}) and what really happened ({@code truth.jsonl}). Every file says that it is synthetic; IMO numbers are of a
 * range no ship has, names begin with SYNTH. The same scenario and seed give the same bytes.
 */
public final class Simulator {
    private final Water water;
    private final Chart chart;

    public Simulator(Water water, Ports ports) {
        this.water = water;
        this.chart = new Chart(water, ports);
    }

    /**
     * What was written.
     *
     * @param ships how many were heard or could have been
     * @param positions position messages, doubles not counted
     * @param shipments cargoes under way in the truth
     * @param reports texts
     */
    public record Summary(int ships, long positions, int shipments, int reports) {}

    /** As the command line has it, with the bundled water and ports. */
    public static Summary write(Scenario scenario, long seed, Path out) {
        return new Simulator(Water.load(), Ports.load()).writeWorld(scenario, seed, out);
    }

    /** Writes one world; the folder is made when it is not there, files of an earlier world in it are replaced. */
    public Summary writeWorld(Scenario scenario, long seed, Path out) {
        World world = World.make(scenario, seed, chart);
        try {
            Path ais = Files.createDirectories(out.resolve("ais"));
            Path reports = Files.createDirectories(out.resolve("reports"));
            Path lists = Files.createDirectories(out.resolve("lists"));
            long positions = new AisFeed(world, water).write(ais.resolve("synthetic.nmea"));
            int texts = new Newsroom(world).write(reports);
            new SanctionsRegister(world).write(lists.resolve("sdn.csv"));
            new Truth(world).write(out.resolve("truth.jsonl"));
            return new Summary(
                    world.ships.size(), positions, scenario.shipments().size(), texts);
        } catch (java.nio.file.FileSystemException e) {
            throw new Refusal("the world cannot be written to " + out + ": give a folder that can be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
