package landfall.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import landfall.bench.Bench;
import landfall.bench.BusyDay;
import landfall.reject.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall bench}: the figures of docs/PERFORMANCE.md, on this machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures this program on this machine, beside others where they are found.")
final class BenchCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(
            names = "--ships",
            paramLabel = "N",
            defaultValue = "20000",
            description =
                    "ships in the generated day, a quarter of them at anchor (default: ${DEFAULT-VALUE}, 24 M positions,"
                            + " 4.7 GB)")
    private int ships;

    @Option(
            names = "--dir",
            paramLabel = "DIR",
            defaultValue = "target/bench",
            description = "where the generated days are kept (default: ${DEFAULT-VALUE})")
    private Path dir;

    @Option(
            names = "--postgres",
            paramLabel = "URL",
            description = "JDBC address of a PostgreSQL server with PostGIS that may be written to")
    private String postgres;

    @Override
    public Integer call() throws Exception {
        if (ships < 100 || ships > 1_000_000) {
            throw new Refusal("--ships must be between 100 and 1,000,000, not " + ships);
        }
        Messages messages = Messages.standard();
        BusyDay day = new BusyDay(ships, ships / 4, true, 1, BusyDay.STANDARD.seed());
        try (Output out = common.output()) {
            new Bench(dir, day, postgres, messages::say).run(figure -> out.now(figure.fields()));
        }
        return 0;
    }
}
