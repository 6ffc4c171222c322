package landfall.claim;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How much, as said. Fields that the text does not give are null.
 *
 * @param text the words: {@code more than 1,000 containers}
 * @param number the number said
 * @param unit what is counted: {@code containers}, {@code shells}, {@code km}
 * @param min lower bound the words imply
 * @param max upper bound the words imply
 * @param vague a word instead of a number: {@code significant}
 */
public record Quantity(String text, Double number, String unit, Double min, Double max, String vague) {
    /** As printed in claims. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("text", text);
        fields.put("number", number);
        fields.put("unit", unit);
        fields.put("min", min);
        fields.put("max", max);
        fields.put("vague", vague);
        fields.values().removeIf(v -> v == null);
        return fields;
    }
}
