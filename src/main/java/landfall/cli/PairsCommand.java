package landfall.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import landfall.reject.Rejects;
import landfall.screen.NameSettings;
import landfall.screen.Pairs;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code landfall pairs}: scores pairs of names, for measuring the matching on pairs that people labelled. */
@Command(
        name = "pairs",
        mixinStandardHelpOptions = true,
        description = "Scores pairs of names: a CSV with case_id, name1, name2 and schema.")
final class PairsCommand implements Callable<Integer> {
    private static final List<String> NEEDED = List.of("case_id", "name1", "name2");

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CSV", description = "table of pairs")
    private Path file;

    @Option(names = "--why", description = "also say why")
    private boolean why;

    @Override
    public Integer call() throws IOException {
        Pairs pairs = new Pairs(common.configuration(null).get(NameSettings.class));
        Rejects rejects = new Rejects();
        try (Output out = common.output()) {
            GivenTable.rows(
                    file,
                    header -> header.containsAll(NEEDED),
                    "not all of the columns " + String.join(", ", NEEDED),
                    row -> {
                        if (NEEDED.stream().allMatch(row::isSet)) {
                            out.line(scored(pairs, row));
                        } else {
                            rejects.count(
                                    "row that ends before its names",
                                    file + ", row " + row.getRecordNumber(),
                                    String.join(",", row.values()));
                        }
                    });
        }
        Messages.standard().rejects(rejects);
        return 0;
    }

    private Map<String, Object> scored(Pairs pairs, CSVRecord row) {
        String schema = row.isSet("schema") ? row.get("schema") : null;
        Pairs.Scored scored = pairs.score(row.get("case_id"), row.get("name1"), row.get("name2"), schema);
        Map<String, Object> fields = scored.fields();
        if (why) {
            fields.put("why", scored.why());
        }
        return fields;
    }
}
