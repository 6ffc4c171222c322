package landfall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The benchmark: everything in one run on one machine, side by side, so that the ratios hold where the machine is slow or busy.
 *
 * @param dir where the generated days are written, and kept for the next run
 * @param day the traffic measured
 * @param postgres JDBC address of a PostgreSQL server with PostGIS, or null
 * @param say takes a sentence of progress
 */
public record Bench(Path dir, BusyDay day, String postgres, Consumer<String> say) {
    /** Measures, and gives each figure as soon as it is known. */
    public void run(Consumer<Figure> out) throws IOException {
        Path file = made(day, "day");
        List<Figure> known = new ArrayList<>();
        Consumer<Figure> keep = known::add;
        Consumer<Figure> both = keep.andThen(out);
        say.accept("parsing alone, the physical limit");
        Figure one = Parsing.ofTable(file, 1);
        Figure two = Parsing.ofTable(file, 2);
        both.accept(one);
        both.accept(two);
        say.accept("the whole chain from a cold start, in a process of its own");
        Chain.Cold cold = Chain.cold(file, dir);
        both.accept(cold.speed());
        both.accept(cold.memory());
        say.accept("the whole chain warm, in an engine that lives on");
        Figure warm = Chain.warm(file, dir);
        both.accept(warm);
        both.accept(Figure.ratio("chain warm : parsing on 2 threads", warm, two));
        say.accept("the same, but gaps and encounters only");
        Rival part = Chain.gapsAndEncounters(file, dir);
        both.accept(part.speed());
        say.accept("the same gaps and encounters in DuckDB");
        against("DuckDB", DuckDb.find(file, dir), warm, part, both);
        say.accept("the same in PostgreSQL with PostGIS, which takes some minutes");
        against("PostGIS", PostGis.find(file, postgres), warm, part, both);
        crowd(both);
        week(cold, both);
        Decoding.measure(dir, say, both);
    }

    private static void against(String name, Rival rival, Figure warm, Rival part, Consumer<Figure> out) {
        out.accept(rival.speed());
        if (!rival.events().isEmpty()) {
            out.accept(FoundEvents.agreement(name, part.events(), rival.events()));
        }
        out.accept(Figure.ratio("chain warm : " + name, warm, rival.speed()));
        out.accept(Figure.ratio("gaps and encounters only : " + name, part.speed(), rival.speed()));
    }

    /** The same ships in one anchorage and spread out. */
    private void crowd(Consumer<Figure> out) throws IOException {
        say.accept("ships at anchor, crowded and spread out");
        int ships = day.anchored();
        Figure crowded = Chain.warm(made(new BusyDay(ships, ships, true, 1, day.seed()), "crowd"), dir);
        Figure spread = Chain.warm(made(new BusyDay(ships, ships, false, 1, day.seed()), "spread"), dir);
        out.accept(Figure.ratio("cost of %,d ships in one anchorage : spread out".formatted(ships), spread, crowded));
    }

    /** Memory must not grow with the length of the file. */
    private void week(Chain.Cold oneDay, Consumer<Figure> out) throws IOException {
        say.accept("a week of a fifth of the ships, for its memory");
        BusyDay fifth = new BusyDay(day.ships() / 5, day.anchored() / 5, true, 1, day.seed());
        Chain.Cold single = Chain.cold(made(fifth, "fifth"), dir);
        BusyDay week = new BusyDay(fifth.ships(), fifth.anchored(), true, 7, day.seed());
        Chain.Cold seven = Chain.cold(made(week, "week"), dir);
        out.accept(seven.memory());
        out.accept(Figure.ratio("memory of a week : a day", seven.memory(), single.memory()));
    }

    private Path made(BusyDay traffic, String name) throws IOException {
        Files.createDirectories(dir);
        Path file = dir.resolve("%s-%d-%d-%d-edition-%d.csv"
                .formatted(name, traffic.ships(), traffic.anchored(), traffic.days(), BusyDay.EDITION));
        if (!Files.exists(file)) {
            say.accept("generating " + file + ", seed " + traffic.seed());
            Path part = dir.resolve("part.csv");
            traffic.write(part);
            Files.move(part, file);
        }
        return file;
    }
}
