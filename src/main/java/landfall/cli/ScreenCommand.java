package landfall.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import landfall.reject.Refusal;
import landfall.reject.Rejects;
import landfall.screen.Hit;
import landfall.screen.Screening;
import landfall.vessel.Imo;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code landfall screen}: is a ship or party on the lists given? The answer always names lists and dates. */
@Command(
        name = "screen",
        mixinStandardHelpOptions = true,
        description = "Screens ships and parties against sanctions lists.")
final class ScreenCommand implements Callable<Integer> {
    @Mixin
    private CommonOptions common;

    @Option(names = "--name", paramLabel = "N", description = "name of a ship or party")
    private String name;

    @Option(names = "--imo", paramLabel = "I", description = "IMO number")
    private Integer imo;

    @Option(names = "--mmsi", paramLabel = "M", description = "MMSI")
    private Integer mmsi;

    @Option(names = "--file", paramLabel = "CSV", description = "many at once: columns name, imo, mmsi, any of them")
    private Path file;

    @Option(
            names = "--lists",
            arity = "1..*",
            required = true,
            paramLabel = "PATH",
            description = "list files or folders")
    private List<Path> lists;

    /**
     * One question to the lists.
     *
     * @param imo IMO number, or null
     * @param mmsi MMSI, or null
     * @param name name, or null
     */
    private record Query(Integer imo, Integer mmsi, String name) {
        List<Hit> ask(Screening screening) {
            return imo == null && mmsi == null
                    ? screening.name(name, null)
                    : screening.vessel(imo, mmsi, name == null ? List.of() : List.of(name));
        }
    }

    @Override
    public Integer call() throws Exception {
        common.configuration(null);
        List<Query> queries = queries();
        Rejects rejects = new Rejects();
        Messages messages = Messages.standard();
        Screening screening = Screening.load(lists, rejects);
        try (Output out = common.output()) {
            long hits = 0;
            for (Query query : queries) {
                List<Hit> found = query.ask(screening);
                found.forEach(hit -> out.line(hit.fields()));
                hits += found.size();
            }
            screening.checked().forEach(checked -> out.line(kind("checked", checked.fields())));
            if (hits == 0) {
                out.say("No hit on the lists named above, at the dates named.");
            }
        }
        messages.rejects(rejects);
        return 0;
    }

    private List<Query> queries() throws IOException {
        if (file != null) {
            return queriesIn(file);
        }
        if (name == null && imo == null && mmsi == null) {
            throw new Refusal("Say what to screen: --name, --imo, --mmsi or --file.");
        }
        if (imo != null && !Imo.isValid(imo)) {
            throw new Refusal("--imo: " + imo + " is no IMO number; its check digit is wrong.");
        }
        return List.of(new Query(imo, mmsi, name));
    }

    private static List<Query> queriesIn(Path file) throws IOException {
        List<Query> queries = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setTrim(true)
                .get();
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
                CSVParser rows = format.parse(in)) {
            for (CSVRecord row : rows) {
                queries.add(new Query(
                        number(file, row, "imo"),
                        number(file, row, "mmsi"),
                        row.isSet("name") && !row.get("name").isEmpty() ? row.get("name") : null));
            }
        }
        return queries;
    }

    private static Integer number(Path file, CSVRecord row, String column) {
        if (!row.isSet(column) || row.get(column).isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(row.get(column));
        } catch (NumberFormatException e) {
            throw new Refusal(
                    "%s, row %d: \"%s\" is no number in column %s."
                            .formatted(file, row.getRecordNumber(), row.get(column), column),
                    e);
        }
    }

    private static Map<String, Object> kind(String kind, Map<String, Object> fields) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kind", kind);
        all.putAll(fields);
        return all;
    }
}
