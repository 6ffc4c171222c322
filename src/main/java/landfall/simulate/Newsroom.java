package landfall.simulate;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import landfall.reject.Refusal;

/** Writes the reports that speak of a world's story. The texts are the project's own; persons and papers in them are invented. */
final class Newsroom {
    private static final Pattern DAY = Pattern.compile("\\{day([+-]\\d+)?}");

    private final World world;

    Newsroom(World world) {
        this.world = world;
    }

    /**
     * A text of {@code reports.yml}.
     *
     * @param id document id
     * @param lang ISO 639-1
     * @param day days after the world's start on which it appears; {@code {day-1}} in the text is the day before
     * @param publisher invented
     * @param title headline
     * @param text body
     */
    record Text(String id, String lang, int day, String publisher, String title, String text) {}

    int write(Path folder) throws IOException {
        List<Text> texts;
        try (InputStream in = Newsroom.class.getResourceAsStream("reports.yml")) {
            texts = new YAMLMapper().readValue(in, new TypeReference<List<Text>>() {});
        }
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        for (String id : world.scenario.reports()) {
            Text text = texts.stream()
                    .filter(t -> t.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new Refusal("there is no report '" + id + "' to write: known are "
                            + texts.stream().map(Text::id).toList()));
            Files.writeString(folder.resolve(id + ".json"), json.writeValueAsString(document(text)) + "\n");
        }
        return world.scenario.reports().size();
    }

    private Map<String, Object> document(Text text) {
        LocalDate day =
                LocalDate.ofInstant(world.scenario.start(), ZoneOffset.UTC).plusDays(text.day());
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", text.id());
        document.put("synthetic", true);
        document.put("note", "Synthetic text written for the Landfall simulator; nothing in it happened.");
        document.put("lang", text.lang());
        document.put("published", day.toString());
        document.put("publisher", text.publisher());
        document.put("url", "https://" + text.id() + ".example/" + day);
        document.put("title", text.title());
        document.put("text", text.title() + "\n\n" + dated(text, day).strip() + "\n");
        return document;
    }

    private static String dated(Text text, LocalDate day) {
        DateTimeFormatter format = text.lang().equals("de")
                ? DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.GERMAN)
                : DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
        return DAY.matcher(text.text())
                .replaceAll(m -> Matcher.quoteReplacement(
                        format.format(day.plusDays(m.group(1) == null ? 0 : Integer.parseInt(m.group(1))))));
    }
}
