package landfall.calibrate;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Voyages as they were publicly reported, re-enacted with self-made data: which of them were found, a row each. */
final class Reenactments {
    private Reenactments() {}

    static String table(List<Labelled> scenarios) {
        StringBuilder table = new StringBuilder("""
                ## Voyages as reported, re-enacted

                Each scenario plays voyages on the days and between the ports that its sources report (named in the scenario's file); ships,
                traffic and reception are drawn. Days and places are public, so this shows that such a voyage is found, not how
                often one would be.

                | scenario | loaded | route | rank of its lead | P(arrived) of that lead | answer to the case |
                |---|---|---|---|---|---|
                """);
        for (Labelled scenario : scenarios) {
            for (Labelled.Found found : scenario.shipments()) {
                table.append(row(scenario, found));
            }
        }
        long found = scenarios.stream()
                .flatMap(s -> s.shipments().stream())
                .filter(f -> f.rank() > 0 && f.rank() <= 10)
                .count();
        long all = scenarios.stream().mapToLong(s -> s.shipments().size()).sum();
        return table.append("\nAmong the first ten leads: ")
                .append(found)
                .append(" of ")
                .append(all)
                .append(" cargoes.\n\n")
                .toString();
    }

    private static String row(Labelled scenario, Labelled.Found found) {
        return String.format(
                Locale.ROOT,
                "| %s | %s | %s | %s | %s | %.2f |%n",
                scenario.world(),
                found.shipment().loaded() == null
                        ? "unknown"
                        : LocalDate.ofInstant(found.shipment().loaded(), ZoneOffset.UTC),
                found.shipment().route(),
                found.rank() == 0 ? "none" : found.rank(),
                probability(scenario, found.rank()),
                scenario.pCase());
    }

    private static String probability(Labelled scenario, int rank) {
        return scenario.voyages().stream()
                .filter(v -> rank > 0 && v.rank() == rank)
                .map(v -> String.format(Locale.ROOT, "%.2f", v.p()))
                .findFirst()
                .orElse("");
    }
}
