package landfall.ais;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import landfall.reject.Rejects;

/** Messages as JSON lines, for the scorer: input file, output file, twice and more. */
final class DecodeMain {
    private DecodeMain() {}

    public static void main(String[] args) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (int i = 0; i < args.length; i += 2) {
            Rejects rejects = new Rejects();
            try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[i + 1]))) {
                new AisReader()
                        .read(
                                Path.of(args[i]),
                                1,
                                m -> {
                                    var fields = m.fields();
                                    fields.replaceAll((k, v) -> k.equals("time") ? v.toString() : v);
                                    fields.put("row", m.row());
                                    try {
                                        out.write(json.writeValueAsString(fields));
                                        out.newLine();
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                },
                                rejects);
            }
            System.err.println(args[i] + " " + rejects.byReason());
            rejects.byReason().keySet().forEach(r -> System.err.println("   " + r + " " + rejects.firstPlaces(r)));
        }
    }
}
