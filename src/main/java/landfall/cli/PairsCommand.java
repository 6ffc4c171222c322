package landfall.cli;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import landfall.reject.Refusal;
import landfall.screen.NameSettings;
import landfall.screen.Pairs;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
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
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    @Mixin
    private CommonOptions common;

    @Parameters(paramLabel = "CSV", description = "table of pairs")
    private Path file;

    @Option(names = "--why", description = "also say why")
    private boolean why;

    @Override
    public Integer call() throws IOException {
        Pairs pairs = new Pairs(common.configuration(null).get(NameSettings.class));
        try (Reader in = Files.newBufferedReader(Inputs.given(List.of(file)).get(0), StandardCharsets.UTF_8);
                CSVParser rows = FORMAT.parse(in);
                Output out = common.output()) {
            if (!rows.getHeaderNames().containsAll(NEEDED)) {
                throw new Refusal(file + " has not all of the columns " + String.join(", ", NEEDED) + ".");
            }
            for (CSVRecord row : rows) {
                String schema = row.isSet("schema") ? row.get("schema") : null;
                Pairs.Scored scored = pairs.score(row.get("case_id"), row.get("name1"), row.get("name2"), schema);
                Map<String, Object> fields = scored.fields();
                if (why) {
                    fields.put("why", scored.why());
                }
                out.line(fields);
            }
        } catch (CSVException | UncheckedIOException e) {
            throw new Refusal(file + " is no table that can be read: " + e.getMessage() + ".", e);
        }
        return 0;
    }
}
