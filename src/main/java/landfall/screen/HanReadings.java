package landfall.screen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Korean and Japanese readings of names in Han characters, from {@code han-readings.yml}; only when every character is known. */
final class HanReadings {
    private static final String FILE = "/landfall/screen/han-readings.yml";
    private static final int LONGEST_NAME = 4;
    private static final JsonNode ROOT = read();
    private static final Map<String, String> KOREAN = readings("korean");
    private static final Map<String, String> FAMILY = readings("japanese-family");
    private static final Map<String, String> GIVEN = readings("japanese-given");

    private HanReadings() {}

    private static JsonNode read() {
        try (InputStream in = HanReadings.class.getResourceAsStream(FILE)) {
            return new YAMLMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    private static Map<String, String> readings(String part) {
        Map<String, String> readings = new HashMap<>();
        ROOT.get(part)
                .properties()
                .forEach(e -> readings.put(e.getKey(), e.getValue().asText()));
        return Map.copyOf(readings);
    }

    static Optional<String> korean(String text) {
        String name = text.replaceAll("\\s", "");
        if (name.length() < 2 || name.length() > LONGEST_NAME) {
            return Optional.empty();
        }
        StringBuilder words = new StringBuilder();
        for (char c : name.toCharArray()) {
            String reading = KOREAN.get(String.valueOf(c));
            if (reading == null) {
                return Optional.empty();
            }
            words.append(reading).append(' ');
        }
        return Optional.of(words.toString().strip());
    }

    static Optional<String> japanese(String text) {
        String name = text.replaceAll("\\s", "");
        for (int cut = Math.min(3, name.length() - 1); cut > 0; cut--) {
            String family = FAMILY.get(name.substring(0, cut));
            String given = GIVEN.get(name.substring(cut));
            if (family != null && given != null) {
                return Optional.of(family + " " + given);
            }
        }
        return Optional.empty();
    }
}
